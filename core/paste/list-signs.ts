/** Lists of a page: their items, and the numbers and letters with which it shows them. */
import { newElement, type Element, type Node } from './pasted-html.ts';

/** Items that are counted one after another; no start: they have bullets. */
export interface RunOfItems {
  start: number | null;
  type: string | null;
  /** What stands in each item: its words, and lists that belong to it. */
  items: Node[][];
}
export interface Item {
  /** The element that says how it is counted; null where there are only words. */
  element: Element | null;
  parts: Node[];
}

const isList = (node: Node): boolean => node.kind === 'element' && /^(ul|ol|menu|dir)$/.test(node.tag);

/** The items of a list. Google and old pages put an inner list beside the item that it belongs to. */
export function itemsOf(list: Element): Item[] {
  const items: Item[] = [];
  for (const child of list.children) {
    if (child.kind === 'words' && child.text.trim() === '') continue;
    const last = items.at(-1);
    if (isList(child) && last) last.parts.push(child);
    else if (child.kind === 'element' && child.tag === 'li')
      items.push({ element: child, parts: [{ ...child, tag: 'div' }] });
    else items.push({ element: null, parts: [child] });
  }
  return items;
}

/** The nodes with items that came without their list in one. */
export function withListsAround(nodes: readonly Node[]): readonly Node[] {
  if (!nodes.some(isItem)) return nodes;
  const made: Node[] = [];
  let items: Node[] = [];
  const finish = (): void => {
    if (items.length > 0) made.push(newElement('ul', {}, items));
    items = [];
  };
  for (const node of nodes) {
    if (isItem(node)) items.push(node);
    else if (items.length === 0 || node.kind === 'element' || node.text.trim() !== '') {
      finish();
      made.push(node);
    }
  }
  finish();
  return made;
}

const isItem = (node: Node): boolean => node.kind === 'element' && node.tag === 'li';

const hasSomething = (node: Node): boolean =>
  node.kind === 'words' ? node.text.trim() !== '' : node.tag === 'img' || node.children.some(hasSomething);

/** How styles count, as a list of a body has it; null is "1, 2, 3". */
const types: Readonly<Record<string, string | null>> = {
  decimal: null,
  'decimal-leading-zero': null,
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
};
/** Styles with a sign that is the same for each item, or with none. */
const bullets = /^(disc|circle|square|none|disclosure)/;

const whole = (told: string | undefined): number | null => {
  const number = Number(told ?? 'x');
  return Number.isSafeInteger(number) && Math.abs(number) < 1e6 ? number : null;
};

/** How a list counts: `null` where it has bullets. Its style comes before its tag. */
export function countingOf(
  { tag, attributes, style }: Element,
  first: Element | null,
): { type: string | null } | null {
  // Google says it of each item.
  const told =
    first?.style['list-style-type'] ?? style['list-style-type'] ?? style['list-style']?.split(' ')[0] ?? '';
  if (Object.hasOwn(types, told)) return { type: types[told] ?? null };
  if (tag !== 'ol' || bullets.test(told)) return null;
  return { type: /^[aAiI]$/.test(attributes['type'] ?? '') ? (attributes['type'] ?? null) : null };
}

/** The items as lists that count up by one: an item that says another number begins a list of its own, with that number. */
export function runsOfItems(list: Element, items: readonly Item[]): RunOfItems[] {
  const counting = countingOf(list, items[0]?.element ?? null);
  const isFull = ({ parts }: Item): boolean => parts.some(hasSomething);
  if (!counting) return [{ start: null, type: null, items: items.filter(isFull).map(({ parts }) => parts) }];
  const isDown = 'reversed' in list.attributes;
  const runs: (RunOfItems & { start: number })[] = [];
  let next = whole(list.attributes['start']) ?? (isDown ? items.length : 1);
  for (const item of items) {
    const { element, parts } = item;
    const number = whole(element?.attributes['value']) ?? next;
    next = isDown ? number - 1 : number + 1;
    if (!isFull(item)) continue;
    const last = runs.at(-1);
    if (last && last.start + last.items.length === number) last.items.push(parts);
    else runs.push({ start: number, type: counting.type, items: [parts] });
  }
  return runs;
}
