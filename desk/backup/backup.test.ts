import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownPlaces } from '../../core/places.ts';
import { listBackups } from './generations.ts';
import { makeBackup } from './backup.ts';
import { createLibrary, openLibrary } from '../opening/open-library.ts';
import { restoreBackup } from './restore-backup.ts';
import { newsItem } from '../testing/documents.ts';
import { filesIn, noSmallDisk, smallDisk, temporaryFolder } from '../testing/folder.ts';
import { fullLibrary } from '../testing/full-library.ts';

/** Files below a folder with the digests of their bytes; not the note that what is restored is a library of its own. */
const digestsIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    Object.keys(filesIn(folder))
      .filter((place) => place !== ownPlaces.identity)
      .map((place) => [
        place,
        createHash('sha256')
          .update(readFileSync(path.join(folder, place)))
          .digest('hex'),
      ]),
  );

function place() {
  const base = temporaryFolder();
  return {
    base,
    root: path.join(base, 'My library'),
    out: path.join(base, 'backups'),
    again: path.join(base, 'again'),
  };
}

describe('a backup', () => {
  it('gives everything back byte for byte, but for locks, the index and temporary files', async () => {
    const { root, out, again } = place();
    const { library } = await fullLibrary(root);
    const files = digestsIn(root);
    for (const name of [
      '.desk/lock',
      '.desk/index.json',
      '.desk/lock-after-1',
      'news/x.json.1-0123456789ab.tmp',
    ])
      writeFileSync(path.join(root, name), 'not kept');

    const made = await makeBackup(library, { folder: out });
    expect(path.basename(made.file)).toMatch(/^My library backup 0001 \(\d{4}-\d\d-\d\d \d{4}\)\.zip$/);
    expect(made).toMatchObject({ removed: [], remarks: [] });
    expect(made.header).toMatchObject({
      library: library.settings.id,
      documents: 4,
      files: Object.keys(files).length,
    });
    expect(readdirSync(out)).toEqual([path.basename(made.file)]);

    const restored = await restoreBackup(made.file, again);
    expect(restored).toMatchObject({ documents: 4, lost: [], remarks: [], createdAt: made.header.createdAt });
    expect(digestsIn(again)).toEqual(files);
    const opened = await openLibrary(again);
    expect(opened.state()).toMatchObject({ troubled: [], tags: [{ id: 'ports' }], readOnly: null });
    expect((await opened.read('one')).document).toEqual((await library.read('one')).document);
    await opened.restore('four');
  });

  it('holds together while the library is written in', async () => {
    const { root, out, again } = place();
    const library = await createLibrary(root);
    const ids = Array.from({ length: 60 }, (_, index) => `item-${index}`);
    for (const id of ids) await library.create(newsItem({ id, headline: `Begun as ${id}` }));
    let running = true;
    let made = 0;
    const work = async (mine: string[]): Promise<void> => {
      for (let turn = 0; running; turn += 1) {
        const id = mine[turn % mine.length] ?? '';
        await library.change(id, (document) => ({ ...document, status: turn % 2 ? 'draft' : 'cleared' }));
        await library.remove(id);
        await library.restore(id);
        await library.create(newsItem({ id: `new-${mine.length}-${made++}` }));
      }
    };
    const working = [work(ids.slice(0, 10)), work(ids.slice(50))];
    const backup = await makeBackup(library, { folder: out });
    running = false;
    await Promise.all(working);
    expect(made).toBeGreaterThanOrEqual(2); // both were at work before the backup was done

    await restoreBackup(backup.file, again);
    const opened = await openLibrary(again);
    expect(opened.state().troubled).toEqual([]);
    const inTrash = new Set((await opened.trash()).map(({ id }) => id));
    for (const id of ids) expect(opened.has(id) || inTrash.has(id)).toBe(true);
    for (const { id, kind } of opened.list())
      expect((await opened.read(id)).document).toMatchObject({ id, kind });
  });

  it('keeps damaged files too, and says what is no file or has a name that not every system takes', async () => {
    const { root, out, again } = place();
    const { library } = await fullLibrary(root);
    writeFileSync(path.join(root, 'news/torn.json'), '{"schema": 1, "id": "to');
    writeFileSync(path.join(root, 'news/odd: name.json'), '{}');
    symlinkSync('/etc/hostname', path.join(root, 'media/link.png'));
    const made = await makeBackup(await openLibrary(root), { folder: out });
    expect(made.remarks).toEqual([
      '“news/odd: name.json” is not in the backup. Its name is not allowed on every system.',
      '“media/link.png” is not in the backup. It is a link or a device, not a file.',
    ]);
    const restored = await restoreBackup(made.file, again);
    expect(restored.documents).toBe(library.list().length);
    expect(restored.remarks).toEqual([
      '“news/torn.json” could not be read when the backup was made, and cannot be read now.',
    ]);
    expect(readFileSync(path.join(again, 'news/torn.json'), 'utf8')).toBe('{"schema": 1, "id": "to');
  });

  it('says so where a file was damaged that the open desk took for whole', async () => {
    const { root, out } = place();
    const { library } = await fullLibrary(root);
    writeFileSync(path.join(root, 'news/two.json'), '');
    const made = await makeBackup(library, { folder: out });
    expect(made.remarks).toEqual([
      '“news/two.json” cannot be read in the library, and so neither in the backup.',
    ]);
  });

  it('goes into a file where one is named, and never over another one', async () => {
    const { root, base } = place();
    const { library } = await fullLibrary(root);
    const file = path.join(base, 'a', 'by hand.zip');
    const made = await makeBackup(library, { file });
    expect(made).toMatchObject({ file, header: { generation: 0 } });
    const bytes = readFileSync(file);
    await expect(makeBackup(library, { file })).rejects.toMatchObject({ code: 'refused' });
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(readdirSync(path.join(base, 'a'))).toEqual(['by hand.zip']);
  });

  it('is refused inside the library, and in a folder that has to be there and is not', async () => {
    const { root, base } = place();
    const { library } = await fullLibrary(root);
    for (const folder of [root, path.join(root, 'media'), path.join(root, 'news', '..', 'backups')])
      await expect(makeBackup(library, { folder })).rejects.toMatchObject({ code: 'refused' });
    const away = path.join(base, 'drive');
    await expect(makeBackup(library, { folder: away }, { makeFolder: false })).rejects.toMatchObject({
      code: 'disk',
    });
    expect(readdirSync(base)).toEqual(['My library']);
    expect(readdirSync(root)).not.toContain('backups');
  });

  it('can be cancelled, and then leaves nothing', async () => {
    const { root, out } = place();
    const { library } = await fullLibrary(root);
    for (const step of ['copying', 'trying'] as const) {
      const stop = new AbortController();
      const onProgress = (progress: { step: string; done: number; total: number }): void => {
        expect(progress.done).toBeLessThanOrEqual(progress.total);
        if (progress.step === step) stop.abort();
      };
      const making = makeBackup(library, { folder: out }, { signal: stop.signal, onProgress });
      await expect(making).rejects.toMatchObject({ code: 'cancelled' });
      expect(readdirSync(out)).toEqual([]);
    }
  });

  it('fails where the drive with the library is taken out half-way', async () => {
    const { root, out, base } = place();
    const { library } = await fullLibrary(root);
    for (const after of [1, 4, 8]) {
      const onProgress = ({ step, done }: { step: string; done: number }): void => {
        if (step === 'copying' && done === after) renameSync(root, `${root} away`);
      };
      await expect(makeBackup(library, { folder: out }, { onProgress })).rejects.toMatchObject({
        code: 'disk',
      });
      renameSync(`${root} away`, root);
      expect(readdirSync(out)).toEqual([]);
    }
    expect(readdirSync(base).sort()).toEqual(['My library', 'backups']);
  });

  it('removes what an earlier trial left when its desk was ended', async () => {
    const { root, out, base } = place();
    const { library } = await fullLibrary(root);
    const workFolder = path.join(base, 'work');
    const dead = spawnSync('true').pid;
    for (const name of [`liaison-desk-trial-${dead}-abcdef`, 'liaison-desk-trial-1-abcdef', 'something-else'])
      mkdirSync(path.join(workFolder, name, 'news'), { recursive: true });
    await makeBackup(library, { folder: out }, { workFolder });
    expect(readdirSync(workFolder).sort()).toEqual(['liaison-desk-trial-1-abcdef', 'something-else']);
  });

  it('removes what an earlier backup of this library left when it was killed, and nothing else', async () => {
    const { root, out } = place();
    const { library } = await fullLibrary(root);
    const key = createHash('sha256').update(library.settings.id).digest('hex').slice(0, 8);
    mkdirSync(out);
    const old = `desk-backup-${key}.1-0123456789ab.tmp`;
    const others = [
      'desk-backup-00000000.1-0123456789ab.tmp',
      `desk-backup-${key}.2-0123456789ab.tmp`,
      'notes.tmp',
    ];
    for (const name of [old, ...others]) writeFileSync(path.join(out, name), 'half');
    const longAgo = new Date(Date.now() - 3 * 86_400_000);
    for (const name of [old, others[0] ?? '', 'notes.tmp'])
      utimesSync(path.join(out, name), longAgo, longAgo);
    const made = await makeBackup(library, { folder: out });
    expect(readdirSync(out).sort()).toEqual([path.basename(made.file), ...others].sort());
  });
});

