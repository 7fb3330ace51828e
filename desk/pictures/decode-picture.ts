/** The decoder of pictures, and a picture as it is shown. Loaded by the thread that needs it, and by nothing that starts early. */
import Vips from 'wasm-vips';
import { withWholeMemory } from './whole-memory.ts';
import { whole, type Image, type Release, type VipsModule } from './vips-module.ts';

let loading: Promise<VipsModule> | null = null;

/** The decoder, loaded once. Throws where that fails. */
export const decoder = (): Promise<VipsModule> => (loading ??= load());

async function load(): Promise<VipsModule> {
  const vips = await withWholeMemory(() =>
    Vips({
      // Without the loaders of other kinds of files, which the desk does not take.
      dynamicLibraries: [],
      // What it has to say of a picture is in the error, if there is one; the terminal is for the editor.
      preRun: (module: { ENV: Record<string, string> }) => {
        module.ENV['VIPS_WARNING'] = 'none';
      },
    }),
  );
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
export function needsConversion(image: Image): boolean {
  if (image.interpretation === 'cmyk') return true;
  return image.getTypeof('icc-profile-data') !== 0 && !isOfScreens(image.getBlob('icc-profile-data'));
}

/** Colours as screens have them, eight bits each, turned as the camera was held; within `most` pixels, never enlarged. */
export function asShown(
  vips: VipsModule,
  bytes: Uint8Array,
  release: Release,
  most: { width: number; height: number },
): Image {
  const header = release.later(vips.Image.newFromBuffer(bytes, '', { access: 'sequential' }));
  const image = release.later(
    vips.Image.thumbnailBuffer(bytes, most.width, {
      height: most.height,
      size: 'down',
      option_string: whole,
      ...(needsConversion(header) ? { output_profile: 'srgb', intent: 'relative' } : {}),
    }),
  );
  const grey = image.interpretation === 'b-w' || image.interpretation === 'grey16';
  const shown = release.later(image.colourspace(grey ? 'b-w' : 'srgb'));
  return release.later(release.later(shown.cast('uchar')).copyMemory());
}
