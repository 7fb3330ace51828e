import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { NewsItem, Tag } from '../../core/document.ts';
import type { Library } from '../library/library.ts';
import { createLibrary, openLibrary } from '../opening/open-library.ts';
import { removeTag, restoreTag, saveTag } from './tags.ts';
import { brochure, newsItem } from '../testing/documents.ts';
import { temporaryFolder } from '../testing/folder.ts';

const wildlife: Tag = { id: 'wildlife', name: 'Wildlife', colour: 'green' };
const newLibrary = (): Promise<Library> => createLibrary(path.join(temporaryFolder(), 'l'));
const tagsOf = async (library: Library, id: string): Promise<string[]> =>
  ((await library.read(id)).document as NewsItem).tags;

describe('tags', () => {
  it('are made, renamed and coloured, and still there after a restart', async () => {
    const library = await newLibrary();
    await saveTag(library, wildlife);
    await saveTag(library, { id: 'sport', name: '  Sport ', colour: 'blue' });
    await saveTag(library, { ...wildlife, name: 'Wildlife crime', colour: 'teal' });
    const reopened = await openLibrary(library.files.root);
    expect(reopened.settings.tags).toEqual([
      { id: 'wildlife', name: 'Wildlife crime', colour: 'teal' },
      { id: 'sport', name: 'Sport', colour: 'blue' },
    ]);
  });

  it('do not share a name, whatever its capitals, and are not called nothing', async () => {
    const library = await newLibrary();
    await saveTag(library, wildlife);
    await expect(saveTag(library, { id: 'b', name: 'WILDLIFE', colour: 'blue' })).rejects.toMatchObject({
      code: 'refused',
    });
    await expect(saveTag(library, { id: 'b', name: '  ', colour: 'blue' })).rejects.toMatchObject({
      code: 'refused',
    });
    expect(library.settings.tags).toEqual([wildlife]);
  });

  it('are removed from every document, and come back to the same ones', async () => {
    const library = await newLibrary();
    await saveTag(library, wildlife);
    const [a, b, c] = [newsItem({ tags: ['wildlife', 'x'] }), newsItem(), newsItem({ tags: ['wildlife'] })];
    for (const item of [a, b, c, brochure()]) await library.create(item);
    const had = await removeTag(library, 'wildlife');
    expect(had.sort()).toEqual([a.id, c.id].sort());
    expect(library.settings.tags).toEqual([]);
    expect(await tagsOf(library, a.id)).toEqual(['x']);
    expect((await library.read(b.id)).rev).toBe(1);
    await library.remove(c.id);
    await restoreTag(library, wildlife, had);
    expect(library.settings.tags).toEqual([wildlife]);
    expect(await tagsOf(library, a.id)).toEqual(['x', 'wildlife']);
    expect(await tagsOf(library, b.id)).toEqual([]);
  });

  it('that are not there cannot be removed', async () => {
    await expect(removeTag(await newLibrary(), 'none')).rejects.toMatchObject({ code: 'not-found' });
  });
});
