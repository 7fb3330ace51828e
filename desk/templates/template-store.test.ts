import { readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectPictures } from '../pictures/collect-pictures.ts';
import { isSafePlace, placesIn } from '../backup/places.ts';
import type { NewsItem } from '../../core/document.ts';
import type { Library } from '../library/library.ts';
import { createLibrary, openLibrary } from '../opening/open-library.ts';
import { bodyOf, newsItem } from '../testing/documents.ts';
import { temporaryFolder } from '../testing/folder.ts';
import {
  createFromTemplate,
  listTemplates,
  readTemplate,
  removeTemplate,
  renameTemplate,
  restoreTemplate,
  saveTemplate,
  writeTemplate,
} from './template-store.ts';

async function made(): Promise<{ library: Library; id: string }> {
  const library = await createLibrary(path.join(temporaryFolder(), 'library'));
  const item = newsItem({
    headline: 'Monthly meeting in …',
    date: { start: '2024-03-11' },
    status: 'published',
    tags: ['ports'],
    body: bodyOf('The office met …'),
  });
  await library.create(item);
  return { library, id: item.id };
}
const names = async (library: Library): Promise<string[]> =>
  (await listTemplates(library)).map(({ name }) => name);

describe('templates of an office', () => {
  it('are files called by their names, in no list, and there for every desk that has the library', async () => {
    const { library, id } = await made();
    expect(await saveTemplate(library, id, ' Monthly meeting: the usual ', false)).toBe(
      'Monthly meeting the usual',
    );
    expect(readdirSync(path.join(library.files.root, 'templates'))).toEqual([
      'Monthly meeting the usual.json',
    ]);
    const next = await openLibrary(library.files.root);
    expect(next.list()).toHaveLength(1);
    expect(await listTemplates(next)).toEqual([
      { name: 'Monthly meeting the usual', kind: 'news', trouble: null },
    ]);
    const { document } = await createFromTemplate(next, 'Monthly meeting the usual', 'new');
    expect(document).toMatchObject({
      ...{ id: 'new', status: 'draft', date: null, tags: ['ports'] },
      headline: 'Monthly meeting in …',
    });
    expect((await next.read('new')).document as NewsItem).toMatchObject({ body: bodyOf('The office met …') });
  });

  it('are replaced only where that was asked for, whatever the capitals', async () => {
    const { library, id } = await made();
    await saveTemplate(library, id, 'Meeting', false);
    await expect(saveTemplate(library, id, 'MEETING', false)).rejects.toMatchObject({ code: 'exists' });
    await library.change(id, (document) => ({ ...document, place: 'Vienna' }) as NewsItem);
    await saveTemplate(library, id, 'Meeting', true);
    expect((await createFromTemplate(library, 'Meeting', 'new')).document).toMatchObject({ place: 'Vienna' });
    // The one before is set aside, not gone.
    expect(readdirSync(path.join(library.files.root, '.desk', 'set-aside'))).toHaveLength(1);
  });

  it('are renamed, removed and brought back', async () => {
    const { library, id } = await made();
    await saveTemplate(library, id, 'Meeting', false);
    await saveTemplate(library, id, 'Visit', false);
    await expect(renameTemplate(library, 'Visit', 'meeting')).rejects.toMatchObject({ code: 'exists' });
    expect(await renameTemplate(library, 'Visit', 'visit abroad')).toBe('visit abroad');
    const kept = await removeTemplate(library, 'Meeting');
    expect(await names(library)).toEqual(['visit abroad']);
    await restoreTemplate(library, 'Meeting', kept);
    expect(await names(library)).toEqual(['Meeting', 'visit abroad']);
    await expect(removeTemplate(library, '../news/x')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('are changed in their files, and no document with them', async () => {
    const { library, id } = await made();
    await saveTemplate(library, id, 'Meeting', false);
    const { document, rev } = await readTemplate(library, 'Meeting');
    const changed = { ...document, headline: 'Weekly meeting', status: 'published' } as NewsItem;
    const saved = await writeTemplate(library, 'Meeting', changed, rev);
    expect(saved).toMatchObject({ name: 'Meeting', rev: rev + 1 });
    expect((await readTemplate(library, 'Meeting')).document).toMatchObject({
      ...{ headline: 'Weekly meeting', id: 'template' },
      status: 'draft', // a template says of nothing that it went out
    });
    expect(library.list()).toHaveLength(1);
    expect((await library.read(id)).document).toMatchObject({ headline: 'Monthly meeting in …' });
    expect((await createFromTemplate(library, 'Meeting', 'new')).document).toMatchObject({
      headline: 'Weekly meeting',
    });
  });

  it('that have changed since they were opened stay, and the words go beside them', async () => {
    const { library, id } = await made();
    await saveTemplate(library, id, 'Meeting', false);
    const { document, rev } = await readTemplate(library, 'Meeting');
    await saveTemplate(library, id, 'meeting', true);
    const mine = { ...document, headline: 'Mine' } as NewsItem;
    const saved = await writeTemplate(library, 'Meeting', mine, rev);
    expect(saved).toMatchObject({ name: 'Meeting (2)', rev: 1 });
    expect(await names(library)).toEqual(['meeting', 'Meeting (2)']);
    expect((await readTemplate(library, 'meeting')).document).toMatchObject({
      headline: 'Monthly meeting in …',
    });
    await removeTemplate(library, 'Meeting (2)');
    expect(await writeTemplate(library, 'Meeting (2)', mine, 1)).toMatchObject({ name: 'Meeting (2)' });
    const file = path.join(library.files.root, 'templates', 'Meeting (2).json');
    writeFileSync(file, '{ torn');
    expect(await writeTemplate(library, 'Meeting (2)', mine, 2)).toMatchObject({ name: 'Meeting (2) (2)' });
    expect(readFileSync(file, 'utf8')).toBe('{ torn');
  });

  it('that are damaged are listed with the reason, and never used', async () => {
    const { library, id } = await made();
    await saveTemplate(library, id, 'Meeting', false);
    writeFileSync(path.join(library.files.root, 'templates', 'Half.json'), '{"schema":1,');
    const [half, meeting] = await listTemplates(library);
    expect(half?.trouble).toMatch(/\.$/);
    expect(meeting?.trouble).toBeNull();
    await expect(createFromTemplate(library, 'Half', 'new')).rejects.toBeInstanceOf(Error);
    expect(library.list()).toHaveLength(1);
  });

  it('go into backups, and keep their pictures', async () => {
    const { library, id } = await made();
    await saveTemplate(library, id, 'Meeting', false);
    const { places } = await placesIn(library.files.root);
    expect(places).toContain('templates/Meeting.json');
    expect(isSafePlace('templates/Meeting.json')).toBe(true);

    const picture = `${'a'.repeat(64)}.png`;
    const file = path.join(library.files.root, 'media', picture);
    writeFileSync(file, 'picture');
    const template = path.join(library.files.root, 'templates', 'Meeting.json');
    writeFileSync(template, readFileSync(template, 'utf8').replace('The office met', `media/${picture}`));
    const ages = { ages: () => new Map([[picture, 100]]) };
    const now = Date.now() + 100 * 86_400_000;
    expect(await collectPictures(library, ages as never, { now })).toEqual([]);
    renameSync(template, path.join(temporaryFolder(), 'elsewhere.json'));
    expect(await collectPictures(library, ages as never, { now })).toEqual([`media/${picture}`]);
  });
});
