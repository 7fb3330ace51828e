import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { anyBody } from '../../core/body/testing/any-body.ts';
import { bodyText } from '../../core/body/body-text.ts';
import { joinedPieces, type WordParagraph } from '../../core/body/word-forms.ts';
import { compareReturned, takeChanges, type Compared } from '../../core/clearance/clearance.ts';
import { returnedArticle } from '../../core/clearance/returned-article.ts';
import { asReturned, asSent } from '../../core/clearance/tracked.ts';
import type { Article, BodyNode } from '../../core/document.ts';
import { anyBrief, anyNewsItem } from '../../core/fields/testing/any-document.ts';
import { body, list, newsItem, office, paragraph, sampleNews } from '../../core/writing/testing/sample.ts';
import { wordArticle, wordArticleFile } from '../../core/writing/word.ts';
import { editedDocx, runOf, sentDocx, tracked } from '../testing/returned-docx.ts';
import { png } from '../testing/pictures.ts';
import { zipped } from '../testing/zips.ts';
import { takeApart } from '../word/word-parts.ts';
import { writeDocx } from '../word/write-docx.ts';
import { readReturned } from './read-returned.ts';

const item = newsItem('ports', {
  headline: 'Ports share a register',
  place: 'Vienna',
  teaser: 'Four ports now write into one register.',
  body: body(
    paragraph('Ministers met in Vienna today.'),
    paragraph('They found nothing.'),
    list('bulletList', 'One', 'Two'),
  ),
});

const edited = async (edit: (xml: string) => string, sent: Article = item): Promise<Compared> => {
  const bytes = await editedDocx(await sentDocx(sent), { 'word/document.xml': edit });
  const file = await readReturned('item.docx', bytes);
  return compareReturned({ file, matchedBy: 'id', present: sent, rev: 1, sent }, office.rangeMark);
};
const taken = (compared: Compared, changes: readonly string[]): Article =>
  takeChanges(compared, item, new Set(changes), new Set(), office.rangeMark).document;
const names = (compared: Compared): string[] => compared.changes.map(({ change }) => change);