describe('a backup made by a worker', () => {
  const worker = new URL('./worker.ts', import.meta.url);

  it('is the same as one made by this thread', async () => {
    const { root, out, again } = place();
    const { library } = await fullLibrary(root);
    const steps = new Set<string>();
    const made = await makeBackup(
      library,
      { folder: out },
      { worker, onProgress: ({ step }) => steps.add(step) },
    );
    expect([...steps]).toEqual(['copying', 'trying']);
    await restoreBackup(made.file, again);
    expect(digestsIn(again)).toEqual(digestsIn(root));
  });

  it('can be cancelled, and says what went wrong', async () => {
    const { root, out } = place();
    const { library } = await fullLibrary(root);
    const stop = new AbortController();
    const onProgress = (): void => {
      stop.abort();
    };
    await expect(
      makeBackup(library, { folder: out }, { worker, signal: stop.signal, onProgress }),
    ).rejects.toMatchObject({ code: 'cancelled' });
    const nowhere = new URL('./no-worker.ts', import.meta.url);
    await expect(makeBackup(library, { folder: out }, { worker: nowhere })).rejects.toMatchObject({
      name: 'DeskError',
    });
    const gone = path.join(out, 'gone');
    await expect(makeBackup(library, { folder: out }, { worker, workFolder: gone })).resolves.toMatchObject({
      remarks: [],
    }); // tried beside the backup instead
    expect(readdirSync(out).filter((name) => !name.endsWith('.zip'))).toEqual([]);
  });
});

