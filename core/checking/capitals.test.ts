import { expect, it } from 'vitest';
import { bodyOf, brochure, find, fixed, heading, news, paragraph } from './testing/check.ts';

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

it('offers small letters where the text tells how each word is written', () => {
  const shouted = (headline: string, ...lines: string[]) =>
    news({ headline, teaser: '', body: bodyOf(...lines.map((line) => paragraph(line))) });
  const told = shouted(
    'PORTS SHARE A REGISTER WITH UNODC IN ALBANY',
    'All ports share it. A register is kept with UNODC in Albany.',
  );
  expect(fixed('capitals', told)).toMatchObject({ headline: 'Ports share a register with UNODC in Albany' });

  // A word that the text does not have, has in two ways, or that may be an abbreviation.
  for (const [headline, text] of [
    ['PORTS SHARE A SECRET', 'All ports share a register.'],
    ['PORTS VISIT GREEN QUAYS', 'The ports visit green quays. Mr Green is there, as Green does visit.'],
    ['WHO VISITS THESE PORTS', 'The man who visits these ports.'],
  ] as const)
    expect(find('capitals', shouted(headline, text))[0]?.fix, headline).toBeUndefined();
});
