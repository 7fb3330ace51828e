/** A day's work asks nothing of any network, and nothing gets in through the page. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { latestNewsText } from '../desk/testing/texts.ts';
import { answerDialog, expect, newFolder, sampleLibrary, test } from './desk.ts';
import { askExport, exportInto } from './exporting.ts';
import { dialog, go, open, sheet, textField, untilSaved } from './screens.ts';

/** Everything that a page may ask for: the desk's own files, behind either door. */
const isOwn = (address: string): boolean =>
  /^desk:\/\/app\/|^http:\/\/127\.0\.0\.1:\d+\/|^(data|blob):/.test(address);

test('a session of work asks for nothing but the desk’s own files', async ({ start, folder }) => {
  const desk = await start({ library: await sampleLibrary(folder) });
  const { app, page, door } = desk;
  await app.requested();
  await page.reload();

  await open(page, 'Equal access to controlled medicines: what would it take?');
  await textField(page).click();
  await page.keyboard.type('Mispeled wrods. ');
  for (const view of ['Latest News', 'Article', 'Brochure', 'Write'])
    await sheet(page).getByRole('tab', { name: view, exact: true }).click();
  await untilSaved(page);
  await go(page, 'Pictures');
  await expect(sheet(page).locator('img')).toHaveCount(6);

  const news = path.join(folder, 'news.txt');
  await writeFile(news, latestNewsText);
  await answerDialog(app, news);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('button', { name: 'Choose files…' }).click();
  await page.getByRole('button', { name: 'Import 3 documents' }).click();
  await dialog(page, 'Imported').getByRole('button', { name: 'Close' }).click();
  await askExport(page);
  await exportInto(
    desk,
    await newFolder(folder, 'Out'),
    ['Latest News page', 'Brochure', 'Plain text'],
    true,
  );

  const addresses = await app.requested();
  expect(addresses.length).toBeGreaterThan(10);
  expect(addresses.filter((address) => !isOwn(address))).toEqual([]);

  // Dictionaries would come from the maker of the browser: the desk has its own.
  if (door === 'browser') return; // its pages say that they want none
  const spelling = await app.electron.evaluate(({ session }) => ({
    on: session.defaultSession.isSpellCheckerEnabled(),
    dictionaries: session.defaultSession.getSpellCheckerLanguages(),
  }));
  expect(spelling).toEqual({ on: false, dictionaries: [] });
});

test('links open in the computer’s browser; the page itself goes nowhere and asks nobody', async ({
  start,
  folder,
}) => {
  const desk = await start({ library: await sampleLibrary(folder) });
  const { app, page } = desk;
  const opened = (): Promise<string[]> => app.openedOutside();
  await opened();

  await test.step('a link in a live view', async () => {
    await open(page, 'Clean mines for clean energy');
    await sheet(page).getByRole('tab', { name: 'Latest News', exact: true }).click();
    await sheet(page).getByRole('link', { name: /^more/ }).click();
    await expect.poll(opened).toEqual([expect.stringMatching(/^https:\/\/port-albany\.example\//)]);
  });

  await test.step('what a page might try is refused', async () => {
    const before = (await app.requested()).length;
    const tried = await page.evaluate(async () => {
      const fails = async (attempt: () => unknown): Promise<boolean> => {
        try {
          await attempt();
          return false;
        } catch {
          return true;
        }
      };
      return {
        fetch: await fails(() => fetch('https://example.org/')),
        file: await fails(() => fetch('file:///etc/passwd')),
        html: await fails(() => (document.createElement('div').innerHTML = '<img src=x>')),
        node: typeof (globalThis as { process?: unknown }).process === 'undefined',
        worker: await fails(() => new Worker('data:text/javascript,1')),
      };
    });
    expect(tried).toEqual({
      fetch: true,
      file: true,
      html: true,
      node: true,
      worker: true,
    });
    await page.evaluate(() => {
      const picture = document.createElement('img');
      picture.src = 'https://example.org/pixel.png';
      document.body.append(picture);
    });
    const sent = (await app.requested()).slice(before).filter((address) => !isOwn(address));
    expect(sent).toEqual([]);
    // Each refusal is told in the console; here they are wanted.
    await expect.poll(() => desk.complaints.length).toBeGreaterThan(2);
    expect(
      desk.complaints.filter(
        (one) => !/Content Security Policy|Trusted|Refused|Not allowed|violates/i.test(one),
      ),
    ).toEqual([]);
    desk.complaints.length = 0;
  });

  await test.step('the policy of the page allows no script but the desk’s own files', async () => {
    const policy = await page.evaluate(
      async () => (await fetch('/index.html')).headers.get('content-security-policy') ?? '',
    );
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe');
  });

  await test.step('pictures outside the library’s own are not served', async () => {
    const answers = await page.evaluate(() =>
      Promise.all(
        ['/media/../library.json', '/media/%2e%2e/library.json', '/../../package.json', '/news/x.json'].map(
          async (address) => (await fetch(address)).status,
        ),
      ),
    );
    expect(answers).toEqual([404, 404, 404, 404]);
    desk.complaints.length = 0; // "Failed to load resource": the four of above
  });
});