describe('a Word file of ours', () => {
  it('is the same document again when it is read back, for every body that the schema takes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyNewsItem, anyBrief), anyBody, async (document, made) => {
        const sent: Article = { ...document, body: made };
        const file = await readReturned('item.docx', await sentDocx(sent, 7));
        expect(file.item).toEqual({ id: sent.id, rev: 7 });
        expect(file.changes).toEqual({});
        const back = returnedArticle(sent, asReturned(file.paragraphs), office.rangeMark);
        expect(back).toEqual({ document: sent, notices: [] });
      }),
      { numRuns: 40 },
    );
  });

  it('keeps the languages of passages through other changes, and takes none from keyboards', async () => {
    const passage = (text: string, lang: string): BodyNode => ({
      type: 'text',
      text,
      marks: [{ type: 'language', attrs: { lang } }],
    });
    const sent: Article = {
      ...item,
      body: body(
        paragraph('They call it ', passage('حسن الجوار', 'ar'), ' there.'),
        paragraph('A second one.'),
      ),
    };
    const compared = await edited((from) => {
      expect(from).toMatch(/<w:rtl\/>.*<w:lang w:bidi="ar"\/>/);
      return from
        .replace(' there.', ' here.')
        .replace(/(<w:r>)(<w:t[^>]*>A second one\.)/, '$1<w:rPr><w:lang w:val="fr-FR"/></w:rPr>$2');
    }, sent);
    expect(compared.changes).toHaveLength(1);
    const { document } = takeChanges(compared, sent, new Set(names(compared)), new Set(), office.rangeMark);
    expect(document.body).toEqual(
      body(paragraph('They call it ', passage('حسن الجوار', 'ar'), ' here.'), paragraph('A second one.')),
    );
  });

  it('shows words, lists, headings, quotations and links to whoever does not know the document', async () => {
    for (const sent of sampleNews.slice(0, 6)) {
      const file = await readReturned('item.docx', await sentDocx(sent));
      const shown = ({ style, pieces, list: own }: WordParagraph): unknown => [
        style,
        own?.counting,
        joinedPieces(pieces).map((piece) => (piece.kind === 'picture' ? piece.alt : piece)),
      ];
      expect(asReturned(file.paragraphs).map(shown)).toEqual(wordArticle(sent, office.rangeMark).map(shown));
    }
  });

  it('gives the same bytes every time, and parts that are well-formed and all told of', async () => {
    const make = (): Promise<Buffer> =>
      writeDocx(wordArticleFile(sampleNews[0] as Article, office, []), {
        picture: () => ({ kind: 'png', bytes: png(8, 8), width: 8, height: 8 }),
        item: { id: 'one', rev: 3 },
      });
    const [first, second] = [await make(), await make()];
    expect(first.equals(second)).toBe(true);
    const parts = await takeApart('it', first, () => true);
    for (const [name, bytes] of parts) {
      if (!/\.(xml|rels)$/.test(name)) continue;
      const parser = new SaxesParser({ xmlns: true });
      parser.on('error', (error) => {
        throw new Error(`${name}: ${error.message}`);
      });
      parser.write(bytes.toString('utf8')).close();
    }
    const text = (name: string): string => parts.get(name)?.toString('utf8') ?? '';
    const related = [...text('word/_rels/document.xml.rels').matchAll(/Id="([^"]+)"/g)].map(([, id]) => id);
    for (const [, id] of text('word/document.xml').matchAll(/r:(?:id|embed)="([^"]+)"/g))
      expect(related).toContain(id);
    for (const [, target = ''] of text('word/_rels/document.xml.rels').matchAll(/Target="([^":]+)"/g))
      expect([...parts.keys()]).toContain(`word/${target}`);
    const kinds = text('[Content_Types].xml');
    for (const name of parts.keys())
      expect(
        kinds.includes(`PartName="/${name}"`) ||
          kinds.includes(`Extension="${name.split('.').at(-1) ?? ''}"`),
      ).toBe(true);
    expect(text('docProps/core.xml')).not.toContain(String(new Date().getFullYear()));
    expect(text('docProps/core.xml')).toContain('<dc:language>en</dc:language>');
  });

  it('says on every page that it is not cleared, and does not take that for words of the item', async () => {
    const bytes = await writeDocx(wordArticleFile(item, office, [], 'draft'), { picture: () => null });
    const parts = await takeApart('it', bytes, (name) => name.startsWith('word/header'));
    expect([...parts.values()].join()).toContain('Draft, not cleared');
    const { notices, paragraphs } = await readReturned('item.docx', bytes);
    expect(notices).toEqual([]);
    expect(returnedArticle(item, asReturned(paragraphs), office.rangeMark).document).toEqual(item);
  });

  it('leads nowhere that the policy on addresses refuses', async () => {
    const sent = newsItem('one', {
      body: body({
        type: 'paragraph',
        content: [
          { type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] },
        ],
      }),
    });
    const parts = await takeApart('it', await sentDocx(sent), () => true);
    expect(parts.get('word/_rels/document.xml.rels')?.toString()).not.toContain('javascript');
  });
});

