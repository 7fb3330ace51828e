import { describe, expect, it } from 'vitest';
import { bodyPictures, bodyText } from '../body/body.ts';
import { captionIndent } from '../text/caption-indent.ts';
import type { Office } from '../document.ts';
import { writeArticleText } from '../writing/text.ts';
import { readText } from './read-text.ts';
import { isNews, type NewsDraft, type Reading } from '../import/reading.ts';

const text = 'Four ports of the north now write into one register, which was opened by the harbour masters.';
const read = (...lines: string[]): { reading: Reading; article: NewsDraft } => {
  const reading = readText(lines.join('\n'));
  const [article] = reading.drafts.filter(isNews);
  expect(reading.form).toBe('article');
  if (!article) throw new Error('No article was read.');
  return { reading, article };
};
const codes = ({ notices }: Reading): string[] => notices.map(({ code }) => code);

describe('What says the same as the headline', () => {
  it.each([
    ['an item of a list', '- Ports share'],
    ['an item that is numbered', '1. Ports share'],
    ['a caption', `${captionIndent}Ports share`],
  ])('stays in the text where it is %s', (_, line) => {
    const { reading, article } = read('Ports share', '', '15 February 2022', '', text, '', line);
    expect(bodyText(article.body) + JSON.stringify(bodyPictures(article.body))).toContain('Ports share');
    expect(codes(reading)).not.toContain('headline-repeated');
  });

  it('is dropped, and said, where it is a line of its own', () => {
    const { reading, article } = read('Ports share', 'Ports share', '', '15 February 2022', '', text);
    expect(bodyText(article.body)).not.toContain('Ports share');
    expect(codes(reading)).toContain('headline-repeated');
  });
});

describe('The date of an article', () => {
  it.each([
    ['under the headline', ['Ports share', '', '15 February 2022', '', text], undefined, ''],
    ['over the headline', ['15 February 2022', '', 'Ports share', '', text], 'over-headline', ''],
    ['before the headline in its line', ['15 February 2022: Ports share', '', text], 'over-headline', ''],
    ['with a place under the headline', ['Ports share', 'Riga, 15 February 2022', text], undefined, 'Riga'],
    [
      'with a place in the first paragraph',
      ['Ports share', '', `Riga, 15 February 2022 – ${text}`],
      'opening',
      'Riga',
    ],
    [
      'before a place in the first paragraph',
      ['Ports share', '', `15 February 2022, Riga – ${text}`],
      'opening',
      'Riga',
    ],
    ['at the end', ['Ports share', '', text, '', text, '', '15 February 2022'], undefined, ''],
  ])('is found %s', (_, lines, at, place) => {
    const { article } = read(...lines);
    expect(article).toMatchObject({ headline: 'Ports share', date: { start: '2022-02-15' }, place });
    expect(article.imported?.dateAt).toBe(at);
    expect(bodyText(article.body).startsWith(text)).toBe(true);
  });

  const office = { rangeMark: '-', language: 'en' } as Office;
  it.each([
    ['Ports share', '15 February 2022', text],
    ['15 February 2022', 'Ports share', text],
    ['15 February 2022: Ports share', text],
    ['Ports share', 'February 15, 2022', text],
    ['Ports share', 'Riga, 15 February 2022', text],
    ['Ports share', '15 February 2022, Riga', text],
    ['Ports share', `Riga, 15 February 2022 – ${text}`],
    ['Ports share', `15 February 2022, Riga — ${text}`],
  ])('is written back where it stood: %s', (...lines) => {
    const words = (written: string): string => written.replace(/\s+/g, '');
    expect(words(writeArticleText(read(...lines).article, office))).toBe(words(lines.join('')));
  });

  it('is left empty with a notice where there is none', () => {
    const { reading, article } = read('Ports share', '', text, '', text);
    expect(article.date).toBeNull();
    expect(codes(reading)).toEqual(['date-missing']);
  });
});

