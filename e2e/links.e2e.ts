/** Links: put on words, and beside what holds no words. */
import type { Page } from '@playwright/test';
import { expect, sampleLibrary, test } from './desk.ts';
import { dialog, open, textField, untilSaved } from './screens.ts';

/** Asks for a link by keyboard, and gives its words. */
async function putLink(page: Page, address: string, words: string): Promise<void> {
  await page.keyboard.press('Control+Shift+K');
  const link = dialog(page, 'Link');
  await link.getByLabel('Address').fill(address);
  await link.getByLabel('Text').fill(words);
  await link.getByRole('button', { name: 'Insert link' }).click();
  await expect(link).toBeHidden();
  await expect(textField(page)).toBeFocused();
}

test('what is typed the moment the text has the focus again goes behind the new link', async ({
  start,
  folder,
}) => {
  const { page } = await start({ library: await sampleLibrary(folder) });
  await open(page, 'Training for fair play in South Asia');
  await textField(page).locator('figure').first().click();
  // Quicker than any hand: in the very task in which the focus comes back.
  await textField(page).evaluate((text) => {
    const type = (): void => void document.execCommand('insertText', false, ' and play.');
    text.addEventListener('focusin', type, { once: true });
  });
  await putLink(page, 'www.unodc.org/sport', 'More on sport');
  await expect(textField(page)).toContainText('More on sport and play.');
  await expect(textField(page).getByRole('link', { name: /More on sport/ })).toHaveText('More on sport');
});

test('a link asked for at a picture stands below it, and the picture stays', async ({ start, folder }) => {
  const { page } = await start({ library: await sampleLibrary(folder) });
  await open(page, 'Training for fair play in South Asia');
  const picture = textField(page).locator('figure').first();
  await picture.click();
  await expect(picture).toHaveClass(/ProseMirror-selectednode/);
  await putLink(page, 'www.unodc.org/sport', 'More on sport');
  const link = textField(page).getByRole('link', { name: 'More on sport' });
  await expect(link).toHaveAttribute('href', 'https://www.unodc.org/sport');
  await expect(picture).toBeVisible();
  expect(
    await picture.evaluate((figure) => figure.nextElementSibling?.textContent),
    'the words stand right below the picture',
  ).toBe('More on sport');

  await test.step('what is typed next is no part of the link', async () => {
    await page.keyboard.type(' and play.');
    await expect(link).toHaveText('More on sport');
    await expect(textField(page)).toContainText('More on sport and play.');
  });

  await test.step('both are undone', async () => {
    await untilSaved(page); // a pause in typing, after which a new step to undo begins
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect(link).toBeHidden();
    await expect(picture).toBeVisible();
  });
});
