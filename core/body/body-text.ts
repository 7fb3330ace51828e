/** The text of a body, without its schema: what needs no more loads no editor. */
import type { BodyNode } from '../document.ts';

/** The text of a node without its blocks' boundaries; line breaks as "\n". */
export function inlineText(node: BodyNode): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return '\n';
  return (node.content ?? []).map(inlineText).join('');
}

/** The paragraphs of a body, in order, as plain text: headings, list items and quotations are paragraphs too. */
export function bodyParagraphs(body: BodyNode): string[] {
  const found: string[] = [];
  const walk = (node: BodyNode): void => {
    if (node.type === 'paragraph' || node.type === 'heading') found.push(inlineText(node));
    else node.content?.forEach(walk);
  };
  walk(body);
  return found.filter((text) => text.trim() !== '');
}

/** A body as plain text, paragraphs by blank lines. Pictures are not part of it. */
export const bodyText = (body: BodyNode): string => bodyParagraphs(body).join('\n\n');
