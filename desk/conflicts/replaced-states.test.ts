import { cpSync, readdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { NewsItem } from '../../core/document.ts';
import { seal } from '../documents/envelope.ts';
import { createLibrary } from '../opening/open-library.ts';
import { bodyOf, newsItem } from '../testing/documents.ts';
import { temporaryFolder } from '../testing/folder.ts';
import { OpenedLibrary, type OpenedLibraryOptions } from '../opening/opened-library.ts';

const said = (document: object): string => /"text":"([^"]*)"/.exec(JSON.stringify(document))?.[1] ?? '';

/** A file as another desk writes it. */
const fileOf = (document: NewsItem, rev: number): string =>
  JSON.stringify(seal(document, rev, '2024-04-02T09:00:00.000Z'));

/** A library whose item was saved as “Yesterday.” and then as “Today.”; the file of yesterday is at hand. */
async function saved(options: OpenedLibraryOptions = {}) {
  const root = path.join(temporaryFolder(), 'Our library');
  await createLibrary(root);
  const open = async (how: OpenedLibraryOptions = {}): Promise<OpenedLibrary> => {
    const opened = await OpenedLibrary.open(root, { stays: false, ...options, ...how });
    onTestFinished(() => opened.close());
    return opened;
  };
  const opened = await open();
  const item = newsItem({ id: 'item', headline: 'The item', body: bodyOf('Yesterday.') });
  await opened.library.create(item);
  const file = opened.library.files.pathOf('news', 'item');
  const yesterday = readFileSync(file);
  await opened.library.save({ ...item, body: bodyOf('Today.') }, 1);
  return { root, kept: opened, open, item, file, yesterday };
}

/** Everything that is said in the history and in conflict copies. */
async function keptWords({ history, conflicts }: OpenedLibrary, id = 'item') {
  const versions = await Promise.all(
    (await history.versions(id)).map(({ version }) => history.readVersion(id, version)),
  );
  const copies = await Promise.all(
    (await conflicts.conflicts()).map(({ conflict }) => conflicts.readConflict(conflict)),
  );
  return {
    history: versions.map(({ document }) => said(document)),
    conflicts: copies.map(({ mine }) => said(mine.document)),
  };
}

/** What another program does to the file of the item. */
const deeds: Record<string, (place: Awaited<ReturnType<typeof saved>>) => void> = {
  'an older file is put back': ({ file, yesterday }) => {
    writeFileSync(file, yesterday);
  },
  'another file of the same revision takes its place': ({ file, item }) => {
    writeFileSync(file, fileOf({ ...item, body: bodyOf('Elsewhere.') }, 2));
  },
  'a newer file takes its place': ({ file, item }) => {
    writeFileSync(file, fileOf({ ...item, body: bodyOf('Later.') }, 7));
  },
  'it is deleted': ({ file }) => {
    unlinkSync(file);
  },
  'its folder is deleted': ({ root }) => {
    rmSync(path.join(root, 'news'), { recursive: true });
  },
  'its folder is renamed': ({ root }) => {
    renameSync(path.join(root, 'news'), path.join(root, 'news (conflicted copy)'));
  },
  'it is damaged': ({ file }) => {
    writeFileSync(file, '{');
  },
};
const places: Record<string, 'history' | 'conflicts'> = {
  'an older file is put back': 'conflicts',
  'another file of the same revision takes its place': 'conflicts',
  'a newer file takes its place': 'history',
  'it is deleted': 'history',
  'its folder is deleted': 'history',
  'its folder is renamed': 'history',
  'it is damaged': 'history',
};

