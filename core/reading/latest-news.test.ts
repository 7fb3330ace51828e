import { describe, expect, it } from 'vitest';
import { isBlankBody } from '../body/body.ts';
import { readText } from './read-text.ts';
import { isNews, type NewsDraft, type Reading } from '../import/reading.ts';

const page = (...lines: string[]): Reading => readText(lines.join('\n'));
const entries = ({ drafts }: Reading): NewsDraft[] => drafts.filter(isNews);
const codes = ({ notices }: Reading): [number | null, number, string][] =>
  notices
    .filter(({ code }) => code !== 'more-target-lost')
    .map(({ document, line, code }) => [document, line, code]);

const plain = [
  'Office in Vienna - Latest News',
  '',
  '11 March 2024',
  '',
  'Ports share a register',
  '',
  'Four ports now write into one register. more',
  '',
  '14-15 November 2023',
  '',
  'Judges compare notes',
  '',
  'Judges of nine countries met for two days. more',
];

describe('A Latest News page', () => {
  it('is read entry by entry', () => {
    const reading = page(...plain);
    expect(reading.form).toBe('latest-news');
    expect(reading.office).toEqual({ name: 'Office in Vienna', latestNewsTitle: 'Latest News' });
    expect(
      entries(reading).map(({ headline, date, teaser, more, language }) => ({
        headline,
        date,
        teaser,
        more,
        language,
      })),
    ).toEqual([
      {
        headline: 'Ports share a register',
        date: { start: '2024-03-11' },
        teaser: 'Four ports now write into one register.',
        more: { label: 'more' },
        language: 'en',
      },
      {
        headline: 'Judges compare notes',
        date: { start: '2023-11-14', end: '2023-11-15' },
        teaser: 'Judges of nine countries met for two days.',
        more: { label: 'more' },
        language: 'en',
      },
    ]);
    expect(entries(reading).every(({ body }) => isBlankBody(body))).toBe(true);
    expect(entries(reading).map(({ imported }) => imported)).toEqual([
      { form: 'latest-news', line: 3 },
      { form: 'latest-news', line: 9 },
    ]);
    expect(codes(reading)).toEqual([]);
  });

  it.each([
    ['Windows line ends', plain.join('\r\n')],
    ['a byte order mark', `\ufeff${plain.join('\n')}`],
    ['no blank lines', plain.filter((line) => line !== '').join('\n')],
    ['too many blank lines', plain.join('\n \n\u00a0\n\n')],
    ['no-break spaces at the ends', plain.map((line) => `\u00a0${line}\u00a0 `).join('\n')],
  ])('is the same with %s', (_, text) => {
    const strip = (reading: Reading): unknown =>
      entries(reading).map((draft) => ({ ...draft, imported: undefined }));
    expect(strip(readText(text))).toEqual(strip(page(...plain)));
  });

  it('takes dates under their headlines, and remembers that', () => {
    const reading = page(
      'Office in Vienna - Latest News',
      'Ports share a register',
      '11 March 2024',
      'Four ports now write into one register. Read more',
      'Judges compare notes',
      'JUNE 27, 2022',
      'Judges of nine countries met for two days. Read more',
    );
    expect(entries(reading).map(({ headline, date }) => [headline, date?.start])).toEqual([
      ['Ports share a register', '2024-03-11'],
      ['Judges compare notes', '2022-06-27'],
    ]);
    expect(entries(reading).map(({ imported }) => imported?.dateAt)).toEqual([
      'under-headline',
      'under-headline',
    ]);
  });

  it('takes dates under their headlines where no entry has a link', () => {
    const reading = page(
      'Ports share a register',
      '11 March 2024',
      'Four ports now write into one register.',
      'They will go on with it.',
      'Judges compare notes',
      '27 June 2022',
      'Judges of nine countries met.',
    );
    expect(entries(reading).map(({ headline, teaser }) => [headline, teaser])).toEqual([
      ['Ports share a register', 'Four ports now write into one register.\n\nThey will go on with it.'],
      ['Judges compare notes', 'Judges of nine countries met.'],
    ]);
  });

  it('keeps several paragraphs of a teaser, and a link on its own line', () => {
    const reading = page(
      'Office - Latest News',
      '11 March 2024',
      'Ports share a register',
      'The first paragraph.',
      '',
      'The second one.',
      'more',
      '10 March 2024',
      'Another headline',
      'Its teaser. more',
    );
    expect(entries(reading)[0]?.teaser).toBe('The first paragraph.\n\nThe second one.');
    expect(entries(reading)[0]?.more).toEqual({ label: 'more' });
    expect(reading.drafts).toHaveLength(2);
  });

  it('says where “more” was glued to a word, and that its address is lost', () => {
    const reading = page(...plain.slice(0, 6), 'Four ports carried the Green Heartmore');
    expect(entries(reading)[0]?.teaser).toBe('Four ports carried the Green Heart');
    expect(reading.notices.map(({ document, line, code }) => [document, line, code])).toEqual([
      [null, 3, 'more-target-lost'],
      [0, 7, 'more-glued'],
    ]);
  });

  it('says where the teaser names other days than the date line, which wins', () => {
    const reading = page(
      'Office - Latest News',
      '10 June 2023',
      'Youth in the hall',
      'On 9-10 June, young people filled the hall. more',
      '22 March 2023',
      'A workshop',
      'It was held on 21–22 March 2023 in Vienna. more',
      '5-7 May 2022',
      'Three days',
      'On 6 May they voted, and on 3 June 2019 they had begun. more',
    );
    expect(codes(reading)).toEqual([
      [0, 2, 'date-differs-from-body'],
      [1, 5, 'date-differs-from-body'],
    ]);
    expect(reading.notices.find(({ document }) => document === 0)?.message).toContain('9-10 June');
    expect(entries(reading)[0]?.date).toEqual({ start: '2023-06-10' });
  });

  it('leaves a date empty that cannot be told, keeps its words, and says why', () => {
    const reading = page(
      'Office - Latest News',
      '31.02.2019',
      'A day that is none',
      'It was reported all the same. more',
      '9 mei',
      'A day without a year',
      'It was reported all the same. more',
      'Spring 2021',
      'A season',
      'It was reported all the same. more',
      'No date at all',
      'It was reported all the same. more',
    );
    expect(
      entries(reading).map(({ headline, date, imported }) => [headline, date, imported?.dateText]),
    ).toEqual([
      ['A day that is none', null, '31.02.2019'],
      ['A day without a year', null, '9 mei'],
      ['A season', null, 'Spring 2021'],
      ['No date at all', null, undefined],
    ]);
    expect(codes(reading)).toEqual([
      [0, 2, 'date-impossible'],
      [1, 5, 'date-missing'],
      [2, 8, 'date-missing'],
      [3, 11, 'date-missing'],
    ]);
  });

  it('knows a headline that ends in “more” from a link, and a bare title from a headline', () => {
    const reading = page(
      'Latest News',
      '5 December 2022',
      'Ports, ships and more',
      'Young people talked about ports in a school. more',
      '30 May to 2 June 2022 - Harbour week',
      'The week was opened by the mayor.more',
      'Read our past stories here',
    );
    expect(entries(reading).map(({ headline, date }) => [headline, date])).toEqual([
      ['Ports, ships and more', { start: '2022-12-05' }],
      ['Harbour week', { start: '2022-05-30', end: '2022-06-02' }],
    ]);
    expect(codes(reading)).toEqual([
      [1, 6, 'more-glued'],
      [null, 7, 'junk-dropped'],
    ]);
  });

  it('names a date under which no entry stands', () => {
    const reading = page(...plain.slice(0, 8), '1 March 2024', '', ...plain.slice(8));
    expect(reading.drafts).toHaveLength(2);
    expect(codes(reading)).toEqual([[null, 9, 'junk-dropped']]);
  });

  it('drops what stands around it, with a notice each', () => {
    const reading = page(
      'Skip to main content',
      'Home > News',
      ...plain,
      'Displaying 21 - 30 of 15833',
      'Privacy notice',
    );
    expect(reading.drafts).toHaveLength(2);
    expect(codes(reading)).toEqual([
      [null, 1, 'junk-dropped'],
      [null, 2, 'junk-dropped'],
      [null, 16, 'junk-dropped'],
      [null, 17, 'junk-dropped'],
    ]);
  });

  it('reads entries in other languages, each with its own', () => {
    const reading = page(
      'Office - Latest News',
      '16 FÉVRIER 2021',
      'Une semaine contre la traite',
      'Des juges de neuf pays ont comparé leurs méthodes à Bruxelles. Lire la suite',
      '13 de septiembre de 2024',
      'Jornada sobre puertos seguros',
      'Los puertos del sur comparten desde hoy un registro que no existía. Leer aquí',
      '24 april 2018',
      'Havens delen een register',
      'De havens van het noorden werken samen aan een register van containers. Lees meer',
      '3. März 2020',
      'Richter vergleichen ihre Verfahren',
      'Die Richter aus neun Ländern haben sich in der Stadt getroffen. Weiterlesen',
      '1º de maio de 2019',
      'Portos partilham um registo',
      'Os portos do norte partilham desde hoje um registo que não existia. Leia mais',
    );
    expect(entries(reading).map(({ date, language }) => [date?.start, language])).toEqual([
      ['2021-02-16', 'fr'],
      ['2024-09-13', 'es'],
      ['2018-04-24', 'nl'],
      ['2020-03-03', 'de'],
      ['2019-05-01', 'pt'],
    ]);
  });
});
