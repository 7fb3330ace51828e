import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyBody } from '../body/testing/any-body.ts';
import { whatIsWrongInBody } from '../body/body-check.ts';
import { plainPiece, wordText, type WordParagraph } from '../body/word-forms.ts';
import { anyBrief, anyNewsItem } from '../fields/testing/any-document.ts';
import { placedCells } from '../body/table.ts';
import type { Article, BodyNode } from '../document.ts';
import { bodyText } from '../body/body-text.ts';
import { body, list, newsItem, paragraph, sampleNews, text } from '../writing/testing/sample.ts';
import { wordArticle } from '../writing/word.ts';
import { compareReturned, takeChanges, type Returned } from './clearance.ts';
import { returnedArticle } from './returned-article.ts';
import { asReturned, asSent, type ReturnedFile, type TrackedParagraph } from './tracked.ts';
import { trackEverything } from './untracked.ts';

const plain = (paragraphs: readonly WordParagraph[]): WordParagraph[] =>
  paragraphs.map(({ style, list: own, depth, pieces, cell }) => ({ style, list: own, depth, pieces, cell }));
const words = (document: Article): WordParagraph[] => plain(wordArticle(document, '-'));
const file = (paragraphs: TrackedParagraph[], changes: ReturnedFile['changes'] = {}): ReturnedFile => ({
  name: 'item.docx',
  item: null,
  paragraphs,
  changes,
  comments: [],
  notices: [],
});
const articles = fc
  .tuple(fc.oneof(anyNewsItem, anyBrief), fc.oneof(anyBody, fc.constant(null)))
  .map(([document, other]): Article => (other ? { ...document, body: other } : document));

/** With bodies of every form that the schema has. */
const sound = fc
  .tuple(fc.oneof(anyNewsItem, anyBrief), anyBody)
  .map(([document, other]): Article => ({ ...document, body: other }));

const everything = new Set<string>();
const takeAll = (returned: Returned): { document: Article; clashes: unknown[] } => {
  const compared = compareReturned(returned, '-');
  return takeChanges(
    compared,
    returned.present,
    new Set(Object.keys(compared.file.changes)),
    everything,
    '-',
  );
};

