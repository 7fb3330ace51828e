import { expect, it } from 'vitest';
import { brochure, findInBrochure, news, office, text } from './testing/check.ts';
import { fixBrochure } from './fix-document.ts';
import { mixedDateForms } from './mixed-date-forms.ts';

const dotted = news(text('They met on 11.04.2019 in Vienna.'), 'a');
const long = news(text('They met on 7 February 2019, and on 8 May 2019.'), 'b');

it('finds dates in numbers among dates in words, in whichever item, and writes them alike', () => {
  expect(findInBrochure('mixed-date-forms', brochure(), [dotted, long])).toMatchObject([
    {
      document: 'a',
      message: '“11.04.2019” is written otherwise than the other dates of this brochure: “11 April 2019”.',
    },
  ]);
  const { changed, fixed } = fixBrochure(brochure(), [dotted, long], mixedDateForms, office);
  expect(fixed).toBe(1);
  expect(changed).toEqual([{ ...dotted, ...text('They met on 11 April 2019 in Vienna.') }]);
});

it('says nothing where all are of one form', () => {
  expect(findInBrochure('mixed-date-forms', brochure(), [dotted, { ...dotted, id: 'c' }])).toEqual([]);
  expect(findInBrochure('mixed-date-forms', brochure({ dateForm: 'dotted' }), [long])).toEqual([]);
});

it('leaves to a person which day “05/06/2024” is', () => {
  const slashed = news(text('They met on 05/06/2024, and on 25/06/2024.'), 'a');
  expect(findInBrochure('mixed-date-forms', brochure(), [slashed, long])).toHaveLength(2);
  const { changed } = fixBrochure(brochure(), [slashed, long], mixedDateForms, office);
  expect(changed).toEqual([{ ...slashed, ...text('They met on 05/06/2024, and on 25 June 2024.') }]);
});
