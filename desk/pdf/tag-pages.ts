/** What is drawn on each page of a printed PDF: everything marked, and the tree told of what was not in it. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { PDFName, PDFRawStream, PDFRef, type PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import { bytesOf, streamAt } from './pdf-values.ts';
import { markPage, type Label } from './page-marks.ts';
import { nearestRole } from './roles.ts';
import { newTag, type Piece, type Tag, type TagKid } from './structure-tree.ts';

const pack = promisify(deflate);
/** At most so many pages are packed while others are read. */
const mostAtOnce = 8;

/** Where a piece of content stands: the elements around it, the innermost first. */
type Around = readonly Tag[];
interface Place {
  piece: Piece;
  around: Around;
}
type Places = Map<number, Place>;

/** Pieces of the tree, by page and MCID. */
function placesByPage(kids: readonly TagKid[]): Map<string, Places> {
  const found = new Map<string, Places>();
  const visit = (inner: readonly TagKid[], around: Around): void => {
    for (const kid of inner)
      if (kid.kind === 'tag') visit(kid.kids, [kid, ...around]);
      else if (kid.kind === 'piece' && kid.form === null) {
        const page = kid.page.toString();
        const places: Places = found.get(page) ?? new Map<number, Place>();
        found.set(page, places.set(kid.mcid, { piece: kid, around }));
      }
  };
  visit(kids, []);
  return found;
}

const roleIs = (role: string) => (tag: Tag) => nearestRole(tag.type) === role;
const isPicture = (tag: Tag): boolean => ['Figure', 'Formula'].includes(nearestRole(tag.type));

/** Puts words that were untagged before the item of the list at which they stand; of several, the last at the innermost. */
function placeLabels(page: PDFPage, labels: readonly Label[], places: Places): void {
  const byNext = new Map<number, Label[]>();
  for (const label of labels) byNext.set(label.before, [...(byNext.get(label.before) ?? []), label]);
  for (const [before, group] of byNext) {
    const items = (places.get(before)?.around ?? []).filter(roleIs('LI'));
    for (const [index, { mcid }] of group.toReversed().entries()) {
      const item = items[index];
      // Elsewhere it stays out of the tree, and the check of the file says so.
      if (!item || item.kids.some((kid) => kid.kind === 'tag' && roleIs('Lbl')(kid))) continue;
      item.kids.unshift(newTag('Lbl', [{ kind: 'piece', page: page.ref, form: null, mcid }]));
    }
  }
}

/**
 * Marks everything that the first `count` pages draw, and puts what was not tagged into the tree. `foot` gives operators
 * that follow those of a page.
 */
export async function tagPages(
  document: PDFDocument,
  tree: readonly TagKid[],
  count: number,
  foot: (index: number) => string,
): Promise<void> {
  const byPage = placesByPage(tree);
  const { context } = document;
  const packing: Promise<void>[] = [];
  for (const [index, page] of document.getPages().slice(0, count).entries()) {
    const stream = streamAt(page.node, 'Contents');
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
    if (!stream) continue;
    const places: Places = byPage.get(page.ref.toString()) ?? new Map<number, Place>();
    const next = Math.max(-1, ...places.keys()) + 1;
    const marked = markPage(
      bytesOf(stream),
      next,
      (mcid) => places.get(mcid)?.around.some(isPicture) ?? false,
    );
    for (const mcid of marked.released) {
      const place = places.get(mcid);
      const [parent] = place?.around ?? [];
      if (place && parent) parent.kids = parent.kids.filter((kid) => kid !== place.piece);
    }
    placeLabels(page, marked.labels, places);
    // Chromium's stream leaves its matrix behind, so it is put between q and Q.
    const content = Buffer.from(`q\n${marked.content}\nQ\n${foot(index)}`, 'latin1');
    const old = page.node.get(PDFName.of('Contents'));
    if (old instanceof PDFRef) context.delete(old);
    const ref = context.nextRef();
    page.node.set(PDFName.of('Contents'), ref);
    // Node packs it beside, while the next page is read.
    packing.push(
      pack(content).then((bytes) => {
        context.assign(ref, PDFRawStream.of(context.obj({ Filter: 'FlateDecode' }), bytes));
      }),
    );
    if (packing.length >= mostAtOnce) await packing.shift();
    await nextTurn();
  }
  await Promise.all(packing);
}
