/** Clearance by Word: a file goes out, comes back with tracked changes and comments, and is taken in change by change. */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Brochure, NewsItem } from '../core/document.ts';
import { wordBrochureFile } from '../core/writing/word.ts';
import { openLibrary } from '../desk/opening/open-library.ts';
import { writeDocx } from '../desk/word/write-docx.ts';
import { editedDocx, runOf, sentDocx, tracked } from '../desk/testing/returned-docx.ts';
import { findings } from './axe.ts';
import { answerDialog, expect, sampleLibrary, test } from './desk.ts';
import { dialog, headlineField, messages, open, teaserField } from './screens.ts';

const headline = 'Training for fair play in South Asia';

/** The document as it stands in its file. */
async function stored(library: string): Promise<{ document: NewsItem; rev: number }> {
  for (const name of await readdir(path.join(library, 'news'))) {
    const file = await readFile(path.join(library, 'news', name), 'utf8');
    const found = JSON.parse(file) as { document: NewsItem; rev: number };
    if (found.document.headline === headline) return found;
  }
  throw new Error(`The sample has no item “${headline}”.`);
}

const comments = `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="1" w:author="Ben" w:date="2024-03-12T10:00:00Z"><w:p><w:r><w:t>Say where.</w:t></w:r></w:p></w:comment></w:comments>`;

test('a returned Word file is compared, taken in change by change, and undone', async ({ start, folder }) => {
  const library = await sampleLibrary(folder);
  const { document, rev } = await stored(library);
  const { run, deleted, inserted } = tracked;
  const bytes = await editedDocx(await sentDocx(document, rev), {
    'word/document.xml': (xml) =>
      xml
        .replace(
          runOf(headline),
          deleted('Training') + inserted('Courses') + run(' for fair play in South Asia'),
        )
        .replace(runOf(document.teaser), inserted('Yesterday: ', 'Ben') + run(document.teaser)),
    'word/comments.xml': () => comments,
  });
  const file = path.join(folder, 'returned.docx');
  await writeFile(file, bytes);
  const { app, page } = await start({ library });
  await open(page, headline);
  const compared = dialog(page, `Changes to “${headline}”`);
  const change = (number: number) => compared.getByRole('listitem', { name: `Change ${String(number)}` });

  await test.step('the command asks for the file, and tells who changed what', async () => {
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type('word file');
    await page.keyboard.press('Enter');
    await answerDialog(app, file);
    await dialog(page, 'Compare with a Word file').getByRole('button', { name: 'Choose a file…' }).click();
    await expect(compared).toContainText('returned.docx: 2 changes, 1 comment.', { timeout: 30_000 });
    await expect(change(1)).toContainText('Ada');
    await expect(change(1).getByRole('deletion')).toHaveText('Training');
    await expect(change(1).getByRole('insertion')).toHaveText('Courses');
    await expect(change(2)).toContainText('Ben');
    await expect(change(2)).toContainText('Teaser · Added');
    await expect(compared).toContainText('Say where.');
    await expect(compared.getByRole('button', { name: 'Save 0 changes' })).toBeDisabled();
    expect(await findings(page)).toEqual([]);
  });

  await test.step('only what is accepted is saved', async () => {
    await change(1).getByRole('button', { name: 'Accept' }).click();
    await change(2).getByRole('button', { name: 'Reject' }).click();
    await expect(compared).toContainText('2 of 2 decided');
    await compared.getByRole('button', { name: 'Save 1 change' }).click();
    await expect(compared).toBeHidden();
    await expect(headlineField(page)).toHaveValue('Courses for fair play in South Asia');
    await expect(teaserField(page)).toHaveValue(document.teaser);
  });

  await test.step('Undo brings the state before back', async () => {
    await messages(page).getByRole('button', { name: 'Undo' }).click();
    await expect(headlineField(page)).toHaveValue(headline);
  });
});

