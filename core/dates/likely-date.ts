/** What somebody may have meant who typed a date that cannot be read: a slip of the keys, no year, no such day. */
import type { EventDate } from '../document.ts';
import { anyOf, everyReadLanguage } from '../languages/words.ts';
import { parseDate } from './event-date.ts';
import { findDays } from './find-dates.ts';
import { foldWord, monthName, monthNumber } from './month-names.ts';

const longest = 200;
const monthNames = everyReadLanguage.flatMap(({ dates }) => dates.months);
const gluedWord = new RegExp(
  String.raw`(\d)(?!${anyOf(({ dates }) => dates.ordinals)}(?!\p{L}))(\p{L})`,
  'giu',
);

/** Letters to be added, left out, changed or swapped with the next to turn one word into the other; at most `most` + 1. */
function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** The month whose name a mistyped word is closest to; the word itself where none, or more than one, is close. */
function spelled(word: string): string {
  const folded = foldWord(word);
  if (folded.length < 4 || monthNumber(word) !== undefined) return word;
  const most = folded.length < 6 ? 1 : 2;
  const near = monthNames
    .map((name) => ({ name, slips: slips(folded, foldWord(name), most) }))
    .filter((one) => one.slips <= most)
    .sort((a, b) => a.slips - b.slips);
  const months = new Set(
    near.filter((one) => one.slips === near[0]?.slips).map(({ name }) => monthNumber(name)),
  );
  return months.size === 1 && near[0] ? near[0].name : word;
}

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const iso = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** Ways of writing the same again, each mending one kind of slip. */
const mended: ((text: string) => string)[] = [
  (text) => text.replace(gluedWord, '$1 $2').replace(/(\p{L})(\d)/gu, '$1 $2'),
  (text) => text.replace(/\p{L}+/gu, spelled),
  (text) =>
    text.replace(
      /^(\d{4})[./ -]?(\d{1,2})[./ -]?(\d{1,2})$/,
      (_all, year: string, month: string, day: string) => iso(Number(year), Number(month), Number(day)),
    ),
  // Two digits for the year: of this century, as the house has no older documents.
  (text) => text.replace(/([./\p{L}-]\s*)['’]?(\d\d)$/u, '$120$2'),
  (text) =>
    text.replace(
      /^(\d{1,2})[ ./-]+(\d{1,2})[ ./-]+(\d{4})$/,
      (all, first: string, second: string, year: string) => {
        const [day, month] =
          Number(second) > 12 ? [Number(second), Number(first)] : [Number(first), Number(second)];
        return month < 1 || month > 12 || day < 1
          ? all
          : iso(Number(year), month, Math.min(day, lastDay(Number(year), month)));
      },
    ),
  (text) =>
    text.replace(/^(\d{1,2})\.? (\p{L}+)\.? (\d{4})$/u, (all, day: string, name: string, year: string) => {
      const month = monthNumber(name);
      return month === undefined || Number(day) < 1
        ? all
        : iso(Number(year), month, Math.min(Number(day), lastDay(Number(year), month)));
    }),
  (text) =>
    text.replace(
      /^(\d{1,2})\s?[-–]\s?(\d{1,2}) (\p{L}+)(.*)$/u,
      (all, first: string, second: string, name: string, rest: string) => {
        const month = monthNumber(name);
        if (month === undefined || Number(first) <= Number(second)) return all;
        // "30-2 June" began in May; "15-14 June" was typed the wrong way round.
        return Number(first) > 24 && Number(second) < 8 && month > 1
          ? `${first} ${monthName(month - 1, 'en')}-${second} ${name}${rest}`
          : `${second}-${first} ${name}${rest}`;
      },
    ),
];

/**
 * The date that a text most likely means which `parseDate` cannot read; `year` is taken where none is named. Null where
 * nothing is likely. A guess: to be offered, never taken by itself.
 */
export function likelyDate(text: string, year: number): EventDate | null {
  if (text.length > longest) return null;
  let now = text
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s"“”'‘’([?~]+|[\s"“”'‘’)\].,;:?!]+$/g, '');
  const tries = [now];
  for (const mend of mended) tries.push((now = mend(now)));
  for (const one of tries) {
    const read = parseDate(one) ?? withYear(one, year);
    if (read) return read;
  }
  const found = findDays(tries[2] ?? now, year);
  return found.length === 1 ? (found[0]?.date ?? null) : null;
}

/** Read with the year given, where none is named. */
function withYear(text: string, year: number): EventDate | null {
  if (/\d{4}/.test(text)) return null;
  let now = `${text}${/[./]\d{1,2}$/.test(text) ? (text.includes('/') ? '/' : '.') : ' '}${year}`;
  for (const mend of [(same: string) => same, ...mended]) {
    now = mend(now);
    const read = parseDate(now);
    if (read) return read;
  }
  return null;
}