describe('tracked changes', () => {
  it('are told one by one, with who made them and when, and taken in one by one', async () => {
    const { run, inserted, deleted } = tracked;
    const compared = await edited((xml) =>
      xml
        .replace(
          runOf('Ministers met in Vienna today.'),
          run('Ministers met in ') + deleted('Vienna') + inserted('Brussels') + run(' today.'),
        )
        .replace(
          runOf('They found nothing.'),
          run('They found ') + inserted('almost ', 'Ben') + run('nothing.'),
        ),
    );
    expect(compared.changes).toMatchObject([
      { kind: 'replaced', part: 'body', by: 'Ada', at: '2024-03-12T09:30:00Z' },
      { kind: 'added', part: 'body', by: 'Ben' },
    ]);
    expect(compared.changes[0]?.words).toEqual([
      { text: 'Ministers met in ', change: 'same' },
      { text: 'Vienna', change: 'removed' },
      { text: 'Brussels', change: 'added' },
      { text: ' today.', change: 'same' },
    ]);
    expect(taken(compared, [])).toEqual(item);
    const [first = '', second = ''] = names(compared);
    expect(bodyText(taken(compared, [first]).body)).toContain(
      'met in Brussels today.\n\nThey found nothing.',
    );
    expect(bodyText(taken(compared, [second]).body)).toContain(
      'met in Vienna today.\n\nThey found almost nothing.',
    );
    expect(bodyText(taken(compared, names(compared)).body)).toContain(
      'Brussels today.\n\nThey found almost nothing.',
    );
  });

  it.each([
    [
      'a paragraph put in',
      (xml: string) =>
        xml.replace(
          /(<w:p>(?:(?!<w:p>).)*They found nothing\.)/,
          `${tracked.paragraph(tracked.inserted('A new one.'), tracked.end('ins'))}$1`,
        ),
      'added',
      'Ministers met in Vienna today.\n\nA new one.\n\nThey found nothing.\n\nOne\n\nTwo',
    ],
    [
      'a paragraph taken out',
      (xml: string) =>
        xml.replace(
          /<w:p>(?:(?!<w:p>).)*They found nothing\.<\/w:t><\/w:r><\/w:p>/,
          tracked.paragraph(
            tracked.deleted('They found nothing.'),
            `<w:pStyle w:val="Normal"/>${tracked.end('del')}`,
          ),
        ),
      'removed',
      'Ministers met in Vienna today.\n\nOne\n\nTwo',
    ],
    [
      'a paragraph divided',
      (xml: string) =>
        xml.replace(
          /<w:p>(?:(?!<w:p>).)*They found nothing\.<\/w:t><\/w:r><\/w:p>/,
          tracked.paragraph(tracked.run('They found '), tracked.end('ins')) +
            tracked.paragraph(tracked.run('nothing.')),
        ),
      'divided',
      'Ministers met in Vienna today.\n\nThey found \n\nnothing.\n\nOne\n\nTwo',
    ],
    [
      'two paragraphs joined',
      (xml: string) =>
        xml.replace(
          /<w:p>(?:(?!<w:p>).)*Ministers met in Vienna today\.<\/w:t><\/w:r><\/w:p>/,
          tracked.paragraph(tracked.run('Ministers met in Vienna today.'), tracked.end('del')),
        ),
      'joined',
      'Ministers met in Vienna today.They found nothing.\n\nOne\n\nTwo',
    ],
  ])('tell of %s', async (_, edit, kind, text) => {
    const compared = await edited(edit);
    expect(compared.changes).toMatchObject([{ kind, by: 'Ada' }]);
    expect(taken(compared, [])).toEqual(item);
    expect(bodyText(taken(compared, names(compared)).body)).toBe(text);
  });

  it('tell of words made bold, and of a paragraph made a heading', async () => {
    const compared = await edited((xml) =>
      xml
        .replace(runOf('They found nothing.'), tracked.run('They found ') + tracked.bold('nothing.'))
        .replace(
          /<w:pPr>((?:(?!<w:pPr>).)*)<\/w:pPr>((?:(?!<w:pPr>).)*Ministers met)/,
          `<w:pPr>${tracked.restyled('Heading1', 'Normal', 'Ben')}</w:pPr>$2`,
        ),
    );
    expect(compared.changes).toMatchObject([
      { kind: 'restyled', by: 'Ben' },
      { kind: 'formatted', by: 'Ada' },
    ]);
    expect(taken(compared, [])).toEqual(item);
    const { content } = taken(compared, names(compared)).body;
    expect(content?.[0]).toMatchObject({ type: 'heading', attrs: { level: 2 } });
    expect(content?.[1]?.content?.[1]).toEqual({ type: 'text', text: 'nothing.', marks: [{ type: 'bold' }] });
  });

  it('tell of a move as one change', async () => {
    const range = (kind: 'From' | 'To', inside: string): string =>
      `<w:move${kind}RangeStart w:id="9" w:author="Ada" w:date="2024-03-12T09:30:00Z" w:name="move1"/>${inside}<w:move${kind}RangeEnd w:id="9"/>`;
    const moved = (kind: 'From' | 'To'): string =>
      `<w:p><w:pPr><w:rPr><w:move${kind} w:id="5" w:author="Ada"/></w:rPr></w:pPr>${range(
        kind,
        `<w:move${kind} w:id="6" w:author="Ada" w:date="2024-03-12T09:30:00Z">${tracked.run('They found nothing.')}</w:move${kind}>`,
      )}</w:p>`;
    const compared = await edited((xml) =>
      xml
        .replace(/<w:p>(?:(?!<w:p>).)*They found nothing\.<\/w:t><\/w:r><\/w:p>/, moved('From'))
        .replace(/(<w:p>(?:(?!<w:p>).)*Ministers met)/, `${moved('To')}$1`),
    );
    expect(compared.changes).toMatchObject([{ kind: 'moved', by: 'Ada' }]);
    expect(taken(compared, [])).toEqual(item);
    expect(bodyText(taken(compared, names(compared)).body)).toBe(
      'They found nothing.\n\nMinisters met in Vienna today.\n\nOne\n\nTwo',
    );
  });

  it('reach headline, place and date, and teaser', async () => {
    const { run, deleted, inserted } = tracked;
    const compared = await edited((xml) =>
      xml
        .replace(
          runOf('Ports share a register'),
          run('Ports share ') + deleted('a') + inserted('one') + run(' register'),
        )
        .replace(
          runOf('Vienna, 11 March 2024'),
          run('Vienna, ') + deleted('11') + inserted('12') + run(' March 2024'),
        )
        .replace(
          runOf('Four ports now write into one register.'),
          deleted('Four') + inserted('Five') + run(' ports write.'),
        ),
    );
    expect(compared.changes.map(({ part }) => part)).toEqual(
      expect.arrayContaining(['headline', 'dateline', 'teaser']),
    );
    const done = taken(compared, names(compared));
    expect(done).toMatchObject({
      headline: 'Ports share one register',
      place: 'Vienna',
      date: { start: '2024-03-12' },
      teaser: 'Five ports write.',
    });
    expect(taken(compared, [])).toEqual(item);
  });
});

