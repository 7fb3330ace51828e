import { EditorState, TextSelection } from '@tiptap/pm/state';
import type { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { BodyNode } from '../../core/document.ts';
import { bodySchema } from './body-extensions.ts';
import { showBody } from './show-body.ts';

const text = (words: string): BodyNode => ({ type: 'text', text: words });
const line = (...words: string[]): BodyNode => ({ type: 'paragraph', content: words.map(text) });
const list = (words: string): BodyNode => ({
  type: 'bulletList',
  content: [{ type: 'listItem', content: [line(words)] }],
});
const picture = (caption: string): BodyNode => ({
  type: 'picture',
  attrs: { src: null, alt: '', caption, credit: '' },
});
const node = (...content: BodyNode[]): Node => bodySchema.nodeFromJSON({ type: 'doc', content });

/** The state after `next` was shown to an editor whose cursor stood behind some words. */
function shown(before: Node, behind: string, next: Node): EditorState {
  let at = 0;
  before.descendants((child, position) => {
    const found = child.isText ? (child.text ?? '').indexOf(behind) : -1;
    if (found >= 0) at = position + found + behind.length;
  });
  const state = EditorState.create({ doc: before, selection: TextSelection.create(before, at) });
  return state.apply(showBody(state.tr, next));
}
const wordsBefore = ({ doc, selection }: EditorState): string =>
  doc.textBetween(0, selection.from, '\n').slice(-5);

it('leaves the cursor at its words where text is added, taken away or changed elsewhere', () => {
  const before = node(line('The port opens.'), line('Officers read seals.'), line('It closes.'));
  for (const next of [
    node(line('Every port opens late.'), line('Officers read seals.'), line('It closes.')),
    node(line('New.'), line('The port opens.'), line('Officers read seals.')),
    node(line('Officers read seals.')),
    node(picture('A port'), line('Officers read seals.'), list('It closes.')),
  ]) {
    const { doc } = shown(before, 'Officers', next);
    expect(doc.eq(next)).toBe(true);
    expect(wordsBefore(shown(before, 'Officers', next))).toBe('icers');
  }
});

it('is no edit, and nothing to be undone', () => {
  const before = node(line('One.'));
  const transaction = showBody(EditorState.create({ doc: before }).tr, node(line('Two.')));
  expect(transaction.getMeta('addToHistory')).toBe(false);
  expect(transaction.getMeta('preventUpdate')).toBe(true);
});

it('shows any body in the place of any other', () => {
  const words = fc.constantFrom('a', 'aa', 'ab ab', 'b');
  const block = fc.oneof(
    words.map((each) => line(each)),
    words.map(list),
    words.map(picture),
    words.map((each): BodyNode => ({ type: 'blockquote', content: [line(each), line('a')] })),
    words.map((each): BodyNode => ({ type: 'heading', attrs: { level: 2 }, content: [text(each)] })),
  );
  const body = fc.array(block, { minLength: 1, maxLength: 6 }).map((content) => node(...content));
  fc.assert(
    fc.property(body, body, (before, next) => {
      const { doc } = EditorState.create({ doc: before }).tr;
      const transaction = showBody(EditorState.create({ doc }).tr, next);
      expect(transaction.doc.toJSON()).toEqual(next.toJSON());
      transaction.doc.check();
    }),
    { numRuns: 300 },
  );
});
