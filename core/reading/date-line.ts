/** Date lines of entries and items: what they say, what cannot be told, and where the text says otherwise. */
import { datelineOf } from '../dates/dateline.ts';
import { findDates, findDays } from '../dates/find-dates.ts';
import { leadingDate, type LeadingDate } from '../dates/leading-date.ts';
import { foldWord, monthNumber, monthPattern } from '../dates/month-names.ts';
import { anyOf, everyReadLanguage } from '../languages/words.ts';
import { dateForms, type DateForm, type EventDate } from '../document.ts';
import { writeDate } from '../dates/event-date.ts';
import { quote } from './lines.ts';
import type { NoticeBoard } from './notice-board.ts';

/** A date line; `vague` is a month, season or year without a day. */
export type DateLine = Omit<LeadingDate, 'reading'> & {
  reading: LeadingDate['reading'] | { kind: 'vague' };
};

const vague = new RegExp(
  String.raw`^((?:${anyOf(({ dates }) => dates.partOfMonth)}[\s-]+)?(${monthPattern})\.?(?:\s*[-–/]\s*(${monthPattern})\.?)?,?\s+` +
    String.raw`(?:${anyOf(({ dates }) => dates.beforeYear)}\s+)?(?:19|20)\d\d)(?:\s*(:)\s*|\s+([-–—])\s+|$)(.*)$`,
  'iu',
);
const seasons = new Set(everyReadLanguage.flatMap(({ dates }) => dates.seasons.map(foldWord)));
const isMonth = (name: string): boolean => monthNumber(name) !== undefined;
/** A date line or heading is looked for in so many characters. */
const longestOpening = 60;

/** The date line or dated heading that a line is; null where it opens with none. */
export function dateLineOf(line: string): DateLine | null {
  if (!/\d/.test(line.slice(0, longestOpening))) return null;
  const found = leadingDate(line);
  if (found) return found;
  const match = vague.exec(line.slice(0, 600));
  if (!match) return null;
  const [, text = '', name = '', until, colon, dash, rest = ''] = match;
  if (!(isMonth(name) || seasons.has(foldWord(name))) || !(until === undefined || isMonth(until)))
    return null;
  return { reading: { kind: 'vague' }, text, mark: colon ?? dash ?? '', rest: rest + line.slice(600) };
}

/**
 * The date that a date line tells, with a notice where it tells none. `what` names the entry in the notice; a date in
 * its `text` is mentioned there, but never taken: it may be of something else.
 */
export function dateOf(
  found: DateLine | null,
  line: number,
  what: string,
  board: NoticeBoard,
  text = '',
): EventDate | null {
  if (found?.reading.kind === 'date') return found.reading.date;
  if (found?.reading.kind === 'impossible') {
    board.add(
      line,
      'date-impossible',
      `There is no such day or range as ${quote(found.text)}; the date of ${quote(what)} is left empty.`,
    );
    return null;
  }
  const why = !found
    ? 'It names no date'
    : found.reading.kind === 'no-year'
      ? `${quote(found.text)} names no year`
      : `${quote(found.text)} names no day`;
  const [first] = findDates(text);
  const hint = first
    ? ` The text speaks of ${quote(text.slice(first.index, first.index + first.length))}.`
    : '';
  board.add(line, 'date-missing', `${why}; the date of ${quote(what)} is left empty.${hint}`);
  return null;
}

const lastDay = (date: EventDate): string => date.end ?? date.start;

/**
 * Pins a notice where the text names days that overlap the date line's but go beyond them ("10 June" over "9-10 June").
 * The date line wins. Days within the date's own range are the course of the event and no doubt.
 */
export function noticeDifference(
  date: EventDate | null,
  text: string,
  line: number,
  board: NoticeBoard,
): void {
  if (!date) return;
  const found = findDays(text, Number(date.start.slice(0, 4)));
  const other = found.find(
    (each) =>
      each.date.start <= lastDay(date) &&
      lastDay(each.date) >= date.start &&
      (each.date.start < date.start || lastDay(each.date) > lastDay(date)),
  );
  if (!other) return;
  const typed = text.slice(other.index, other.index + other.length);
  const own = writeDate(date, { form: 'long', rangeMark: '-', language: 'en' });
  board.add(
    line,
    'date-differs-from-body',
    `The date line says ${quote(own)}, the text says ${quote(typed)}; the date line is kept.`,
  );
}

/** How dates of each form look, the most telling first; a date is typed in the first form that it looks like. */
const looksLike: Readonly<Record<DateForm, (typed: string) => boolean>> = {
  long: (typed) => /\p{L}{3}|\d[年년]/u.test(typed),
  dotted: () => true,
};
const formsByLooks = Object.keys(looksLike) as DateForm[];

/** The form in which a date is typed. */
export const typedForm = (typed: string): DateForm =>
  formsByLooks.find((form) => looksLike[form](typed)) ?? 'dotted';

/** The date as typed, where writing it in a form of the house would not give it back; else undefined. */
export function typedOtherwise(
  typed: string,
  date: EventDate | null,
  form: DateForm,
  language: string,
): string | undefined {
  if (typed === '') return undefined;
  return date && writeDate(date, { form, rangeMark: '-', language }) === typed ? undefined : typed;
}

/** Pins one notice about the file where its dates are typed in two forms. `dates`: as typed, with their lines. */
export function noticeMixedForms(
  dates: readonly { text: string; line: number }[],
  board: NoticeBoard,
): DateForm {
  const typed = (form: DateForm): typeof dates => dates.filter(({ text }) => typedForm(text) === form);
  const [main, ...others] = [...dateForms].sort((a, b) => typed(b).length - typed(a).length);
  const [usual] = typed(main ?? 'dotted');
  for (const form of others) {
    const [first, ...more] = typed(form);
    if (first && usual)
      board.addToFile(
        first.line,
        'mixed-date-forms',
        `Dates stand in two forms: ${typed(main ?? 'dotted').length} like ${quote(usual.text)} and ${more.length + 1} like ${quote(first.text)}.`,
      );
  }
  return main ?? 'dotted';
}

/** The date line or dateline that a line is, with nothing else on it; null where it is none. */
export function wholeDate(text: string): { found: DateLine; place: string } | null {
  const date = dateLineOf(text);
  if (date?.rest === '') return { found: date, place: '' };
  const dateline = datelineOf(text);
  return dateline?.rest === '' ? { found: { ...dateline, mark: '' }, place: dateline.place } : null;
}
