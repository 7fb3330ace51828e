/** Selectors of a look, bound to the pages that its file is for. */
import { generate, type CssNode, type Selector } from 'css-tree';
import { nodesOf } from './parse-look.ts';

/** Names of the page itself; all of them mean the element that carries the class `house`. */
const isPage = (node: CssNode): boolean =>
  (node.type === 'TypeSelector' && /^(?:html|body)$/i.test(node.name)) ||
  (node.type === 'PseudoClassSelector' && node.name.toLowerCase() === 'root') ||
  (node.type === 'ClassSelector' && node.name === 'house');

const written = (nodes: readonly CssNode[]): string => nodes.map((node) => generate(node)).join('');

/** The selector for those pages alone: "body h1" and "h1" become "<pages> h1", "body.marked" becomes "<pages>.marked". */
export function scoped(selector: Selector, pages: string): string {
  let nodes: CssNode[] = nodesOf(selector.children);
  for (;;) {
    const at = nodes.findIndex(({ type }) => type === 'Combinator');
    const first = at === -1 ? nodes : nodes.slice(0, at);
    const rest = at === -1 ? [] : nodes.slice(at);
    if (!first.some(isPage)) return `${pages} ${written(nodes)}`;
    const next = rest.slice(1);
    const end = next.findIndex(({ type }) => type === 'Combinator');
    // "html body": one page, named twice.
    if (first.every(isPage) && next.slice(0, end === -1 ? undefined : end).some(isPage)) nodes = next;
    else return `${pages}${written(first.filter((node) => !isPage(node)))}${written(rest)}`;
  }
}