test('what was changed here meanwhile stays unless the editor chooses the file', async ({
  start,
  folder,
}) => {
  const library = await sampleLibrary(folder);
  const { document, rev } = await stored(library);
  const { run, deleted, inserted } = tracked;
  const bytes = await editedDocx(await sentDocx(document, rev), {
    'word/document.xml': (xml) =>
      xml.replace(
        runOf(headline),
        deleted('Training') + inserted('Courses') + run(' for fair play in South Asia'),
      ),
  });
  const { page } = await start({ library });
  await open(page, headline);
  await headlineField(page).fill('A headline of our own');
  // Dropped on the window, as people do with what came by mail.
  const dropped = await page.evaluateHandle(
    (given) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(given)], 'returned.docx'));
      return transfer;
    },
    [...bytes],
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
  const compared = dialog(page, 'Changes to “A headline of our own”');
  await expect(compared).toContainText('1 change', { timeout: 30_000 });
  await compared.getByRole('button', { name: 'Accept all' }).click();
  const clash = compared.getByRole('group', { name: 'Headline' });
  await expect(clash.getByRole('radio', { name: /Keep what is here/ })).toBeChecked();
  await expect(clash).toContainText('Courses for fair play in South Asia');
  await clash.getByRole('radio', { name: /Take what the file has/ }).check();
  await compared.getByRole('button', { name: 'Save 1 change' }).click();
  await expect(headlineField(page)).toHaveValue('Courses for fair play in South Asia');
});

test('a brochure that comes back is compared from the import, its own words and item by item', async ({
  start,
  folder,
}) => {
  const library = await sampleLibrary(folder);
  const opened = await openLibrary(library);
  const [entry] = opened.list().filter(({ kind }) => kind === 'brochure');
  const brochure = (await opened.read(entry?.id ?? '')).document as Brochure;
  const items: NewsItem[] = [];
  for (const id of brochure.items) items.push((await opened.read(id)).document as NewsItem);
  const [first] = items;
  const sent = wordBrochureFile(brochure, items, opened.settings.office, null);
  const bytes = await editedDocx(
    await writeDocx(sent, { picture: () => null, item: { id: brochure.id, rev: 0 } }),
    {
      'word/document.xml': (xml) =>
        xml
          .replace(runOf(brochure.title), tracked.deleted(brochure.title) + tracked.inserted('A new title'))
          // The first stands in the contents.
          .replace(
            new RegExp(`(Heading1[^§]*?)(${runOf(first?.headline ?? '').source})`),
            (_, before: string) =>
              `${before}${tracked.deleted(first?.headline ?? '')}${tracked.inserted('Another headline')}`,
          ),
    },
  );
  const file = path.join(folder, 'brochure.docx');
  await writeFile(file, bytes);
  const { app, page } = await start({ library });
  const back = dialog(page, `“${brochure.title}” came back`);

  await test.step('the import knows it, and compares it', async () => {
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type('import');
    await page.keyboard.press('Enter');
    await answerDialog(app, file);
    await dialog(page, 'Import documents').getByRole('button', { name: 'Choose files…' }).click();
    await dialog(page, 'Import documents')
      .getByRole('button', { name: 'Compare brochure.docx with what is here…' })
      .click();
    await expect(back).toContainText(`brochure.docx: the brochure and ${String(items.length)} items`, {
      timeout: 30_000,
    });
    await expect(back.getByRole('insertion')).toContainText(['A new']);
    expect(await findings(page)).toEqual([]);
  });

  await test.step('an item is taken over', async () => {
    await back.getByRole('button', { name: `Compare “${first?.headline ?? ''}”` }).click();
    const compared = dialog(page, `Changes to “${first?.headline ?? ''}”`);
    await compared.getByRole('button', { name: 'Accept all' }).click();
    await compared.getByRole('button', { name: 'Save 1 change' }).click();
    await expect(back).toContainText('Taken over');
  });

  await test.step('and the title', async () => {
    await back.getByRole('checkbox', { name: 'Take over: Title' }).check();
    await back.getByRole('button', { name: 'Save 1 change of the brochure' }).click();
    await expect(dialog(page, '“A new title” came back')).toContainText('The brochure itself is as it was.');
    const now = await openLibrary(library);
    expect((await now.read(brochure.id)).document).toMatchObject({
      title: 'A new title',
      introduction: brochure.introduction,
      items: brochure.items,
    });
    expect((await now.read(first?.id ?? '')).document).toMatchObject({ headline: 'Another headline' });
  });
});
