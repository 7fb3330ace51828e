/** An event date as `<time>`. */
import type { DateForm, EventDate } from '../document.ts';
import { datePieces } from '../dates/event-date.ts';
import { el, type Markup } from '../markup.ts';
import type { WritingContext } from './context.ts';

/**
 * The date in a house form: one `<time>` for a day, two for a range ("<time>14</time>-<time>15 November
 * 2023</time>"), since HTML has no `datetime` for a range.
 */
export function dateMarkup(
  date: EventDate,
  form: DateForm,
  context: WritingContext,
  language: string,
): Markup {
  const { rangeMark } = context.office;
  const pieces = datePieces(date, { form, rangeMark, language });
  if ('day' in pieces) return el('time', { datetime: date.start }, pieces.day);
  return [
    el('time', { datetime: date.start }, pieces.start),
    // A class of its own: tabular figures would give the mark the width of a digit.
    el('span', { class: 'mark' }, pieces.mark),
    el('time', { datetime: date.end }, pieces.end),
  ];
}
