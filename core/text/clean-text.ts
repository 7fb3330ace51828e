/**
 * Text as it may leave the desk: for a terminal, a page, a feed, a plain text, a sentence in the window. What a reader
 * cannot see and a program obeys is taken out: control characters (C0, DEL, C1) and the signs that turn the direction of
 * what follows (embeddings, overrides and isolates, UAX 9). Letters written from right to left, and their marks, stay.
 */

const control = '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f';
const turning = '\\u202a-\\u202e\\u2066-\\u2069\\ufff9-\\ufffb';

/** What a text is cleaned of, as the inside of a character class. */
export const unseenSigns = `${control}${turning}\\r`;

const anyUnseen = new RegExp(`[${unseenSigns}]`);
const everyUnseen = new RegExp(`[${control}${turning}]`, 'g');
const everyTurning = new RegExp(`[${turning}]`, 'g');

/** A text with its line breaks, as "\n", and its tabs. */
export function cleanText(text: string): string {
  // Most texts hold nothing of the kind, and asking first costs next to nothing.
  if (!anyUnseen.test(text)) return text;
  return text.replace(/\r\n?/g, '\n').replace(everyUnseen, '');
}

/** A text on one line, its white space and control characters drawn together. */
export const cleanLine = (text: string): string =>
  text
    .replace(everyTurning, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/** A value as JSON on one line: such signs stay, each written as an escape that nothing obeys. */
export const cleanJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    everyUnseen,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
