/** How the desk ends: what comes while it closes is opened by the next start, and a Mac’s own ways lose no words. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { office } from './beginning.ts';
import { emptyLibrary, expect, newFolder, sampleLibrary, test, windowOnly, type DeskApp } from './desk.ts';
import { headlineField, list, messages } from './screens.ts';
import { rename, writeFile } from 'node:fs/promises';
import { dialog } from './screens.ts';

/** Notes that the desk starts itself again, in the place of doing it: nobody would end that one. */
const noteStartsAgain = ({ electron }: DeskApp, notes: string): Promise<void> =>
  electron.evaluate(({ app }, file) => {
    app.relaunch = (options) => {
      process.getBuiltinModule('node:fs').writeFileSync(file, JSON.stringify(options?.args));
    };
  }, notes);

/** Has a desk on Linux go by what it does on a Mac from here on. */
const actAsMac = ({ electron }: DeskApp): Promise<void> =>
  electron.evaluate(() => {
    Object.defineProperty(process, 'platform', { value: 'darwin' });
  });

const windows = ({ electron }: DeskApp): Promise<number> =>
  electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

test(
  'what a second start brings while the desk closes is opened by the next start',
  windowOnly,
  async ({ start, folder }) => {
    const library = await sampleLibrary(folder);
    const other = await emptyLibrary(folder);
    const files = await newFolder(folder, 'in');
    const port = path.join(files, 'port.txt');
    await writeFile(port, 'News from the port\n14 March 2026\n\nThe harbour office has a second crane.\n');
    const { page, app, userData } = await start({ library });
    await expect(headlineField(page)).toHaveValue('Clean mines for clean energy');
    await headlineField(page).fill('Clean mines, typed last');
    const notes = path.join(folder, 'again.json');
    await noteStartsAgain(app, notes);

    const ended = app.electron.waitForEvent('close');
    // One while the page saves, one when the window is gone: the same events as those of a second start.
    await app.electron.evaluate(
      ({ app: electron, BrowserWindow }, [first, second]) => {
        const arrive = (given: string): boolean =>
          electron.emit('second-instance', {}, [], '', { args: [given], folder: '/' });
        electron.once('will-quit', () => arrive(second));
        BrowserWindow.getAllWindows()[0]?.close();
        arrive(first);
      },
      [other, port] as const,
    );
    await ended;
    const args = JSON.parse(await readFile(notes, 'utf8')) as string[];
    expect(args).toContain(`--user-data-dir=${userData}`);
    expect(args.filter((arg) => arg.startsWith('--library') || arg === other)).toEqual([]);
    expect(await readFile(path.join(library, 'news', 'critical-raw-materials.json'), 'utf8')).toContain(
      'Clean mines, typed last',
    );

    const next = await start({ userData });
    await expect(office(next.page)).toHaveText('Liaison Office');
    await expect(dialog(next.page, 'Import documents')).toContainText('port.txt');
    await next.page.keyboard.press('Escape');
    await next.app.close();

    // Once only.
    const third = await start({ userData });
    await expect(office(third.page)).toHaveText('Liaison Office');
    await expect(dialog(third.page, 'Import documents')).toBeHidden();
  },
);

test(
  'what comes while the desk wants to close is opened at once where the window stays',
  windowOnly,
  async ({ start, folder }) => {
    const library = await sampleLibrary(folder);
    const { page, app } = await start({ library });
    await expect(headlineField(page)).toHaveValue('Clean mines for clean energy');
    await rename(library, `${library} away`);
    await headlineField(page).fill('Words that cannot be saved');
    await app.electron.evaluate(({ app: electron, BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.close();
      electron.emit('second-instance', {}, [], '', { args: ['/no such file.txt'], folder: '/' });
    });
    await expect(page.getByRole('dialog')).toBeVisible();
    await expect(messages(page)).toContainText('There is no file or folder “/no such file.txt”');
    await rename(`${library} away`, library);
  },
);

test(
  'quitting on a Mac saves first, then ends; where something is not saved, the desk and its window stay',
  windowOnly,
  async ({ start, folder }) => {
    const library = await sampleLibrary(folder);
    const { page, app } = await start({ library });
    await expect(headlineField(page)).toHaveValue('Clean mines for clean energy');
    await actAsMac(app);
    const quit = (): Promise<void> =>
      app.electron.evaluate(({ app: electron }) => {
        electron.quit();
      });

    await rename(library, `${library} away`);
    await headlineField(page).fill('Words that cannot be saved yet');
    await quit();
    const refused = page.getByRole('dialog');
    await expect(refused).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(refused).toBeHidden();
    await expect(headlineField(page)).toHaveValue('Words that cannot be saved yet');
    expect(await windows(app)).toBe(1);
    await rename(`${library} away`, library);

    // The cross closes the window alone, as the quitting was given up; the icon opens another one.
    const closed = page.waitForEvent('close');
    await app.pressCross();
    await closed;
    expect(await windows(app)).toBe(0);
    const opening = app.electron.waitForEvent('window');
    await app.electron.evaluate(({ app: electron }) => electron.emit('activate', {}, false));
    const second = await opening;
    await expect(list(second).getByRole('option').first()).toBeVisible();
    await expect(headlineField(second)).toHaveValue('Words that cannot be saved yet');

    // With everything saved, quitting ends the desk and not its window alone.
    await headlineField(second).fill('Words typed just before quitting');
    const ended = app.electron.waitForEvent('close');
    await quit();
    await ended;
    expect(await readFile(path.join(library, 'news', 'critical-raw-materials.json'), 'utf8')).toContain(
      'Words typed just before quitting',
    );
  },
);
