/** Copies for other programs: put on the real clipboard, and read back from it. */
import type { Page } from '@playwright/test';
import type { NewsItem } from '../core/document.ts';
import { openLibrary } from '../desk/opening/open-library.ts';
import { expect, sampleLibrary, test, type RunningDesk } from './desk.ts';
import { headlineField, inspector, messages, open, runCommand, textField, untilSaved } from './screens.ts';

interface OnClipboard {
  html: string;
  text: string;
}

/** What lies on the clipboard, as the door's own program reads it. */
async function readClipboard({ app, door, page }: RunningDesk): Promise<OnClipboard> {
  if (door === 'browser') return page.evaluate(readItem);
  return app.electron.evaluate(async ({ clipboard }) => {
    // Electron's own clipboard has changed its form; both are read here.
    const older = clipboard as unknown as {
      readHTML?: () => string;
      readText: () => string | Promise<string>;
    };
    const text = await older.readText();
    if (older.readHTML) return { html: older.readHTML(), text };
    const [item] = await clipboard.read();
    return { html: (await (await item?.getType('text/html'))?.text()) ?? '', text };
  });
}

/** Runs in the page. */
async function readItem(): Promise<OnClipboard> {
  const [item] = await navigator.clipboard.read();
  const read = async (type: string): Promise<string> => (await (await item?.getType(type))?.text()) ?? '';
  return { html: await read('text/html'), text: await read('text/plain') };
}

test('what is open is copied for the CMS and for an e-mail', async ({ start, folder }) => {
  const desk = await start({ library: await sampleLibrary(folder) });
  const { page, door } = desk;
  // Reading is the test's own wish: the desk never reads the clipboard.
  if (door === 'browser') await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const said = (words: string | RegExp) => expect(messages(page)).toContainText(words);

  await test.step('an item for the CMS: clean HTML, and what is left behind is said', async () => {
    await open(page, 'Clean mines for clean energy');
    await runCommand(page, 'Copy for the CMS');
    await said(/Copied for the CMS\. .*pictures?.* not taken along\./);
    const { html, text } = await readClipboard(desk);
    expect(html).toContain('Clean mines for clean energy</h2>');
    expect(html).not.toMatch(/<img|class=|<div/);
    expect(text).toContain('Clean mines for clean energy');
  });

  await test.step('the same for an e-mail: with its looks and its pictures', async () => {
    await runCommand(page, 'Copy for e-mail');
    await said('Copied for e-mail.');
    const { html, text } = await readClipboard(desk);
    expect(html).toMatch(/<img[^>]+src="data:image\/(?:jpeg|png);base64,/);
    expect(html).toMatch(/<p[^>]+style="[^"]*font-family/);
    expect(text).toContain('Image ©');
  });

  await test.step('an item that is not cleared says so', async () => {
    await inspector(page).getByRole('combobox', { name: 'Status' }).selectOption('Draft');
    await untilSaved(page);
    await runCommand(page, 'Copy for e-mail');
    await said('Not cleared: “Clean mines for clean energy” (draft).');
    const { html, text } = await readClipboard(desk);
    expect(html).toContain('Draft, not cleared');
    expect(text).toMatch(/^Draft, not cleared/);
  });

  await test.step('a brochure, with all its items', async () => {
    await page.keyboard.press('ControlOrMeta+3');
    await open(page, 'Port Albany brochure', 'Brochures');
    await runCommand(page, 'Copy for the CMS');
    // The message of the first copy may still be there.
    const copied = async (): Promise<string> => (await readClipboard(desk)).html;
    await expect.poll(copied).toMatch(/<h2[^>]*>.*Port Albany.*<\/h2>/);
    expect((await copied()).match(/<h3/g)?.length).toBeGreaterThan(5);
  });
});

