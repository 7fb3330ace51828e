import { Node } from '@tiptap/pm/model';
import { describe, expect, it, vi } from 'vitest';
import { bodySchema } from './body-extensions.ts';
import { picturesIn } from './placed-pictures.ts';

const paragraph = (words: string): Node => bodySchema.node('paragraph', null, [bodySchema.text(words)]);
const picture = (caption: string): Node =>
  bodySchema.node('picture', { src: `media/${'a'.repeat(64)}.png`, caption });
const docOf = (...blocks: Node[]): Node => bodySchema.node('doc', null, blocks);

describe('the pictures of a text', () => {
  it('are told with their places, also within quotations, as a walk through all of it tells them', () => {
    const quoted = bodySchema.node('blockquote', null, [paragraph('Said'), picture('Two')]);
    const doc = docOf(paragraph('Before'), picture('One'), quoted, paragraph('After'));
    const walked: number[] = [];
    doc.descendants((node, position) => {
      if (node.type.name === 'picture') walked.push(position);
    });
    expect(walked).toHaveLength(2);
    const found = picturesIn(doc, []);
    expect(found.map(({ position }) => position)).toEqual(walked);
    expect(found.map((one) => one.picture.caption)).toEqual(['One', 'Two']);
  });

  it('are the same list while words are typed behind them, and another when they move', () => {
    const one = picture('One');
    const before = picturesIn(docOf(one, paragraph('a')), []);
    expect(picturesIn(docOf(one, paragraph('ab')), before)).toBe(before);
    expect(picturesIn(docOf(paragraph('ab'), one), before).map(({ position }) => position)).toEqual([4]);
  });

  it('are looked for in a block that has changed, and in no other', () => {
    const quoted = (words: string): Node => bodySchema.node('blockquote', null, [paragraph(words)]);
    const kept = Array.from({ length: 300 }, (_, n) => quoted(String(n)));
    const before = picturesIn(docOf(...kept, quoted('e')), []);
    const walks = vi.spyOn(Node.prototype, 'descendants');
    picturesIn(docOf(...kept, quoted('ee')), before);
    expect(walks).toHaveBeenCalledTimes(1);
  });
});
