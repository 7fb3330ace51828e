import { expect, it } from 'vitest';
import { bodyOf, brochure, find, heading, news, paragraph } from './testing/check.ts';

it('finds headlines, titles and headings in capitals', () => {
  expect(find('capitals', news({ headline: 'PORTS SHARE A REGISTER' }))).toHaveLength(1);
  expect(find('capitals', brochure({ title: 'МІНІСТРИ ЗУСТРІЛИСЯ У ВІДНІ' }))).toHaveLength(1);
  expect(find('capitals', news({ body: bodyOf(heading(2, 'WHAT THE PORTS DO')) }))).toHaveLength(1);
});

it('takes abbreviations, short words, other scripts, and what stands in the text', () => {
  for (const headline of [
    'UNODC and EU',
    'UNODC',
    'COP 10',
    'UN, EU, UNODC',
    '港口共享登记册并且互相警告对方',
  ])
    expect(find('capitals', news({ headline })), headline).toEqual([]);
  expect(find('capitals', news({ body: bodyOf(paragraph('THIS IS SHOUTED ALOUD.')) }))).toEqual([]);
});
