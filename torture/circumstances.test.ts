import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Library } from '../desk/library/library.ts';
import { addPicture } from '../desk/pictures/media.ts';
import { createLibrary, openLibrary } from '../desk/opening/open-library.ts';
import { filesIn, temporaryFolder } from '../desk/testing/folder.ts';
import { png } from '../desk/testing/pictures.ts';
import { command, mount, mountSmallDisk, whyNoSmallDisk } from './mounting.ts';
import { story, versionOf } from './story.ts';

const newLibrary = (): Promise<Library> => createLibrary(path.join(temporaryFolder(), 'library'));
const gone = { code: 'disk', message: expect.stringContaining('no longer there') as string };
const pixel = png(1, 1);

describe('A folder that is taken away while the library is open', () => {
  it('fails every save with a sentence, and everything is there once it is back', async () => {
    const library = await newLibrary();
    const { root } = library.files;
    const { rev } = await library.create(story('story', 1));
    renameSync(root, `${root} away`);
    await expect(library.save(story('story', 2), rev)).rejects.toMatchObject(gone);
    await expect(library.create(story('another', 1))).rejects.toMatchObject(gone);
    renameSync(`${root} away`, root);
    await library.save(story('story', 2), rev);
    expect(versionOf((await (await openLibrary(root)).read('story')).document)).toBe(2);
  });

  it('takes nothing into an empty folder that stands in its place, as where a drive was', async () => {
    const library = await newLibrary();
    const { root } = library.files;
    const { rev } = await library.create(story('story', 1));
    renameSync(root, `${root} away`);
    mkdirSync(root);
    await expect(library.save(story('story', 2), rev)).rejects.toMatchObject(gone);
    await expect(library.create(story('another', 1))).rejects.toMatchObject(gone);
    await expect(library.remove('story')).rejects.toMatchObject(gone);
    await expect(library.changeSettings((settings) => settings)).rejects.toMatchObject(gone);
    await expect(addPicture(library, 'pixel.png', pixel)).rejects.toMatchObject(gone);
    expect(readdirSync(root)).toEqual([]);
    rmdirSync(root);
    renameSync(`${root} away`, root);
    expect((await library.save(story('story', 2), rev)).rev).toBe(2);
  });

  it('makes the folder of a kind again where only that one is gone', async () => {
    const library = await newLibrary();
    const { rev } = await library.create(story('story', 1));
    rmSync(path.join(library.files.root, 'news'), { recursive: true });
    await library.save(story('story', 2), rev);
    expect(versionOf((await (await openLibrary(library.files.root)).read('story')).document)).toBe(2);
  });
});

const why = whyNoSmallDisk();

describe.skipIf(why !== null)(`Disks that come and go${why ? ` (skipped: ${why})` : ''}`, () => {
  it('loses nothing where a drive is taken out in the middle and put in again', async () => {
    const parent = temporaryFolder();
    const drive = path.join(parent, 'drive');
    const kept = path.join(parent, 'kept');
    mkdirSync(kept);
    const plugIn = (): (() => void) => mount(drive, '--bind', kept);
    let takeOut = plugIn();
    try {
      const library = await createLibrary(path.join(drive, 'library'));
      const { rev } = await library.create(story('story', 1));
      takeOut();
      await expect(library.save(story('story', 2), rev)).rejects.toMatchObject(gone);
      expect(readdirSync(drive)).toEqual([]);
      takeOut = plugIn();
      await library.save(story('story', 2), rev);
      expect(versionOf((await (await openLibrary(library.files.root)).read('story')).document)).toBe(2);
    } finally {
      takeOut();
    }
  });

  it('reads a library on a disk that cannot be written to, and leaves every byte as it is', async () => {
    const disk = path.join(temporaryFolder(), 'disk');
    const unmount = mountSmallDisk(disk, 512 * 1024);
    try {
      const { files } = await createLibrary(path.join(disk, 'library'));
      await (await openLibrary(files.root)).create(story('story', 1));
      const before = filesIn(files.root);
      command('mount', '-o', 'remount,ro', disk);
      const library = await openLibrary(files.root);
      expect(library.state().readOnly).not.toBeNull();
      const { document, rev } = await library.read('story');
      expect(versionOf(document)).toBe(1);
      for (const attempt of [
        () => library.save(story('story', 2), rev),
        () => library.create(story('another', 1)),
        () => library.remove('story'),
        () =>
          library.changeSettings((settings) => ({
            ...settings,
            office: { ...settings.office, name: 'Other' },
          })),
      ])
        await expect(attempt()).rejects.toMatchObject({ code: 'read-only' });
      expect(filesIn(files.root)).toEqual(before);
      expect(versionOf((await library.read('story')).document)).toBe(1);
    } finally {
      unmount();
    }
  });
});

describe('A clock that is put back by a year', () => {
  afterEach(() => vi.useRealTimers());
  const aYearBack = (): void => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 365 * 86_400_000 });
  };

  it('does not make an older version win: revisions count, not instants', async () => {
    const library = await newLibrary();
    const { root } = library.files;
    const first = await library.create(story('story', 1));
    aYearBack();
    const second = await library.save(story('story', 2), first.rev);
    expect(second.savedAt < first.savedAt).toBe(true);
    expect(second.rev).toBe(first.rev + 1);
    await expect(library.save(story('story', 3), first.rev)).rejects.toMatchObject({ code: 'conflict' });
    const opened = await openLibrary(root);
    const found = await opened.read('story');
    expect([versionOf(found.document), found.rev]).toEqual([2, second.rev]);
    expect((await opened.save(story('story', 3), found.rev)).rev).toBe(second.rev + 1);
    const text = readFileSync(path.join(root, 'news', 'story.json'), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ rev: second.rev + 1 });
  });

  it('keeps both where a story is removed before and another of its id after', async () => {
    const library = await newLibrary();
    await library.create(story('story', 1));
    await library.remove('story');
    aYearBack();
    await library.create(story('story', 2));
    await library.remove('story');
    expect((await library.trash()).map(({ teaser }) => teaser).sort()).toEqual(['version 1', 'version 2']);
    await library.restore('story');
    await library.remove('story');
    expect(await library.trash()).toHaveLength(2);
  });
});
