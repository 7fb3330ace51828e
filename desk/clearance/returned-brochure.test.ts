import { describe, expect, it } from 'vitest';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { compareReturned, takeChanges } from '../../core/clearance/clearance.ts';
import { asArticle, type ReturnedBrochure } from '../../core/clearance/returned-brochure.ts';
import { wordText } from '../../core/body/word-forms.ts';
import { linesOf, WordNumbers } from '../../core/writing/word-body.ts';
import { newOffice } from '../settings/default-office.ts';
import { bodyText } from '../../core/body/body-text.ts';
import type { Brochure, NewsItem } from '../../core/document.ts';
import { brochureItem, wordBrochureFile } from '../../core/writing/word.ts';
import { OpenedLibrary } from '../opening/opened-library.ts';
import { createLibrary } from '../opening/open-library.ts';
import { bodyOf, brochure, newsItem } from '../testing/documents.ts';
import { temporaryFolder } from '../testing/folder.ts';
import { editedDocx, runOf, tracked } from '../testing/returned-docx.ts';
import { writeDocx } from '../word/write-docx.ts';
import { findReturned } from './find-returned.ts';
import { readReturned } from './read-returned.ts';

const heading = (text: string) => ({
  type: 'heading',
  attrs: { level: 2 },
  content: [{ type: 'text', text }],
});
const gold: NewsItem = newsItem({
  id: 'gold',
  headline: 'Gold rush',
  date: { start: '2024-03-11' },
  place: 'Vienna',
  teaser: 'A teaser that no brochure shows.',
  source: { label: 'UNODC Vienna', href: 'https://example.org/' },
  body: {
    type: 'doc',
    content: [
      ...(bodyOf('They found gold.').content ?? []),
      heading('How'),
      ...(bodyOf('With care.').content ?? []),
    ],
  },
});
const ports = newsItem({
  id: 'ports',
  headline: 'Seals of ports',
  date: { start: '2024-05-02' },
  body: bodyOf('Ports have seals.'),
});
const trees = newsItem({ id: 'trees', headline: 'Trees', body: bodyOf('Trees stand.') });
const spring = brochure({
  id: 'spring',
  title: 'Spring',
  introduction: 'What spring brought.\n\nAnd more.',
  items: ['gold', 'ports', 'trees'],
});

/** The brochure as it went out and came back, edited; and the library that it is compared with. */
async function place(edit: (xml: string) => string) {
  const root = path.join(temporaryFolder(), 'library');
  await createLibrary(root);
  const opened = await OpenedLibrary.open(root, { stays: false });
  const { library, history } = opened;
  for (const one of [gold, ports, trees, spring]) await library.create(one);
  const sent = wordBrochureFile(spring, [gold, ports, trees], library.settings.office, null);
  const bytes = await writeDocx(sent, { picture: () => null, item: { id: 'spring', rev: 0 } });
  const file = await editedDocx(bytes, { 'word/document.xml': edit });
  const read = async (): Promise<ReturnedBrochure> => {
    const returned = await findReturned(await readReturned('spring.docx', file), library, history);
    if (returned.kind !== 'brochure') throw new Error('No brochure.');
    return returned;
  };
  return { library, read, close: () => opened.close() };
}
const { deleted, inserted } = tracked;
const swap = (xml: string, from: string, to: string): string => {
  expect(xml).toMatch(runOf(from));
  return xml.replace(runOf(from), deleted(from) + inserted(to));
};
const changesOf = (returned: ReturnedBrochure) =>
  returned.items.map((item) => ({
    id: item.present.id,
    changes: compareReturned(item, '-').changes.map(({ part, kind }) => `${kind} ${part}`),
  }));

