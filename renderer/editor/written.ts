/** The body as it was written, without the empty line that the editor keeps after a last picture, list or quotation. */
import type { BodyNode } from '../../core/document.ts';

const isBlankLine = (node: BodyNode | undefined): boolean =>
  node?.type === 'paragraph' && (node.content ?? []).length === 0;

/** Gives the same body where there is no such line. */
export function written(body: BodyNode): BodyNode {
  const content = body.content ?? [];
  const before = content.at(-2);
  if (!isBlankLine(content.at(-1)) || before === undefined || before.type === 'paragraph') return body;
  return { ...body, content: content.slice(0, -1) };
}
