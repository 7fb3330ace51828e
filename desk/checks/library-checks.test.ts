import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLibrary, openLibrary } from '../opening/open-library.ts';
import { addPicture } from '../pictures/media.ts';
import { bodyOf, brochure, newsItem } from '../testing/documents.ts';
import { temporaryFolder } from '../testing/folder.ts';
import { png } from '../testing/pictures.ts';
import { Spelling } from '../spelling/spelling.ts';
import { checkItems } from './check-items.ts';
import { LibraryChecks } from './library-checks.ts';
import { Mender } from './mend.ts';

const date = { start: '2024-03-11' };
const teaser = 'A teaser.';

async function flawed() {
  const library = await createLibrary(path.join(temporaryFolder(), 'Our library'));
  const { src } = await addPicture(library, 'small.png', png(300, 200));
  const body = bodyOf('They met in Kiev: 75% came, and 80% stayed.');
  const picture = { type: 'picture', attrs: { src, alt: 'A quay', caption: 'A quay', credit: '© X' } };
  await library.create(
    newsItem({
      id: 'one',
      headline: 'One',
      date,
      teaser,
      body: { ...body, content: [...(body.content ?? []), picture] },
    }),
  );
  await library.create(
    newsItem({ id: 'two', headline: 'One', date, teaser, body: bodyOf('They met in Kyiv: 5% came.') }),
  );
  await library.create(newsItem({ id: 'bare', headline: 'Bare', date }));
  await library.create(brochure({ id: 'spring', title: 'Spring', items: ['one', 'two'], closing: null }));
  const checks = new LibraryChecks(library, new Spelling());
  return { library, checks, mender: new Mender(library, checks) };
}
const told = (checks: LibraryChecks): string[] =>
  checks.findings().map(({ rule, document }) => `${rule} ${document}`);

describe('checks of a library', () => {
  it('find what is in its documents, its brochures, its pictures, and in all of it together', async () => {
    const { checks } = await flawed();
    await checks.look();
    expect(told(checks).sort()).toEqual([
      'duplicate one',
      'duplicate two',
      'missing-closing-line spring',
      'missing-teaser bare',
      'name-in-two-ways-in-brochure one',
      'name-in-two-ways-in-library one',
      'nothing-to-read bare',
      'percent-sign one',
      'percent-sign one',
      'percent-sign two',
      'picture-too-small one',
    ]);
    const counts = await checks.counts();
    expect(counts).toMatchObject({ documents: 4, unread: [], errors: 1, warnings: 10 });
    expect(counts.rules.find(({ rule }) => rule === 'percent-sign')).toMatchObject({
      findings: 3,
      documents: 2,
      fixable: 3,
    });
    expect(counts.items[0]).toEqual({ id: 'bare', errors: 1, warnings: 1 });
    expect((await checks.counts({ grade: 'error' })).rules.map(({ rule }) => rule)).toEqual([
      'nothing-to-read',
    ]);
    expect(checks.findings({ id: 'two' }).map(({ rule }) => rule)).toEqual(['percent-sign', 'duplicate']);
  });

  it('follow what is changed, removed, and decided', async () => {
    const { library, checks } = await flawed();
    await checks.look();
    const [duplicate] = checks.findings({ rule: 'duplicate', id: 'one' });
    const ignored = { rule: 'duplicate', about: duplicate?.about ?? '', reason: 'Two events.' };
    await library.change('one', (document) => ({ ...document, ignoredChecks: [ignored] }));
    await library.remove('bare');
    await checks.look();
    expect(told(checks)).not.toContain('duplicate one');
    expect(told(checks)).toContain('duplicate two');
    expect(told(checks)).not.toContain('nothing-to-read bare');
    await library.change('two', (document) =>
      document.kind === 'news' ? { ...document, headline: 'Two' } : document,
    );
    await checks.look();
    expect(told(checks)).not.toContain('duplicate two');
  });

  it('say which documents they cannot read, and check the others', async () => {
    const { library, checks } = await flawed();
    const { writeFileSync } = await import('node:fs');
    writeFileSync(library.files.pathOf('news', 'bare'), '{"schema": 2, "id": "ba');
    await checks.look();
    expect(await checks.counts()).toMatchObject({ documents: 3, unread: ['bare'], errors: 0 });
  });

  it('tell how far they are', async () => {
    const { checks } = await flawed();
    const heard: [number, number][] = [];
    await checks.look((done, total) => heard.push([done, total]));
    expect(heard.at(-1)).toEqual([4, 4]);
  });
});

