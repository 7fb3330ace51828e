import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyPictures, bodyText, checkBody } from '../body/body.ts';
import type { BodyNode, Form, Picture } from '../document.ts';
import type { Reading } from '../import/reading.ts';
import { endOf, sliceLine, without } from './cutting.ts';
import { lineOfRuns, toLines, type Line } from './lines.ts';
import { readLines } from './read-lines.ts';
import { joinedRuns, sliceRuns, textOfRuns, type Run } from './runs.ts';

const bold = (text: string): Run => ({ text, marks: ['strong'] });
const raised = (text: string): Run => ({ text, marks: ['superscript'] });
const link = (text: string, href: string): Run => ({ text, href });
const picture: Picture = { src: 'media/0123456789abcdef.png', alt: 'A quay', caption: '', credit: '' };

/** Lines as a reader of Word files or web pages gives them: strings are plain, an empty list is a blank line. */
const lines = (...given: (string | (string | Run)[] | Picture)[]): Line[] =>
  given.map((line, index) => {
    const number = index + 1;
    if (typeof line === 'object' && 'src' in line) return lineOfRuns([], { number, pictures: [line] });
    const runs = typeof line === 'string' ? [line] : line;
    return lineOfRuns(
      runs.map((run) => (typeof run === 'string' ? { text: run } : run)),
      { number },
    );
  });

/** Words of a body with their marks, as `bold:words` and `words>address`. */
function marked(node: BodyNode): string[] {
  if (node.type !== 'text') return (node.content ?? []).flatMap(marked);
  return (node.marks ?? []).map(({ type, attrs }) =>
    type === 'link' ? `${node.text ?? ''}>${String(attrs?.['href'])}` : `${type}:${node.text ?? ''}`,
  );
}

const leadIn = [
  bold('Two days of work. '),
  'Officers from nine ports met in Vienna, and ',
  link('their report', 'https://example.org/report'),
  ' counts 40 m',
  raised('2'),
  ' of paper, which nobody had expected to see before the end of the year.',
];
const words =
  'Two days of work. Officers from nine ports met in Vienna, and their report counts 40 m2 of paper, which nobody had expected to see before the end of the year.';
const marks = ['bold:Two days of work. ', 'their report>https://example.org/report'];
const more =
  'A second round of visits is planned for the autumn, and the partners will report on what they find.';

const read = (as: Form, all: Line[]): Reading => readLines(all, { as });
const codes = (reading: Reading, line: number): string[] =>
  reading.notices.filter((notice) => notice.line === line).map(({ code }) => code);

describe('a bold lead-in, a link in a paragraph and a raised figure', () => {
  it.each(['article', 'brief', 'profile'] as const)('come into the body of %s', (as) => {
    const reading = read(as, lines('Ports compare notes', '', '11 March 2024', '', leadIn, '', more));
    const [draft] = reading.drafts;
    expect(draft && checkBody(draft.body)).toBe(draft?.body);
    expect(draft?.headline).toBe('Ports compare notes');
    expect(draft && bodyText(draft.body)).toBe(`${words}\n\n${more}`);
    expect(draft && marked(draft.body)).toEqual(marks);
    expect(reading.notices.find(({ code }) => code === 'formatting-left-out')).toMatchObject({
      line: 5,
      document: 0,
      message: '“2” was superscript in “m2”; it is kept as plain text.',
    });
  });

  it('come into the body of an item in a brochure', () => {
    const reading = read(
      'brochure',
      lines(
        'Working together',
        'What we did.',
        '',
        [bold('11.04.2019: Ports compare notes')],
        picture,
        [bold('Image © '), link('UNODC', 'https://example.org/rights')],
        ['Originally published by ', link('the Vienna office', 'https://example.org/first'), '.'],
        leadIn,
        ['• ', bold('One'), ' point'],
        ['• ', link('Another', 'https://example.org/another')],
        'Further Information:',
        ['• ', link('The report', 'https://example.org/report')],
        [link('Read our past stories here.', 'https://example.org/past')],
      ),
    );
    const [draft] = reading.drafts;
    expect(draft?.headline).toBe('Ports compare notes');
    expect(draft && bodyText(draft.body)).toBe(`${words}\n\nOne point\n\nAnother`);
    expect(draft && marked(draft.body)).toEqual([
      ...marks,
      'bold:One',
      'Another>https://example.org/another',
    ]);
    expect(draft && bodyPictures(draft.body)).toEqual([{ ...picture, credit: 'Image © UNODC' }]);
    expect(draft?.source).toEqual({ label: 'the Vienna office', href: 'https://example.org/first' });
    expect(draft?.furtherInformation?.links).toEqual([
      { label: 'The report', href: 'https://example.org/report' },
    ]);
    expect(reading.brochure?.closing?.href).toBe('https://example.org/past');
    expect(reading.notices.map(({ line, code }) => [line, code])).toEqual([
      [6, 'formatting-left-out'],
      [8, 'formatting-left-out'],
    ]);
  });

  it('leave their words in Latest News, whose entries are plain, with a notice for what is lost', () => {
    const reading = read(
      'latest-news',
      lines(
        'Port Office - Latest News',
        picture,
        '11 March 2024',
        [bold('Ports compare notes')],
        [...leadIn, ' ', link('more', 'https://example.org/more')],
        '10 March 2024',
        'Another headline',
        ['Another teaser stands here.', link('more', 'javascript:alert(1)')],
      ),
    );
    expect(reading.drafts[0]).toMatchObject({
      headline: 'Ports compare notes',
      teaser: words,
      more: { label: 'more', href: 'https://example.org/more' },
    });
    expect(reading.drafts[1]).toMatchObject({
      teaser: 'Another teaser stands here.',
      more: { label: 'more' },
    });
    expect(codes(reading, 2)).toEqual(['picture-left-out']);
    expect(codes(reading, 5)).toEqual(['formatting-left-out', 'formatting-left-out']);
  });

  it('outlive the joining of wrapped lines', () => {
    const reading = read(
      'brief',
      lines(
        'A brief on ports',
        '',
        ['Officers from nine ports met in Vienna for two days, and ', bold('they counted what they had')],
        [bold('found'), ' in the spring, which nobody had expected to see before the end of a long-'],
        [
          'term plan. ',
          link('Their report', 'https://example.org/report'),
          ' is out, and it says what is to be done next',
        ],
        'with the figures that the partners have agreed on, so that each port knows what to do.',
      ),
    );
    const [draft] = reading.drafts;
    expect(draft && marked(draft.body)).toEqual([
      'bold:they counted what they had',
      'bold:found',
      'Their report>https://example.org/report',
    ]);
    expect(draft && bodyText(draft.body)).toContain('they had found in the spring');
    expect(draft && bodyText(draft.body)).toContain('long-term plan. Their report is out');
  });

  it('do not let an address through that is not allowed, nor call a link lost that came along', () => {
    const reading = read(
      'article',
      lines('Ports compare notes', '11 March 2024', [
        ...leadIn,
        ' Find the figures ',
        link('here', 'https://example.org/here'),
        ', but not ',
        link('there', 'javascript:alert(1)'),
        '.',
      ]),
    );
    expect(reading.drafts[0] && marked(reading.drafts[0].body)).toEqual([
      ...marks,
      'here>https://example.org/here',
    ]);
    expect(codes(reading, 3)).toEqual(['formatting-left-out', 'address-refused']);
  });
});