describe('a file that came back', () => {
  it('is the very document that went out where nobody changed it', () => {
    fc.assert(
      fc.property(articles, (document) => {
        const returned = returnedArticle(document, words(document), '-');
        expect(returned).toEqual({ document, notices: [] });
      }),
    );
  });

  it('makes a body that the schema takes, whatever was changed', () => {
    fc.assert(
      fc.property(sound, sound, (sent, other) => {
        const { document } = returnedArticle(sent, words({ ...sent, body: other.body }), '-');
        expect(whatIsWrongInBody(document.body)).toBeNull();
        expect(words({ ...sent, body: document.body }).map(({ pieces }) => wordText(pieces))).toEqual(
          expect.arrayContaining(
            words({ ...sent, body: other.body })
              .filter(({ style }) => !['picture', 'caption', 'credit'].includes(style))
              .map(({ pieces }) => wordText(pieces)),
          ),
        );
      }),
    );
  });

  it('has every untracked difference as a change: with none of them it is what was sent, with all what came back', () => {
    fc.assert(
      fc.property(articles, articles, (sent, other) => {
        const came = words({ ...sent, body: other.body, headline: other.headline, teaser: other.teaser });
        const tracked = trackEverything(words(sent), file(came));
        const said = (paragraphs: readonly WordParagraph[]): unknown[] =>
          paragraphs.map(({ style, pieces }) => [style, wordText(pieces)]);
        expect(said(asSent(tracked.paragraphs))).toEqual(said(words(sent)));
        // Empty paragraphs behind the last one are other programs'.
        const whole = [...came];
        const isExtra = ({ style, list, pieces }: WordParagraph): boolean =>
          style === 'text' && list === null && pieces.length === 0;
        for (
          let last = whole.at(-1);
          last && whole.length > words(sent).length && isExtra(last);
          last = whole.at(-1)
        )
          whole.pop();
        expect(said(asReturned(tracked.paragraphs))).toEqual(said(whole));
      }),
      { numRuns: 400 },
    );
  });

  it('finds an untracked word, and leaves the rest of its paragraph alone', () => {
    const sent = newsItem('one', { body: body(paragraph('Ministers met in Vienna today.')) });
    const came = words(sent).map((one) =>
      one.style === 'text' ? { ...one, pieces: [plainPiece('Ministers met in Brussels today.')] } : one,
    );
    const compared = compareReturned({ file: file(came), matchedBy: 'id', present: sent, rev: 1, sent }, '-');
    expect(compared.changes).toMatchObject([
      {
        kind: 'replaced',
        part: 'body',
        by: null,
        words: [
          { text: 'Ministers met in ', change: 'same' },
          { text: 'Vienna', change: 'removed' },
          { text: 'Brussels', change: 'added' },
          { text: ' today.', change: 'same' },
        ],
      },
    ]);
    const none = takeChanges(compared, sent, new Set(), everything, '-');
    expect(none.document).toEqual(sent);
    const done = takeChanges(compared, sent, new Set([compared.changes[0]?.change ?? '']), everything, '-');
    expect(bodyText(done.document.body)).toBe('Ministers met in Brussels today.');
  });

  it('keeps tables: rows that came and went are changes, and without them the table is what was sent', () => {
    const table = (...rows: string[][]): BodyNode => ({
      type: 'table',
      attrs: { caption: 'Boxes' },
      content: rows.map((row, at) => ({
        type: 'tableRow',
        content: row.map((said) => ({
          type: at === 0 ? 'tableHeader' : 'tableCell',
          content: [paragraph(said)],
        })),
      })),
    });
    const sent = newsItem('one', {
      body: body(
        paragraph('Before.'),
        table(
          ['Port', 'Boxes'],
          ['Albany', 'a thousand'],
          ['Bremen', 'eighty-eight'],
          ['Calais', 'six hundred'],
        ),
      ),
    });
    const after = table(
      ['Port', 'Boxes'],
      ['Dover', 'two hundred'],
      ['Albany', 'a thousand and four'],
      ['Calais', 'six hundred'],
    );
    const came = words({ ...sent, body: body(paragraph('Before.'), after) });
    const compared = compareReturned({ file: file(came), matchedBy: 'id', present: sent, rev: 1, sent }, '-');
    expect(takeChanges(compared, sent, new Set(), everything, '-').document).toEqual(sent);
    const all = new Set(Object.keys(compared.file.changes));
    const { document } = takeChanges(compared, sent, all, everything, '-');
    expect(document.body).toEqual(body(paragraph('Before.'), after));
  });

  it('keeps cells in their columns where rows went that others reach over', () => {
    const cell = (said: string, rowspan = 1): BodyNode => ({
      type: 'tableCell',
      ...(rowspan > 1 ? { attrs: { colspan: 1, rowspan } } : {}),
      content: [paragraph(said)],
    });
    const table = (...rows: BodyNode[][]): BodyNode => ({
      type: 'table',
      attrs: { caption: '' },
      content: rows.map((content) => ({ type: 'tableRow', content })),
    });
    const grid = (document: Article): string[][] => {
      const [own] = document.body.content ?? [];
      const rows = (own?.content ?? []).map((): string[] => []);
      for (const one of own ? placedCells(own) : [])
        for (let down = 0; down < one.height; down += 1)
          (rows[one.row + down] ?? [])[one.column] = bodyText({ type: 'doc', content: one.cell.content });
      return rows;
    };
    const gone = (sent: Article, isGone: (said: string) => boolean): string[][] => {
      const revision = { kind: 'deleted', change: 'row' } as const;
      const came = words(sent).map((one): TrackedParagraph =>
        isGone(wordText(one.pieces))
          ? { ...one, pieces: one.pieces.map((piece) => ({ ...piece, revision })), end: revision }
          : one,
      );
      const compared = compareReturned(
        { file: file(came, { row: { by: 'Ada', at: null } }), matchedBy: 'id', present: sent, rev: 1, sent },
        '-',
      );
      expect(takeChanges(compared, sent, new Set(), everything, '-').document).toEqual(sent);
      return grid(takeChanges(compared, sent, new Set(['row']), everything, '-').document);
    };
    const whole = table(
      [cell('Europe', 2), cell('Vienna')],
      [cell('Geneva')],
      [cell('Africa'), cell('Nairobi')],
    );
    const sent = newsItem('one', { body: body(whole) });
    expect(gone(sent, (said) => said === 'Geneva')).toEqual([
      ['Europe', 'Vienna'],
      ['Africa', 'Nairobi'],
    ]);
    expect(gone(sent, (said) => said === 'Europe' || said === 'Vienna')).toEqual([
      ['', 'Geneva'],
      ['Africa', 'Nairobi'],
    ]);
    // A row that cells from above fill has no words, and no paragraph in the file.
    const filled = table(
      [cell('Port', 2), cell('Boxes', 2)],
      [],
      [cell('Albany'), cell('7')],
      [cell('Bremen'), cell('8')],
    );
    expect(gone(newsItem('one', { body: body(filled) }), (said) => /Bremen|8/.test(said))).toEqual([
      ['Port', 'Boxes'],
      ['Albany', '7'],
    ]);
  });

  it('keeps what was changed here since, and joins it with what was changed there', () => {
    const sent = newsItem('one', {
      body: body(paragraph('First one here.'), paragraph('Second one here.'), paragraph('Third one here.')),
    });
    const present = {
      ...sent,
      tags: ['ports'],
      body: body(paragraph('First one, changed here.'), ...(sent.body.content ?? []).slice(1)),
    };
    const came = words({
      ...sent,
      headline: 'A better headline',
      body: body(...(sent.body.content ?? []).slice(0, 2), paragraph('Third one, changed there.')),
    });
    const { document, clashes } = takeAll({ file: file(came), matchedBy: 'id', present, rev: 2, sent });
    expect(clashes).toEqual([]);
    expect(document.headline).toBe('A better headline');
    expect(document.tags).toEqual(['ports']);
    expect(bodyText(document.body)).toBe(
      'First one, changed here.\n\nSecond one here.\n\nThird one, changed there.',
    );
  });

  it('shows what was changed in both, and overwrites nothing unless it is told to', () => {
    const sent = newsItem('one', { headline: 'Old', body: body(paragraph('First one here.')) });
    const present = { ...sent, headline: 'Mine', body: body(paragraph('First one, mine.')) };
    const came = words({ ...sent, headline: 'Theirs', body: body(paragraph('First one, theirs.')) });
    const compared = compareReturned({ file: file(came), matchedBy: 'id', present, rev: 2, sent }, '-');
    const accepted = new Set(Object.keys(compared.file.changes));
    const kept = takeChanges(compared, present, accepted, new Set(), '-');
    expect(kept.document).toEqual(present);
    expect(kept.clashes).toEqual([
      { id: 'headline', field: 'headline', mine: ['Mine'], theirs: ['Theirs'] },
      { id: 'body-1', field: 'body', mine: ['First one, mine.'], theirs: ['First one, theirs.'] },
    ]);
    const taken = takeChanges(compared, present, accepted, new Set(['body-1']), '-');
    expect(taken.document.headline).toBe('Mine');
    expect(bodyText(taken.document.body)).toBe('First one, theirs.');
  });

  it('takes a new item into its list, and a changed link keeps what Word does not show of it', () => {
    const sent = newsItem('one', {
      body: body(
        list('bulletList', 'One', 'Two'),
        paragraph(
          text('report', { type: 'link', attrs: { href: 'https://example.org/r', rel: 'nofollow' } }),
          ' is out.',
        ),
      ),
    });
    const came = words(sent).flatMap((one): WordParagraph[] => {
      const said = wordText(one.pieces);
      if (said === 'Two') return [one, { ...one, pieces: [plainPiece('Three')] }];
      if (said.startsWith('report')) return [{ ...one, pieces: [...one.pieces, plainPiece(' Read it.')] }];
      return [one];
    });
    const { document } = returnedArticle(sent, came, '-');
    expect(document.body.content?.[0]).toEqual(list('bulletList', 'One', 'Two', 'Three'));
    expect(document.body.content?.[1]?.content).toEqual([
      {
        type: 'text',
        text: 'report',
        marks: [{ type: 'link', attrs: { href: 'https://example.org/r', rel: 'nofollow' } }],
      },
      { type: 'text', text: ' is out. Read it.' },
    ]);
  });

  it('reads place and date, source and further information back', () => {
    const sent = sampleNews[6] as Article;
    const other: Article = {
      ...sent,
      date: { start: '2020-02-01' },
      place: 'Vienna',
      source: { label: 'UNODC Vienna', href: 'https://www.unodc.org/' },
      furtherInformation: {
        heading: 'More on this',
        links: [{ label: 'A new report', href: 'https://example.org/new' }],
      },
    };
    expect(returnedArticle(sent, words(other), '-')).toEqual({ document: other, notices: [] });
  });

  it('quotes a line with place and date in which it finds no date', () => {
    const sent = newsItem('one');
    const came = words(sent).map((one) =>
      one.style === 'dateline' ? { ...one, pieces: [plainPiece('some time in spring')] } : one,
    );
    const { document, notices } = returnedArticle(sent, came, '-');
    expect(document).toEqual(sent);
    expect(notices).toEqual([expect.stringContaining('“some time in spring”')]);
  });
});
