/** The first stage of every reader: a text as lines, without the junk of copying. */

import { captionIndent } from '../text/caption-indent.ts';

/** A line of the input. */
export type Line = {
  /** Its words: white space collapsed, ends trimmed; empty for a blank line. */
  text: string;
  /** Place in the input, from 1. */
  number: number;
  /** Width of the white space before the first word. */
  indent: number;
  /** True where several no-break spaces stand between words: a link stood there. */
  gap: boolean;
  /** True where it is set in as the desk's own texts set the caption of a picture. */
  isCaption?: true;
};

// French sets a no-break space before these signs, numbers one between thousands: those are no junk.
const meantSpace =
  /(?<=\S)([\u00a0\u202f])(?=[:;!?»%€$])|(?<=[«])([\u00a0\u202f])(?=\S)|(?<=\d)([\u00a0\u202f])(?=\d)/gu;
const gap = /(?<=\S)(?=[\s]{2,60}\S)\s?\u00a0[\s]*\u00a0/u;

const setIn = new RegExp(`^[ \\t]*${captionIndent}\\S`, 'u');

function clean(raw: string): string {
  if (!/[^\x20-\x7e]| {2}/.test(raw)) return raw.trim();
  return raw
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(meantSpace, (sign) => (sign === '\u202f' ? '\ue001' : '\ue000'))
    .replace(/\s+/gu, ' ')
    .replace(/[\ue000\ue001]/g, (sign) => (sign === '\ue001' ? '\u202f' : '\u00a0'))
    .trim();
}

/** A text as lines: any line ends, no byte order mark, white space collapsed. */
export function toLines(text: string): Line[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n|[\n\r\f\u0085\u2028\u2029]/)
    .map((raw, index) => ({
      text: clean(raw),
      number: index + 1,
      indent: Math.min(raw.length - raw.trimStart().length, 40),
      gap: gap.test(raw.trimEnd()),
      ...(setIn.test(raw) ? { isCaption: true as const } : {}),
    }));
}

/** Lines that hold words. */
export const filled = (lines: readonly Line[]): Line[] => lines.filter((line) => line.text !== '');

/** A text as compared with another: without accents, capitals, punctuation and white space. */
export const foldText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** A text cut to a length at which a notice can quote it. */
export const quote = (text: string, longest = 60): string =>
  `“${text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text}”`;

/** The end of a text, from a whole word on, as a notice quotes it. */
export function quoteEnd(text: string, longest = 50): string {
  if (text.length <= longest) return quote(text, longest);
  const end = text.slice(-longest);
  return `“…${end.slice(end.indexOf(' ') + 1)}”`;
}

/** True where a text ends as sentences do. */
export const endsSentence = (text: string): boolean => /[.!?…][)\]”’"'»]*$/u.test(text);
