/** Dates in plain text. */
import type { DateForm, EventDate, Form } from '../document.ts';
import { parseDate, writeDate, type DateStyle } from '../dates/event-date.ts';
import { datelineOf } from '../dates/dateline.ts';
import type { Draft } from '../import/reading.ts';

const isSame = (a: EventDate | null, b: EventDate | null): boolean =>
  a?.start === b?.start && (a?.end ?? a?.start) === (b?.end ?? b?.start);

/**
 * The date of a document as text. In the form that it was imported from, it is written as it was typed there while
 * the date is still the same; else in the house form. Empty where there is none.
 */
export function dateText(
  { date, language, imported }: Draft,
  within: Form,
  form: DateForm,
  rangeMark: DateStyle['rangeMark'],
): string {
  const typed = imported?.form === within ? imported.dateText : undefined;
  if (typed !== undefined && isSame(parseDate(typed), date)) return typed;
  return date === null ? '' : writeDate(date, { form, rangeMark, language });
}

/**
 * Place and date of a document as text ("Vienna, 8 March 2023"), as typed while both are still the same; the date
 * alone where there is no place. `typed`: it stands as it was typed.
 */
export function datelineText(
  document: Draft,
  within: Form,
  rangeMark: DateStyle['rangeMark'],
): { text: string; typed: boolean } {
  const { place, imported } = document;
  const words = imported?.form === within ? imported.dateText : undefined;
  const dateline = words === undefined ? null : datelineOf(words);
  if (words !== undefined && dateline?.place === place) {
    const date = dateline.reading.kind === 'date' ? dateline.reading.date : null;
    if (isSame(date, document.date)) return { text: words, typed: true };
  }
  const date = dateText(document, within, 'long', rangeMark);
  return { text: [place, date].filter((part) => part !== '').join(', '), typed: false };
}
