import { expect, it } from 'vitest';
import { bodyText, checkBody } from '../../core/body/body.ts';
import type { BodyNode } from '../../core/document.ts';
import { written } from './written.ts';

const blank: BodyNode = { type: 'paragraph' };
const line: BodyNode = { type: 'paragraph', content: [{ type: 'text', text: 'Words.' }] };
const picture: BodyNode = { type: 'picture', attrs: { src: null, alt: '', caption: '', credit: '' } };
const doc = (...content: BodyNode[]): BodyNode => ({ type: 'doc', content });

it('leaves out the empty line that the editor keeps after a last picture', () => {
  expect(written(doc(line, picture, blank))).toEqual(doc(line, picture));
});

it('keeps every line of words, and empty lines that were typed', () => {
  for (const body of [doc(blank), doc(line), doc(line, blank), doc(picture, line)])
    expect(written(body)).toBe(body);
});

it('flattens what is deeper than the desk takes, and keeps its words', () => {
  let inner = line;
  for (let level = 0; level < 480; level += 1) inner = { type: 'blockquote', content: [inner] };
  const flat = written(doc(inner, line));
  expect(() => checkBody(flat)).not.toThrow();
  expect(bodyText(flat)).toBe('Words.\n\nWords.');
  let less = line;
  for (let level = 0; level < 100; level += 1) less = { type: 'blockquote', content: [less] };
  const body = doc(less, line);
  expect(written(body)).toBe(body);
});

it('holds no attribute without a value, at any depth', () => {
  const within = (attrs: Record<string, unknown>): BodyNode =>
    doc({ type: 'blockquote', content: [{ type: 'picture', attrs }] }, line);
  const given = { src: null, alt: 'Cranes', caption: '', credit: '' };
  const body = written(within({ ...given, licenceUntil: undefined }));
  expect(body).toStrictEqual(within(given));
  expect(() => checkBody(body)).not.toThrow();
});
