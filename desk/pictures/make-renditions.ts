/**
 * Sizes of a picture for screen and paper, from its pixels alone: nothing of the file around them goes along, be it
 * position, serial numbers, names or comments. Loaded by the thread that makes them, and by nothing that starts early.
 */
import Vips from 'wasm-vips';
import { kindOf } from '../../core/pictures/picture-size.ts';
import { cutPicture } from './cut-picture.ts';
import { encodeStill } from './encode-still.ts';
import { makeMoving } from './make-moving.ts';
import { tallest, widths, type Crop, type Renditions } from './rendition.ts';
import { Release, whole, type Image, type VipsModule } from './vips-module.ts';

let loading: Promise<VipsModule> | null = null;

/** The decoder, loaded once. Throws where that fails. */
export const decoder = (): Promise<VipsModule> => (loading ??= load());

async function load(): Promise<VipsModule> {
  const vips = await Vips({
    // Without the loaders of other kinds of files, which the desk does not take.
    dynamicLibraries: [],
    // What it has to say of a picture is in the error, if there is one; the terminal is for the editor.
    preRun: (module: { ENV: Record<string, string> }) => {
      module.ENV['VIPS_WARNING'] = 'none';
    },
  });
  vips.blockUntrusted(true);
  vips.concurrency(1);
  vips.Cache.max(0);
  return vips;
}

/** Profiles of these colours need no work; others that bear the name in part are of another brightness. */
const isOfScreens = (profile: Uint8Array): boolean => {
  const words = Buffer.from(profile).toString('latin1').replaceAll('\0', '');
  return words.includes('sRGB') && !/linear|extended|scRGB/i.test(words);
};

/** True where the picture's numbers mean other colours than a screen would show for them. */
function needsConversion(image: Image): boolean {
  if (image.interpretation === 'cmyk') return true;
  return image.getTypeof('icc-profile-data') !== 0 && !isOfScreens(image.getBlob('icc-profile-data'));
}

/** Colours as screens have them, eight bits each, turned as the camera was held; never enlarged. */
function asShown(vips: VipsModule, bytes: Uint8Array, release: Release): Image {
  const header = release.later(vips.Image.newFromBuffer(bytes, '', { access: 'sequential' }));
  const image = release.later(
    vips.Image.thumbnailBuffer(bytes, widths[widths.length - 1] ?? 0, {
      height: tallest,
      size: 'down',
      option_string: whole,
      ...(needsConversion(header) ? { output_profile: 'srgb', intent: 'relative' } : {}),
    }),
  );
  const grey = image.interpretation === 'b-w' || image.interpretation === 'grey16';
  const shown = release.later(image.colourspace(grey ? 'b-w' : 'srgb'));
  return release.later(release.later(shown.cast('uchar')).copyMemory());
}

/** Throws where the picture cannot be decoded. One at a time: they share the memory of one module. */
export async function makeRenditions(bytes: Uint8Array, crop?: Crop): Promise<Renditions> {
  const vips = await decoder();
  const kind = kindOf(bytes);
  if (kind === null) throw new Error('It is no picture of a kind that the desk takes.');
  const release = new Release();
  try {
    if (crop)
      return { screen: [cutPicture(asShown(vips, bytes, release), kind, crop)], paper: [], stilled: false };
    const moving = makeMoving(vips, bytes, kind);
    const stills = encodeStill(asShown(vips, bytes, release), kind);
    if (moving === null || moving === 'too-heavy') return { ...stills, stilled: moving !== null };
    return {
      screen: [moving],
      paper: stills.paper.length > 0 ? stills.paper : stills.screen,
      stilled: false,
    };
  } finally {
    release.all();
  }
}
