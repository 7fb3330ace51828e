/** A picture in one size, or a part of it in a given shape: for programs that can neither choose nor crop. */
import { boxAround, type Point } from '../../core/pictures/crop.ts';
import type { PictureKind } from '../../core/pictures/picture-size.ts';
import { encodeOpaque } from './encode-still.ts';
import type { Crop, Rendition } from './rendition.ts';
import { Release, type Image } from './vips-module.ts';

const fitted = (image: Image, width: number): Image =>
  image.thumbnailImage(2 * width, { height: 30_000, size: 'down' });

function cropped(image: Image, width: number, height: number, focus: Point | null): Image {
  const scale = Math.max(1, Math.min(2, image.width / width, image.height / height));
  if (focus !== null) {
    const around = boxAround(focus, image, { width, height });
    const part = image.crop(around.left, around.top, around.width, around.height);
    try {
      return part.thumbnailImage(Math.round(width * scale), {
        height: Math.round(height * scale),
        size: 'force',
      });
    } finally {
      part.delete();
    }
  }
  return image.thumbnailImage(Math.round(width * scale), {
    height: Math.round(height * scale),
    size: 'both',
    crop: 'attention',
  });
}

/**
 * The part of that shape around the point that is to stay in sight, or in which there is most to see, as a JPEG or PNG, which every program for e-mail shows. It has twice as
 * many pixels as its place where the picture has them, and never fewer than a cropped place. `whole`: as encodeStill takes it.
 */
export function cutPicture(
  whole: Image,
  from: PictureKind,
  { width, height, focus = null }: Crop,
): Rendition {
  const release = new Release();
  try {
    const opaque = whole.hasAlpha() ? release.later(whole.flatten({ background: [255, 255, 255] })) : whole;
    const cut = release.later(
      height === null ? fitted(opaque, width) : cropped(opaque, width, height, focus),
    );
    const shown = release.later(cut.copyMemory());
    return { ...encodeOpaque(shown, from), width: shown.width, height: shown.height };
  } finally {
    release.all();
  }
}
