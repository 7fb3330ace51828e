/** Word files as other programs give them back: other names of parts and styles, and words in places of their own. */
import { describe, expect, it } from 'vitest';
import { bodyText } from '../../core/body/body-text.ts';
import { bodyPictures } from '../../core/body/body.ts';
import { compareReturned, takeChanges, type Compared } from '../../core/clearance/clearance.ts';
import type { Article, BodyNode } from '../../core/document.ts';
import { body, newsItem, office, paragraph } from '../../core/writing/testing/sample.ts';
import { wordArticleFile } from '../../core/writing/word.ts';
import { editedDocx, runOf, tracked } from '../testing/returned-docx.ts';
import { png } from '../testing/pictures.ts';
import { putTogether, takeApart } from '../word/word-parts.ts';
import { writeDocx } from '../word/write-docx.ts';
import { readReturned } from './read-returned.ts';

const picture = {
  type: 'picture',
  attrs: { src: 'media/0123456789abcdef.png', alt: 'A quay', caption: 'The quay', credit: '© Port Albany' },
};
const item = newsItem('ports', {
  headline: 'Ports share a register',
  place: 'Vienna',
  teaser: 'Four ports now write into one register.',
  source: { label: 'Port Albany Gazette' },
  furtherInformation: { heading: 'Further information', links: [{ label: 'The register of ports' }] },
  body: body(paragraph('Ministers met in Vienna today.'), picture, paragraph('They found nothing.')),
});

const compared = async (bytes: Uint8Array): Promise<Compared> => {
  const file = await readReturned('item.docx', bytes);
  return compareReturned({ file, matchedBy: 'id', present: item, rev: 1, sent: item }, office.rangeMark);
};
const allTaken = (one: Compared): Article =>
  takeChanges(one, item, new Set(one.changes.map(({ change }) => change)), new Set(), office.rangeMark)
    .document;
const quay = { kind: 'png', bytes: png(30, 20), width: 30, height: 20 } as const;
const sent = writeDocx(wordArticleFile(item, office, []), {
  picture: () => quay,
  item: { id: item.id, rev: 1 },
});
const withText = async (edit: (xml: string) => string): Promise<Buffer> =>
  editedDocx(await sent, { 'word/document.xml': edit });

describe('a file from a program that knows none of the desk’s styles', () => {
  const bare = (xml: string): string => xml.replace(/<w:pStyle w:val="[^"]*"\/>/g, '');

  it('is the same item where nobody changed a word, with its picture', async () => {
    const same = await compared(await withText(bare));
    expect(same.changes).toEqual([]);
    expect(allTaken(same)).toEqual(item);
  });

  it('tells a word changed in the headline, and loses nothing where all is taken', async () => {
    const one = await compared(
      await withText((xml) =>
        bare(xml).replace(
          runOf('Ports share a register'),
          tracked.run('Ports share a ') +
            tracked.deleted('register') +
            tracked.inserted('ledger') +
            tracked.run(''),
        ),
      ),
    );
    expect(one.changes).toMatchObject([{ kind: 'replaced', part: 'headline', by: 'Ada' }]);
    expect(allTaken(one)).toEqual({ ...item, headline: 'Ports share a ledger' });
  });

  it('keeps a picture whose alternative text was dropped', async () => {
    const one = await compared(await withText((xml) => bare(xml).replaceAll('descr="A quay"', 'descr=""')));
    expect(bodyPictures(allTaken(one).body).map(({ src }) => src)).toEqual([picture.attrs.src]);
  });
});

