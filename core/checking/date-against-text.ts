import { findDays } from '../dates/find-dates.ts';
import { writeDate } from '../dates/event-date.ts';
import type { EventDate } from '../document.ts';
import { readWords } from '../languages/words.ts';
import { excerpt } from './basis/texts.ts';
import { ofArticles } from './basis/found.ts';
import type { DocumentRule, Found } from './checking.ts';

type Own = Found<'date-against-text'>;

/** How far into the text its opening goes, in signs, and how near to the item's date another one is taken for it, in days. */
const opening = 120;
const nearby = 31;
const day = 86_400_000;

const numberOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / day;
const lastOf = ({ start, end = start }: EventDate): string => end;
const overlap = (a: EventDate, b: EventDate): boolean => a.start <= lastOf(b) && b.start <= lastOf(a);
/** 0 is Monday. */
const weekdayOf = (iso: string): number => (new Date(`${iso}T00:00:00Z`).getUTCDay() + 6) % 7;
/** Words before a date that is another one than the event's. */
const elsewhere =
  /\b(?:before|after|ahead of|since|until|by|following|for|prior to|day on|adopted on|signed on)\b[^.]{0,40}$/i;

/** The days of a date, from Monday as 0. */
function weekdaysOf(date: EventDate): Set<number> {
  const days = new Set<number>();
  for (let at = numberOf(date.start); at <= numberOf(lastOf(date)) && days.size < 7; at += 1)
    days.add(weekdayOf(new Date(at * day).toISOString().slice(0, 10)));
  return days;
}

/** A date or weekday in the opening of the text that contradicts the item's date, or a weekday its own date. */
export const dateAgainstText: DocumentRule<'date-against-text'> = {
  about: 'document',
  name: 'date-against-text',
  grade: 'warning',
  source: 'house',
  check: ofArticles(({ date, language }, { texts, office }) => {
    const text = texts.find(({ at, isHeading }) => 'block' in at && !isHeading);
    if (date === null || !text || !('block' in text.at)) return [];
    const { block } = text.at;
    const words = text.text;
    const say = (from: number, to: number, given: Own['given']): Own => ({
      given,
      place: { part: 'body', block, from, to },
      about: `${date.start}/${lastOf(date)} ${excerpt(words, { from, to })}`,
    });
    const written = (one: EventDate): string =>
      writeDate(one, { form: 'long', rangeMark: office.rangeMark, language });
    const found: Own[] = [];
    const [first] = findDays(words.slice(0, 2 * opening), Number(date.start.slice(0, 4))).filter(
      ({ index }) => index < opening,
    );
    const distance = first ? Math.abs(numberOf(first.date.start) - numberOf(date.start)) : Infinity;
    if (
      first &&
      !overlap(first.date, date) &&
      distance <= nearby &&
      !elsewhere.test(words.slice(0, first.index))
    )
      found.push(
        say(first.index, first.index + first.length, {
          opensWith: written(first.date),
          date: written(date),
        }),
      );
    const names = readWords(language)?.dates.weekdays.slice(0, 7) ?? [];
    if (names.length === 0) return found;
    const named = new RegExp(String.raw`(?<!\p{L})(?:${names.join('|')})(?!\p{L})`, 'iu').exec(
      words.slice(0, opening),
    );
    if (!named) return found;
    const weekday = names.findIndex((name) => name.toLowerCase() === named[0].toLowerCase());
    const follows = first && first.index - (named.index + named[0].length) <= 6 && first.index > named.index;
    const own = follows ? first.date : date;
    if (follows ? weekdayOf(own.start) !== weekday : !weekdaysOf(own).has(weekday))
      found.push(
        say(named.index, named.index + named[0].length, {
          weekday: named[0],
          date: written(own),
          weekdays: [...weekdaysOf(own)].map((one) => names[one] ?? '').join(', '),
        }),
      );
    return found;
  }),
};
