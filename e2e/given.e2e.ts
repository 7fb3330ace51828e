/** What is given from outside the window: by a second start, as macOS does it, on the command line. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { libraryFileName } from '../core/given/given.ts';
import { office } from './beginning.ts';
import {
  emptyLibrary,
  expect,
  newFolder,
  root,
  sampleLibrary,
  test,
  windowOnly,
  type DeskApp,
  type RunningDesk,
} from './desk.ts';
import { dialog, goToSettings, headlineField, list, messages, sheet } from './screens.ts';

const text = 'News from the port\n14 March 2026\n\nThe harbour office has opened a second desk.\n';

/** Starts the desk a second time with the settings of one that runs; gives the code with which it ends. */
async function startAgain({ app, userData }: RunningDesk, ...args: string[]): Promise<number | null> {
  const program = await app.electron.evaluate(() => process.execPath);
  const own = ['--no-sandbox', '--disable-gpu', root, `--user-data-dir=${userData}`, ...args];
  const child = spawn(program, own, { stdio: 'ignore' });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}

const end = (folder: string): string => folder.split(path.sep).slice(-2).join('/');

/** Labels of the recent libraries in the menu, as they are there now. */
const recentIn = ({ electron }: DeskApp): Promise<string[]> =>
  electron.evaluate(({ Menu }) => {
    const file = Menu.getApplicationMenu()?.items.find(({ label }) => label === '&File');
    const recent = file?.submenu?.items.find(({ label }) => label === 'Recent libraries');
    const items = recent?.enabled ? (recent.submenu?.items ?? []) : [];
    return items
      .filter(({ type }) => type === 'normal')
      .map(({ label }) => label)
      .slice(0, -1);
  });

/** Chooses one of them by its number, or an entry by its label, as a click does. */
const chooseRecent = ({ electron }: DeskApp, which: number | string): Promise<void> =>
  electron.evaluate(({ Menu }, entry) => {
    const file = Menu.getApplicationMenu()?.items.find(({ label }) => label === '&File');
    const items = file?.submenu?.items.find(({ label }) => label === 'Recent libraries')?.submenu?.items;
    const item = typeof entry === 'number' ? items?.[entry] : items?.find(({ label }) => label === entry);
    item?.click();
  }, which);

test(
  'a second start hands libraries and files to the desk that is open',
  windowOnly,
  async ({ start, folder }) => {
    const library = await sampleLibrary(folder);
    const other = await emptyLibrary(folder);
    const desk = await start({ library });
    const { page, app } = desk;
    await expect(headlineField(page)).toHaveValue('Clean mines for clean energy');
    await headlineField(page).fill('Clean mines, and a new desk');

    // A folder; what was typed is saved first.
    expect(await startAgain(desk, other)).toBe(0);
    await expect(office(page)).toHaveText('Liaison Office');
    await expect(page.getByText('No news items yet')).toBeVisible();

    // The file that opens a library, added by the settings; what is in it counts for nothing.
    await goToSettings(page, 'Library');
    await sheet(page).getByRole('button', { name: 'Add a file that opens this library' }).click();
    await expect(messages(page)).toContainText('now opens this library');
    expect(await readdir(other)).toContain(libraryFileName);
    await writeFile(path.join(library, 'Mine.desk-library'), `library=${folder}/elsewhere\n`);
    await startAgain(desk, path.join(library, 'Mine.desk-library'));
    await expect(list(page).getByRole('option').first()).toBeVisible();
    await expect(headlineField(page)).toHaveValue('Clean mines, and a new desk');

    // Files wait for the dialog that is open, are planned then, and nothing is written before the editor says so.
    const before = (await readdir(path.join(library, 'news'))).length;
    const files = [path.join(folder, 'port.txt'), path.join(folder, 'report.docx')];
    await writeFile(files[0] ?? '', text);
    await writeFile(files[1] ?? '', 'PK\x03\x04 no Word document at all');
    await page.keyboard.press('F1');
    await expect(page.getByRole('dialog')).toBeVisible();
    await startAgain(
      desk,
      ...files,
      '--no-such-option',
      path.join(folder, 'gone.md'),
      'https://example.org/a.txt',
    );
    await expect(messages(page)).toContainText('waits until this dialog is closed');
    await page.keyboard.press('Escape');
    const plan = dialog(page, 'Import documents');
    await expect(plan).toContainText('port.txt');
    await expect(plan).toContainText('report.docx');
    await expect(messages(page)).toContainText('There is no file or folder');
    await expect(messages(page)).toContainText('“https://example.org/a.txt” is no file');
    await plan.getByRole('button', { name: 'Cancel' }).click();
    expect((await readdir(path.join(library, 'news'))).length).toBe(before);

    // Libraries that were opened before stand in the system's menu; one that is gone is left out.
    await plan.waitFor({ state: 'detached' });
    await expect
      .poll(() => recentIn(app))
      .toEqual(['Port Albany Liaison Office — ' + end(library), 'Liaison Office — ' + end(other)]);
    await chooseRecent(app, 1);
    await expect(office(page)).toHaveText('Liaison Office');
    // The menu is made again before the folder goes, so that the library still stands in it.
    await expect
      .poll(() => recentIn(app))
      .toEqual(['Liaison Office — ' + end(other), 'Port Albany Liaison Office — ' + end(library)]);
    await rename(library, `${library} elsewhere`);
    await chooseRecent(app, 1);
    await expect(messages(page)).toContainText(`There is no file or folder “${library}”`);
    await app.electron.evaluate(({ app: electron }) => {
      electron.clearRecentDocuments = () => Object.assign(globalThis, { forgotten: true });
    });
    await chooseRecent(app, 'Clear recent libraries');
    await expect(messages(page)).toContainText('The list of recent libraries is empty');
    await expect(messages(page)).toContainText('the folder of your last export is forgotten');
    expect(await app.electron.evaluate(() => 'forgotten' in globalThis)).toBe(true);
    await expect.poll(() => recentIn(app)).toEqual([]);

    // macOS tells of a file by an event; here the event alone is made.
    await app.electron.evaluate(({ app: electron }, file) => {
      electron.emit('open-file', { preventDefault: () => undefined }, file);
    }, files[0] ?? '');
    await expect(dialog(page, 'Import documents')).toContainText('port.txt');
  },
);

test(
  'a start with a library and a file opens the one and plans the other',
  windowOnly,
  async ({ start, folder }) => {
    const file = path.join(await newFolder(folder, 'in'), 'port.txt');
    await writeFile(file, text);
    const { page, app } = await start({ args: [await emptyLibrary(folder), file] });
    await expect(dialog(page, 'Import documents')).toContainText('port.txt');
    await page.keyboard.press('Escape');
    await app.close();

    // Where there is no library, the file waits for one.
    const { page: second } = await start({ args: [file] });
    await expect(messages(second)).toContainText('The file can be imported as soon as a library is open.');
    await second.keyboard.press('Enter');
    await expect(dialog(second, 'Import documents')).toContainText('port.txt');
  },
);