describe.each(Object.entries(deeds))('where %s', (label, deed) => {
  const where = places[label] ?? 'history';

  it.each(['look', 'read', 'save', 'remove'] as const)(
    'what was saved last is kept before a %s takes that in',
    async (how) => {
      const place = await saved();
      const { kept: opened, item } = place;
      deed(place);
      if (how === 'look') await opened.library.rereadFile('news', 'item');
      if (how === 'read') await opened.library.read('item').catch(() => undefined);
      if (how === 'save')
        await opened.library.save({ ...item, body: bodyOf('Today, on.') }, 2).catch(() => undefined);
      if (how === 'remove') await opened.library.remove('item').catch(() => undefined);
      const words = await keptWords(opened);
      const isIn = [...words.history, ...words.conflicts];
      // A save onto a file that is gone or damaged goes on from those very words.
      const goesOn = how === 'save' && readFileSync(place.file, 'utf8').includes('Today, on.');
      const staysKnown = how === 'read' && where === 'history' && label !== 'a newer file takes its place';
      if (!goesOn && !staysKnown) expect(isIn).toContain('Today.');
      if (how === 'look') expect(words[where]).toContain('Today.');
    },
  );

  it('while the desk was closed, the next opening keeps what it saved last', async () => {
    const place = await saved();
    await place.kept.close();
    deed(place);
    const again = await place.open();
    const words = await keptWords(again);
    if (label === 'it is damaged') {
      const [state] = await again.newest.of('item');
      expect(said(state?.stored.document ?? {})).toBe('Today.');
    } else expect(words[where]).toContain('Today.');
    // Once is enough.
    await again.close();
    const third = await place.open();
    expect(await keptWords(third)).toEqual(words);
  });

  it('and the desk is closed as soon as it is open again, what was saved last waits for the next opening', async () => {
    const place = await saved();
    await place.kept.close();
    deed(place);
    const hasty = await place.open({ checkLater: true });
    await hasty.close();
    const again = await place.open();
    const { history, conflicts } = await keptWords(again);
    const newest = (await again.newest.of('item')).map(({ stored }) => said(stored.document));
    expect([...history, ...conflicts, ...newest]).toContain('Today.');
  });
});

describe('the newest state', () => {
  it('is kept outside the library where the desk has a folder, so that the whole library may be replaced', async () => {
    const newest = path.join(temporaryFolder(), 'newest');
    const { root, kept: opened, open, item } = await saved({ newest });
    await opened.close();
    cpSync(root, `${root} before`, { recursive: true });
    const again = await open();
    await again.library.save({ ...item, body: bodyOf('Tonight.') }, 2);
    await again.close();
    rmSync(root, { recursive: true });
    renameSync(`${root} before`, root);
    const last = await open();
    expect((await keptWords(last)).conflicts).toEqual(['Tonight.']);
    expect(said((await last.library.read('item')).document)).toBe('Today.');
  });

  it('is one file a document', async () => {
    const { root, kept: opened, item } = await saved();
    let { rev } = await opened.library.read('item');
    for (let turn = 0; turn < 5; turn += 1)
      ({ rev } = await opened.library.save({ ...item, body: bodyOf(`Turn ${turn}.`) }, rev));
    await opened.library.create(newsItem({ id: 'other' }));
    await opened.close();
    expect(readdirSync(path.join(root, '.desk/newest'))).toHaveLength(2);
  });

  it('of a document that was only read is kept too, where an editor has opened it', async () => {
    const place = await saved();
    await place.kept.close();
    rmSync(path.join(place.root, '.desk/newest'), { recursive: true });
    const reader = await place.open();
    await reader.read('item');
    await reader.close();
    writeFileSync(place.file, place.yesterday);
    expect((await keptWords(await place.open())).conflicts).toEqual(['Today.']);
  });

  it('is no news where only its times differ, or where nobody has written in it', async () => {
    const { kept: opened, item, file } = await saved();
    const again: NewsItem = { ...item, body: bodyOf('Today.'), updatedAt: '2023-01-01T00:00:00.000Z' };
    writeFileSync(file, fileOf(again, 1));
    await opened.library.rereadFile('news', 'item');
    expect((await keptWords(opened)).conflicts).toEqual([]);
    const blank = newsItem({ id: 'blank', headline: '' });
    await opened.library.create(blank);
    unlinkSync(opened.library.files.pathOf('news', 'blank'));
    await opened.library.rereadFile('news', 'blank');
    expect(await opened.history.versions('blank')).toEqual([]);
  });
});
