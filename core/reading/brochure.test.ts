import { describe, expect, it } from 'vitest';
import { bodyPictures, bodyText, checkBody } from '../body/body.ts';
import { readText } from './read-text.ts';
import type { Draft, Reading } from '../import/reading.ts';

const read = (...lines: string[]): Reading => readText(lines.join('\n'), { as: 'brochure' });
/** One item with these lines under its heading, which stands on line 1. */
const item = (...lines: string[]): { draft: Draft; reading: Reading } => {
  const reading = read('11.04.2019: A register for ports', '', ...lines);
  const [draft] = reading.drafts;
  if (!draft) throw new Error('No item was read.');
  checkBody(draft.body);
  return { draft, reading };
};
const codes = ({ notices }: Reading): string[] => notices.map(({ code }) => code);
const types = ({ body }: Draft): string[] => (body.content ?? []).map(({ type }) => type);

describe('A brochure', () => {
  const reading = readText(
    [
      'Ports together: a brochure',
      '',
      'A choice of items, newest first.',
      '',
      '',
      '11.04.2019: Ports: one register, four languages',
      '',
      'The register was opened in Riga by the four harbour masters.',
      '',
      '04-05.04.2019:\u00a0Judges compare notes',
      '',
      'Judges of nine countries met for two days.',
      '',
      '30.05-02.06.2016 – Harbour week',
      '',
      'It was a long week.',
      '',
      '07 February 2019 - A survey',
      'The survey was presented to the ministers.',
      '',
      '28 February - 3 March 2018',
      'Training on evidence',
      '',
      'A training was held for officers.',
      '',
      'Read our past stories here.',
    ].join('\n'),
  );

  it('is recognised, with its frame', () => {
    expect(reading.form).toBe('brochure');
    expect(reading.brochure).toEqual({
      title: 'Ports together: a brochure',
      introduction: 'A choice of items, newest first.',
      edition: '',
      closing: { label: 'Read our past stories here.' },
      dateForm: 'dotted',
      language: 'en',
    });
  });

  it('has items with dates in every form, and headlines with colons of their own', () => {
    expect(reading.drafts.map(({ headline, date }) => [headline, date])).toEqual([
      ['Ports: one register, four languages', { start: '2019-04-11' }],
      ['Judges compare notes', { start: '2019-04-04', end: '2019-04-05' }],
      ['Harbour week', { start: '2016-05-30', end: '2016-06-02' }],
      ['A survey', { start: '2019-02-07' }],
      ['Training on evidence', { start: '2018-02-28', end: '2018-03-03' }],
    ]);
  });

  it('keeps the date as typed where the main form would write it otherwise', () => {
    expect(reading.drafts.map(({ imported }) => imported?.dateText)).toEqual([
      undefined,
      undefined,
      undefined,
      '07 February 2019',
      '28 February - 3 March 2018',
    ]);
    expect(reading.notices.map(({ document, line, code }) => [document, line, code])).toEqual([
      [null, 18, 'mixed-date-forms'],
      [null, 26, 'link-target-lost'],
    ]);
  });
});

