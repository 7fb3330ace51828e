/** A part of a picture in a given shape, for places that cannot crop by themselves. */
import type { PictureKind } from '../../core/pictures/picture-size.ts';
import { encodeOpaque } from './encode-still.ts';
import type { Crop, Rendition } from './rendition.ts';
import { Release, type Image } from './vips-module.ts';

/**
 * The part of that shape in which there is most to see, as a JPEG or PNG, which every program for e-mail shows. It has twice as
 * many pixels as its place where the picture has them, and never fewer than its place. `whole`: as encodeStill takes it.
 */
export function cutPicture(whole: Image, from: PictureKind, { width, height }: Crop): Rendition {
  const release = new Release();
  try {
    const opaque = whole.hasAlpha() ? release.later(whole.flatten({ background: [255, 255, 255] })) : whole;
    const scale = Math.max(1, Math.min(2, opaque.width / width, opaque.height / height));
    const cut = release.later(
      opaque.thumbnailImage(Math.round(width * scale), {
        height: Math.round(height * scale),
        size: 'both',
        crop: 'attention',
      }),
    );
    const shown = release.later(cut.copyMemory());
    return { ...encodeOpaque(shown, from), width: shown.width, height: shown.height };
  } finally {
    release.all();
  }
}