describe('generations of backups', () => {
  const day = 86_400_000;
  const start = Date.parse('2024-03-01T10:00:00Z');

  it('are thinned to ten, and only backups of this library go', async () => {
    const { root, base, out } = place();
    const { library } = await fullLibrary(root);
    const other = await createLibrary(path.join(base, 'other'));
    const kept = [
      (await makeBackup(other, { folder: out })).file,
      (await makeBackup(library, { file: path.join(out, 'by hand.zip') })).file,
      path.join(out, 'My library backup 0001 (2024-01-01 1000).zip'),
    ];
    writeFileSync(kept[2] ?? '', 'no backup, whatever its name says');
    const removed: string[] = [];
    for (let count = 0; count < 13; count += 1)
      removed.push(
        ...(await makeBackup(library, { folder: out }, { now: () => start + count * day })).removed,
      );
    expect(removed).toHaveLength(3);
    const left = await listBackups(out, library.settings.id);
    expect(left).toHaveLength(10);
    expect(left[0]?.header.generation).toBe(14);
    expect(readdirSync(out).sort()).toEqual(
      [...left.map(({ file }) => file), ...kept].map((file) => path.basename(file)).sort(),
    );
    await restoreBackup(left.at(-1)?.file ?? '', path.join(base, 'oldest'));
  });

  it('are counted by number where the clock goes back', async () => {
    const { root, out } = place();
    const { library } = await fullLibrary(root);
    for (const now of [start, start - 400 * day, start + day])
      await makeBackup(library, { folder: out }, { now: () => now });
    const found = await listBackups(out, library.settings.id);
    expect(found.map(({ header }) => header.generation)).toEqual([3, 2, 1]);
  });

  it('all stay where the library has lost half of its documents', async () => {
    const { root, out } = place();
    const { library } = await fullLibrary(root);
    for (let count = 0; count < 10; count += 1) await makeBackup(library, { folder: out });
    for (const id of ['one', 'two', 'three']) await library.remove(id);
    const made = await makeBackup(library, { folder: out });
    expect(made.removed).toEqual([]);
    expect(made.remarks).toEqual([expect.stringContaining('has 1 documents, and had 4 at the last backup')]);
    expect(await listBackups(out, library.settings.id)).toHaveLength(11);
  });
});

describe.skipIf(noSmallDisk)(
  `a backup on a small disk${noSmallDisk ? ` (skipped: ${noSmallDisk})` : ''}`,
  () => {
    it('that is full leaves nothing, and says so', async () => {
      const { root } = place();
      const { library } = await fullLibrary(root);
      const bytes = Buffer.alloc(300_000);
      for (let at = 0; at < bytes.length; at += 4)
        bytes.writeUInt32LE((at * 2_654_435_761) % 4_294_967_296, at);
      writeFileSync(path.join(root, 'media', `${'ab'.repeat(16)}.png`), bytes);
      const disk = smallDisk(100);
      await expect(makeBackup(library, { folder: disk })).rejects.toMatchObject({
        code: 'disk',
        message: expect.stringContaining('disk is full'),
      });
      expect(readdirSync(disk)).toEqual([]);
    });

    it('for the trial is tried beside the backup instead', async () => {
      const { root, out } = place();
      const { library } = await fullLibrary(root);
      const disk = smallDisk(8);
      const made = await makeBackup(library, { folder: out }, { workFolder: disk });
      expect(readdirSync(out)).toEqual([path.basename(made.file)]);
      expect(readdirSync(disk)).toEqual([]);
    });
  },
);
