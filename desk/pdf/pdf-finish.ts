/** The pass over a PDF that Chromium printed: its page numbers checked, feet laid, bookmarks, links, metadata. */
import { setImmediate as breathe } from 'node:timers/promises';
import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';
import { describeLinks } from './annotated-links.ts';
import { anchorPages } from './destinations.ts';
import { nameBookmarks, setBookmarks } from './bookmarks.ts';
import { nameLetters } from './letters.ts';
import { setMetadata } from './metadata.ts';
import { finishPages } from './page-content.ts';
import type { KnownPages, PreparedPages } from './prepared-pages.ts';
import { setPageBoxes } from './page-boxes.ts';
import { mapRoles } from './roles.ts';
import { mendTags } from './tags.ts';
import { isUniversal } from './universal.ts';

/** Sentence for a page whose numbers never came to rest. */
export const wrongPages = (file: string): string =>
  `The page numbers of “${file}” could not be worked out, so no PDF was made. The HTML file is there.`;

/**
 * Finishes a printed PDF. Where the contents show a number that is not the page on which the item stands, it gives
 * back the right numbers instead, for printing again. Pages are never copied, so that their tags stay. It works in
 * small steps: in the desk, the window is served by the same process.
 */
export async function finishPdf(
  printed: Uint8Array,
  prepared: PreparedPages,
): Promise<{ pdf: Uint8Array } | { known: KnownPages }> {
  const document = await PDFDocument.load(printed, {
    parseSpeed: ParseSpeeds.Medium,
    updateMetadata: false,
  });
  const pages = document.getPageCount() - prepared.feet;
  const anchors = anchorPages(document);
  const right =
    pages === prepared.pages && prepared.numbered.every(({ anchor, page }) => anchors[anchor] === page);
  if (!right) return { known: { pages, anchors } };

  await finishPages(document, prepared.feet, prepared.footFrom);
  if (prepared.contents.length > 0) setBookmarks(document, prepared.contents);
  else nameBookmarks(document, prepared.headings);
  nameLetters(document);
  await breathe();
  mendTags(document);
  mapRoles(document);
  await breathe();
  describeLinks(document, prepared.links);
  if (prepared.bleed > 0) setPageBoxes(document, prepared.bleed);
  setMetadata(document, prepared, isUniversal(document));
  return { pdf: await document.save({ useObjectStreams: false, objectsPerTick: 400 }) };
}