it('finds no paragraph in the gap after a table, into which other programs put a run without words', async () => {
  const cell = (said: string): BodyNode => ({ type: 'tableCell', content: [paragraph(said)] });
  const row: BodyNode = { type: 'tableRow', content: [cell('Albany'), cell('7')] };
  const tabled = { ...item, body: body({ type: 'table', content: [row] }, paragraph('They found nothing.')) };
  const bytes = await writeDocx(wordArticleFile(tabled, office, []), {
    picture: () => quay,
    item: { id: item.id, rev: 1 },
  });
  const file = await readReturned(
    'item.docx',
    await editedDocx(bytes, {
      'word/document.xml': (xml) =>
        xml.replace(
          '<w:pStyle w:val="TableGap"/></w:pPr>',
          '<w:pStyle w:val="TableGap"/><w:rPr></w:rPr></w:pPr><w:r><w:rPr></w:rPr></w:r>',
        ),
    }),
  );
  const one = compareReturned({ file, matchedBy: 'id', present: tabled, rev: 1, sent: tabled }, '-');
  expect(one.changes).toEqual([]);
});

it('takes a picture out that was taken out, once, and keeps the words that stay', async () => {
  const one = await compared(await withText((xml) => xml.replace(/<w:drawing>.*?<\/w:drawing>/s, '')));
  expect(one.changes).toMatchObject([{ kind: 'removed', part: 'body' }]);
  const { document, notices } = takeChanges(
    one,
    item,
    new Set(one.changes.map(({ change }) => change)),
    new Set(),
    office.rangeMark,
  );
  expect(bodyPictures(document.body)).toEqual([]);
  expect(bodyText(document.body)).toContain('The quay');
  expect(notices).toEqual([
    expect.stringContaining('“The quay”'),
    expect.stringContaining('“© Port Albany”'),
  ]);
});

it('reads a file of Word’s web edition, which has other names for its parts', async () => {
  const parts = await takeApart(
    'it',
    await withText((xml) => xml.replace('in Vienna today', 'in Graz today')),
    () => true,
  );
  const renamed = new Map(
    [...parts].map(([name, bytes]): [string, Buffer] => {
      const other = name
        .replace(/^word\/(document|styles|numbering)\.xml$/, 'word/$12.xml')
        .replace('document.xml.rels', 'document2.xml.rels');
      const isList = name === '[Content_Types].xml' || name.endsWith('.rels');
      const text = isList
        ? bytes.toString('utf8').replace(/\b(document|styles|numbering)\.xml\b/g, '$12.xml')
        : null;
      return [other, text === null ? bytes : Buffer.from(text)];
    }),
  );
  expect([...renamed.keys()]).toContain('word/document2.xml');
  const one = await compared(await putTogether(renamed));
  expect(one.changes).toMatchObject([{ kind: 'replaced', part: 'body' }]);
});

it('reads signs that have their reading above them', async () => {
  const ruby = (signs: string): string =>
    `<w:r><w:ruby><w:rt><w:r><w:t>reading</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>${signs}</w:t></w:r></w:rubyBase></w:ruby></w:r>`;
  const one = await compared(
    await withText((xml) => xml.replace(runOf('They found nothing.'), ruby('They found nothing.'))),
  );
  expect(one.changes).toEqual([]);
});

it('quotes a formula, and says that a file within the file was left out', async () => {
  const { notices } = await readReturned(
    'item.docx',
    await withText((xml) =>
      xml
        .replace(
          runOf('They found nothing.'),
          `${tracked.run('They found nothing.')}<m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>`,
        )
        .replace('</w:body>', '<w:altChunk r:id="rId99"/></w:body>'),
    ),
  );
  expect(notices).toEqual([expect.stringContaining('“a=b”'), expect.stringContaining('another file in it')]);
});

it('knows the words beside which a comment stands, also where it begins between paragraphs', async () => {
  const bytes = await editedDocx(await sent, {
    'word/document.xml': (xml) =>
      xml.replace(
        /<w:p>(?:(?!<\/w:p>).)*They found nothing\.(?:(?!<\/w:p>).)*<\/w:p>/s,
        (whole) => `<w:commentRangeStart w:id="7"/>${whole}<w:commentRangeEnd w:id="7"/>`,
      ),
    'word/comments.xml': () =>
      '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="7" w:author="Ben"><w:p><w:r><w:t>Really?</w:t></w:r></w:p></w:comment></w:comments>',
  });
  const { comments } = await readReturned('item.docx', bytes);
  expect(comments).toMatchObject([{ text: 'Really?', about: 'They found nothing.' }]);
});
