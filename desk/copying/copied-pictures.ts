/** Pictures that go along with a copy, as data in its HTML: made anew from their pixels, as in every export. */
import { bodyPictures } from '../../core/body/body.ts';
import { widestPicture } from '../../core/copying/mail-look.ts';
import { addressParts, shownAddress } from '../../core/pictures/shown-address.ts';
import type { Article } from '../../core/document.ts';
import type { Library } from '../library/library.ts';
import { isPictureOf, readPicture } from '../pictures/media.ts';
import { RenditionMaker } from '../pictures/rendition-maker.ts';
import { mustBeBare } from '../pictures/stray-parts.ts';

export interface CopiedPicture {
  /** A `data:` address. */
  href: string;
  /** As it is shown, in CSS pixels. */
  width: number;
  height: number;
}

/** Bytes of pictures in one copy: programs for e-mail, and those who receive it, take no more. */
const most = 12 * 1024 * 1024;

/** The pictures of some documents as they are shown, by their addresses; `left`: how many had no room, or cannot be read. */
export async function copiedPictures(
  library: Library,
  articles: readonly Article[],
  worker?: URL,
): Promise<{ placed: Map<string, CopiedPicture>; left: number }> {
  const maker = new RenditionMaker(worker);
  const placed = new Map<string, CopiedPicture>();
  const sources = new Set(
    articles.flatMap(({ body }) => bodyPictures(body)).flatMap((picture) => shownAddress(picture) ?? []),
  );
  let bytes = 0;
  try {
    for (const src of sources) {
      const made = await oneOf(library, src, maker).catch(() => null);
      if (made === null || bytes + made.bytes > most) continue;
      bytes += made.bytes;
      placed.set(src, made.picture);
    }
  } finally {
    maker.close();
  }
  return { placed, left: sources.size - placed.size };
}

async function oneOf(
  library: Library,
  address: string,
  maker: RenditionMaker,
): Promise<{ picture: CopiedPicture; bytes: number } | null> {
  const { src, part } = addressParts(address);
  const { bytes } = await readPicture(library, src);
  if (!(await isPictureOf(src, bytes))) return null;
  // Never a WebP, which Outlook does not show.
  const [chosen] = (
    await maker.make(bytes, undefined, { place: { width: widestPicture, height: null }, part })
  ).screen;
  if (!chosen) return null;
  mustBeBare(chosen.bytes, chosen.kind);
  const type = chosen.kind === 'jpg' ? 'jpeg' : chosen.kind;
  const scale = Math.min(1, widestPicture / chosen.width);
  return {
    bytes: chosen.bytes.length,
    picture: {
      href: `data:image/${type};base64,${Buffer.from(chosen.bytes).toString('base64')}`,
      width: Math.round(chosen.width * scale),
      height: Math.round(chosen.height * scale),
    },
  };
}
