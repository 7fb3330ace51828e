/** Pictures that move: on a screen they still do, for a moment, and on paper their first frame stands. */
import { cropBox, type CropPart } from '../../core/pictures/crop.ts';
import { mostPixels, type PictureKind } from '../../core/pictures/picture-size.ts';
import type { Rendition } from './rendition.ts';
import { Release, whole, type Image, type VipsModule } from './vips-module.ts';

/** Tried one after the other, in pixels. */
const movingWidths = [1004, 502] as const;
/** Bytes that a page may be made to wait for. */
const heaviest = 3_000_000;
/** Milliseconds after which movement has to have ended, as a page has no button to stop it (WCAG 2.2, 2.2.2). */
const longestMovement = 5_000;

const has = (image: Image, field: string): boolean => image.getTypeof(field) !== 0;
const framesOf = (image: Image): number => (has(image, 'n-pages') ? image.getInt('n-pages') : 1);

/** How often it runs: as often as it said, and no more than once beyond five seconds. */
function runsOf(image: Image): number {
  const delays = has(image, 'delay') ? image.getArrayInt('delay') : [];
  const run = delays.reduce((sum, delay) => sum + Math.max(20, delay), 0) || 1;
  const said = has(image, 'loop') ? image.getInt('loop') : 1;
  const fitting = Math.max(1, Math.floor(longestMovement / run));
  return said === 0 ? fitting : Math.min(said, fitting);
}

/** The frames, one below the other, with that part of each alone. */
function framesWithin(
  vips: VipsModule,
  all: Image,
  frames: number,
  part: CropPart | null,
  release: Release,
): Image {
  if (part === null) return release.later(all.copy());
  const frame = { width: all.width, height: Math.round(all.height / frames) };
  const { left, top, width, height } = cropBox(frame, part);
  const memory = release.later(all.copyMemory());
  const parts = Array.from({ length: frames }, (_, index) =>
    release.later(memory.crop(left, index * frame.height + top, width, height)),
  );
  const joined = release.later(release.later(vips.Image.arrayjoin(parts, { across: 1 })).copy());
  joined.setInt('page-height', height);
  // Delays come along with the first part.
  return joined;
}

/** Null where the picture does not move; `too-heavy` where it does, and its frames are too many for a page. */
export function makeMoving(
  vips: VipsModule,
  bytes: Uint8Array,
  kind: PictureKind,
  part: CropPart | null = null,
): Rendition | 'too-heavy' | null {
  if (kind !== 'gif' && kind !== 'webp') return null;
  const release = new Release();
  try {
    const first = release.later(vips.Image.newFromBuffer(bytes, ''));
    const frames = framesOf(first);
    if (frames < 2) return null;
    if (frames * first.width * first.height > mostPixels) return 'too-heavy';
    for (const width of movingWidths) {
      const resized = release.later(
        vips.Image.thumbnailBuffer(bytes, width, {
          height: 30_000,
          size: 'down',
          option_string: `n=-1,${whole}`,
        }),
      );
      const image = framesWithin(vips, resized, frames, part, release);
      image.setInt('loop', runsOf(resized));
      const made =
        kind === 'gif'
          ? image.gifsaveBuffer({ keep: 'none', effort: 5 })
          : image.webpsaveBuffer({ keep: 'none', Q: 75 });
      if (made.length <= heaviest)
        return { kind, width: image.width, height: Math.round(image.height / frames), bytes: made };
    }
    return 'too-heavy';
  } finally {
    release.all();
  }
}