test('words copied out of the text are ready for other programs, and lose nothing in another item', async ({
  start,
  folder,
}) => {
  const desk = await start({ library: await sampleLibrary(folder) });
  const { page, door } = desk;
  if (door === 'browser') await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, 'Clean mines for clean energy');
  await textField(page).locator('p').last().click();
  await page.keyboard.press('End');
  await runCommand(page, 'Insert table');
  await expect(textField(page).getByRole('table')).toBeVisible();
  await page.keyboard.type('Metal');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Share');
  await page.keyboard.press('ControlOrMeta+.');
  await page.keyboard.type('2');
  await textField(page).locator('p').first().click();
  // Out of the table, where all is all of a cell.
  await expect
    .poll(() => page.evaluate(() => getSelection()?.anchorNode?.parentElement?.closest('table') ?? null))
    .toBeNull();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+c');
  const { html, text } = await readClipboard(desk);
  expect(html).toMatch(/<figure[^>]*><img[^>]*src="data:image\/(?:jpeg|png);base64,/);
  expect(html).toMatch(/<figcaption>[^<]*©/);
  expect(html).toMatch(/<a[^>]* href="https:/);
  expect(html).toContain('<th><p>Metal</p></th>');
  expect(html).toContain('Share<sup>2</sup>');
  expect(html).not.toMatch(/class=|contenteditable|<input|target=/);
  expect(text).toContain('Metal\tShare²');
  expect(text).toMatch(/\(https:\/\/[^)]+\)/);
  expect(text).toContain('Image ©');

  const shape = (): Promise<string> =>
    textField(page).evaluate((field) =>
      [...field.querySelectorAll('p, h2, h3, li, blockquote, figure, th, td, sup, a')]
        .map(({ tagName, textContent }) => `${tagName} ${tagName === 'FIGURE' ? '' : textContent}`)
        .join('\n'),
    );
  const before = await shape();
  await untilSaved(page);
  await page.keyboard.press('ControlOrMeta+n');
  await expect(headlineField(page)).toHaveValue('');
  await textField(page).click();
  await expect(textField(page)).toBeFocused();
  await page.keyboard.press('ControlOrMeta+v');
  await expect.poll(shape).toBe(before);
  await expect(textField(page).getByText('Picture not imported')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+Shift+v');
  await expect(textField(page)).toContainText('Share²');
  await expect(textField(page).locator('th, sup, figure')).toHaveCount(0);
});

/** Width and height of the first picture of some HTML, in pixels; null where it has none. */
async function pictureSize(page: Page, html: string): Promise<number[] | null> {
  const [, src] = /<img[^>]* src="(data:image[^"]+)"/.exec(html) ?? [];
  return src === undefined
    ? null
    : page.evaluate(async (address) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        return [image.naturalWidth, image.naturalHeight];
      }, src);
}

test('a picture is copied as it is shown: what was cut off stays here', async ({ start, folder }) => {
  const library = await sampleLibrary(folder);
  const store = await openLibrary(library);
  const entry = store.list().find(({ headline }) => headline === 'Clean mines for clean energy');
  const { document, rev } = await store.read(entry?.id ?? '');
  const [figure] = (document as NewsItem).body.content ?? [];
  expect(figure?.type).toBe('picture');
  Object.assign(figure?.attrs ?? {}, { crop: '0 0 50 25' });
  await store.save(document, rev);

  const desk = await start({ library });
  const { page, door } = desk;
  if (door === 'browser') await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, 'Clean mines for clean energy');
  const shown = textField(page).locator('figure img');
  const copied = async (): Promise<number[] | null> => {
    await textField(page).locator('p').first().click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('ControlOrMeta+c');
    return pictureSize(page, (await readClipboard(desk)).html);
  };
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  const whole = await shown.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]);
  const part = (await copied()) ?? [];
  const ratio = ([width = 0, height = 1]: number[]): number => width / height;
  expect(ratio(part)).toBeCloseTo(2 * ratio(whole), 1);
});

test('a picture that is not drawn yet is copied all the same @browser-only', async ({ start, folder }) => {
  const desk = await start({ library: await sampleLibrary(folder) });
  const { page } = desk;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  // Only what is asked for as an image never comes.
  await page.route('**/media/**', (route) =>
    route.request().resourceType() === 'image' ? new Promise<void>(() => undefined) : route.continue(),
  );
  await open(page, 'Clean mines for clean energy');
  const shown = textField(page).locator('figure img');
  expect(await shown.evaluate((image: HTMLImageElement) => image.complete)).toBe(false);
  await textField(page).locator('p').first().click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+c');
  const [width = 0] = (await pictureSize(page, (await readClipboard(desk)).html)) ?? [];
  expect(width).toBeGreaterThan(100);
});
