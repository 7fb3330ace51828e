/** HTML of a clipboard as a plain tree: elements with what their styles say, and words. Nothing in it is run or fetched. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { styleOf, stylesIn, type Styles } from './pasted-styles.ts';

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

/** What is deeper stands beside what is around it: no program writes that, and walking it would overflow the stack. */
const deepest = 400;

/** The body of a clipboard's HTML. */
export function parsePasted(html: string): readonly Node[] {
  const document = parse(inTable(html));
  const found = [...elementsOf(document)];
  const styles = stylesIn(found.filter(({ tagName }) => tagName === 'style').map(textOf));
  const body = found.find(({ tagName }) => tagName === 'body');
  return body ? childrenOf(body, styles, 0) : [];
}

/** Rows and cells that came without their table, which a parser would run into one another. */
function inTable(html: string): string {
  if (!/<t[dhr][\s>]/i.test(html) || /<table[\s>]/i.test(html)) return html;
  return `<table>${html.replace(/<!doctype[^>]*>|<\/?(?:html|body)(?:\s[^>]*)?>/gi, '')}</table>`;
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

/** Nodes that a page has not. */
export const words = (text: string): Words => ({ kind: 'words', text });
export const newElement = (
  tag: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly Node[],
): Element => ({ kind: 'element', tag, attributes, style: {}, children });

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
