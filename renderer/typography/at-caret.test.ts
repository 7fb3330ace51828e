import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import type { BodyNode } from '../../core/document.ts';
import { bodySchema } from '../editor/body-extensions.ts';
import { setSignsAtCaret } from './at-caret.ts';

const words = (text: string, ...marks: NonNullable<BodyNode['marks']>): BodyNode =>
  marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text };
const line = (...content: BodyNode[]): BodyNode => ({ type: 'paragraph', content });

/** The paragraph once `keys` are typed at its end. */
function typedInto(paragraph: BodyNode, keys: string, language = 'en'): BodyNode | undefined {
  const doc = bodySchema.nodeFromJSON({ type: 'doc', content: [paragraph] });
  let state = EditorState.create({ doc, selection: TextSelection.atEnd(doc) });
  const view = {
    get state() {
      return state;
    },
    dispatch: (tr: typeof state.tr) => void (state = state.apply(tr)),
  };
  for (const key of keys)
    if (!setSignsAtCaret(view, key, language)) state = state.apply(state.tr.insertText(key));
  return (state.doc.toJSON() as BodyNode).content?.[0];
}

it('keeps marks and links of what it does not change', () => {
  const link = { type: 'link', attrs: { href: 'https://example.org/' } };
  const typed = typedInto(line(words('A road of 5 '), words('km', link)), '.');
  expect(typed?.content?.map(({ text }) => text)).toEqual(['A road of 5\u00a0', 'km.']);
  expect(typed?.content?.[1]?.marks?.[0]?.type).toBe('link');
  const bold = typedInto(line(words('10 '), words('km²', { type: 'bold' })), ' ');
  expect(bold?.content?.map(({ text, marks }) => [text, marks?.length ?? 0])).toEqual([
    ['10\u00a0', 0],
    ['km² ', 1],
  ]);
});

it('begins anew behind a line break, and leaves the break', () => {
  const lines = line(words('it’s'), { type: 'hardBreak' });
  expect(typedInto(lines, '"yes"')).toEqual(line(words('it’s'), { type: 'hardBreak' }, words('“yes”')));
  expect(typedInto(lines, "o'neil@x")).toEqual(line(words('it’s'), { type: 'hardBreak' }, words("o'neil@x")));
});

it('takes what it put there for one with what stands around it', () => {
  expect(typedInto(line(words('one')), ' - two... "l\'État"', 'en')).toEqual(
    line(words('one – two… “l’État”')),
  );
  expect(typedInto(line(words('Quoi')), ' ? « oui »', 'fr')).toEqual(
    line(words('Quoi\u202f? «\u00a0oui\u00a0»')),
  );
});