describe('a file that comes back otherwise', () => {
  it('brings its comments, with the words that they stand beside', async () => {
    const bytes = await editedDocx(await sentDocx(item), {
      'word/document.xml': (xml) =>
        xml.replace(
          runOf('They found nothing.'),
          `<w:commentRangeStart w:id="1"/>${tracked.run('They found')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>${tracked.run(' nothing.')}`,
        ),
      'word/comments.xml': () =>
        '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="1" w:author="Ben" w:date="2024-03-12T10:00:00Z"><w:p><w:r><w:t>Who?</w:t></w:r></w:p></w:comment></w:comments>',
    });
    const { comments, changes, paragraphs } = await readReturned('item.docx', bytes);
    expect(comments).toEqual([{ by: 'Ben', at: '2024-03-12T10:00:00Z', text: 'Who?', about: 'They found' }]);
    expect(changes).toEqual({});
    expect(returnedArticle(item, asSent(paragraphs), office.rangeMark).document).toEqual(item);
  });

  it('is compared word by word where nobody tracked its changes', async () => {
    const compared = await edited((xml) => xml.replace('Vienna today', 'Brussels today'));
    expect(compared.changes).toMatchObject([{ kind: 'replaced', by: null, part: 'body' }]);
    expect(taken(compared, [])).toEqual(item);
    expect(bodyText(taken(compared, names(compared)).body)).toContain('Brussels today');
  });

  it('has the words that an item has no place for quoted', async () => {
    const bytes = await editedDocx(await sentDocx(item), {
      'word/header1.xml': () =>
        '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>For clearance</w:t></w:r></w:p></w:hdr>',
      'word/document.xml': (xml) =>
        xml.replace(
          runOf('Two'),
          `${tracked.run('Two')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>`,
        ),
    });
    const { notices } = await readReturned('item.docx', bytes);
    expect(notices).toEqual([
      expect.stringContaining('“secret”'),
      expect.stringContaining('“For clearance”'),
    ]);
  });

  it.each([
    ['text', Buffer.from('Just a text.')],
    ['nothing', Buffer.alloc(0)],
  ])('is refused where it is %s', async (_, bytes) => {
    await expect(readReturned('x.docx', bytes)).rejects.toMatchObject({ code: 'refused' });
  });

  it.each([
    ['has a document type', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document/>'],
    [
      'names an entity',
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">&a;</w:document>',
    ],
    ['is nested without end', '<a>'.repeat(5_000) + '</a>'.repeat(5_000)],
    ['ends in the middle', '<a><b>'],
    ['is no document of Word', '<a/>'],
  ])('is refused where its text %s', async (_, xml) => {
    const bytes = await zipped([{ name: 'word/document.xml', bytes: Buffer.from(xml) }]);
    await expect(readReturned('x.docx', bytes)).rejects.toMatchObject({ code: 'refused' });
  });

  it('is refused where it is packed tighter than any text', async () => {
    const bytes = await zipped([{ name: 'word/document.xml', bytes: Buffer.alloc(50_000_000, 'a') }]);
    await expect(readReturned('x.docx', bytes)).rejects.toThrow(/tighter/);
  });
});
