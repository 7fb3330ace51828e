/** The words of a body, as search, counts and comparisons see them. */
import type { BodyNode } from '../document.ts';
import { formsOf, type TextWriter } from './nodes.ts';

/** The words of a node, with its line breaks and the ends of its blocks as "\n". */
export function inlineText(node: BodyNode): string {
  const forms = formsOf(node);
  return forms.kind === 'inline' ? forms.text(node) : forms.words(node, writer).join('\n');
}

const writer: TextWriter = {
  blocks: (node) => (node.content ?? []).flatMap(paragraphsIn),
  words: (node) => (node.content ?? []).map(inlineText).join(''),
};

function paragraphsIn(node: BodyNode): string[] {
  const forms = formsOf(node);
  return forms.kind === 'inline' ? [forms.text(node)] : forms.words(node, writer);
}

/** The paragraphs of a body, in order, as plain text: headings, list items and quotations are paragraphs too. */
export const bodyParagraphs = (body: BodyNode): string[] =>
  paragraphsIn(body).filter((text) => text.trim() !== '');

/** A body as plain text, paragraphs by blank lines. Pictures are not part of it. */
export const bodyText = (body: BodyNode): string => bodyParagraphs(body).join('\n\n');