describe('An item', () => {
  it('begins with its picture, whose credit is parted from the text', () => {
    const { draft, reading } = item('Image © UNODCOn 11 April 2019 the register was opened.');
    expect(types(draft)).toEqual(['picture', 'paragraph']);
    expect(bodyPictures(draft.body)).toEqual([{ src: null, alt: '', caption: '', credit: 'Image © UNODC' }]);
    expect(bodyText(draft.body)).toBe('On 11 April 2019 the register was opened.');
    expect(codes(reading)).toEqual(['credit-run-into-body', 'picture-missing']);
  });

  it('has a source before or after its picture', () => {
    const after = item('Image © Belgian MoFAOriginally published by UNODC Vienna.', '', 'It opened.').draft;
    expect(after.source).toEqual({ label: 'UNODC Vienna' });
    expect(after.imported?.sourceAfterPicture).toBe(true);
    const before = item('Originally published by\u00a0UNODC Vienna.', '', 'Image © UNODCIt opened.').draft;
    expect(before.source).toEqual({ label: 'UNODC Vienna' });
    expect(before.imported?.sourceAfterPicture).toBeUndefined();
    const end = item('It opened.', '', 'Originally published by UNODC Vienna.').draft;
    expect(end.imported?.sourceAtEnd).toBe(true);
    const linked = item('Publié initialement par Le Port (https://www.example.org/a).', '', 'Ouvert.').draft;
    expect(linked.source).toEqual({ label: 'Le Port', href: 'https://www.example.org/a' });
  });

  it('has lists, whole quotations and links', () => {
    const { draft } = item(
      'See https://www.example.org/a, or write to desk@example.org.',
      '',
      '“All of it is true.”',
      '',
      '“It is,” said the mayor. “All of it.”',
      '',
      '  • one',
      '  • two',
      '',
      '1. first',
      '2. second',
    );
    expect(types(draft)).toEqual(['paragraph', 'blockquote', 'paragraph', 'bulletList', 'orderedList']);
    const hrefs = draft.body.content?.[0]?.content?.flatMap(({ marks }) => marks?.[0]?.attrs?.['href'] ?? []);
    expect(hrefs).toEqual(['https://www.example.org/a', 'mailto:desk@example.org']);
    expect(bodyText(draft.body).split('\n\n').slice(3)).toEqual(['one', 'two', 'first', 'second']);
  });

  it('has further information in bullets, dashes, bare lines and addresses', () => {
    const { draft, reading } = item(
      'It opened.',
      '',
      'Further Information:',
      '',
      '• The programme: https://www.example.org/p',
      '- https://www.example.org/q',
      'www.example.org',
      'An album',
    );
    expect(draft.furtherInformation).toEqual({
      heading: 'Further Information:',
      links: [
        { label: 'The programme', href: 'https://www.example.org/p' },
        { label: 'https://www.example.org/q', href: 'https://www.example.org/q' },
        { label: 'www.example.org', href: 'https://www.example.org/' },
        { label: 'An album' },
      ],
    });
    expect(reading.notices.map(({ line, code }) => [line, code])).toEqual([[10, 'link-target-lost']]);
  });

  it.each([
    'Further information',
    'Further Information:',
    'More information:',
    'Pour en savoir plus :',
    'Más información',
    'Meer informatie:',
  ])('keeps an empty heading “%s” and says so', (heading) => {
    const { draft, reading } = item('It opened.', '', heading, '\u00a0 \u00a0');
    expect(draft.furtherInformation).toEqual({ heading, links: [] });
    expect(reading.notices.map(({ line, code }) => [line, code])).toEqual([[5, 'further-information-empty']]);
  });

  it('leaves such a heading in the text where sentences follow it', () => {
    const { draft } = item(
      'It opened.',
      '',
      'More information',
      '',
      'The harbour masters have promised that they will say more about the register in the spring of next year.',
    );
    expect(draft.furtherInformation).toBeNull();
    expect(bodyText(draft.body)).toContain('More information\n\nThe harbour masters');
  });

  it('says where a link has lost its address, and keeps the words', () => {
    const { draft, reading } = item(
      'More details are available here.',
      'Please follow the news on\u00a0\u00a0\u00a0 for more',
      'Further information on the register here\u00a0and on\u00a0',
      'The boats are moored there.',
    );
    expect(reading.notices.map(({ line, code }) => [line, code])).toEqual([
      [3, 'link-target-lost'],
      [4, 'link-target-lost'],
      [5, 'link-target-lost'],
    ]);
    expect(bodyText(draft.body)).toContain('Please follow the news on for more');
  });

  it('refuses addresses that the policy does not allow, and keeps their words', () => {
    const { draft, reading } = item(
      'Look at javascript:alert(1) and \\\\host\\share and http://a:b@example.org/ too.',
    );
    expect(codes(reading)).toEqual(['address-refused', 'address-refused', 'address-refused']);
    expect(bodyText(draft.body)).toContain('javascript:alert(1)');
    expect(JSON.stringify(draft.body)).not.toContain('"link"');
  });

  it('is doubted where its text names days beyond its date', () => {
    const { reading } = item('From 11th to 13th April 2019 the register was tried out.');
    expect(reading.notices.map(({ line, code }) => [line, code])).toEqual([[1, 'date-differs-from-body']]);
  });
});
