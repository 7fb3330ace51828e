/**
 * Sizes of a picture for screen and paper, from its pixels alone: nothing of the file around them goes along, be it
 * position, serial numbers, names or comments. Loaded by the thread that makes them, and by nothing that starts early.
 */
import { kindOf } from '../../core/pictures/picture-size.ts';
import { asShown, decoder } from './decode-picture.ts';
import { cutPicture } from './cut-picture.ts';
import { encodeStill } from './encode-still.ts';
import { makeMoving } from './make-moving.ts';
import { tallest, widths, type Crop, type Renditions } from './rendition.ts';
import { Release } from './vips-module.ts';

/** The largest that any page shows, in pixels. */
const onPages = { width: widths[widths.length - 1] ?? 0, height: tallest };

/** Throws where the picture cannot be decoded. One at a time: they share the memory of one module. */
export async function makeRenditions(bytes: Uint8Array, crop?: Crop): Promise<Renditions> {
  const vips = await decoder();
  const kind = kindOf(bytes);
  if (kind === null) throw new Error('It is no picture of a kind that the desk takes.');
  const release = new Release();
  try {
    if (crop)
      return {
        screen: [cutPicture(asShown(vips, bytes, release, onPages), kind, crop)],
        paper: [],
        stilled: false,
      };
    const moving = makeMoving(vips, bytes, kind);
    const stills = encodeStill(asShown(vips, bytes, release, onPages), kind);
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
