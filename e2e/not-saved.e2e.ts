/** When the disk says no: the status bar says so and why, the words stay, and saving again later works. */
import type { Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, open as openFile, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createLibrary } from '../desk/opening/open-library.ts';
import { emptyLibrary, expect, test } from './desk.ts';
import { dialog, headlineField, list, row, saving, teaserField, untilSaved } from './screens.ts';

const isRoot = process.getuid?.() === 0;

/** A small disk of the test's own. Only root may mount one, and not everywhere. */
function mountDisk(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'desk-e2e', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
const mount = (...args: string[]): void => void execFileSync('mount', args, { stdio: 'ignore' });

interface Disks {
  /** A disk of 2 MB; the test is skipped where none can be had. */
  disk: string;
}

const withDisk = test.extend<Disks>({
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern
  disk: async ({}, use, info) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'desk-disk-'));
    const mounted = process.platform === 'linux' && isRoot && mountDisk(folder);
    info.skip(!mounted, 'SKIPPED: a small disk cannot be mounted here (it takes root on Linux)');
    await use(folder);
    // A desk may still be leaving it.
    execFileSync('umount', ['-l', folder]);
    await rm(folder, { recursive: true });
  },
});

/** Fills a disk to the last byte; gives a function that frees it again. */
async function fill(disk: string): Promise<() => Promise<void>> {
  const filler = path.join(disk, 'filler');
  const file = await openFile(filler, 'w');
  for (let size = 64 * 1024; size >= 1;)
    await file.write(Buffer.alloc(size)).then(
      ({ bytesWritten }) =>
        (size = bytesWritten < size ? Math.min(size - 1, bytesWritten || size >> 1) : size),
      () => (size >>= 1),
    );
  await file.close();
  return () => rm(filler);
}

/** The one news item of a library, as the disk has it. */
async function stored(library: string): Promise<string> {
  const [name] = (await readdir(path.join(library, 'news'))).filter((one) => one.endsWith('.json'));
  return readFile(path.join(library, 'news', name ?? ''), 'utf8');
}

async function begin(page: Page, headline: string): Promise<void> {
  await expect(page.getByText('No news items yet')).toBeVisible();
  await page.keyboard.press('n');
  await headlineField(page).fill(headline);
  await untilSaved(page);
}

withDisk(
  'a full disk is said, the words stay, and are saved once there is space',
  async ({ start, disk }) => {
    const library = path.join(disk, 'Library');
    await createLibrary(library);
    const { app, page, door } = await start({ library });
    await begin(page, 'Before the disk was full');
    const free = await fill(disk);

    await teaserField(page).fill('Words that find no place.');
    await expect(saving(page)).toContainText(
      'Not saved: The disk is full: “Before the disk was full” was not saved.',
    );
    await expect(teaserField(page)).toHaveValue('Words that find no place.');
    const standing = await stored(library);
    expect(standing).toContain('Before the disk was full');
    expect(standing).not.toContain('find no place');

    await test.step('trying again tells the truth again', async () => {
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect(saving(page)).toContainText('Not saved: The disk is full');
    });

    await test.step('closing the window is held, with the reason', async () => {
      if (door === 'browser') {
        // A browser asks in words of its own.
        const asking = page.waitForEvent('dialog');
        await app.pressCross();
        const question = await asking;
        expect(question.type()).toBe('beforeunload');
        await question.dismiss();
        await expect(teaserField(page)).toHaveValue('Words that find no place.');
        return;
      }
      await app.pressCross();
      const held = dialog(page, 'Your latest changes are not saved');
      await expect(held).toContainText('The disk is full');
      // Whoever types on presses nothing that loses words.
      await expect(held.getByRole('button', { name: 'Stay' })).toBeFocused();
      await held.getByRole('button', { name: 'Stay' }).click();
      await expect(teaserField(page)).toHaveValue('Words that find no place.');
    });

    await test.step('another item can be opened; the unsaved one is not forgotten', async () => {
      await row(page, 'Before the disk was full').press('Control+2');
      const unsaved = page.getByRole('button', { name: 'Not saved: “Before the disk was full”' });
      await expect(unsaved).toBeVisible();
      await unsaved.click();
      await expect(teaserField(page)).toHaveValue('Words that find no place.');
    });

    await test.step('with space again, they are saved, and the window closes', async () => {
      await free();
      await app.pressCross();
      await expect.poll(() => stored(library)).toContain('Words that find no place.');
      expect((await readdir(path.join(library, 'news'))).filter((name) => !name.endsWith('.json'))).toEqual(
        [],
      );
    });
  },
);

test('a folder that became read-only is said, and saved into once it may be written to', async ({
  start,
  folder,
}, info) => {
  info.skip(process.platform === 'win32', 'SKIPPED: Windows has no read-only folders');
  const library = await emptyLibrary(folder);
  let lock = (): Promise<void> => chmod(path.join(library, 'news'), 0o555);
  let unlock = (): Promise<void> => chmod(path.join(library, 'news'), 0o755);
  if (isRoot) {
    // Root may write anywhere; only a disk that is mounted so refuses it.
    lock = async () => {
      mount('--bind', library, library);
      mount('-o', 'remount,ro,bind', library);
    };
    unlock = async () => void execFileSync('umount', ['-l', library]);
    try {
      await lock();
      await unlock();
    } catch {
      info.skip(true, 'SKIPPED: nothing can be mounted here, and root may write to every folder');
    }
  }
  const { page } = await start({ library });
  await begin(page, 'Before the folder was locked');
  await lock();
  try {
    await teaserField(page).fill('Words for a locked folder.');
    await expect(saving(page)).toContainText(/Not saved: The (disk cannot|folder may not) be written to/);
    await expect(teaserField(page)).toHaveValue('Words for a locked folder.');
  } finally {
    await unlock();
  }
  await page.getByRole('button', { name: 'Try again' }).click();
  await untilSaved(page);
  expect(await stored(library)).toContain('Words for a locked folder.');
});

test('a library whose folder went away is said, and saved into once it is back', async ({
  start,
  folder,
}) => {
  const library = await emptyLibrary(folder);
  const { app, door, page } = await start({ library });
  page.on('dialog', (asking) => void asking.dismiss());
  await begin(page, 'Before the drive was pulled');
  await rename(library, `${library} elsewhere`);
  await teaserField(page).fill('Words without a folder.');
  await expect(saving(page)).toContainText('Not saved: The folder is no longer there');
  expect(existsSync(library)).toBe(false);
  await app.pressCross();
  if (door === 'window') {
    // A browser asks in words of its own.
    const held = dialog(page, 'Your latest changes are not saved');
    await expect(held.getByRole('button', { name: 'Stay' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(held).toBeHidden();
    await expect(teaserField(page)).toHaveValue('Words without a folder.');
  }
  await rename(`${library} elsewhere`, library);
  await page.keyboard.press('Control+s');
  await untilSaved(page);
  expect(await stored(library)).toContain('Words without a folder.');
  expect((await stat(library)).isDirectory()).toBe(true);
  await expect(list(page).getByRole('option')).toHaveCount(1);
});