describe('a picture that came along', () => {
  it('stands where it stood, also in a line with words, and is not called missing', () => {
    const all = lines('Ports compare notes', '11 March 2024', leadIn, picture, picture, more);
    const last = { ...(all.at(-1) as Line), pictures: [picture] };
    const reading = read('article', [...all.slice(0, -1), last]);
    expect(reading.drafts[0]?.body.content?.map(({ type }) => type)).toEqual([
      'paragraph',
      'picture',
      'picture',
      'picture',
      'paragraph',
    ]);
    expect(reading.notices.map(({ code }) => code)).toEqual(['formatting-left-out']);
  });
});

const anyRuns = fc.array(
  fc.oneof(
    fc.record({ text: fc.constantFrom('a', ' b ', 'alt text is missing', 'c  d', '\u00a0', 'ee') }),
    fc.record({
      text: fc.constantFrom('F', ' G', 'h ', 'ii'),
      marks: fc.constantFrom<NonNullable<Run['marks']>>(['strong'], ['emphasis', 'superscript']),
    }),
  ),
  { maxLength: 6 },
);
/** Each sign that is no space, with its marks. */
const signs = (runs: readonly Run[]): string[] =>
  runs.flatMap(({ text, marks: on = [] }) =>
    [...text.replace(/\s/gu, '')].map((sign) => sign + on.join('+')),
  );

describe('runs', () => {
  it('of a plain text are one without marks a line', () => {
    expect(toLines('one  two\n\nthree').map(({ runs }) => runs)).toEqual([
      [{ text: 'one two' }],
      [],
      [{ text: 'three' }],
    ]);
  });

  it('keep every sign and its marks when white space is cleaned', () => {
    fc.assert(
      fc.property(anyRuns, (runs) => {
        const line = lineOfRuns(runs, { number: 1 });
        expect(line.text).toBe(toLines(textOfRuns(runs))[0]?.text);
        expect(textOfRuns(line.runs)).toBe(line.text);
        expect(signs(line.runs)).toEqual(signs(runs));
      }),
    );
  });

  it('keep them when they are cut and joined, and when words are taken out', () => {
    fc.assert(
      fc.property(anyRuns, fc.nat(12), (runs, at) => {
        const parts = joinedRuns(sliceRuns(runs, 0, at), sliceRuns(runs, at));
        expect(parts).toEqual(joinedRuns(runs));
        const line = lineOfRuns(runs, { number: 1 });
        const end = sliceLine(line, at);
        expect(endOf(line, end.text)).toEqual(end);
        const left = without(line, /alt text is missing/g);
        expect(textOfRuns(left.runs)).toBe(left.text);
        expect(signs(left.runs)).toEqual(signs(runs.filter(({ text }) => text !== 'alt text is missing')));
      }),
    );
  });
});
