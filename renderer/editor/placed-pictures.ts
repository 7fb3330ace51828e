/** The pictures of a text and where they stand. */
import type { Node } from '@tiptap/pm/model';
import { pictureSchema, type Picture } from '../../core/document.ts';

/** A picture with its place in the document. */
export interface PlacedPicture {
  position: number;
  picture: Picture;
}

/** Of each block of the text, with places from its beginning. An editor never changes a block: it makes another in its place. */
const known = new WeakMap<Node, readonly PlacedPicture[]>();
const none: readonly PlacedPicture[] = [];

function inBlock(block: Node): readonly PlacedPicture[] {
  let found = known.get(block);
  if (!found) {
    const placed: PlacedPicture[] = [];
    const look = (node: Node, position: number): boolean => {
      if (node.type.name === 'picture') {
        const parsed = pictureSchema.safeParse(node.attrs);
        if (parsed.success) placed.push({ position, picture: parsed.data });
      }
      return !node.isTextblock;
    };
    if (look(block, 0)) block.descendants((node, position) => look(node, position + 1));
    known.set(block, (found = placed.length === 0 ? none : placed));
  }
  return found;
}

/** In their order. Only blocks that have changed are looked into; `before` itself where nothing is otherwise. */
export function picturesIn(doc: Node, before: readonly PlacedPicture[]): readonly PlacedPicture[] {
  const found: PlacedPicture[] = [];
  doc.forEach((block, start) => {
    for (const { position, picture } of inBlock(block)) found.push({ position: start + position, picture });
  });
  const isSame =
    found.length === before.length &&
    found.every(({ position, picture }, i) => {
      const old = before[i];
      return old?.position === position && old.picture === picture;
    });
  return isSame ? before : found;
}
