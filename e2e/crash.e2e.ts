/** The desk is killed in mid-sentence: the next start offers exactly the last typed words. */
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { bodyText } from '../core/body/body.ts';
import { lastRecord } from '../desk/drafts/journal-file.ts';
import { findings } from './axe.ts';
import { expect, sampleLibrary, test, windowOnly, type RunningDesk } from './desk.ts';
import {
  caretToEnd,
  dialog,
  go,
  headlineField,
  messages,
  open,
  rail,
  sheet,
  teaserField,
  textField,
  untilSaved,
} from './screens.ts';

const item = 'Training for fair play in South Asia';
const file = path.join('news', 'fair-play-south-asia.json');

/** Text of the newest note in the draft journal; empty where there is none. */
async function noted({ userData }: RunningDesk): Promise<string> {
  const folder = path.join(userData, 'drafts');
  const [name] = await readdir(folder).catch(() => []);
  const record = name === undefined ? null : await lastRecord(path.join(folder, name));
  return record && record.document.kind !== 'brochure' ? bodyText(record.document.body) : '';
}

/** Types on at the end of the text, and kills the desk while the last words are in no file of the library. */
async function typeUntilKilled(desk: RunningDesk, library: string): Promise<string> {
  const { page } = desk;
  const saved = (): Promise<string> => readFile(path.join(library, file), 'utf8');
  await caretToEnd(page);
  let sentence = '';
  for (let word = 1; ; word += 1) {
    const next = ` and word ${String(word)}`;
    await page.keyboard.type(next, { delay: 10 });
    sentence += next;
    // A machine that stalls may save first; then a word more is typed.
    while (!(await noted(desk)).endsWith(sentence)) if ((await saved()).includes(sentence)) break;
    if ((await saved()).includes(sentence)) continue;
    await desk.app.kill();
    expect(await saved()).not.toContain(sentence);
    return sentence;
  }
}

test('the words of a killed desk are offered at the next start, and put back', async ({ start, folder }) => {
  const library = await sampleLibrary(folder);
  const first = await start({ library });
  await open(first.page, item);
  const sentence = await typeUntilKilled(first, library);

  const { app, page, userData } = await start({ library, userData: first.userData });
  const offer = dialog(page, 'Unsaved text from the last session');
  const words = offer.getByRole('article', { name: item });
  await test.step('they are offered with what they add, and nothing else', async () => {
    await expect(words).toContainText(/Typed \d\d:\d\d/);
    const added = await words.getByRole('insertion').allInnerTexts();
    expect(sentence.endsWith(added.join('').trim())).toBe(true);
    expect(added.join('')).toContain(sentence.trim().split(' and ').at(-1));
    await expect(words.getByRole('deletion')).toHaveCount(0);
    expect(await findings(page)).toEqual([]);
  });
  await test.step('put back, they stand in the text and on the disk', async () => {
    await words.getByRole('button', { name: 'Restore text' }).click();
    await expect(offer).toBeHidden();
    await expect(messages(page)).toContainText(`Your text was restored in “${item}”.`);
    await open(page, item); // what was open last may be forgotten in a crash
    await expect(textField(page)).toContainText(sentence);
    expect(await readFile(path.join(library, file), 'utf8')).toContain(sentence);
    await expect(rail(page).getByRole('button', { name: 'Needs attention' })).toBeHidden();
  });
  await test.step('after a quiet end nothing is offered', async () => {
    await app.close();
    const next = await start({ library, userData });
    await open(next.page, item);
    await expect(headlineField(next.page)).toHaveValue(item);
    await expect(dialog(next.page, 'Unsaved text from the last session')).toBeHidden();
  });
});

test('left-over words can wait, and are discarded only for sure', async ({ start, folder }) => {
  const library = await sampleLibrary(folder);
  const first = await start({ library });
  await open(first.page, item);
  await typeUntilKilled(first, library);

  const { page } = await start({ library, userData: first.userData });
  await dialog(page, 'Unsaved text from the last session')
    .getByRole('button', { name: 'Decide later' })
    .click();
  await expect(rail(page).getByRole('button', { name: 'Needs attention' })).toContainText('1');
  await go(page, 'Needs attention');
  const words = sheet(page).getByRole('article', { name: item });
  await words.getByRole('button', { name: 'Discard…' }).click();
  await expect(words).toContainText('This cannot be undone.');
  await words.getByRole('button', { name: 'Keep text' }).click();
  await words.getByRole('button', { name: 'Discard…' }).click();
  await words.getByRole('button', { name: 'Discard permanently' }).click();
  await expect(sheet(page)).toContainText('Nothing needs attention');
  expect(await readdir(path.join(first.userData, 'drafts'))).toEqual([]);
});

test('words of a document that has moved on are shown beside it', async ({ start, folder }) => {
  const library = await sampleLibrary(folder);
  const first = await start({ library });
  await open(first.page, item);
  const sentence = await typeUntilKilled(first, library);

  const { page } = await start({ library, userData: first.userData });
  await dialog(page, 'Unsaved text from the last session')
    .getByRole('button', { name: 'Decide later' })
    .click();
  await open(page, item);
  await teaserField(page).fill('A new teaser since then.');
  await untilSaved(page);
  await go(page, 'Needs attention');
  await sheet(page)
    .getByRole('article', { name: item })
    .getByRole('button', { name: 'Restore text' })
    .click();
  await messages(page).getByRole('button', { name: 'Compare' }).click();
  const both = dialog(page, `“${item}” was changed elsewhere`);
  await expect(both).toContainText('A new teaser since then.');
  await expect(both).toContainText(sentence.trim());
  await both.getByRole('button', { name: 'Keep mine' }).click();
  await expect(both).toBeHidden();
  await go(page, 'News');
  await expect(textField(page)).toContainText(sentence);
  await expect(teaserField(page)).not.toHaveValue('A new teaser since then.');
});

test(
  'a page whose process dies comes back, and offers the last words',
  windowOnly,
  async ({ start, folder }) => {
    // Behind the other door a page belongs to the browser, which says itself that it died.
    const library = await sampleLibrary(folder);
    const desk = await start({ library });
    const { app, page } = desk;
    await open(page, item);
    await caretToEnd(page);
    const saved = (): Promise<string> => readFile(path.join(library, file), 'utf8');
    let sentence = '';
    // A machine that stalls may save first; then a word more is typed.
    for (let word = 1; sentence === '' || (await saved()).includes(sentence); word += 1) {
      const next = ` and word ${String(word)}`;
      await page.keyboard.type(next);
      sentence += next;
      while (!(await noted(desk)).endsWith(sentence)) if ((await saved()).includes(sentence)) break;
    }
    await app.electron.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const again = new Promise<void>((resolve) => contents?.once('did-finish-load', () => resolve()));
      contents?.forcefullyCrashRenderer();
      return again;
    });
    const shown = (): Promise<string> =>
      app.electron.evaluate(
        ({ BrowserWindow }) =>
          BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
            `document.querySelector('[role=dialog]')?.textContent ?? ''`,
          ) as Promise<string>,
      );
    await expect.poll(shown).toContain('Unsaved text from the last session');
    expect(await shown()).toContain(sentence.trim().split(' and ').at(-1));
    await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        `[...document.querySelectorAll('[role=dialog] button')].find((one) => one.textContent.includes('Restore text')).click()`,
      ),
    );
    await expect.poll(saved).toContain(sentence);
  },
);
