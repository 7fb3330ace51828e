/** The first stage of every reader: a text as lines, without the junk of copying. */

import type { Picture } from '../document.ts';
import { captionIndent } from '../text/caption-indent.ts';
import { realigned, textOfRuns, type Run } from './runs.ts';

/** A line of the input: of a plain text, or a paragraph of a Word file, a web page or Markdown. */
export type Line = {
  /** Its words: white space collapsed, ends trimmed; empty for a blank line. */
  text: string;
  /** The same words with their marks; of a plain text one run without any. Cut with the functions of cutting.ts. */
  runs: readonly Run[];
  /** Pictures that stand in it, before its words. */
  pictures?: readonly Picture[];
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

/** One for all blank lines: long texts have many. */
const noRuns: readonly Run[] = [];

/** A line of runs: its white space is collapsed as that of a plain text is. `number`: its place in the input, from 1. */
export function lineOfRuns(
  runs: readonly Run[],
  given: Pick<Line, 'number'> & Partial<Pick<Line, 'pictures' | 'indent'>>,
): Line {
  const text = clean(textOfRuns(runs));
  return { indent: 0, gap: false, ...given, text, runs: realigned(runs, text) };
}

/** Lines in which pictures and words each have a line of their own: a line with pictures has no words. */
export function apartFromPictures(lines: readonly Line[]): readonly Line[] {
  if (!lines.some((line) => line.pictures)) return lines;
  return lines.flatMap((line) => {
    if (!line.pictures || line.text === '') return line;
    const { pictures: _pictures, ...words } = line;
    return [{ ...line, text: '', runs: noRuns }, words];
  });
}

/** True of a line with neither words nor pictures. */
export const isBlank = (line: Line): boolean => line.text === '' && (line.pictures?.length ?? 0) === 0;

/** A text as lines: any line ends, no byte order mark, white space collapsed. */
export function toLines(text: string): Line[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n|[\n\r\f\u0085\u2028\u2029]/)
    .map((raw, index) => {
      const words = clean(raw);
      const line: Line = {
        text: words,
        runs: words === '' ? noRuns : [{ text: words }],
        number: index + 1,
        indent: Math.min(raw.length - raw.trimStart().length, 40),
        gap: gap.test(raw.trimEnd()),
      };
      if (setIn.test(raw)) line.isCaption = true;
      return line;
    });
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
