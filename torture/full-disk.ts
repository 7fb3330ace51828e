/** Trial: the disk is full, or nearly so, when a document is saved. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DeskError } from '../core/desk-error.ts';
import { OpenedLibrary } from '../desk/opening/opened-library.ts';
import { createLibrary } from '../desk/opening/open-library.ts';
import { remark, timed, type Figures } from './figures.ts';
import { freeBytes, mountSmallDisk } from './mounting.ts';
import { story, versionOf } from './story.ts';
import { allStores, type StoreName } from './stores/all-stores.ts';
import type { Store } from './stores/store.ts';

const diskSize = 2 * 1024 * 1024;
const step = 512;

/** What a save on a full disk came to. */
export interface FullDiskFigures extends Figures {
  /** Saves that failed with an error, as they should. */
  refused: number;
  /** Saves that were acknowledged, whole. */
  complete: number;
}

/**
 * Saves version 2 of a story over version 1 with free space from none to enough for both and 16 KB more, in
 * steps of 512 bytes (the desk keeps version 1 in its history first). Damage is:
 * any words but those of the old or the new version, the new ones after an error or the old ones after success, and
 * for the desk also a temporary file left behind or an error without a sentence. Needs root.
 */
export async function fillDisk(store: StoreName, folder: string): Promise<FullDiskFigures> {
  let refused = 0;
  let complete = 0;
  const figures = await timed('full disk', store, async (counted) => {
    const size = Buffer.byteLength(JSON.stringify(story('story', 2), null, 2));
    for (let free = 0; free <= 2 * size + 16_384; free += step) {
      counted.trials += 1;
      const unmount = mountSmallDisk(folder, diskSize);
      try {
        const outcome = await saveWith(store, folder, free);
        if (outcome.error === null) {
          complete += 1;
          counted.acknowledged += 1;
        } else refused += 1;
        const wrong = await whatIsWrong(store, folder, outcome);
        if (wrong === null) continue;
        counted.failed += 1;
        if (wrong.startsWith('lost')) counted.lost += 1;
        else counted.corrupt += 1;
        remark(counted, `With ${free} bytes free: ${wrong}`);
      } finally {
        unmount();
      }
    }
    await rm(folder, { recursive: true, force: true });
  });
  return { ...figures, refused, complete };
}

interface Outcome {
  error: unknown;
  open: Store;
}

async function saveWith(store: StoreName, folder: string, free: number): Promise<Outcome> {
  const home = path.join(folder, 'store');
  await mkdir(home);
  const open = await allStores[store](home);
  await open.save('story', 1);
  await fill(folder, free);
  try {
    await open.save('story', 2);
    return { error: null, open };
  } catch (error) {
    return { error, open };
  }
}

/** Takes all space but so many bytes; a disk in memory counts in pages. */
async function fill(folder: string, free: number): Promise<void> {
  const size = freeBytes(folder) - free;
  if (size > 0) await writeFile(path.join(folder, 'filler'), new Uint8Array(size));
}

async function whatIsWrong(
  store: StoreName,
  folder: string,
  { error, open: before }: Outcome,
): Promise<string | null> {
  const left = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.tmp'));
  await rm(path.join(folder, 'filler'), { force: true }); // SQLite needs room to recover
  await before.close();
  let found: number;
  try {
    const open = await allStores[store](path.join(folder, 'store'));
    found = await open.load('story');
    await open.close();
  } catch (damage) {
    return `${error === null ? 'success was reported; ' : ''}${String(damage)}`;
  }
  if (error === null) return found === 2 ? null : `lost: success was reported, and version ${found} is there`;
  if (found !== 1) return `an error was reported, and version ${found} is there`;
  if (store !== 'desk') return null;
  if (left.length > 0) return `${left.join(', ')} was left behind`;
  if (!(error instanceof DeskError) || error.code !== 'disk' || !error.message.includes('disk is full'))
    return `the error is no sentence about a full disk: ${String(error)}`;
  return null;
}

/** What an editor meets who saves on a full disk, closes the library, opens it again, frees space, and saves. */
export interface FullDiskDay {
  /** Documents that the library lists when it is opened on the full disk. */
  listed: number;
  /** What the first save says. */
  error: unknown;
  /** The version that is on the disk in the end. */
  version: number;
}

export async function dayWithFullDisk(folder: string): Promise<FullDiskDay> {
  const unmount = mountSmallDisk(folder, diskSize);
  try {
    const root = path.join(folder, 'library');
    const { rev } = await (await createLibrary(root)).create(story('story', 1));
    const before = await OpenedLibrary.open(root, { stays: false });
    await fill(folder, 0);
    let error: unknown = null;
    try {
      await before.library.save(story('story', 2), rev);
    } catch (failure) {
      error = failure;
    }
    await before.close();
    const opened = await OpenedLibrary.open(root, { stays: false });
    const listed = opened.library.list().length;
    await rm(path.join(folder, 'filler'));
    await opened.library.save(story('story', 3), rev);
    await opened.close();
    const text = await readFile(path.join(root, 'news', 'story.json'), 'utf8');
    const { document } = JSON.parse(text) as { document: unknown };
    return { listed, error, version: versionOf(document) };
  } finally {
    unmount();
  }
}
