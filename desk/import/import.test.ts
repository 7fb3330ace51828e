import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Brochure, NewsItem } from '../../core/document.ts';
import { bodyText } from '../../core/body/body.ts';
import { select } from '../../core/list/listing.ts';
import { newOffice } from '../settings/default-office.ts';
import { Imports } from './import.ts';
import type { Library } from '../library/library.ts';
import { createLibrary } from '../opening/open-library.ts';
import { saveTag } from '../tags/tags.ts';
import { filesIn, temporaryFolder } from '../testing/folder.ts';
import { brochureText, latestNewsText } from '../testing/texts.ts';

const newLibrary = (name?: string): Promise<Library> =>
  createLibrary(path.join(temporaryFolder(), 'l'), newOffice(name));
const file = (text: string, name = 'latest-news.txt') => ({ name, bytes: new TextEncoder().encode(text) });
const headlines = (library: Library): string[] =>
  select(library.list(), { kind: 'news' }).map(({ headline }) => headline);

/** Plans the text and imports what the library has not yet. */
async function bringIn(library: Library, text: string, name?: string) {
  const imports = new Imports();
  const plan = await imports.plan(library, [file(text, name)]);
  const fresh =
    plan.files[0]?.documents.flatMap(({ index, existing }) => (existing === null ? [index] : [])) ?? [];
  return { plan, result: await imports.confirm(library, plan.id, [fresh]) };
}

describe('the plan of an import', () => {
  it('shows each document and each notice, and writes nothing', async () => {
    const library = await newLibrary();
    const before = filesIn(library.files.root);
    const plan = await new Imports().plan(library, [
      file(brochureText, 'brochure.txt'),
      file('', 'empty.txt'),
    ]);
    expect(plan.files.map(({ name, form, refused }) => [name, form, refused === null])).toEqual([
      ['brochure.txt', 'brochure', true],
      ['empty.txt', null, false],
    ]);
    expect(plan.files[0]?.brochure).toBe('Partners of the Lisbon office');
    expect(plan.files[0]?.documents[0]).toMatchObject({
      index: 0,
      kind: 'news',
      headline: 'Harbour masters compare notes on container checks',
      date: { start: '2024-04-09' },
      credits: ['Image © Port of Lisbon'],
      existing: null,
    });
    expect(plan.files[0]?.documents[0]?.opening).toMatch(/^Twelve ports sent/);
    expect(plan.files[0]?.documents[0]?.words).toBeGreaterThan(30);
    expect(plan.files[0]?.notices.map(({ code }) => code)).toContain('credit-run-into-body');
    expect(filesIn(library.files.root)).toEqual(before);
  });

  it('marks what the library has already, with a notice', async () => {
    const library = await newLibrary();
    await bringIn(library, latestNewsText);
    const plan = await new Imports().plan(library, [file(latestNewsText)]);
    expect(plan.files[0]?.documents.map(({ existing }) => existing)).toEqual(
      select(library.list(), {}).map(({ id }) => id),
    );
    expect(plan.files[0]?.notices.filter(({ code }) => code === 'already-in-library')).toHaveLength(3);
  });

  it('does not take next month’s entries on the same lines for this month’s', async () => {
    const library = await newLibrary();
    await bringIn(library, latestNewsText);
    const next = latestNewsText
      .replace(/April/g, 'May')
      .replace(/Harbour|school|Nurses/g, 'Other')
      .replace(/Twelve|Coaches|short/g, 'New');
    const plan = await new Imports().plan(library, [file(next)]);
    expect(plan.files[0]?.documents.every(({ existing }) => existing === null)).toBe(true);
  });

  it('knows an entry again whose headline was typed with other quotation marks or whose date was mended', async () => {
    const library = await newLibrary();
    await bringIn(library, latestNewsText);
    const id = library.list().find(({ headline }) => headline.startsWith('Nurses'))?.id ?? '';
    const { document, rev } = await library.read(id);
    await library.save({ ...(document as NewsItem), date: { start: '2024-04-01' } }, rev);
    const plan = await new Imports().plan(library, [
      file(latestNewsText.replace('Harbour masters', 'HARBOUR  masters')),
    ]);
    expect(plan.files[0]?.documents.every(({ existing }) => existing !== null)).toBe(true);
  });

  it('sees what an earlier file of the same plan brings', async () => {
    const plan = await new Imports().plan(null, [file(latestNewsText), file(latestNewsText, 'copy.txt')]);
    expect(
      plan.files.map(({ documents }) => documents.filter(({ existing }) => existing !== null).length),
    ).toEqual([0, 3]);
  });
});

