/** A body as plain text, in the forms of the office's own texts. */
import { inlineText } from '../body/body-text.ts';
import { inMarks, marks } from '../body/marks.ts';
import { formsOf, type TextWriter } from '../body/nodes.ts';
import type { BodyNode } from '../document.ts';

const words = (nodes: readonly BodyNode[]): string =>
  inMarks(nodes, inlineText, (name, mark, inner) => marks[name].text(inner.join(''), mark)).join('');

function blocksOf(node: BodyNode): string[] {
  const forms = formsOf(node);
  return forms.kind === 'block' ? forms.text(node, writer) : [words([node])];
}

const writer: TextWriter = {
  blocks: (node) => (node.content ?? []).flatMap(blocksOf),
  words: (node) => words(node.content ?? []),
};

/**
 * The blocks of a body as plain text, to be set apart by blank lines: paragraphs, headings, lists with their marks,
 * and of pictures the caption, set in, and the credit right below it.
 */
export const bodyBlocks = (body: BodyNode): string[] => blocksOf(body).filter((block) => block.trim() !== '');