describe('The pictures of an article', () => {
  it.each([
    ['emphasised first', ['<em>The masters in Riga</em>', 'The masters in Riga']],
    ['emphasised last', ['The masters in Riga', '', '<em>The masters in Riga</em>']],
    ['plain twice', ['The masters in Riga', 'The masters in Riga']],
  ])('have one caption where it stood twice, %s', (_, lines) => {
    const { reading, article } = read('Ports share', '15 February 2022', text, ...lines, text);
    expect(bodyPictures(article.body)).toEqual([
      { src: null, alt: '', caption: 'The masters in Riga', credit: '' },
    ]);
    expect(bodyText(article.body)).toBe(`${text}\n\n${text}`);
    expect(codes(reading).sort()).toEqual(['caption-repeated', 'picture-missing']);
  });

  it('have caption and credit side by side, or on one line', () => {
    for (const lines of [['<em>The masters</em>', '© UNODC'], ['The masters © UNODC']]) {
      const { article } = read('Ports share', '15 February 2022', text, ...lines, text);
      expect(bodyPictures(article.body)).toEqual([
        { src: null, alt: '', caption: 'The masters', credit: '© UNODC' },
      ]);
    }
  });

  it('leave a word in emphasis where the tags stand in a sentence', () => {
    const { article } = read(
      'Ports share',
      '15 February 2022',
      'They have <em>one</em> register now, it is said.',
    );
    expect(bodyText(article.body)).toBe('They have one register now, it is said.');
    expect(article.body.content?.[0]?.content?.[1]).toEqual({
      type: 'text',
      text: 'one',
      marks: [{ type: 'italic' }],
    });
  });
});

describe('What stands around an article', () => {
  it('is dropped, and each run is named', () => {
    const { reading, article } = read(
      'Skip to main content',
      'English | Français | Español',
      'We use cookies to make this site better. Accept',
      'Home » News » 2023',
      'Ports share a register | UNODC',
      'Press release',
      'Ports share a register',
      'Ports share a register',
      'Share on Facebook',
      'Twitter LinkedIn Email',
      'alt text is missing',
      '15 February 2022',
      text,
      '“It took four years,” Ms. Lund said.',
      'Further information:',
      'The register: https://www.example.org/register',
      'Related stories',
      'Scanners for four border posts',
      'Back to top',
      '© 2024 UNODC',
    );
    expect(article.headline).toBe('Ports share a register');
    expect(bodyText(article.body)).toBe(`${text}\n\n“It took four years,” Ms. Lund said.`);
    expect(article.furtherInformation?.links).toEqual([
      { label: 'The register', href: 'https://www.example.org/register' },
    ]);
    expect(reading.notices.map(({ document, line, code }) => [document, line, code])).toEqual([
      [0, 1, 'junk-dropped'],
      [0, 2, 'junk-dropped'],
      [0, 3, 'junk-dropped'],
      [0, 4, 'junk-dropped'],
      [0, 5, 'headline-repeated'],
      [0, 6, 'junk-dropped'],
      [0, 9, 'junk-dropped'],
      [0, 10, 'junk-dropped'],
      [0, 11, 'alt-text-placeholder'],
      [0, 17, 'junk-dropped'],
    ]);
  });

  it('is left alone inside the text', () => {
    const { article } = read(
      'Ports share',
      '15 February 2022',
      'The share of the ports is one in four. Home is where the harbour is, and that is that.',
      'Contact between the ports was rare; one port printed its own forms.',
    );
    expect(bodyText(article.body).split('\n\n')).toHaveLength(2);
  });
});

describe('A credit right below a caption of the desk’s own text', () => {
  const below = (credit: string, ...next: string[]): NewsDraft['body']['content'] =>
    read('Ports share a register', '', text, '', `${captionIndent}A port at dawn`, credit, ...next, '', text)
      .article.body.content;

  it.each(['Anna Berg / Port of Riga', 'Image © UNODC', '(c) Anna Berg. All rights reserved'])(
    'is the whole line, whatever it says (%s)',
    (credit) => {
      expect(below(credit)?.map(({ type }) => type)).toEqual(['paragraph', 'picture', 'paragraph']);
      expect(below(credit)?.[1]?.attrs).toMatchObject({ caption: 'A port at dawn', credit });
    },
  );

  it('is not made of a paragraph, nor of what stands apart', () => {
    const pictures = (content: NewsDraft['body']['content']): unknown[] =>
      (content ?? []).flatMap(({ type, attrs }) => (type === 'picture' ? [attrs?.['credit']] : []));
    expect(pictures(below(`${text} ${text}`))).toEqual(['']);
    expect(pictures(below('', 'Anna Berg'))).toEqual(['']);
    expect(pictures(below('Anna Berg', 'She went on to Tallinn.'))).toEqual(['Anna Berg']);
  });
});
