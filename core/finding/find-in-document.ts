/** Hits in a document, each with its place and what speaks against replacing it unasked. */
import type { BodyNode, Document } from '../document.ts';
import { finderOf, type Needle, type Span } from './needle.ts';
import { newWords } from './new-words.ts';
import { placesIn, type Part, type TextPlace } from './text-places.ts';
import { valueAt } from './way.ts';

/**
 * Why a hit is not replaced unless somebody asks for it. `quotation`: somebody else's words. `address`: it would lead
 * elsewhere. `link`: nothing would bear a link any more, and it would be gone with its words.
 */
export type Caution = 'quotation' | 'address' | 'link';

export interface Hit extends Span {
  /** Names it among the hits of a document that has not changed meanwhile. */
  key: string;
  part: Part;
  place: TextPlace;
  caution: Caution | null;
}

export const keyOf = ({ way, mark }: TextPlace, from: number): string =>
  [...way, ...(mark ? [mark.type, mark.attribute, mark.first] : []), `@${String(from)}`].join('.');

/** Hits of a needle, in the order in which a reader meets the texts; of chosen parts only, where some are given. */
export function findInDocument(
  document: Document,
  needle: Needle,
  { among, becomes }: { among?: readonly Part[] | undefined; becomes?: string | undefined } = {},
): Hit[] {
  const find = finderOf(needle);
  return placesIn(document).flatMap((place) => {
    if (among && !among.includes(place.part)) return [];
    const found = find(place.text);
    if (found.length === 0) return [];
    const caution = cautionsIn(document, place, becomes === undefined ? null : { needle, becomes });
    return found.map(({ from, to }) => ({
      key: keyOf(place, from),
      from,
      to,
      part: place.part,
      place,
      caution: caution({ from, to }),
    }));
  });
}

/** Gives what tells the caution of each hit in a text. */
function cautionsIn(
  document: Document,
  place: TextPlace,
  replaced: { needle: Needle; becomes: string } | null,
): (span: Span) => Caution | null {
  if (place.isAddress) return () => 'address';
  const links = place.kind === 'block' && replaced ? linksOf(valueAt(document, place.way) as BodyNode) : [];
  return (span) => {
    if (replaced && takesLink(links, span, () => isNothing(replaced, place.text, span))) return 'link';
    return place.isQuotation ? 'quotation' : null;
  };
}

/** True where nothing comes in the place of a hit. What an expression holds in its brackets may be nothing. */
const isNothing = (
  { needle, becomes }: { needle: Needle; becomes: string },
  text: string,
  span: Span,
): boolean => becomes === '' || (needle.regex === true && newWords(needle, becomes, text, span) === '');

/** The links of a block, by where their words begin: from the first of them to the last. */
function linksOf(block: BodyNode): Span[] {
  const links = new Map<string, Span>();
  let at = 0;
  for (const node of block.content ?? []) {
    const end = at + (node.text?.length ?? 1);
    const link = node.marks?.find(({ type }) => type === 'link');
    if (link) {
      const key = JSON.stringify(link.attrs);
      links.set(key, { from: links.get(key)?.from ?? at, to: end });
    }
    at = end;
  }
  return [...links.values()]; // a map keeps the order in which they came
}

/**
 * True where all the words of a link stand within a stretch of a block and no new ones bear it: they bear the marks of the
 * stretch's first sign, where there are any.
 */
function takesLink(links: readonly Span[], { from, to }: Span, isNothing: () => boolean): boolean {
  for (let at = firstFrom(links, from); at < links.length; at += 1) {
    const link = links[at] as Span;
    if (link.from >= to) return false;
    if (link.to <= to && (link.from > from || isNothing())) return true;
  }
  return false;
}

/** Index of the first of these that begins at a place or behind it: they stand in their order, and are not looked through at each hit. */
function firstFrom(spans: readonly Span[], place: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).from < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Signs of the text that are shown on each side of a hit. */
const shownAround = 48;

/** A hit with some words around it; "…" stands where the text goes on. Breaks among words are shown as spaces. */
export function excerptOf(text: string, { from, to }: Span, around = shownAround): [string, string, string] {
  const plain = (part: string): string => part.replace(/[\s\ufffc]+/g, ' ');
  const start = edgeAfter(text, Math.max(0, from - around), from);
  const end = edgeBefore(text, Math.min(text.length, to + around), to);
  return [
    (start > 0 ? '…' : '') + plain(text.slice(start, from)),
    plain(text.slice(from, to)),
    plain(text.slice(to, end)) + (end < text.length ? '…' : ''),
  ];
}

/** The beginning of the first whole word of a stretch; its start where there is none. */
function edgeAfter(text: string, start: number, end: number): number {
  if (start === 0) return 0;
  const space = text.slice(start, end).search(/\s/);
  return space < 0 ? safe(text, start) : start + space + 1;
}
function edgeBefore(text: string, end: number, start: number): number {
  if (end >= text.length) return text.length;
  const space = text.slice(start, end).search(/\s\S*$/);
  return space < 0 ? safe(text, end) : start + space;
}
/** Never between the halves of a surrogate pair. */
const safe = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at);
