/** The pictures of an export's Word files, made anew from their pixels as those of its pages are. */
import { bodyPictures } from '../../core/body/body.ts';
import { addressParts, shownAddress } from '../../core/pictures/shown-address.ts';
import type { Article } from '../../core/document.ts';
import { makeHere } from '../pictures/rendition-maker.ts';
import { mustBeBare } from '../pictures/stray-parts.ts';
import type { WordPicture } from '../word/write-docx.ts';
import type { ExportSource } from './selection.ts';

/** Width in pixels that fills the text of an A4 page at 220 to the inch, Word's own measure for print. */
const wide = 1420;

/** Pictures of an export by their place in the library: an item may stand in a file of its own and in the brochure. */
const made = new WeakMap<ExportSource, Map<string, Promise<WordPicture | null>>>();

/** Pictures as they are shown, by their addresses; those that cannot be read are missing, and stand in the file in words. */
export async function wordPictures(
  documents: readonly Article[],
  source: ExportSource,
): Promise<Map<string, WordPicture>> {
  const known = made.get(source) ?? new Map<string, Promise<WordPicture | null>>();
  made.set(source, known);
  const pictures = new Map<string, WordPicture>();
  for (const src of documents.flatMap(({ body }) => bodyPictures(body).map(shownAddress))) {
    if (src === null || pictures.has(src)) continue;
    const making = known.get(src) ?? wordPicture(src, source).catch(() => null);
    known.set(src, making);
    const picture = await making;
    if (picture) pictures.set(src, picture);
  }
  return pictures;
}

async function wordPicture(src: string, source: ExportSource): Promise<WordPicture | null> {
  const { paper, screen } = await makeHere(await source.readPicture(src), undefined, {
    part: addressParts(src).part,
  });
  // Older versions of Word show no WebP; what is made for paper never is one.
  const sizes = paper.length > 0 ? paper : screen;
  const chosen = sizes.find(({ width }) => width >= wide) ?? sizes.at(-1);
  if (!chosen || chosen.kind === 'webp') return null;
  const { kind, bytes, width, height } = chosen;
  mustBeBare(bytes, kind);
  return { kind, bytes, width, height };
}
