import { describe, expect, it } from 'vitest';
import type { BodyNode } from '../document.ts';
import { readText } from '../reading/read-text.ts';
import type { BriefDraft, NewsDraft } from '../import/reading.ts';
import { writeArticleText, writeBriefText, writeBrochureText, writeLatestNewsText } from './text.ts';
import { beginDocument } from '../fields/fields.ts';
import { body, news, office, paragraph } from './testing/ports.ts';

describe('Latest News as text', () => {
  it('has the title, and of each entry date, headline and teaser', () => {
    expect(writeLatestNewsText([news()], office)).toBe(
      'Office in Vienna - Latest News\n\n14-15 November 2023\n\nPorts share a register\n\nFour ports now write into one register. more\n',
    );
  });

  it('uses the office’s range mark and the words of the language', () => {
    const item = news({ language: 'fr', more: null, body: body(paragraph('Un texte.')) });
    const text = writeLatestNewsText([item], { ...office, rangeMark: '–' });
    expect(text).toContain('14–15 novembre 2023\n');
    expect(text).toContain('register. lire la suite\n');
  });

  it('writes a date as it was typed on the page that it came from, until it is changed', () => {
    const imported = { form: 'latest-news', dateText: 'JUNE 27, 2022' } as const;
    const typed = news({ date: { start: '2022-06-27' }, imported });
    expect(writeLatestNewsText([typed], office)).toContain('\nJUNE 27, 2022\n');
    const changed = { ...typed, date: { start: '2022-06-28' } };
    expect(writeLatestNewsText([changed], office)).toContain('\n28 June 2022\n');
  });

  it('writes no link where an entry leads nowhere', () => {
    expect(writeLatestNewsText([news({ more: null })], office)).not.toContain('more');
  });
});

describe('A brochure as text', () => {
  const frame = {
    title: 'Ports together',
    introduction: 'A choice of items.',
    closing: { label: 'Read our past stories here.' },
    dateForm: 'dotted',
  } as const;
  const picture = { type: 'picture', attrs: { src: null, alt: '', caption: '', credit: 'Image © UNODC' } };

  it('has headings with dates, credits, sources, links and a closing line', () => {
    const item = news({
      body: body(picture, paragraph('It opened.'), {
        type: 'bulletList',
        content: [{ type: 'listItem', content: [paragraph('one')] }],
      }),
      source: { label: 'UNODC Vienna' },
      imported: { form: 'brochure', sourceAfterPicture: true },
      furtherInformation: {
        heading: 'Further information:',
        links: [{ label: 'The register', href: 'https://www.example.org/r' }, { label: 'An album' }],
      },
    });
    expect(writeBrochureText(frame, [item], office)).toBe(
      [
        'Ports together',
        '',
        'A choice of items.',
        '',
        '',
        '14-15.11.2023: Ports share a register',
        '',
        'Image © UNODC',
        '',
        'Originally published by UNODC Vienna.',
        '',
        'It opened.',
        '',
        '  • one',
        '',
        'Further information:',
        'The register (https://www.example.org/r)',
        'An album',
        '',
        '',
        'Read our past stories here.',
        '',
      ].join('\n'),
    );
  });

  it('keeps a date as typed only where it came from a brochure and is still the same', () => {
    const date = { start: '2019-02-07' };
    const typed = { form: 'brochure', dateText: '07 February 2019' } as const;
    const heading = (item: NewsDraft): string =>
      writeBrochureText({ ...frame, title: '', introduction: '' }, [item], office).split('\n')[0] ?? '';
    expect(heading(news({ date, imported: typed }))).toMatch(/^07 February 2019: /);
    expect(heading(news({ imported: typed }))).toMatch(/^14-15\.11\.2023: /);
    expect(heading(news({ date, imported: { ...typed, form: 'article' } }))).toMatch(/^07\.02\.2019: /);
    expect(heading(news({ date: null }))).toBe('Ports share a register');
  });
});

describe('An article as text', () => {
  it('has headline, date line and body, with the place where there is one', () => {
    const item = news({ body: body(paragraph('It opened.')), place: 'Riga' });
    expect(writeArticleText(item, office)).toBe(
      'Ports share a register\n\nRiga, 14-15 November 2023\n\nIt opened.\n',
    );
  });

  it('keeps the words of a table in their columns, also below cells that reach over others', () => {
    const cell = (said: string, [colspan, rowspan] = [1, 1]): BodyNode => ({
      type: 'tableCell',
      attrs: { colspan, rowspan },
      content: [paragraph(said)],
    });
    const rows = [
      [cell('Port', [1, 2]), cell('Boxes', [2, 1]), cell('Year')],
      [cell('In'), cell('Out'), cell('2024')],
    ];
    const content = rows.map((cells): BodyNode => ({ type: 'tableRow', content: cells }));
    const table = body({ type: 'table', content });
    expect(writeArticleText(news({ body: table }), office)).toContain(
      'Port\tBoxes\t\tYear\n\tIn\tOut\t2024\n',
    );
  });

  it('says the address of a link whose words do not', () => {
    const link = (text: string, href: string): BodyNode => ({
      type: 'text',
      text,
      marks: [{ type: 'link', attrs: { href } }],
    });
    const content = [
      link('the register', 'https://www.example.org/r'),
      { type: 'text', text: ', ' },
      link('www.example.org', 'https://www.example.org/'),
      { type: 'text', text: ', ' },
      link('a@example.org', 'mailto:a@example.org'),
    ];
    expect(writeArticleText(news({ body: body({ type: 'paragraph', content }) }), office)).toContain(
      'the register (https://www.example.org/r), www.example.org, a@example.org\n',
    );
  });
});

describe('A brief as text', () => {
  const brief: BriefDraft = {
    ...beginDocument('brief', { id: 'register', at: '2024-03-11T09:00:00Z' }),
    headline: 'How ports can share one register',
    body: body(
      paragraph(
        'Small ports lose time because each of them keeps a register of its own, and because no port reads the register of another one.',
      ),
      paragraph(
        'This brief sets out what four ports in the north did about it, what it cost them, and what others could learn from them.',
      ),
    ),
  };

  it('is wrapped as the office’s own are, and is the same brief when it is read again', () => {
    const text = writeBriefText(brief, office);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    const again = readText(text);
    expect(again.form).toBe('brief');
    expect(again.drafts[0]?.body).toEqual(brief.body);
  });

  it('keeps each row of a table on its line', () => {
    const cell = (said: string): BodyNode => ({ type: 'tableCell', content: [paragraph(said)] });
    const words = 'words that go on '.repeat(6).trim();
    const row: BodyNode = { type: 'tableRow', content: [cell(words), cell(words)] };
    const table = body({ type: 'table', content: [row] });
    expect(writeBriefText({ ...brief, body: table }, office)).toContain(`${words}\t${words}\n`);
  });

  it('is not wrapped where it is a profile', () => {
    expect(writeBriefText({ ...brief, form: 'profile' }, office)).toContain('register of another one.\n');
  });

  it('has the office’s range mark in the dates of a brief', () => {
    const dates = { start: '2024-03-11', end: '2024-03-12' };
    const brief = { ...news({ date: dates }), kind: 'brief' as const, form: 'policy' as const };
    expect(writeBriefText(brief, { rangeMark: '–' })).toContain('11–12 March 2024');
    expect(writeBriefText(brief, { rangeMark: '-' })).toContain('11-12 March 2024');
  });
});
