/** Puts other words in the place of hits. Marks, links and everything else around them stay. */
import { mayStandInText } from '../addresses/address.ts';
import type { BodyNode, Document } from '../document.ts';
import { findInDocument, type Hit } from './find-in-document.ts';
import type { Needle, Span } from './needle.ts';
import { newWords } from './new-words.ts';
import { gap, type Part, type TextPlace } from './text-places.ts';
import { valueAt, withValueAt } from './way.ts';

/** What is to be replaced. */
export interface Replacement {
  needle: Needle;
  becomes: string;
  /** Parts that are looked through; left out, all of them. */
  among?: readonly Part[] | undefined;
}

export interface Replaced<D extends Document = Document> {
  /** The very same document where nothing was replaced. */
  document: D;
  replaced: number;
  /** Hits in addresses that would have become such as may not stand in a text; they stay as they are. */
  refused: Hit[];
}

type Edit = Span & { becomes: string };

/** Hits that are replaced unless somebody says otherwise. */
export const unasked = ({ caution }: Hit): boolean => caution === null;

/** Replaces hits of a document that `takes` is true of. */
export function replaceInDocument<D extends Document>(
  document: D,
  { needle, becomes, among }: Replacement,
  takes: (hit: Hit) => boolean = unasked,
): Replaced<D> {
  const hits = findInDocument(document, needle, { among, becomes }).filter(takes);
  const refused: Hit[] = [];
  let next = document;
  let replaced = 0;
  // Attributes of marks first: they are told by the nodes of a block, which new words may divide otherwise.
  for (const [place, found] of byPlace(hits)) {
    const edits = found.map(({ from, to }) => ({
      from,
      to,
      becomes: newWords(needle, becomes, place.text, { from, to }),
    }));
    const text = withEdits(place.text, edits);
    if (text === place.text) continue;
    if (place.isAddress && !mayStandInText(text)) {
      refused.push(...found);
      continue;
    }
    next = putAt(next, place, text, edits);
    replaced += found.length;
  }
  return { document: next, replaced, refused };
}

const kindOrder = { mark: 0, string: 1, block: 2 } as const;

function byPlace(hits: readonly Hit[]): [TextPlace, Hit[]][] {
  const places = new Map<TextPlace, Hit[]>();
  for (const hit of hits) {
    const found = places.get(hit.place);
    if (found) found.push(hit);
    else places.set(hit.place, [hit]);
  }
  return [...places].sort(([a], [b]) => kindOrder[a.kind] - kindOrder[b.kind]);
}

function withEdits(text: string, edits: readonly Edit[]): string {
  let written = '';
  let at = 0;
  for (const { from, to, becomes } of edits) {
    written += text.slice(at, from) + becomes;
    at = to;
  }
  return written + text.slice(at);
}

function putAt<D extends Document>(document: D, place: TextPlace, text: string, edits: readonly Edit[]): D {
  if (place.kind === 'string') return withValueAt(document, place.way, text);
  const block = valueAt(document, place.way) as BodyNode;
  const content = block.content ?? [];
  const next = place.mark ? withMarkValue(content, place.mark, text) : withWords(content, edits);
  return withValueAt(document, place.way, withContent(block, next));
}

function withContent({ content: _before, ...block }: BodyNode, content: BodyNode[]): BodyNode {
  return content.length === 0 ? block : { ...block, content };
}

const withMarkValue = (
  content: readonly BodyNode[],
  { type, attribute, first, last }: NonNullable<TextPlace['mark']>,
  text: string,
): BodyNode[] =>
  content.map((node, at) =>
    at < first || at > last
      ? node
      : {
          ...node,
          marks: node.marks?.map((mark) =>
            mark.type === type ? { ...mark, attrs: { ...mark.attrs, [attribute]: text } } : mark,
          ),
        },
  );

const lengthOf = (node: BodyNode): number => node.text?.length ?? 1;

/**
 * Words of a block with edits in them: new words bear the marks of the first sign that they replace. Breaks among what is
 * replaced stand where the new words have their gaps, and go where these have none.
 */
function withWords(content: readonly BodyNode[], edits: readonly Edit[]): BodyNode[] {
  const written: BodyNode[] = [];
  const put = (node: BodyNode, text: string): void => {
    if (text === '') return;
    const last = written.at(-1);
    if (last?.text !== undefined && isMarkedAlike(last, node))
      written[written.length - 1] = { ...last, text: last.text + text };
    else written.push({ ...node, text });
  };
  const bring = (becomes: string, found: readonly BodyNode[]): void => {
    const bearer =
      found.find(({ text }) => text !== undefined) ??
      written.findLast(({ text }) => text !== undefined) ??
      ({ type: 'text' } satisfies BodyNode);
    const breaks = found.filter(({ text }) => text === undefined);
    const parts = breaks.length === 0 ? [becomes] : becomes.split(gap);
    for (const [index, part] of parts.entries()) {
      const between = index === 0 ? undefined : (breaks[index - 1] ?? breaks.at(-1));
      if (between) written.push(between);
      put(bearer, part);
    }
  };
  let at = 0;
  let next = 0;
  for (const [index, node] of content.entries()) {
    const end = at + lengthOf(node);
    let place = at;
    for (let edit = edits[next]; edit && edit.from < end; edit = edits[next]) {
      if (edit.from >= at) {
        put(node, node.text?.slice(place - at, edit.from - at) ?? '');
        bring(edit.becomes, foundIn(content, index, edit.to - at));
      }
      place = Math.min(edit.to, end);
      if (edit.to > end) break; // it goes on in the next node
      next += 1;
    }
    if (node.text !== undefined) put(node, node.text.slice(place - at));
    else if (place === at) written.push(node);
    at = end;
  }
  return written;
}

/** The nodes from one on in which `length` signs from its beginning stand. */
function foundIn(content: readonly BodyNode[], first: number, length: number): BodyNode[] {
  let left = length;
  let last = first;
  for (; last < content.length && left > 0; last += 1) left -= lengthOf(content[last] as BodyNode);
  return content.slice(first, last);
}

const isMarkedAlike = (a: BodyNode, b: BodyNode): boolean =>
  a.marks === b.marks || JSON.stringify(a.marks ?? []) === JSON.stringify(b.marks ?? []);
