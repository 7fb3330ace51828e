import { findDates } from '../dates/find-dates.ts';
import { writeDate } from '../dates/event-date.ts';
import type { DateForm } from '../document.ts';
import { inText, rewrite } from './basis/found.ts';
import { protectedIn } from './basis/protected.ts';
import type { DocumentText, Span } from './basis/texts.ts';
import type { BrochureRule, Checked, FoundIn } from './checking.ts';

interface Written extends Span {
  text: DocumentText;
  form: DateForm;
  /** The same date in each form. */
  as: Record<DateForm, string>;
  document: string;
}

/** Days in running text, in numbers or with the name of their month. */
function datesIn({ document, texts, office }: Checked): Written[] {
  return texts.flatMap((text) => {
    if (!/\d{4}/.test(text.text)) return [];
    const isProtected = protectedIn(text);
    return findDates(text.text).flatMap(({ date, index, length }): Written[] => {
      const span = { from: index, to: index + length };
      const words = text.text.slice(index, index + length);
      // A range is seldom written in the same way in numbers and in words, so that only single days are put into another form.
      if (isProtected(span) || date.end !== undefined) return [];
      const as = (form: DateForm): string =>
        writeDate(date, { form, rangeMark: office.rangeMark, language: text.language });
      const form: DateForm = /\p{L}{3}/u.test(words) ? 'long' : 'dotted';
      return [{ ...span, text, form, as: { dotted: as('dotted'), long: as('long') }, document: document.id }];
    });
  });
}

/** “05/06/2024”: 5 June in most of the world, 6 May in the rest. Which of them is meant, only a person can say. */
function isAmbiguous(words: string): boolean {
  const [, one = '', other = ''] = /^(\d{1,2})\/(\d{1,2})\/\d{2,4}$/.exec(words.trim()) ?? [];
  return one !== other && one !== '' && Number(one) <= 12 && Number(other) <= 12;
}

/** Dates in numbers and dates with names of months in the texts of one brochure. Its own date lines have one form anyway. */
export const mixedDateForms: BrochureRule<'mixed-date-forms'> = {
  about: 'brochure',
  name: 'mixed-date-forms',
  grade: 'warning',
  source: 'house',
  check: (brochure, items) => {
    const dates = [brochure, ...items].flatMap(datesIn);
    const dotted = dates.filter(({ form }) => form === 'dotted');
    const long = dates.filter(({ form }) => form === 'long');
    if (dotted.length === 0 || long.length === 0) return [];
    // Sentences have names of months, unless nearly all are in numbers.
    const [odd, usual]: [Written[], DateForm] =
      dotted.length > 2 * long.length ? [long, 'dotted'] : [dotted, 'long'];
    return odd.map(({ text, from, to, as, document }): FoundIn<'mixed-date-forms'> => {
      const [words, becomes] = [text.text.slice(from, to), as[usual]];
      return {
        ...inText(
          text,
          { from, to },
          {
            given: { words, becomes },
            ...(isAmbiguous(words) ? {} : { fix: rewrite({ becomes }, text, [{ from, to, becomes }]) }),
          },
        ),
        document,
      };
    });
  },
};
