/** A library of many documents: its list, its search, and what is remembered of it between two starts. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { seal } from '../desk/library/envelope.ts';
import { createLibrary } from '../desk/library/open-library.ts';
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

  await test.step('words at the end of a text are found, with a typo too, and without asking again', async () => {
    for (const words of ['lighthouse', 'lighthuose']) {
      await search.fill(words);
      await expect(list(page).getByRole('option')).toHaveCount(1);
      await expect(row(page, 'Briefing number 7')).toBeVisible();
    }
    await search.fill('number 1042');
    await expect(row(page, 'Briefing number 1042')).toBeVisible();
    const threads = await first.app.evaluate(
      () => (process.report.getReport() as { workers: [] }).workers.length,
    );
    expect(threads, 'the search runs in a worker').toBe(1);
  });

  await test.step('what is saved is found at once', async () => {
    await search.fill('');
    await open(page, `Briefing number ${many - 1}`);
    await headlineField(page).fill('Pangolins');
    await untilSaved(page);
    await search.fill('pangol');
    await expect(row(page, 'Pangolins')).toBeVisible();
  });

  await test.step('the index is there at the next start, and hides nothing that changed meanwhile', async () => {
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
  });
});
