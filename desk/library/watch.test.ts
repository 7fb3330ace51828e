import { mkdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { seal } from '../documents/envelope.ts';
import type { Library } from './library.ts';
import { createLibrary, openLibrary } from '../opening/open-library.ts';
import { newsItem } from '../testing/documents.ts';
import { temporaryFolder } from '../testing/folder.ts';
import { LibraryWatch, type WatchOptions } from './watch.ts';

/** A watched library with one document; `heard` holds what came from outside. */
async function watched(options: WatchOptions) {
  const made = await createLibrary(path.join(temporaryFolder(), 'Our library'));
  const item = newsItem();
  await made.create(item);
  const library = await openLibrary(made.files.root);
  const heard: string[] = [];
  library.listen({ outside: (change, id) => heard.push(`${change} ${id}`) });
  const watch = new LibraryWatch(library, { quiet: 20, ...options });
  onTestFinished(() => {
    watch.close();
  });
  await watch.look();
  return { library, item, heard, watch };
}

const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 10_000, interval: 5 });

/** Saves a document as another desk would. */
async function saveElsewhere(library: Library, id: string, headline: string): Promise<void> {
  const other = await openLibrary(library.files.root);
  const { document, rev } = await other.read(id);
  await other.save({ ...newsItem(), ...document, headline } as typeof document, rev);
}

describe.each([
  ['told by the system', { sweepEvery: 60_000 }],
  ['looking by itself', { notified: false, sweepEvery: 30 }],
])('a watch on a library, %s', (_, options: WatchOptions) => {
  it('notices a document that another desk saved', async () => {
    const { library, item, heard } = await watched(options);
    await saveElsewhere(library, item.id, 'Said elsewhere');
    await until(() => {
      expect(heard).toEqual([`changed ${item.id}`]);
    });
    expect(library.summary(item.id)?.headline).toBe('Said elsewhere');
    await expect(library.save(item, 1)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('notices a document that came and one that went', async () => {
    const { library, item, heard } = await watched(options);
    const other = newsItem({ headline: 'From another computer' });
    const file = library.files.pathOf('news', other.id);
    writeFileSync(file, JSON.stringify(seal(other, 3, '2024-04-02T09:00:00.000Z')));
    await until(() => {
      expect(heard).toEqual([`added ${other.id}`]);
    });
    unlinkSync(library.files.pathOf('news', item.id));
    await until(() => {
      expect(heard).toEqual([`added ${other.id}`, `removed ${item.id}`]);
    });
    expect(library.list().map(({ headline }) => headline)).toEqual(['From another computer']);
  });

  it('says nothing of what this desk saves and removes itself', async () => {
    const { library, item, heard, watch } = await watched(options);
    let { rev } = await library.read(item.id);
    for (let n = 0; n < 20; n += 1)
      ({ rev } = await library.save({ ...item, headline: `Headline ${n}` }, rev));
    const other = newsItem();
    await library.create(other);
    await library.remove(other.id);
    await library.restore(other.id);
    const last = newsItem({ headline: 'The last, from outside' });
    writeFileSync(
      library.files.pathOf('news', last.id),
      JSON.stringify(seal(last, 1, '2024-04-02T09:00:00.000Z')),
    );
    await watch.look();
    await until(() => {
      expect(heard).toEqual([`added ${last.id}`]);
    });
  });

  it('lists a file that was damaged outside, and unlists it once it is whole', async () => {
    const { library, item, heard } = await watched(options);
    const file = library.files.pathOf('news', item.id);
    const whole = readFileSync(file);
    writeFileSync(file, whole.subarray(0, 100));
    await until(() => {
      expect(library.state().troubled).toMatchObject([{ path: `news/${item.id}.json` }]);
    });
    expect(library.has(item.id)).toBe(true);
    writeFileSync(file, whole);
    await until(() => {
      expect(library.state().troubled).toEqual([]);
    });
    expect(heard).toEqual([]);
  });

  it('lists a second copy that a syncing service made, until it is gone', async () => {
    const { library, item } = await watched(options);
    const copy = path.join(library.files.root, 'news', `${item.id} (conflicted copy).json`);
    writeFileSync(copy, readFileSync(library.files.pathOf('news', item.id)));
    await until(() => {
      expect(library.state().troubled).toHaveLength(1);
    });
    expect(library.list()).toHaveLength(1);
    rmSync(copy);
    await until(() => {
      expect(library.state().troubled).toEqual([]);
    });
  });

  it('takes in settings that were changed elsewhere', async () => {
    const { library } = await watched(options);
    const other = await openLibrary(library.files.root);
    await other.changeSettings((settings) => ({
      ...settings,
      tags: [{ id: 'ports', name: 'Ports', colour: 'teal' }],
    }));
    await until(() => {
      expect(library.state().tags).toHaveLength(1);
    });
  });

  it('takes no drive that is away for a library that was emptied', async () => {
    const { library, heard, watch } = await watched(options);
    const { root } = library.files;
    renameSync(root, `${root} away`);
    await watch.look();
    mkdirSync(root);
    await watch.look();
    expect(library.list()).toHaveLength(1);
    expect(heard).toEqual([]);
    rmSync(root, { recursive: true });
    renameSync(`${root} away`, root);
    await watch.look();
    expect(library.list()).toHaveLength(1);
    expect(heard).toEqual([]);
  });
});

describe('a watch on a library', () => {
  it('finds at its first look what changed while the library was being opened', async () => {
    const made = await createLibrary(path.join(temporaryFolder(), 'Our library'));
    const item = newsItem();
    await made.create(item);
    const library = await openLibrary(made.files.root);
    await saveElsewhere(library, item.id, 'Said meanwhile');
    const watch = new LibraryWatch(library, { notified: false });
    await watch.look();
    watch.close();
    expect(library.summary(item.id)?.headline).toBe('Said meanwhile');
  });

  it('hears nothing more once it is closed', async () => {
    const { library, item, heard, watch } = await watched({ sweepEvery: 10 });
    watch.close();
    await saveElsewhere(library, item.id, 'Said elsewhere');
    await watch.look();
    expect(heard).toEqual([]);
  });
});
