/** Lists as office programs write them: paragraphs that only look like a list become one. */
import { wordsIn, type Element, type Node } from './pasted-html.ts';

/** An entry of a list that is to be made. */
interface Entry {
  /** Depth, from 1. */
  level: number;
  /** Which list of the document it belongs to. */
  list: string;
  counted: Counted | null;
  children: readonly Node[];
}
/** How an entry is numbered; null where it has a bullet. */
interface Counted {
  number: number;
  type: string | null;
}

/** The nodes with every run of such paragraphs as a list in their place, at every depth. */
export function withOfficeLists(nodes: readonly Node[]): Node[] {
  const made: Node[] = [];
  let entries: Entry[] = [];
  const finish = (): void => {
    made.push(...listsOf(entries));
    entries = [];
  };
  for (const node of nodes) {
    if (node.kind === 'words') {
      if (node.text.trim() !== '') finish();
      if (entries.length === 0) made.push(node);
      continue;
    }
    const found = entriesOf(node);
    if (found) entries.push(...found);
    else {
      finish();
      made.push({ ...node, children: withOfficeLists(node.children) });
    }
  }
  finish();
  return made;
}

/** Entries that an element stands for; null where it is none. */
function entriesOf(element: Element): Entry[] | null {
  return fromParagraph(element) ?? fromWrapper(element);
}

/** Word and Outlook: a paragraph with `mso-list:l0 level2 lfo1`, whose marker stands in a `mso-list:Ignore`. */
function fromParagraph(element: Element): Entry[] | null {
  const told = /^(l\d+) level(\d+)( lfo\d+)?/.exec(element.style['mso-list'] ?? '');
  if (!told || !/^(p|div)$/.test(element.tag)) return null;
  const marker = markerIn(element);
  if (marker === null) return null; // it continues an entry without a sign of its own
  const children = withOfficeLists(withoutMarker(element.children));
  const [, list = '', level = '1'] = told;
  return [{ level: Number(level), list, counted: countedAs(marker), children }];
}

const isMarker = (element: Element): boolean => element.style['mso-list'] === 'ignore';

function markerIn(element: Element): string | null {
  for (const child of element.children) {
    if (child.kind === 'words') continue;
    const found = isMarker(child) ? wordsIn(child) : markerIn(child);
    if (found !== null) return found.replace(/\s+/g, '');
  }
  return null;
}

const withoutMarker = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node): Node[] => {
    if (node.kind === 'words') return [node];
    return isMarker(node) ? [] : [{ ...node, children: withoutMarker(node.children) }];
  });

/** Word on the web: each entry is a list of its own, in a wrapper, with its depth in `data-aria-level`. */
function fromWrapper(element: Element): Entry[] | null {
  const list =
    /\bListContainerWrapper\b/.test(element.attributes['class'] ?? '') &&
    element.children.find((one) => isList(one));
  if (!list || list.kind === 'words') return null;
  return list.children.flatMap((item): Entry[] => {
    if (item.kind === 'words') return [];
    const level = Number(item.attributes['data-aria-level'] ?? item.attributes['aria-level'] ?? 1);
    const number = Number(item.attributes['data-aria-posinset'] ?? list.attributes['start'] ?? 1);
    return [
      {
        level: Number.isSafeInteger(level) && level > 0 ? level : 1,
        list: item.attributes['data-listid'] ?? '',
        counted: list.tag === 'ol' ? { number: Number.isSafeInteger(number) ? number : 1, type: null } : null,
        children: withOfficeLists(item.children),
      },
    ];
  });
}

const isList = (node: Node): boolean => node.kind === 'element' && (node.tag === 'ul' || node.tag === 'ol');

const romans: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
function romanNumber(letters: string): number {
  const values = [...letters.toLowerCase()].map((letter) => romans[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

/** What a marker says: "3.", "(3)", "1.2.3." by its last number, "b)", "iv."; a sign, or a lone "o" of Courier, is a bullet. */
function countedAs(marker: string): Counted | null {
  const number = /(\d+)[.):\]]*$/.exec(marker)?.[1];
  if (number !== undefined) return { number: Number(number), type: null };
  const letters = /^[([]?([a-z]{1,7})[.):\]]+$/i.exec(marker)?.[1];
  if (letters === undefined) return null;
  const isUpper = letters === letters.toUpperCase();
  // "i." begins with Roman numbers; "c." and "d." come after "b.".
  if (/^[ivxl]+$/i.test(letters)) return { number: romanNumber(letters), type: isUpper ? 'I' : 'i' };
  if (letters.length > 1) return null;
  return { number: letters.toLowerCase().charCodeAt(0) - 96, type: isUpper ? 'A' : 'a' };
}

/** Lists made of entries, each level in the entry above it. */
function listsOf(entries: readonly Entry[]): Element[] {
  const made: Element[] = [];
  for (let at = 0; at < entries.length;) {
    const first = entries[at] as Entry;
    let end = at + 1;
    while (end < entries.length && isSameList(first, entries[end] as Entry)) end += 1;
    made.push(listOf(entries.slice(at, end), first));
    at = end;
  }
  return made;
}

/** A list ends where another one of its depth begins, or one that is less deep. */
const isSameList = (first: Entry, next: Entry): boolean =>
  next.level > first.level ||
  (next.level === first.level &&
    (next.counted === null) === (first.counted === null) &&
    next.list === first.list);

function listOf(entries: readonly Entry[], first: Entry): Element {
  const items: Element[] = [];
  for (let at = 0; at < entries.length;) {
    const entry = entries[at] as Entry;
    let end = at + 1;
    while (end < entries.length && (entries[end] as Entry).level > entry.level) end += 1;
    const inner = listsOf(entries.slice(at + 1, end));
    items.push(element('li', {}, [element('p', {}, entry.children), ...inner]));
    at = end;
  }
  const { counted } = first;
  if (!counted) return element('ul', {}, items);
  const attributes = {
    ...(counted.number === 1 ? {} : { start: String(counted.number) }),
    ...(counted.type === null ? {} : { type: counted.type }),
  };
  return element('ol', attributes, items);
}

const element = (tag: string, attributes: Record<string, string>, children: readonly Node[]): Element => ({
  kind: 'element',
  tag,
  attributes,
  style: {},
  children,
});
