import { describe, expect, it } from 'vitest';
import {
  bodyParagraphs,
  bodyPictures,
  bodyText,
  BodyError,
  checkBody,
  emptyBody,
  isBlankBody,
  wordCount,
} from './body.ts';
import type { BodyNode } from '../document.ts';

const paragraph = (...content: BodyNode[]): BodyNode => ({ type: 'paragraph', content });
const text = (words: string, href?: string): BodyNode =>
  href === undefined
    ? { type: 'text', text: words }
    : { type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] };
const doc = (...content: BodyNode[]): BodyNode => ({ type: 'doc', content });
const picture = (src: string | null): BodyNode => ({
  type: 'picture',
  attrs: { src, alt: 'A port at dawn', caption: '', credit: 'Image © Harbour Office' },
});

describe('a body', () => {
  it('gives its paragraphs, list items and quotations as plain text', () => {
    const body = doc(
      { type: 'heading', attrs: { level: 2 }, content: [text('Two days')] },
      paragraph(
        text('First '),
        text('part', 'https://example.org/'),
        text('.'),
        { type: 'hardBreak' },
        text('Next line'),
      ),
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('one'))] }] },
      { type: 'blockquote', content: [paragraph(text('said'))] },
      paragraph(),
    );
    expect(checkBody(body)).toBe(body);
    expect(bodyParagraphs(body)).toEqual(['Two days', 'First part.\nNext line', 'one', 'said']);
    expect(bodyText(body)).toBe('Two days\n\nFirst part.\nNext line\n\none\n\nsaid');
  });

  it('gives its pictures in order', () => {
    const src = 'media/0123456789abcdef.png';
    expect(
      bodyPictures(doc(picture(null), paragraph(text('x')), picture(src))).map((found) => found.src),
    ).toEqual([null, src]);
  });

  it('is blank without words and pictures', () => {
    expect(isBlankBody(emptyBody())).toBe(true);
    expect(isBlankBody(doc(picture(null)))).toBe(false);
  });
});

describe('what a body may not hold', () => {
  it.each([
    ['a node that nobody knows', doc({ type: 'iframe' })],
    ['a mark that nobody knows', doc(paragraph({ type: 'text', text: 'x', marks: [{ type: 'blink' }] }))],
    ['text outside a paragraph', doc(text('x'))],
    ['an address that the policy refuses', doc(paragraph(text('x', 'javascript:alert(1)')))],
    ['a picture from elsewhere', doc(picture('https://example.org/x.png'))],
    ['a picture outside media/', doc(picture('media/../library.png'))],
    ['something that is no whole body', paragraph(text('x'))],
  ])('%s', (_, body) => {
    expect(() => checkBody(body)).toThrow(BodyError);
  });
});

it('counts words as Unicode does, in any script', () => {
  expect(wordCount('Twenty-five offices, 3.5 years; l’office', 'en')).toBe(6);
  expect(wordCount('')).toBe(0);
});