describe('an import', () => {
  it('brings in the documents, and a second time none', async () => {
    const library = await newLibrary();
    const first = await bringIn(library, brochureText, 'brochure.txt');
    expect(first.result.imported.map(({ kind }) => kind)).toEqual(['news', 'news', 'brochure']);
    const before = filesIn(library.files.root);
    const second = await bringIn(library, brochureText, 'brochure.txt');
    expect(second.result).toEqual({ imported: [], left: 2, remarks: [] });
    expect(second.plan.files[0]?.brochure).toBeNull();
    expect(filesIn(library.files.root)).toEqual(before);
  });

  it('keeps the order of the page for entries of one day', async () => {
    const library = await newLibrary();
    const page = `Office - Latest News\n\n${['Zebra', 'Apple', 'Mango', 'Berry'].map((word) => `2 April 2024\n\n${word} growers meet in the capital\n\nThey spoke of ${word} and rain. more\n`).join('\n')}`;
    await bringIn(library, page);
    expect(headlines(library).map((headline) => headline.split(' ')[0])).toEqual([
      'Zebra',
      'Apple',
      'Mango',
      'Berry',
    ]);
  });

  it('brings only what is ticked, with the tags that are wanted', async () => {
    const library = await newLibrary();
    await saveTag(library, { id: 'ports', name: 'Ports', colour: 'teal' });
    const imports = new Imports();
    const plan = await imports.plan(library, [file(latestNewsText)]);
    expect(await imports.confirm(library, plan.id, [[0, 2]], ['ports'])).toMatchObject({ left: 1 });
    expect(headlines(library)).toHaveLength(2);
    expect(library.list().map(({ tags }) => tags)).toEqual([['ports'], ['ports']]);
    expect(library.list().every(({ status }) => status === 'published')).toBe(true);
  });

  it('tells the language of each document, and gives it another where the editor says so', async () => {
    const library = await newLibrary();
    const imports = new Imports();
    const plan = await imports.plan(library, [file(brochureText)]);
    const documents = plan.files[0]?.documents ?? [];
    expect(new Set(documents.map(({ language }) => language))).toEqual(new Set(['en']));
    const keep = [documents.map(({ index }) => index)];
    await imports.confirm(library, plan.id, keep, [], undefined, [{ 0: 'fr' }]);
    const languages = library.list().map(({ kind, language }) => [kind, language]);
    expect(languages.filter(([, language]) => language === 'fr')).toEqual([['news', 'fr']]);

    const other = await newLibrary();
    const again = await imports.plan(other, [file(brochureText)]);
    const all = Object.fromEntries(documents.map(({ index }) => [index, 'ar']));
    await imports.confirm(other, again.id, keep, [], undefined, [all]);
    expect(new Set(other.list().map(({ language }) => language))).toEqual(new Set(['ar']));
  });

  it.each([
    ['what its form says', latestNewsText, undefined, 'published'],
    ['what the editor chooses', latestNewsText, 'in-review', 'in-review'],
    ['published, as of a brochure', brochureText, undefined, 'published'],
    ['a draft, where the text was marked', `Draft, not cleared\n\n${latestNewsText}`, undefined, 'draft'],
    ['a draft, where the proof was marked', `${brochureText}\nProof, not for release\n`, undefined, 'draft'],
  ] as const)('gives new documents a status: %s', async (_, text, status, expected) => {
    const library = await newLibrary();
    const imports = new Imports();
    const plan = await imports.plan(library, [file(text)]);
    const keep = plan.files.map(({ documents }) => documents.map(({ index }) => index));
    expect(plan.files[0]?.status).toBe(status === undefined ? expected : 'published');
    await imports.confirm(library, plan.id, keep, [], status && [status]);
    expect(new Set(library.list().map((one) => one.status))).toEqual(new Set([expected]));
    expect(
      library.list().some(({ headline, teaser }) => /not (cleared|for release)/i.test(headline + teaser)),
    ).toBe(false);
  });

  it('brings a second copy of what is there already where the editor ticks it', async () => {
    const library = await newLibrary();
    await bringIn(library, latestNewsText);
    const imports = new Imports();
    const plan = await imports.plan(library, [file(latestNewsText)]);
    await imports.confirm(library, plan.id, [[1]]);
    expect(headlines(library)).toHaveLength(4);
  });

  it('makes the brochure with its items in order, using those that the library has', async () => {
    const library = await newLibrary();
    const imports = new Imports();
    const plan = await imports.plan(library, [file(brochureText, 'brochure.txt')]);
    await imports.confirm(library, plan.id, [[0]]);
    for (const { id, kind } of library.list()) if (kind === 'brochure') await library.remove(id);
    const known = library.list().find(({ kind }) => kind === 'news')?.id;
    const { result } = await bringIn(
      library,
      brochureText.replace('Partners of', 'More partners of'),
      'brochure.txt',
    );
    expect(result.imported).toHaveLength(2);
    const made = (await library.read(result.imported.at(-1)?.id ?? '')).document as Brochure;
    expect(made.title).toBe('More partners of the Lisbon office');
    expect(made.items).toEqual([known, result.imported[0]?.id]);
    expect(made.introduction).toContain('small selection');
  });

  it('adds the text of a brochure to the entry that Latest News brought without it', async () => {
    const library = await newLibrary();
    await bringIn(library, latestNewsText);
    const entry = library.list().find(({ headline }) => headline.startsWith('Harbour'));
    const { plan, result } = await bringIn(library, brochureText, 'brochure.txt');
    expect(plan.files[0]?.notices.find(({ code }) => code === 'already-in-library')?.message).toContain(
      'the import adds it',
    );
    expect(result.imported[0]?.id).toBe(entry?.id);
    const item = (await library.read(entry?.id ?? '')).document as NewsItem;
    expect(item.teaser).toContain('Twelve ports sent their inspectors to Lisbon.');
    expect(bodyText(item.body)).toContain('who is to be called first');
    expect(headlines(library)).toHaveLength(4);
    expect((await bringIn(library, brochureText, 'brochure.txt')).result.imported).toEqual([]);
    expect((await bringIn(library, latestNewsText)).result.imported).toEqual([]);
  });

  it('gives a library with plain settings the office’s name and words, and no other library', async () => {
    const plain = await newLibrary();
    await bringIn(plain, latestNewsText);
    await bringIn(plain, brochureText, 'brochure.txt');
    expect(plain.settings.office).toMatchObject({
      name: 'Lisbon Partnership Office',
      latestNewsTitle: 'Latest News',
      brochureTitle: 'Partners of the Lisbon office',
      brochureIntroduction: expect.stringContaining('small selection'),
      brochureClosing: { label: expect.stringContaining('past stories') },
    });
    await bringIn(plain, brochureText.replace('Partners of', 'Friends of'), 'other.txt');
    expect(plain.settings.office.brochureTitle).toBe('Partners of the Lisbon office');
    const named = await newLibrary('Our own name');
    await bringIn(named, latestNewsText);
    expect(named.settings.office.name).toBe('Our own name');
  });

  it('is carried out once, with a choice that fits, for the library that it was planned for', async () => {
    const library = await newLibrary();
    const imports = new Imports();
    const plan = await imports.plan(library, [file(latestNewsText)]);
    const wrong = { code: 'bad-request' };
    await expect(imports.confirm(library, plan.id, [])).rejects.toMatchObject(wrong);
    await expect(imports.confirm(await newLibrary(), plan.id, [[0]])).rejects.toMatchObject(wrong);
    await expect(imports.confirm(library, 'no such plan', [[0]])).rejects.toMatchObject(wrong);
    await expect(imports.confirm(library, plan.id, [[0]], ['no-such-tag'])).rejects.toMatchObject(wrong);
    expect(library.list()).toEqual([]);
    const again = await imports.plan(library, [file(latestNewsText)]);
    await imports.confirm(library, again.id, [[0]]);
    await expect(imports.confirm(library, again.id, [[1]])).rejects.toMatchObject(wrong);
  });
});
