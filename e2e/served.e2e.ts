/** The desk in a browser: choosing on this computer, several tabs, a desk that stops, exports to take away. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { findings } from './axe.ts';
import { browserOnly, emptyLibrary, expect, newFolder, sampleLibrary, test } from './desk.ts';
import { askExport, askForSomethingElse } from './exporting.ts';
import { browserOfWorker, serveDesk } from './launch-browser.ts';
import {
  caretToEnd,
  dialog,
  headlineField,
  libraryBanner,
  open,
  row,
  sheet,
  teaserField,
  untilSaved,
  textField,
} from './screens.ts';
import { latestNewsText } from '../desk/testing/texts.ts';

const item = 'Training for fair play in South Asia';

test('folders are walked through, made and chosen in the page', browserOnly, async ({ start, folder }) => {
  const { page } = await start({ library: await sampleLibrary(folder) });
  await newFolder(folder, 'Documents of ours');
  await askExport(page);
  await dialog(page, 'Export').getByRole('button', { name: 'Choose folder…' }).click();
  const chooser = dialog(page, 'Choose a folder to export into');
  const field = chooser.getByRole('textbox', { name: 'Path' });
  const contents = chooser.getByRole('list', { name: 'Folder contents' });

  await test.step('it begins in a place of the editor’s, and everyone can use it', async () => {
    await expect(field).not.toHaveValue('');
    await expect(chooser.getByRole('list', { name: 'Places' }).getByRole('button')).not.toHaveCount(0);
    expect(await findings(page)).toEqual([]);
  });
  await test.step('a path that is nowhere is said, and stays as it was typed', async () => {
    await field.fill(path.join(folder, 'nowhere'));
    await field.press('Enter');
    await expect(chooser.getByRole('alert')).toContainText('It is not there.');
    await expect(field).toHaveValue(path.join(folder, 'nowhere'));
    await expect(chooser.getByRole('button', { name: 'Choose', exact: true })).toBeDisabled();
  });
  await test.step('by keyboard into a folder and out of it', async () => {
    await field.fill(folder);
    await field.press('Enter');
    await contents.getByRole('button', { name: 'Documents of ours' }).press('Enter');
    await expect(field).toHaveValue(path.join(folder, 'Documents of ours'));
    await chooser.getByRole('button', { name: 'Parent folder' }).click();
    await expect(contents.getByRole('button', { name: /Sample library.*library/ })).toBeVisible();
  });
  await test.step('a new folder is made and chosen', async () => {
    await chooser.getByRole('button', { name: 'New folder…' }).click();
    await chooser.getByLabel('New folder name').fill('Für die Website');
    await chooser.getByRole('button', { name: 'Create folder' }).click();
    await expect(field).toHaveValue(path.join(folder, 'Für die Website'));
    await chooser.getByRole('button', { name: 'Choose', exact: true }).click();
    await expect(dialog(page, 'Export').getByRole('status', { name: 'Folder' })).toHaveText(
      path.join(folder, 'Für die Website'),
    );
  });
  await test.step('cancelled, nothing is chosen', async () => {
    await dialog(page, 'Export').getByRole('button', { name: 'Choose folder…' }).click();
    await expect(field).not.toHaveValue('');
    await page.keyboard.press('Escape');
    await expect(chooser).toBeHidden();
    await expect(dialog(page, 'Export')).toBeVisible();
  });
});

test(
  'a file that the browser chooses is handed over and imported',
  browserOnly,
  async ({ start, folder }) => {
    const { page } = await start({ library: await emptyLibrary(folder) });
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByRole('button', { name: 'Choose files…' }).click();
    const chooser = dialog(page, 'Import documents').filter({
      has: page.getByRole('list', { name: 'Places' }),
    });
    await chooser.getByLabel('Use the browser’s file picker…').setInputFiles({
      name: 'Neuigkeiten.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(latestNewsText),
    });
    await page.getByRole('button', { name: 'Import 3 documents' }).click();
    await expect(dialog(page, 'Imported')).toContainText('3 documents imported.');
  },
);

test(
  'an export is downloaded as one zip, and its PDF opens in a tab',
  browserOnly,
  async ({ start, folder }) => {
    const { page } = await start({ library: await sampleLibrary(folder) });
    await askExport(page);
    await askForSomethingElse(page);
    const asking = dialog(page, 'Export');
    await asking.getByRole('checkbox', { name: /^Brochure/ }).check();
    const downloading = page.waitForEvent('download', { timeout: 60_000 });
    await asking.getByRole('button', { name: 'Download as zip' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('Liaison Desk export.zip');
    const zip = await readFile(await download.path());
    expect(zip.subarray(0, 2).toString()).toBe('PK');
    for (const name of ['latest-news.html', 'assets/house.css']) expect(zip.includes(name)).toBe(true);
    const pdf = dialog(page, 'Exported')
      .getByRole('list', { name: 'What was exported' })
      .getByRole('link', { name: /: brochure\.pdf$/ });
    const address = await pdf.evaluate((link: HTMLAnchorElement) => link.href);
    const answer = await page.request.get(address);
    expect(answer.headers()['content-type']).toBe('application/pdf');
    expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await findings(page)).toEqual([]);
  },
);

test(
  'two tabs hear each other, and words typed in both at once are never lost',
  browserOnly,
  async ({ start, folder }) => {
    const library = await sampleLibrary(folder);
    const { page } = await start({ library });
    await open(page, item);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await open(other, item);

    await test.step('a change in one tab is shown in the other', async () => {
      await teaserField(page).fill('Written in the first tab.');
      await untilSaved(page);
      await expect(teaserField(other)).toHaveValue('Written in the first tab.');
      await other.bringToFront();
      await headlineField(other).fill('Named in the second tab');
      await untilSaved(other);
      await expect(row(page, 'Named in the second tab')).toBeVisible();
      await expect(headlineField(page)).toHaveValue('Named in the second tab');
    });
    await test.step('typed in both, one is saved and the other is asked about, never overwritten', async () => {
      await Promise.all([
        teaserField(page).fill('From the first tab.'),
        teaserField(other).fill('From the second tab.'),
      ]);
      const conflict = /was changed|changed this document/;
      await expect
        .poll(async () => {
          const said = await Promise.all([page, other].map((tab) => sheet(tab).innerText()));
          return said.some((words) => conflict.test(words));
        })
        .toBe(true);
      const files = await readdir(library, { recursive: true });
      const words = await Promise.all(
        files
          .filter((name) => name.endsWith('.json'))
          .map((name) => readFile(path.join(library, name), 'utf8').catch(() => '')),
      );
      for (const teaser of ['From the first tab.', 'From the second tab.'])
        await expect.poll(() => words.some((text) => text.includes(teaser))).toBe(true);
    });
  },
);

test(
  'the desk stops while words are typed: the page says so, keeps them, and goes on with the next desk',
  browserOnly,
  async ({ folder }) => {
    const library = await sampleLibrary(folder);
    const userData = await newFolder(folder, 'Settings');
    const first = await serveDesk({ library, userData });
    const context = await (await browserOfWorker()).newContext();
    const page = await context.newPage();
    await page.goto(first.address);
    await open(page, item);
    const connection = page.getByRole('status', { name: 'Connection' });
    await expect(connection).toBeEmpty();

    first.child.kill('SIGKILL');
    await expect(connection).toContainText('The desk has stopped.');
    await caretToEnd(page);
    await page.keyboard.type(' Typed while nobody listened.');
    await expect(page.getByRole('status', { name: 'Saving' })).toContainText('Not saved');
    expect(await findings(page)).toEqual([]);

    const second = await serveDesk({ library, userData });
    expect(new URL(second.address).port, 'the next desk takes the same place').toBe(
      new URL(first.address).port,
    );
    const again = await context.newPage();
    await again.goto(second.address);
    await expect(connection).toBeEmpty({ timeout: 15_000 });
    await untilSaved(page);
    const file = path.join(library, 'news', 'fair-play-south-asia.json');
    await expect.poll(() => readFile(file, 'utf8')).toContain('Typed while nobody listened.');
    await context.close();
    second.child.kill('SIGTERM');
    await expect.poll(() => second.child.exitCode).toBe(0);
  },
);

test('who was not let in sees a sentence and nothing of the desk', browserOnly, async ({ start, folder }) => {
  const { page } = await start({ library: await sampleLibrary(folder) });
  const { origin } = new URL(page.url());
  const stranger = await (await browserOfWorker()).newContext();
  const outside = await stranger.newPage();
  for (const address of [`${origin}/`, `${origin}/index.html`, `${origin}/?token=wrong`]) {
    const answer = await outside.goto(address);
    expect([401, 403]).toContain(answer?.status());
    await expect(outside.getByRole('main')).toContainText('This is Liaison Desk');
    await expect(outside.getByRole('main')).not.toContainText(item);
    expect(await findings(outside)).toEqual([]);
  }
  await stranger.close();
});

test('a second start on the same library opens the desk that runs', browserOnly, async ({ folder }) => {
  const library = await sampleLibrary(folder);
  const userData = await newFolder(folder, 'Settings');
  const first = await serveDesk({ library, userData });
  const said: string[] = [];
  const second = await serveDesk({ library, userData }, said);
  expect(new URL(second.address).origin).toBe(new URL(first.address).origin);
  await expect.poll(() => second.child.exitCode).toBe(0);
  expect(said.join(' ')).toContain('open on this library already');
  const page = await (await browserOfWorker()).newPage();
  await page.goto(second.address);
  await expect(row(page, item)).toBeVisible();
  await expect(libraryBanner(page)).toBeEmpty();
  await page.close();
  first.child.kill('SIGTERM');
  await expect.poll(() => first.child.exitCode).toBe(0);
});

test('a browser that is too old is told so', browserOnly, async ({ folder }) => {
  const library = await sampleLibrary(folder);
  const { child, address } = await serveDesk({ library, userData: await newFolder(folder, 'Settings') });
  const page = await (await browserOfWorker()).newPage();
  await page.addInitScript(() => {
    CSS.supports = () => false;
  });
  await page.goto(address);
  await expect(page.getByRole('heading', { name: 'This browser is too old for the desk' })).toBeVisible();
  await page.close();
  child.kill('SIGTERM');
  await expect.poll(() => child.exitCode).toBe(0);
});

test(
  'a page that cannot get its editor says so, and opens documents once it is reloaded',
  browserOnly,
  async ({ start, folder }) => {
    const desk = await start({ library: await sampleLibrary(folder) });
    const { page } = desk;
    await expect(textField(page)).toBeVisible();
    await page.route('**/OpenSheet-*.js', (route) => route.abort());
    await page.reload();
    await expect(page.getByText('The editor could not be loaded.')).toBeVisible();
    await page.unroute('**/OpenSheet-*.js');
    await page.reload();
    await expect(textField(page)).toBeVisible();
    // The browser has said what it could not load; nothing else went wrong.
    desk.complaints.splice(
      0,
      desk.complaints.length,
      ...desk.complaints.filter((one) => !/ERR_FAILED/.test(one)),
    );
  },
);
