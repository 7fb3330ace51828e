import { expect, it } from 'vitest';
import { bodyOf, find, fixed, news, quotation, text, words } from './testing/check.ts';

const good = (words: string, language = 'en'): string =>
  fixed('un-spelling', news({ language, headline: words })).headline;

it.each([
  ['The ports organised a program', 'The ports organized a programme'],
  ['Organised crime harms labor', 'Organized crime harms labour'],
  ['They recognise the center and its defense', 'They recognize the centre and its defence'],
  ['criminalisation and co-operation', 'criminalization and cooperation'],
  ['They analyze and travelled toward the theater', 'They analyse and travelled towards the theatre'],
  ['She traveled and counseled; fulfillment', 'She travelled and counselled; fulfilment'],
])('turns “%s” into “%s”', (bad, right) => {
  expect(good(bad)).toBe(right);
});

it.each([
  'The Organisation for Economic Co-operation and Development',
  'A meeting at the Center for Ports',
  'They said “organised crime” aloud',
  'See https://example.org/organised',
  'A computer program',
  'Gray said that the ports agreed',
  'Honor and the ministers met',
  'Labor won the most seats',
  "They said “organised crime” and ‘a program’, 'labor', ”color” and »center«",
  'They said: “We organised a program, and there is more',
  'and the program was organised.” So they said',
  'They said: “We organised it.\n“And another program”',
  'See example.co.uk/organised, github.io/a/program and bit.ly/color',
  'In report_program.pdf, /srv/data/center, C:\\program\\center, `program = color` and under #labor, @program',
  'Por favor, a favor de los pueblos y la labor de la oficina',
  'Organisation internationale de la francophonie',
  'The program (sic) was theirs',
  'We advise, revise, supervise, exercise and surprise',
  'The premise, the promise and the enterprise',
])('leaves “%s”', (words) => {
  expect(good(words)).toBe(words);
});

it('leaves quotations, links, and texts in other languages', () => {
  expect(find('un-spelling', news({ body: bodyOf(quotation('We organised it.')) }))).toEqual([]);
  expect(find('un-spelling', news(text(words('organised crime', 'https://example.org/'))))).toEqual([]);
  expect(good('Le center de color', 'fr')).toBe('Le center de color');
});
