/** Blocks as they may stand in a cell of a table: paragraphs, with the signs of their lists; pictures stand below the table. */
import type { BodyNode } from '../document.ts';

export interface InCell {
  paragraphs: BodyNode[];
  below: BodyNode[];
  /** Something was no paragraph. */
  isPlainer: boolean;
}

const withSign = (sign: string, paragraphs: readonly BodyNode[]): BodyNode[] =>
  paragraphs.map((one, at) =>
    at === 0 ? { ...one, content: [{ type: 'text', text: `${sign} ` }, ...(one.content ?? [])] } : one,
  );

/** Every word of the blocks, in order. */
export function inCell(blocks: readonly BodyNode[]): InCell {
  const made: InCell = { paragraphs: [], below: [], isPlainer: false };
  const add = (node: BodyNode): BodyNode[] => {
    const { type, content = [], attrs } = node;
    if (type === 'paragraph') return [node];
    made.isPlainer = true;
    if (type === 'picture') {
      made.below.push(node);
      return [];
    }
    if (type === 'heading') return [{ type: 'paragraph', ...(content.length > 0 ? { content } : {}) }];
    if (type === 'bulletList') return content.flatMap((item) => withSign('•', add(item)));
    if (type === 'orderedList')
      return content.flatMap((item, at) => withSign(`${Number(attrs?.['start'] ?? 1) + at}.`, add(item)));
    const caption = type === 'table' ? attrs?.['caption'] : '';
    const above: BodyNode[] =
      typeof caption === 'string' && caption !== ''
        ? [{ type: 'paragraph', content: [{ type: 'text', text: caption }] }]
        : [];
    return [...above, ...content.flatMap(add)];
  };
  made.paragraphs.push(...blocks.flatMap(add));
  return made;
}
