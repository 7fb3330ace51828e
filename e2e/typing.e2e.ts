/** Typing: what is written stays as it is written, whatever a program may take it for. */
import type { Page } from '@playwright/test';
import { emptyLibrary, expect, test } from './desk.ts';
import { textField } from './screens.ts';

const begin = async (page: Page): Promise<void> => {
  await page.keyboard.press('n');
  await textField(page).click();
};

test('a day is no list, a file is no link, and addresses are links', async ({ start, folder }) => {
  const { page } = await start({ library: await emptyLibrary(folder) });
  await begin(page);
  await page.keyboard.type('14. November 2023 in README.md and crime.In 10.5 km, www.example.org now,');
  await page.keyboard.press('Enter');
  await page.keyboard.type('1. First');
  await page.keyboard.press('Enter');
  await page.keyboard.type('press@example.org and https://port-albany.example/a here');
  const text = textField(page);
  await expect(text.locator('> p').first()).toContainText(
    '14. November 2023 in README.md and crime.In 10.5 km,',
  );
  await expect(text.locator('ol > li')).toHaveCount(2);
  await expect(text.getByRole('link')).toHaveText([
    'www.example.org',
    'press@example.org',
    'https://port-albany.example/a',
  ]);
  const addresses = await text
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(addresses).toEqual([
    'https://www.example.org',
    'mailto:press@example.org',
    'https://port-albany.example/a',
  ]);
});

/** What a keyboard sends where Alt or AltGr writes a sign: the key with its modifiers, and whether the desk left it alone. */
const isLeftAlone = (page: Page, init: object): Promise<boolean> =>
  textField(page).evaluate(
    (field, json) =>
      field.dispatchEvent(
        new KeyboardEvent('keydown', {
          bubbles: true,
          cancelable: true,
          ...(JSON.parse(json) as KeyboardEventInit),
        }),
      ),
    JSON.stringify(init),
  );

test('signs that are typed with Alt, AltGr or Option are no shortcuts', async ({ start, folder }) => {
  const { page } = await start({ library: await emptyLibrary(folder) });
  await begin(page);
  await page.keyboard.type('Words');
  for (const init of [
    { key: '@', code: 'Digit2', keyCode: 50, ctrlKey: true, altKey: true },
    { key: '™', code: 'Digit2', keyCode: 50, altKey: true },
    { key: '3', code: 'Numpad3', keyCode: 99, altKey: true },
    { key: '1', code: 'Digit1', keyCode: 49, altKey: true },
    { key: 'Dead', code: 'KeyN', keyCode: 78, altKey: true },
  ])
    expect(await isLeftAlone(page, init), JSON.stringify(init)).toBe(true);
  await expect(textField(page).locator('h1, h2, h3')).toHaveCount(0);
  await expect(textField(page)).toBeVisible();
  await textField(page).press('ControlOrMeta+Shift+1');
  await expect(textField(page).locator('h2')).toHaveText('Words');
});

test('Enter that ends a composition does nothing else', async ({ start, folder }) => {
  const { page } = await start({ library: await emptyLibrary(folder) });
  await begin(page);
  const compose = (label: string): Promise<boolean> =>
    page.getByRole('combobox', { name: label }).evaluate((field) => {
      let heard = false;
      const hear = (): void => void (heard = true);
      field.addEventListener('keydown', hear, { once: true });
      field.dispatchEvent(
        new KeyboardEvent('keydown', {
          key: 'Enter',
          keyCode: 229,
          isComposing: true,
          bubbles: true,
          cancelable: true,
        }),
      );
      field.removeEventListener('keydown', hear);
      return heard;
    });
  expect(await compose('Tags')).toBe(false);
});
