/** Dates written out as each language writes them. */
import type { WrittenForm } from '../languages/language-words.ts';

/** A day, its month by name. */
export interface NamedDay {
  year: number;
  month: string;
  day: number;
}

/** What the two days of a range have in common. */
export type Common = 'nothing' | 'year' | 'month';

/** The two ends of a range, and what stands between them where that is not the office's own mark. */
export interface WrittenRange {
  start: string;
  end: string;
  mark?: string | undefined;
}

/** A day: "11 March 2024", "2024. március 11.", "2024. gada 11. marts". */
export function writeDay(form: WrittenForm, { year, month, day }: NamedDay): string {
  if (form.order === 'year-month-day')
    return `${year}${form.afterYear}${month}${form.afterMonth}${day}${form.afterDay}`;
  if (form.order === 'year-day-month')
    return `${year}${form.afterYear}${form.day(day)}${form.beforeMonth}${month}`;
  return `${form.day(day)}${form.beforeMonth}${month}${form.beforeYear}${year}${form.afterYear ?? ''}`;
}

/** A range. What its days have in common is said once: with the first where the language says it first, else with the last. */
export function writeRange(form: WrittenForm, start: NamedDay, end: NamedDay, common: Common): WrittenRange {
  const whole = { start: writeDay(form, start), end: writeDay(form, end) };
  if (form.order === 'year-month-day') {
    const mark = form.rangeMark;
    if (common === 'nothing') return { ...whole, mark };
    const day = `${end.day}${form.afterDay}`;
    if (common === 'year') return { start: whole.start, end: `${end.month}${form.afterMonth}${day}`, mark };
    const first = `${start.year}${form.afterYear}${start.month}${form.afterMonth}${start.day}`;
    return { start: first + form.afterFirstDay, end: day, mark };
  }
  if (common === 'nothing') return whole;
  const day = form.day(start.day);
  if (form.order === 'year-day-month') {
    const year = `${start.year}${form.afterYear}`;
    return { start: common === 'month' ? year + day : whole.start, end: whole.end.slice(year.length) };
  }
  return { start: common === 'month' ? day : `${day}${form.beforeMonth}${start.month}`, end: whole.end };
}
