import { NodeSelection, EditorState, TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyPictures, bodyText } from '../../core/body/body.ts';
import type { BodyNode, Picture } from '../../core/document.ts';
import { bodySchema } from './body-extensions.ts';
import { caretBeside, selectedBlock } from './caret.ts';
import { insertPictures } from './insert-pictures.ts';

const words = (text: string): BodyNode => ({
  type: 'paragraph',
  ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
});
const picture = (name: string): Picture => ({
  src: `media/${name.padEnd(64, '0')}.png`,
  alt: `alt ${name}`,
  caption: `caption ${name}`,
  credit: '',
});
const figure = (name: string): BodyNode => ({ type: 'picture', attrs: { ...picture(name) } });
const doc = (...content: BodyNode[]): EditorState =>
  EditorState.create({ doc: bodySchema.nodeFromJSON({ type: 'doc', content }) });
const json = (state: EditorState): BodyNode => state.doc.toJSON() as BodyNode;
const item = (...content: BodyNode[]): BodyNode => ({ type: 'listItem', content });

/** The text with `|` where the caret stands, and pictures by the first letter of their names. */
function shown({ doc: body, selection }: EditorState): string {
  expect(selection).toBeInstanceOf(TextSelection);
  let text = '';
  body.descendants((node, position) => {
    if (node.type.name === 'picture') text += `[${String(node.attrs['alt']).slice(4)}]`;
    if (!node.isTextblock) return true;
    const content = node.textContent;
    const caret = selection.from - position - 1;
    text +=
      caret >= 0 && caret <= content.length
        ? `${content.slice(0, caret)}|${content.slice(caret)};`
        : `${content};`;
    return false;
  });
  return text;
}

describe('Pictures that are put in', () => {
  const put = (state: EditorState, at: number, ...names: string[]): EditorState =>
    state.apply(insertPictures(state.tr, names.map(picture), at, true));

  it.each([
    ['an empty text', doc(words('')), 1, '[a][b]|;'],
    ['the end of the words', doc(words('one')), 4, 'one;[a][b]|;'],
    ['the start of the words', doc(words('one')), 1, '[a][b]|one;'],
    ['the middle of the words', doc(words('one two')), 4, 'one;[a][b]| two;'],
    ['between words', doc(words('one'), words('two')), 4, 'one;[a][b]|two;'],
    ['right after a picture', doc(figure('x')), 1, '[x][a][b]|;'],
    ['between pictures', doc(figure('x'), figure('y'), words('')), 1, '[x][a][b]|;[y];'],
    [
      'an item of a list',
      doc({ type: 'bulletList', content: [item(words('one')), item(words('two'))] }),
      6,
      'one;[a][b]|;two;',
    ],
    ['an empty item of a list', doc({ type: 'bulletList', content: [item(words(''))] }), 3, ';[a][b]|;'],
  ])('stand in order at %s, with the caret in words below', (_where, state, at, expected) => {
    expect(shown(put(state, at, 'a', 'b'))).toBe(expected);
  });

  it('take the place of nothing, wherever they are put', () => {
    const block = fc.constantFrom(
      words(''),
      words('some words'),
      figure('x'),
      {
        type: 'bulletList',
        content: [item(words('one'), words('')), item(words(''))],
      },
      { type: 'blockquote', content: [words('said'), figure('y')] },
    );
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), fc.nat(), (content, place) => {
        const before = doc(...content);
        const after = put(before, place % (before.doc.content.size + 1), 'a', 'b', 'c');
        after.doc.check();
        expect(after.selection).toBeInstanceOf(TextSelection);
        const letters = (state: EditorState): string => bodyText(json(state)).replace(/\s/g, '');
        const mine = new Set(['alt a', 'alt b', 'alt c']);
        expect(letters(after).replace(/caption[abc]/g, '')).toBe(letters(before));
        const alts = bodyPictures(json(after)).map(({ alt }) => alt);
        expect(alts.filter((alt) => mine.has(alt))).toEqual(['alt a', 'alt b', 'alt c']);
        expect(alts.filter((alt) => !mine.has(alt))).toEqual(
          bodyPictures(json(before)).map(({ alt }) => alt),
        );
      }),
    );
  });
});

describe('Words typed while a block is selected', () => {
  const type = (state: EditorState, at: number): EditorState => {
    const selected = state.apply(state.tr.setSelection(NodeSelection.create(state.doc, at)));
    const block = selectedBlock(selected.selection);
    if (!block) throw new Error('Nothing is selected.');
    return selected.apply(caretBeside(selected.tr, block).insertText('new'));
  };

  it.each([
    ['below a picture with nothing below', doc(figure('x')), 0, '[x]new|;'],
    ['in the empty line below a picture', doc(figure('x'), words('')), 0, '[x]new|;'],
    ['between a picture and the words below', doc(figure('x'), words('two')), 0, '[x]new|;two;'],
    ['between two pictures', doc(figure('x'), figure('y'), words('')), 0, '[x]new|;[y];'],
    ['at the end of a paragraph that is selected', doc(words('one'), words('two')), 0, 'onenew|;two;'],
    [
      'at the end of a list that is selected',
      doc({ type: 'bulletList', content: [item(words('one'))] }),
      0,
      'onenew|;',
    ],
    [
      'at the end of the words of a quotation that is selected',
      doc({ type: 'blockquote', content: [words('said'), figure('x')] }, words('')),
      0,
      'saidnew|;[x];',
    ],
  ])('stand %s', (_where, state, at, expected) => {
    expect(shown(type(state, at))).toBe(expected);
  });
});
