/** The body as it was written: without the empty line that the editor keeps after a last picture, and never too deep. */
import { deepestBody } from '../../core/depth.ts';
import type { BodyNode } from '../../core/document.ts';
import { flattened, isDeeper, mostNested } from '../../core/body/nesting.ts';

const isBlankLine = (node: BodyNode | undefined): boolean =>
  node?.type === 'paragraph' && (node.content ?? []).length === 0;

/** Gives the same body where there is no such line. What is deeper than the desk takes is flattened, not refused. */
export function written(whole: BodyNode): BodyNode {
  const body = isDeeper(whole, deepestBody - 2) ? flattened(whole, mostNested) : whole;
  const content = body.content ?? [];
  const before = content.at(-2);
  if (!isBlankLine(content.at(-1)) || before === undefined || before.type === 'paragraph') return body;
  return { ...body, content: content.slice(0, -1) };
}
