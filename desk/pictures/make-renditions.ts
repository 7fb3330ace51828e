/**
 * Sizes of a picture for screen and paper, from its pixels alone: nothing of the file around them goes along, be it
 * position, serial numbers, names or comments. Loaded by the thread that makes them, and by nothing that starts early.
 */
import { cropBox, type CropPart } from '../../core/pictures/crop.ts';
import { kindOf } from '../../core/pictures/picture-size.ts';
import { asShown, decoder } from './decode-picture.ts';
import { cutPicture } from './cut-picture.ts';
import { encodeStill } from './encode-still.ts';
import { makeMoving } from './make-moving.ts';
import { tallest, widths, type Renditions, type Wanted } from './rendition.ts';
import { Release, type Image } from './vips-module.ts';

/** The largest that any page shows, in pixels. */
const onPages = { width: widths[widths.length - 1] ?? 0, height: tallest };

/** Most pixels of a side that are decoded for a part of a picture. */
const mostDecoded = 8_000;

/** How large the whole is to be, so that a part of it is as large as a page may show. */
const needed = (part: CropPart | null): { width: number; height: number } =>
  part === null
    ? onPages
    : {
        width: Math.min(mostDecoded, Math.round((100 * onPages.width) / part.width)),
        height: Math.min(mostDecoded, Math.round((100 * onPages.height) / part.height)),
      };

function partOf(image: Image, part: CropPart | null, release: Release): Image {
  if (part === null) return image;
  const { left, top, width, height } = cropBox(image, part);
  return release.later(release.later(image.crop(left, top, width, height)).copyMemory());
}

/** Throws where the picture cannot be decoded. One at a time: they share the memory of one module. */
export async function makeRenditions(
  bytes: Uint8Array,
  { place, part = null }: Wanted = {},
): Promise<Renditions> {
  const vips = await decoder();
  const kind = kindOf(bytes);
  if (kind === null) throw new Error('It is no picture of a kind that the desk takes.');
  const release = new Release();
  try {
    const shown = (): Image => partOf(asShown(vips, bytes, release, needed(part)), part, release);
    if (place)
      return {
        screen: [cutPicture(shown(), kind, place)],
        paper: [],
        stilled: false,
      };
    const moving = makeMoving(vips, bytes, kind, part);
    const stills = encodeStill(shown(), kind);
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
