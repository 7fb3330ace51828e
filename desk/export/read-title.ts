/** Reads what a page of an earlier export is called, from the page itself: its document may be gone. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** First heading of a page, or the words of its first link, and its language; empty where it has none. */
export function readTitle(html: string, by: 'h1' | 'a' = 'h1'): { headline: string; language: string } {
  let headline = '';
  let language = '';
  const visit = (node: Node): void => {
    if ('tagName' in node) {
      if (node.tagName === 'html') language = node.attrs.find(({ name }) => name === 'lang')?.value ?? '';
      if (node.tagName === by && headline === '') headline = textOf(node).replace(/\s+/g, ' ').trim();
    }
    if ('childNodes' in node && headline === '') node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return { headline, language };
}

const textOf = (node: Node): string =>
  'childNodes' in node ? node.childNodes.map(textOf).join('') : 'value' in node ? node.value : '';