describe('mending', () => {
  it('mends all findings of a rule in all documents, on the disk, and takes it back', async () => {
    const { library, checks, mender } = await flawed();
    await checks.look();
    const before = (await library.read('one')).document;
    const mended = await mender.mend('percent-sign');
    expect(mended).toMatchObject({ documents: ['one', 'two'], findings: 3, failed: [] });
    const again = await openLibrary(library.files.root, { lookOnly: true });
    expect(JSON.stringify((await again.read('one')).document)).toContain(
      '75 per cent came, and 80 per cent stayed',
    );
    await checks.look();
    expect(checks.findings({ rule: 'percent-sign' })).toEqual([]);
    expect(await mender.undo(mended.undo ?? '')).toEqual({ restored: 2, changedSince: [] });
    const { updatedAt: _then, ...now } = (await library.read('one')).document;
    const { updatedAt: _before, ...was } = before;
    expect(now).toEqual(was);
    await expect(mender.undo(mended.undo ?? '')).rejects.toThrow('no longer be undone');
  });

  it('mends only one finding where only one is meant', async () => {
    const { library, checks, mender } = await flawed();
    await checks.look();
    const [first] = checks.findings({ rule: 'percent-sign', id: 'one' });
    await mender.mend('percent-sign', { id: 'one', about: first?.about ?? '' });
    expect(JSON.stringify((await library.read('one')).document)).toContain(
      '75 per cent came, and 80% stayed',
    );
    expect(JSON.stringify((await library.read('two')).document)).toContain('5%');
  });

  it('leaves a document that has been changed since as it is when it is taken back', async () => {
    const { library, checks, mender } = await flawed();
    await checks.look();
    const { undo } = await mender.mend('percent-sign');
    await library.change('two', (document) =>
      document.kind === 'news' ? { ...document, teaser: 'Written since.' } : document,
    );
    expect(await mender.undo(undo ?? '')).toEqual({ restored: 1, changedSince: ['two'] });
    expect((await library.read('two')).document).toMatchObject({ teaser: 'Written since.' });
  });

  it('mends in the item what is found in its brochure, and not what is ignored', async () => {
    const { library, checks, mender } = await flawed();
    const ignored = { rule: 'percent-sign', reason: '' };
    await checks.look();
    const [first] = checks.findings({ rule: 'percent-sign', id: 'two' });
    await library.change('two', (document) => ({
      ...document,
      ignoredChecks: [{ ...ignored, about: first?.about ?? '' }],
    }));
    await checks.look();
    expect(await mender.mend('name-in-two-ways-in-brochure')).toMatchObject({
      documents: ['one'],
      findings: 1,
    });
    expect(JSON.stringify((await library.read('one')).document)).toContain('in Kyiv: 75%');
    expect((await mender.mend('percent-sign')).documents).toEqual(['one']);
    expect(JSON.stringify((await library.read('two')).document)).toContain('5% came');
  });

  it('are the same of one document as of all, with its spelling only where that is wanted', async () => {
    const { library, checks } = await flawed();
    const { rev, document } = await library.read('two');
    if (document.kind === 'news') await library.save({ ...document, teaser: 'They recieve it.' }, rev);
    const ids = ['bare', 'one', 'two', 'gone', 'spring'];
    const found = await checkItems(library, checks, { ids, spelling: true });
    await checks.look();
    for (const id of ['bare', 'one', 'two']) {
      const rules = found.find((one) => one.id === id)?.findings.map(({ rule }) => rule);
      const all = checks.findings({ id }).map(({ rule }) => rule);
      expect(rules?.sort(), id).toEqual(
        all.filter((rule) => !/duplicate|-in-brochure|-in-library/.test(rule)).sort(),
      );
    }
    const spelt = found.flatMap(({ findings }) => findings).filter(({ rule }) => rule === 'spelling');
    expect(spelt.map(({ about }) => about)).toEqual(['recieve']);
    const without = await checkItems(library, checks, { ids, spelling: false });
    expect(without.flatMap(({ findings }) => findings)).toHaveLength(
      found.flatMap(({ findings }) => findings).length - 1,
    );
  });
});
