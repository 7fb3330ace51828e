/** The pass over a PDF that Chromium printed: page numbers checked, feet laid, everything tagged, bookmarks, links, metadata. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';
import { describeLinks } from './annotated-links.ts';
import { setArchival } from './archival.ts';
import { nameBookmarks, setBookmarks } from './bookmarks.ts';
import { anchorPages } from './destinations.ts';
import { nameLetters } from './letters.ts';
import { mendTree, nameNumbering } from './mend-tree.ts';
import { setMetadata } from './metadata.ts';
import { leadToOwnFiles } from './own-links.ts';
import type { KnownPages, PreparedPages } from './prepared-pages.ts';
import { setPageBoxes } from './page-boxes.ts';
import { mapRoles } from './roles.ts';
import { layFoot, removeSheets } from './running-feet.ts';
import { readTree, tagsIn, writeTree } from './structure-tree.ts';
import { tagPages } from './tag-pages.ts';

/** Sentence for a page whose numbers never settled. */
export const wrongPages = (file: string): string =>
  `The page numbers of “${file}” could not be worked out, so no PDF was made. The HTML file is there.`;

/** Makes the structure whole: what was drawn and not tagged, what was tagged and is nothing, and where it all leads. */
async function finishStructure(document: PDFDocument, prepared: PreparedPages): Promise<void> {
  const all = document.getPages();
  const pages = all.length - prepared.feet;
  const foot = (index: number): string => {
    const sheet = index + 1 >= prepared.footFrom ? all[pages + index + 1 - prepared.footFrom] : undefined;
    const page = all[index];
    return sheet && page ? layFoot(document, page, sheet) : '';
  };
  const tree = readTree(document);
  await tagPages(document, tree?.kids ?? [], pages, foot);
  removeSheets(document, prepared.feet);
  if (!tree) return;
  const mended = mendTree(tree.kids);
  nameNumbering(document.context, mended, prepared.numberings);
  writeTree(document, mended, tree.parts);
  mapRoles(document, new Set([...tagsIn(mended)].map(({ type }) => type)));
}

/** The page numbers of a printed PDF, where it shows others than those; null where it shows these. */
function otherNumbers(document: PDFDocument, prepared: PreparedPages): KnownPages | null {
  const pages = document.getPageCount() - prepared.feet;
  const anchors = anchorPages(document);
  const right =
    pages === prepared.pages && prepared.numbered.every(({ anchor, page }) => anchors[anchor] === page);
  return right ? null : { pages, anchors };
}

/** As `finishPdf`, where nothing but the numbers is asked for: null where those on the page are right. */
export async function numbersToCorrect(
  printed: Uint8Array,
  prepared: PreparedPages,
): Promise<KnownPages | null> {
  if (prepared.numbered.length === 0) return null;
  return otherNumbers(await PDFDocument.load(printed, { updateMetadata: false }), prepared);
}

/**
 * Finishes a printed PDF. Where the contents show a number that is not the page on which the item stands, it gives
 * back the right numbers instead, for printing again. Pages are never copied, so that their tags stay. It works in
 * small steps: in the desk, the window is served by the same process. `page` is the address under which it was printed.
 */
export async function finishPdf(
  printed: Uint8Array,
  prepared: PreparedPages,
  page: string,
): Promise<{ pdf: Uint8Array } | { known: KnownPages }> {
  const document = await PDFDocument.load(printed, {
    parseSpeed: ParseSpeeds.Medium,
    updateMetadata: false,
  });
  const known = otherNumbers(document, prepared);
  if (known) return { known };

  await finishStructure(document, prepared);
  if (prepared.contents.length > 0) setBookmarks(document, prepared.contents);
  else nameBookmarks(document, prepared.headings);
  nameLetters(document);
  await nextTurn();
  leadToOwnFiles(document, page);
  describeLinks(document, prepared.links);
  if (prepared.bleed > 0) setPageBoxes(document, prepared.bleed);
  setArchival(document, printed);
  setMetadata(document, prepared);
  return { pdf: await document.save({ useObjectStreams: false, objectsPerTick: 400 }) };
}
