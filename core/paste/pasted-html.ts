/** HTML of a clipboard as a plain tree: elements with what their styles say, and words. Nothing in it is run or fetched. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

export interface Words {
  kind: 'words';
  text: string;
}
export interface Element {
  kind: 'element';
  /** In lower case. */
  tag: string;
  attributes: Readonly<Record<string, string>>;
  /** Declarations that hold for it, from its own `style` and from rules about its class. Names and values in lower case. */
  style: Readonly<Record<string, string>>;
  children: readonly Node[];
}
export type Node = Words | Element;

type Styles = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** What is deeper stands beside what is around it: no program writes that, and walking it would overflow the stack. */
const deepest = 400;

/** The body of a clipboard's HTML. */
export function parsePasted(html: string): readonly Node[] {
  const document = parse(html);
  const found = [...elementsOf(document)];
  const styles = new Map(
    found.filter(({ tagName }) => tagName === 'style').flatMap((one) => rulesIn(textOf(one))),
  );
  const body = found.find(({ tagName }) => tagName === 'body');
  return body ? childrenOf(body, styles, 0) : [];
}

function* elementsOf(root: DefaultTreeAdapterTypes.Document): Generator<DefaultTreeAdapterTypes.Element> {
  const waiting: DefaultTreeAdapterTypes.Node[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('tagName' in node) yield node;
    if ('childNodes' in node) waiting.push(...node.childNodes.toReversed());
  }
}

const textOf = (element: DefaultTreeAdapterTypes.Element): string =>
  element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');

function childrenOf(parent: DefaultTreeAdapterTypes.ParentNode, styles: Styles, depth: number): Node[] {
  return parent.childNodes.flatMap((node): Node[] => {
    if ('value' in node) return [{ kind: 'words', text: node.value }];
    // A template holds its own beside itself; it is never shown.
    if (!('tagName' in node) || node.tagName === 'template') return [];
    return [
      elementOf(
        node,
        styles,
        depth < deepest ? childrenOf(node, styles, depth + 1) : flatChildren(node, styles),
      ),
    ];
  });
}

function elementOf(
  { tagName: tag, attrs }: DefaultTreeAdapterTypes.Element,
  styles: Styles,
  children: readonly Node[],
): Element {
  const attributes = Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
  return { kind: 'element', tag, attributes, style: styleOf(tag, attributes, styles), children };
}

/** What stands too deep: every element that holds words itself, one after another. */
function flatChildren(root: DefaultTreeAdapterTypes.Element, styles: Styles): Node[] {
  const made: Node[] = [];
  const waiting: DefaultTreeAdapterTypes.ChildNode[] = root.childNodes.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('value' in node) made.push({ kind: 'words', text: node.value });
    else if ('tagName' in node && node.tagName !== 'template') {
      const own = node.childNodes.flatMap((one): Node[] =>
        'value' in one ? [{ kind: 'words', text: one.value }] : [],
      );
      made.push(elementOf(node, styles, own));
      waiting.push(...node.childNodes.filter((one) => 'tagName' in one).toReversed());
    }
  }
  return made;
}

function styleOf(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  styles: Styles,
): Record<string, string> {
  const classes = (attributes['class'] ?? '').split(/\s+/).filter((name) => name !== '');
  return Object.assign(
    {},
    styles.get(tag),
    ...classes.flatMap((name) => [styles.get(`.${name}`) ?? {}, styles.get(`${tag}.${name}`) ?? {}]),
    declarationsIn(attributes['style'] ?? ''),
  ) as Record<string, string>;
}

/** Declarations of a `style` attribute or a rule. Word writes some that are no CSS, such as `mso-list:l0 level1 lfo1`. */
export function declarationsIn(css: string): Record<string, string> {
  const found = new Map<string, string>();
  // Neither a quoted text nor an address ends at a semicolon in it.
  for (const [, name = '', value = ''] of css.matchAll(
    /([\w-]+)\s*:\s*((?:"[^"]*"|'[^']*'|\([^)]*\)|[^;"'(])*)/g,
  ))
    found.set(
      name.toLowerCase(),
      value
        .replace(/!important/i, '')
        .trim()
        .toLowerCase(),
    );
  return Object.fromEntries(found);
}

/** Rules about one tag, one class, or a tag with a class; office programs write no others that matter here. */
function rulesIn(css: string): [selector: string, Record<string, string>][] {
  const plain = css.replace(/<!--|-->/g, '').replace(/\/\*[\s\S]*?\*\//g, '');
  return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', declarations = '']) =>
    selectors
      .split(',')
      .map((selector) => selector.trim())
      .filter((selector) => /^[a-z0-9]*(\.[\w-]+)?$/i.test(selector) && selector !== '')
      .map((selector): [string, Record<string, string>] => [
        selector.replace(/^[a-z0-9]+/i, (tag) => tag.toLowerCase()),
        declarationsIn(declarations),
      ]),
  );
}

/** The words in a node, as they stand in the source. */
export const wordsIn = (node: Node): string =>
  node.kind === 'words' ? node.text : node.children.map(wordsIn).join('');

/** Elements of a few words that begin and end lines. */
const breaksLines = /^(br|div|p|li|h[1-6]|t[dhr])$/;

/** The words in a node on one line; those on lines of their own stay apart. */
export function lineIn(node: Node): string {
  const spaced = (one: Node): string => {
    if (one.kind === 'words') return one.text;
    const words = one.children.map(spaced).join('');
    return breaksLines.test(one.tag) ? ` ${words} ` : words;
  };
  return spaced(node).replace(/\s+/g, ' ').trim();
}

/** The element and every one in it, in order. */
export function* within(root: Element): Generator<Element> {
  const waiting: Element[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    for (const child of node.children.toReversed()) if (child.kind === 'element') waiting.push(child);
  }
}
