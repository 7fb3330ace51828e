/** A library of many documents: its list, its search, and what is remembered of it between two starts. */
import type { ElectronApplication } from '@playwright/test';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { seal } from '../desk/documents/envelope.ts';
import { createLibrary } from '../desk/opening/open-library.ts';
import { bodyOf, newsItem } from '../desk/testing/documents.ts';
import { expect, test } from './desk.ts';
import { headlineField, list, open, row, untilSaved } from './screens.ts';

const many = 1_500;

async function manyDocuments(folder: string): Promise<string> {
  const { files } = await createLibrary(path.join(folder, 'Large library'));
  for (let n = 0; n < many; n += 1) {
    const day = new Date(Date.UTC(2010, 0, 1) + n * 3 * 86_400_000).toISOString();
    const item = newsItem({
      id: `item-${n}`,
      headline: `Briefing number ${n}`,
      date: { start: day.slice(0, 10) },
      body: bodyOf(
        'Much was said before. '.repeat(40),
        n === 7 ? 'At last the lighthouse was lit.' : 'It ended.',
      ),
    });
    writeFileSync(files.pathOf('news', item.id), JSON.stringify(seal(item, 1, day), null, 2));
  }
  return files.root;
}

/**
 * From now on measures the steps of the main process; gives what tells the longest, in milliseconds at work: on a busy
 * machine a clock also counts its waiting for its turn. Null where the system does not tell.
 */
async function stepsOfMain(app: ElectronApplication): Promise<(() => Promise<number>) | null> {
  const begun = await app.evaluate(() => {
    const { readFileSync } = process.getBuiltinModule('node:fs');
    const atWork = (): number =>
      Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6;
    const steps = { longest: 0 };
    Object.assign(globalThis, { steps });
    try {
      let last = atWork();
      setInterval(() => {
        const now = atWork();
        steps.longest = Math.max(steps.longest, now - last);
        last = now;
      }, 1);
      return true;
    } catch {
      return false; // only Linux has that file
    }
  });
  if (!begun) return null;
  return () => app.evaluate(() => (globalThis as unknown as { steps: { longest: number } }).steps.longest);
}

test('a large library is listed whole, searched to the last word, and remembered', async ({
  start,
  folder,
}) => {
  const library = await manyDocuments(folder);
  const index = path.join(library, '.desk', 'index.json');
  const first = await start({ library });
  const { page } = first;
  const search = page.getByRole('searchbox', { name: 'Search news items' });

  await test.step('the list holds every document, of which only those in sight are elements', async () => {
    await expect(row(page, `Briefing number ${many - 1}`)).toBeVisible();
    await expect(list(page).getByRole('option').first()).toHaveAttribute('aria-setsize', String(many));
    expect(await list(page).getByRole('option').count()).toBeLessThan(60);
    await list(page).getByRole('option').first().press('End');
    await expect(row(page, 'Briefing number 0')).toBeFocused();
  });

  // Only Electron’s own process can be looked into while it works; behind the other door the same code runs.
  const inside = first.door === 'window' ? first.app.electron : null;
  const longest = inside && (await stepsOfMain(inside));

  await test.step('words at the end of a text are found, with a typo too, and without asking again', async () => {
    for (const words of ['lighthouse', 'lighthuose']) {
      await search.fill(words);
      await expect(list(page).getByRole('option')).toHaveCount(1);
      await expect(row(page, 'Briefing number 7')).toBeVisible();
    }
    await search.fill('number 1042');
    await expect(row(page, 'Briefing number 1042')).toBeVisible();
    if (!inside) return;
    const threads = await inside.evaluate(
      () => (process.report.getReport() as { workers: [] }).workers.length,
    );
    // Another one checks the spelling.
    expect(threads, 'the search runs in a worker').toBeGreaterThanOrEqual(1);
  });

  await test.step('what is saved is found at once', async () => {
    await search.fill('');
    await open(page, `Briefing number ${many - 1}`);
    await headlineField(page).fill('Pangolins');
    await untilSaved(page);
    await search.fill('pangol');
    await expect(row(page, 'Pangolins')).toBeVisible();
  });

  await test.step('neither searching nor saving nor looking at every file keeps the main process from anything else', async () => {
    const file = path.join(library, 'news', `item-${many - 3}.json`);
    writeFileSync(file, readFileSync(file, 'utf8').replace(`Briefing number ${many - 3}`, 'Armadillos'));
    if (inside) await inside.evaluate(({ app }) => app.emit('browser-window-focus', {}, null));
    else await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await search.fill('armadill');
    await expect(row(page, 'Armadillos')).toBeVisible();
    if (longest) expect(await longest()).toBeLessThan(16);
  });

  await test.step('the index is there at the next start, and hides nothing that changed meanwhile', async () => {
    await search.fill('lighthouse');
    await open(page, 'Briefing number 7');
    await first.app.close();
    expect(existsSync(index)).toBe(true);
    const file = path.join(library, 'news', `item-${many - 2}.json`);
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(`Briefing number ${many - 2}`, 'Changed by hand here'),
    );
    const again = await start({ library, userData: first.userData });
    await expect(row(again.page, 'Changed by hand here')).toBeVisible();
    await expect(row(again.page, 'Pangolins')).toBeVisible();
    await expect(list(again.page).getByRole('option').first()).toHaveAttribute('aria-setsize', String(many));
    // It is far below the rows that are shown first.
    await expect(headlineField(again.page)).toHaveValue('Briefing number 7');
  });
});
