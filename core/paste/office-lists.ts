/** Lists as office programs write them: paragraphs that only look like a list become one. */
import { countingOf, itemsOf } from './list-signs.ts';
import { signOf, type Counted, type Marker } from './office-signs.ts';
import { newElement, wordsIn, type Element, type Node } from './pasted-html.ts';

/** An entry of a list that is to be made. */
interface Entry {
  /** Depth, from 1. */
  level: number;
  /** Which list of the document it belongs to. */
  list: string;
  counted: Counted | null;
  children: readonly Node[];
}
/** The last number of each list and depth, by which a letter after it is read. */
type Before = Map<string, Counted>;

/** The nodes with every run of such paragraphs as a list in their place, at every depth. */
export function withOfficeLists(nodes: readonly Node[], before: Before = new Map()): Node[] {
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
    const found = fromParagraph(node, before, entries) ?? fromWrapper(node) ?? fromStep(node, entries);
    if (found) entries.push(...found);
    else {
      finish();
      made.push({ ...node, children: withOfficeLists(node.children, before) });
    }
  }
  finish();
  return made;
}

/** Word and Outlook: a paragraph with `mso-list:l0 level2 lfo1`, whose marker stands in a `mso-list:Ignore`. */
function fromParagraph(element: Element, before: Before, entries: readonly Entry[]): Entry[] | null {
  const told = /^(l\d+) level(\d+)( lfo\d+)?/.exec(element.style['mso-list'] ?? '');
  if (!told || !/^(p|div)$/.test(element.tag)) return null;
  const marker = markerIn(element);
  if (marker === null) return null; // it continues an entry without a sign of its own
  const [key, list = '', depth = '1'] = told;
  const level = Number(depth);
  const sign = signOf(marker, before.get(key));
  // Words of a sign, as in "Article 1", and numbers of other lists, as in "2.1", stay where they stand.
  if (sign === 'words' || (sign !== 'bullet' && !isBelow(sign, entries, level))) return null;
  const counted = sign === 'bullet' ? null : sign;
  if (counted) before.set(key, counted);
  const children = withOfficeLists(withoutMarker(element.children), before);
  return [{ level, list, counted, children }];
}

/** True where the numbers that a sign names before its own are those of the entries that it stands in. */
function isBelow({ above }: Counted, entries: readonly Entry[], level: number): boolean {
  const path: (number | undefined)[] = [];
  let depth = level;
  for (let at = entries.length - 1; at >= 0 && path.length < above.length; at -= 1) {
    const entry = entries[at] as Entry;
    if (entry.level >= depth) continue;
    path.unshift(entry.counted?.number);
    depth = entry.level;
  }
  return above.every((number, at) => path.at(at - above.length) === number);
}

const isMarker = (element: Element): boolean => element.style['mso-list'] === 'ignore';

/** The sign, and whether its font draws another one than it says. */
function markerIn(element: Element, isDrawn = false): Marker | null {
  for (const child of element.children) {
    if (child.kind === 'words') continue;
    const drawn = isDrawn || /symbol|wingdings|webdings/.test(child.style['font-family'] ?? '');
    if (!isMarker(child)) {
      const found = markerIn(child, drawn);
      if (found !== null) return found;
    } else return { text: wordsIn(child).replace(/\s+/g, ''), isDrawn: drawn };
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
        counted: countedIn(list, item, Number.isSafeInteger(number) ? number : 1),
        children: withOfficeLists(item.children),
      },
    ];
  });
}

/** Slack and others: each entry, or each run of one depth, says how far it is set in. */
function fromStep(element: Element, entries: readonly Entry[]): Entry[] | null {
  if (!isList(element)) return null;
  const items = itemsOf(element);
  const stepOf = (one: Element | null): string | undefined =>
    one?.attributes['data-indent'] ??
    one?.attributes['data-stringify-indent'] ??
    /\bql-indent-(\d)\b/.exec(one?.attributes['class'] ?? '')?.[1];
  if (![element, ...items.map((item) => item.element)].some((one) => stepOf(one) !== undefined)) return null;
  const made: Entry[] = [];
  const start = Number(element.attributes['start'] ?? 'none');
  for (const { element: item, parts } of items) {
    const step = Number(stepOf(item) ?? stepOf(element) ?? 0);
    const level = Number.isSafeInteger(step) && step > 0 ? step + 1 : 1;
    const number =
      made.length === 0 && Number.isSafeInteger(start)
        ? start
        : (numberAfter(made, level) ?? numberAfter(entries, level) ?? 1);
    made.push({
      level,
      list: '',
      counted: countedIn(element, item, number),
      children: withOfficeLists(parts),
    });
  }
  return made;
}

/** The number that comes next at a depth; null where the entries say nothing of it. */
function numberAfter(entries: readonly Entry[], level: number): number | null {
  const last = entries.findLast((entry) => entry.level <= level);
  if (!last) return null;
  return last.level === level ? (last.counted?.number ?? 0) + 1 : 1;
}

function countedIn(list: Element, item: Element | null, number: number): Counted | null {
  const counting = countingOf(list, item);
  return counting && { number, type: counting.type, above: [] };
}

const isList = (node: Node): boolean => node.kind === 'element' && (node.tag === 'ul' || node.tag === 'ol');

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
    next.counted?.type === first.counted?.type &&
    next.list === first.list);

function listOf(entries: readonly Entry[], first: Entry): Element {
  const items: Element[] = [];
  for (let at = 0; at < entries.length;) {
    const entry = entries[at] as Entry;
    let end = at + 1;
    while (end < entries.length && (entries[end] as Entry).level > entry.level) end += 1;
    const inner = listsOf(entries.slice(at + 1, end));
    const value = entry.counted ? { value: String(entry.counted.number) } : {};
    items.push(newElement('li', value, [newElement('div', {}, entry.children), ...inner]));
    at = end;
  }
  const { counted } = first;
  if (!counted) return newElement('ul', {}, items);
  return newElement('ol', counted.type === null ? {} : { type: counted.type }, items);
}
