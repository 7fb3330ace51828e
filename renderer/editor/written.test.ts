import { EditorState } from '@tiptap/pm/state';
import type { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bodyText, checkBody } from '../../core/body/body.ts';
import { anyBody } from '../../core/body/testing/any-body.ts';
import type { BodyNode } from '../../core/document.ts';
import { beginDocument } from '../../core/fields/fields.ts';
import { wordsDigest } from '../../core/people/words-digest.ts';
import { bodySchema } from './body-extensions.ts';
import { written } from './written.ts';

const blank: BodyNode = { type: 'paragraph' };
const line: BodyNode = { type: 'paragraph', content: [{ type: 'text', text: 'Words.' }] };
const picture: BodyNode = { type: 'picture', attrs: { src: null, alt: '', caption: '', credit: '' } };
const doc = (...content: BodyNode[]): BodyNode => ({ type: 'doc', content });
const node = (...content: BodyNode[]): Node => bodySchema.nodeFromJSON(doc(...content));
const saved = (...content: BodyNode[]): BodyNode => written(node(...content));

it('leaves out the empty line that the editor keeps after a last picture', () => {
  expect(saved(line, picture, blank).content).toHaveLength(2);
});

it('keeps every line of words, and empty lines that were typed', () => {
  for (const content of [[blank], [line], [line, blank], [picture, line]])
    expect(saved(...content).content).toHaveLength(content.length);
});

it('flattens what is deeper than the desk takes, and keeps its words', () => {
  let inner = line;
  for (let level = 0; level < 480; level += 1) inner = { type: 'blockquote', content: [inner] };
  const flat = saved(inner, line);
  expect(() => checkBody(flat)).not.toThrow();
  expect(bodyText(flat)).toBe('Words.\n\nWords.');
  let less = line;
  for (let level = 0; level < 100; level += 1) less = { type: 'blockquote', content: [less] };
  expect(saved(less, line)).toEqual(doc(less, line));
});

it('holds no attribute without a value, at any depth', () => {
  const given = { src: null, alt: 'Cranes', caption: '', credit: '' };
  const whole = node({ type: 'blockquote', content: [{ type: 'picture', attrs: given }] }, line);
  whole.descendants((one) => {
    if (one.type.name === 'picture') Object.assign(one.attrs, { licenceUntil: undefined });
  });
  expect(JSON.stringify(written(whole))).toContain('"alt":"Cranes"');
  const attrs = written(whole).content?.[0]?.content?.[0]?.attrs ?? {};
  expect(Object.values(attrs)).not.toContain(undefined);
  expect(() => checkBody(written(whole))).not.toThrow();
});

it('gives the same objects for blocks in which nothing was typed', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(line, picture, blank), { minLength: 2, maxLength: 8 }),
      (content) => {
        const state = EditorState.create({ doc: node(line, ...content, line) });
        const before = written(state.doc);
        const after = written(state.apply(state.tr.insertText('More ', 1)).doc);
        expect(after.content?.[0]).not.toEqual(before.content?.[0]);
        expect(after.content?.slice(1).every((block, n) => block === before.content?.[n + 1])).toBe(true);
      },
    ),
  );
});

it('says the words that were cleared, whether an editor wrote them down or an import did', () => {
  const begun = beginDocument('news', { id: 'one', at: '2024-03-11T10:00:00.000Z' });
  fc.assert(
    fc.property(anyBody, (body) => {
      const ofImport = { ...begun, body: { ...body, content: [...(body.content ?? []), line] } };
      const ofEditor = { ...begun, body: saved(...ofImport.body.content) };
      expect(wordsDigest(ofEditor)).toBe(wordsDigest(ofImport));
    }),
  );
});
