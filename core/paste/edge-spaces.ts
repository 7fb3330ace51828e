/** Spaces at the ends of words that were copied out of a line: a page's source does not say whether they are meant. */
import type { BodyNode } from '../document.ts';

const begins = /^[ \u00a0]/;
const ends = /[ \u00a0]$/;

/** The blocks, which begin and end with a space where the same words alone do; only words of one line, which go into another. */
export function withEdgeSpaces(content: readonly BodyNode[], words: string): BodyNode[] {
  const [only, ...others] = content;
  const own = only?.content ?? [];
  if (only?.type !== 'paragraph' || others.length > 0 || own.length === 0) return [...content];
  const made = own.map((node, at): BodyNode => {
    if (node.text === undefined) return node;
    const before = at === 0 && begins.test(words) && !begins.test(node.text) ? ' ' : '';
    const after = at === own.length - 1 && ends.test(words) && !ends.test(node.text) ? ' ' : '';
    return { ...node, text: before + node.text + after };
  });
  return [{ ...only, content: made }];
}
