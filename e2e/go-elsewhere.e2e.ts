/** Going elsewhere while the desk is still opening something: the editor stays where they went. */
import { browserOnly, expect, sampleLibrary, test } from './desk.ts';
import { go, headlineField, list } from './screens.ts';

// In a browser an answer can be held up; what happens then is the same behind both doors.
test(
  'a document that comes late takes nobody back to its section',
  browserOnly,
  async ({ start, folder }) => {
    const { page } = await start({ library: await sampleLibrary(folder) });
    await expect(headlineField(page)).toBeVisible();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const asked = page.waitForRequest('**/ask/read');
    await page.route('**/ask/read', async (route) => {
      await held;
      await route.continue();
    });
    await page.reload();
    await asked;
    await go(page, 'Brochures');
    await expect(list(page, 'Brochures')).toBeVisible();
    const answered = page.waitForResponse('**/ask/read');
    release();
    await (await answered).finished();
    // The page has the answer; what it makes of it is on the screen two frames later.
    await page.evaluate(
      () => new Promise<void>((seen) => requestAnimationFrame(() => requestAnimationFrame(() => seen()))),
    );
    await expect(list(page, 'Brochures')).toBeVisible({ timeout: 1 });
    await expect(list(page, 'News')).toBeHidden();
  },
);