describe('a brochure that came back', () => {
  it('has no change where nobody changed it', async () => {
    const { read, close } = await place((xml) => xml);
    const returned = await read();
    expect(returned.returned).toEqual(spring);
    expect(returned.notices).toEqual([]);
    expect(changesOf(returned)).toEqual([
      { id: 'gold', changes: [] },
      { id: 'ports', changes: [] },
      { id: 'trees', changes: [] },
    ]);
    expect(returned.items.map(({ sent, present }) => sent === present)).toEqual([true, true, true]);
    await close();
  });

  it('gives its own words, and the changes of each item, which are taken into the item', async () => {
    const { read, close } = await place((xml) =>
      swap(
        swap(swap(xml, 'Spring', 'Early spring'), 'With care.', 'With great care.'),
        'And more.',
        'And less.',
      ),
    );
    const returned = await read();
    expect(returned.returned).toEqual({
      ...spring,
      title: 'Early spring',
      introduction: 'What spring brought.\n\nAnd less.',
    });
    expect(changesOf(returned)).toEqual([
      { id: 'gold', changes: ['replaced body'] },
      { id: 'ports', changes: [] },
      { id: 'trees', changes: [] },
    ]);
    const [first] = returned.items;
    if (!first) throw new Error('No item.');
    const compared = compareReturned(first, '-');
    expect(compared.changes[0]?.by).toBe('Ada');
    const all = new Set(compared.changes.map(({ change }) => change));
    const { document, clashes } = takeChanges(compared, first.present, all, new Set(), '-');
    expect(clashes).toEqual([]);
    expect(bodyText(document.body)).toContain('With great care.');
    expect({ ...document, body: gold.body }).toEqual(gold);
    await close();
  });

  it('is compared with the words that a frozen edition keeps, where the library has them nowhere else', async () => {
    const { library, read, close } = await place((xml) => swap(xml, 'With care.', 'With great care.'));
    const { document, rev } = await library.read('spring');
    const frozen = { at: '2024-05-03T09:00:00.000Z', by: '', items: [gold, ports, trees], tags: [] };
    await library.save({ ...document, frozen } as Brochure, rev);
    await library.save({ ...gold, headline: 'Silver', body: bodyOf('Nothing of that was so.') }, 1);
    await rm(path.join(library.files.root, '.desk', 'history'), { recursive: true });
    const returned = await read();
    expect(returned.items.map(({ present: { id, headline } }) => [id, headline])).toEqual([
      ['gold', 'Silver'],
      ['ports', 'Seals of ports'],
      ['trees', 'Trees'],
    ]);
    expect(changesOf(returned)[0]).toEqual({ id: 'gold', changes: ['replaced body'] });
    expect(returned.items[0]?.file.notices).toEqual([]);
    expect(returned.notices).toEqual([]);
    await close();
  });

  it('leaves a frozen edition as its readers have it, says so, and gives the changes of its items', async () => {
    const { library, read, close } = await place((xml) =>
      swap(swap(xml, 'Spring', 'Early spring'), 'With care.', 'With great care.'),
    );
    const { document, rev } = await library.read('spring');
    const frozen = { at: '2024-05-03T09:00:00.000Z', by: '', items: [gold, ports, trees], tags: [] };
    await library.save({ ...document, frozen } as Brochure, rev);
    const returned = await read();
    expect(returned.returned).toMatchObject({ title: 'Spring', frozen });
    expect(returned.notices.join(' ')).toContain('The edition is frozen');
    expect(changesOf(returned)[0]).toEqual({ id: 'gold', changes: ['replaced body'] });
    await close();
  });

  it('has a teaser that stands in for a text compared with the item’s own', () => {
    const item = newsItem({ id: 'gold', headline: 'Gold', teaser: 'Gold was found.' });
    const short = { ...spring, items: ['gold'] };
    const { paragraphs } = brochureItem(item, short, newOffice(), new WordNumbers());
    const changed = paragraphs.map((one) =>
      one.style === 'teaser' ? { ...one, pieces: linesOf('Gold was lost.') } : one,
    );
    const texts = (came: typeof paragraphs) =>
      asArticle({ item, paragraphs: came }, item, short, newOffice())
        .map(({ pieces }) => wordText(pieces))
        .filter((words) => words !== '');
    expect(texts(paragraphs)).toEqual(['Gold', 'Gold was found.']);
    expect(texts(changed)).toEqual(['Gold', 'Gold was lost.']);
  });

  it('gives another order, what is missing, and a new date without the place being lost', async () => {
    const { read, close } = await place((xml) => {
      const parts = xml.split(/(?=<w:p>(?:(?!<\/w:p>).)*Heading1)/s);
      expect(parts).toHaveLength(4);
      const [front = '', first = '', second = ''] = parts;
      const end = xml.slice(xml.lastIndexOf('</w:p>') + 6);
      return (
        front +
        second.replaceAll('2 May 2024', '3 May 2024').replaceAll('02.05.2024', '03.05.2024') +
        first +
        end
      );
    });
    const returned = await read();
    expect(returned.returned.items).toEqual(['ports', 'gold']);
    expect(returned.notices).toEqual(['“Trees” is not in the file.']);
    expect(changesOf(returned)).toEqual([
      { id: 'ports', changes: ['replaced dateline'] },
      { id: 'gold', changes: [] },
    ]);
    await close();
  });

  it('is compared with what went out, also after an item was changed here', async () => {
    const { library, read, close } = await place((xml) => swap(xml, 'Trees stand.', 'Trees fall.'));
    await library.save({ ...gold, headline: 'Silver rush', status: 'cleared' }, 1);
    const returned = await read();
    expect(changesOf(returned).map(({ id }) => id)).toEqual(['gold', 'ports', 'trees']);
    expect(changesOf(returned)[2]).toEqual({ id: 'trees', changes: ['replaced body'] });
    await close();
  });

  it('says what stands in it and is no item', async () => {
    const { read, close } = await place((xml) =>
      xml.replace(
        /(<w:p>(?:(?!<\/w:p>).)*Heading1(?:(?!<\/w:p>).)*<\/w:p>)/s,
        `${tracked.paragraph(tracked.run('A new story'), '<w:pStyle w:val="Heading1"/>')}$1`,
      ),
    );
    const returned = await read();
    expect(returned.notices.join()).toContain('“A new story” is not an item of this brochure');
    expect(returned.returned.items).toEqual(spring.items);
    await close();
  });
});
