/** Pasting: words and good links come in, everything else stays out and is named. */
import type { Page } from '@playwright/test';
import { emptyLibrary, expect, test } from './desk.ts';
import { headlineField, messages, textField, untilSaved } from './screens.ts';

/** Pastes into the text, as from another program. */
const paste = (page: Page, html: string | null, words: string): Promise<void> =>
  textField(page).evaluate(
    (field, [source, plain]) => {
      const data = new DataTransfer();
      if (source !== null) data.setData('text/html', source);
      data.setData('text/plain', plain);
      field.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    [html, words] as const,
  );
const pasteHtml = (page: Page, html: string): Promise<void> => paste(page, html, 'words');

test('what is pasted keeps its words, and loses what may not come in', async ({ start, folder }) => {
  const { page, complaints } = await start({ library: await emptyLibrary(folder) });
  await page.keyboard.press('n');
  await textField(page).click();
  await textField(page).evaluate((field) => {
    const data = new DataTransfer();
    data.setData(
      'text/html',
      '<h1>Title</h1><p onclick="x()">Good <a href="javascript:alert(1)">bad link</a> and ' +
        '<a href="https://www.unodc.org/x">good link</a></p><script>alert(1)</scr' +
        'ipt><img src="https://example.org/x.png">',
    );
    data.setData('text/plain', 'Good bad link and good link');
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(textField(page)).toContainText('Good bad link and good link');
  await expect(textField(page).getByRole('link')).toHaveText(['good link']);
  await expect(textField(page).getByText('Picture not imported')).toHaveCount(1);
  await expect(messages(page)).toContainText('A link was removed from the pasted text; its text is kept.');
  await untilSaved(page);
  // Newer browsers say what the page’s policy has kept from running.
  const blocked = /inline event handler violates the following Content Security Policy/;
  expect(complaints.filter((one) => !blocked.test(one))).toEqual([]);
  complaints.length = 0;
});

test('quotations pasted too deep are flattened once, saved, and there at the next start', async ({
  start,
  folder,
}) => {
  const library = await emptyLibrary(folder);
  const { app, page, userData } = await start({ library });
  await page.keyboard.press('n');
  await headlineField(page).fill('A long thread');
  await textField(page).click();
  const level = (text: string, inner: string): string => `<blockquote><p>${text}</p>${inner}</blockquote>`;
  let html = '<p>innermost</p>';
  for (let i = 480; i > 0; i -= 1) html = level(`level ${String(i)}`, html);
  await pasteHtml(page, html);
  await expect(textField(page)).toContainText('innermost');
  await expect(messages(page).getByText(/They were flattened; no text was lost/)).toHaveCount(1);
  await untilSaved(page);
  await app.close();
  const next = await start({ library, userData });
  await next.page.getByRole('option', { name: 'A long thread' }).click();
  for (const words of ['level 1', 'level 6', 'level 7', 'level 300', 'level 480', 'innermost'])
    await expect(textField(next.page).getByText(words, { exact: true })).toBeVisible();
  expect(await textField(next.page).locator('blockquote').count()).toBeLessThanOrEqual(6);
});

test('numbers that no text may have are left out of a paste, and a rare heading survives being cut', async ({
  start,
  folder,
}) => {
  const library = await emptyLibrary(folder);
  const { app, page, userData } = await start({ library });
  await page.keyboard.press('n');
  await headlineField(page).fill('Odd numbers');
  await textField(page).click();
  await pasteHtml(
    page,
    '<h2 level="9" data-pm-slice="0 0 []">Nine</h2><h2 level="6">Six</h2><ol start="abc"><li>None</li></ol>' +
      '<p>between</p><ol start="99999999999999" type="I"><li>Far</li></ol><p>end</p>',
  );
  await expect(textField(page)).toContainText('Far');
  await expect(textField(page).locator('ol', { hasText: 'Far' })).toHaveCSS('list-style-type', 'upper-roman');
  await untilSaved(page);
  await textField(page).press('ControlOrMeta+a');
  const copied = await textField(page).evaluate((field) => {
    const data = new DataTransfer();
    field.dispatchEvent(new ClipboardEvent('cut', { clipboardData: data, bubbles: true, cancelable: true }));
    return data.getData('text/html');
  });
  expect(copied).toContain('Six');
  await pasteHtml(page, copied);
  await untilSaved(page);
  await app.close();
  const next = await start({ library, userData });
  await next.page.getByRole('option', { name: 'Odd numbers' }).click();
  for (const words of ['Nine', 'Six', 'None', 'Far'])
    await expect(textField(next.page).getByText(words, { exact: true })).toBeVisible();
  await expect(textField(next.page).getByText('Six', { exact: true })).toHaveAttribute('aria-level', '6');
});

test('words from Word come as lists, without what was deleted or remarked, and one undo takes them back', async ({
  start,
  folder,
}) => {
  const { page } = await start({ library: await emptyLibrary(folder) });
  await page.keyboard.press('n');
  await textField(page).click();
  await page.keyboard.type('Before. ');
  const entry = (level: number, sign: string, words: string): string =>
    `<p class=MsoListParagraph style='mso-list:l0 level${String(level)} lfo1'><![if !supportLists]><span><span style='mso-list:Ignore'>${sign}<span>&nbsp;&nbsp; </span></span></span><![endif]>${words}</p>`;
  await pasteHtml(
    page,
    `<html><body><!--StartFragment--><p class=MsoNormal>Steps <del>not this</del><b>so far</b> (CO<sub>2</sub>)<a class=msocomanchor href="#_msocom_1">[A1]</a>:</p>${entry(1, '·', 'Count')}${entry(2, 'o', 'Twice')}<div style='mso-element:comment-list'><div style='mso-element:comment'><p>Why?</p></div></div><!--EndFragment--></body></html>`,
  );
  await expect(textField(page).locator('> ul > li > ul > li')).toHaveText('Twice');
  await expect(textField(page)).toContainText('Before. Steps so far (CO2):');
  await expect(textField(page)).not.toContainText('not this');
  await expect(textField(page)).not.toContainText('Why?');
  await expect(textField(page).locator('sub')).toHaveText('2');
  const said = messages(page).getByText('Left out of the pasted text: 1 comment, 1 deleted passage.');
  await expect(said).toBeVisible();
  await messages(page).getByRole('button', { name: 'Undo' }).click();
  await expect(textField(page)).toHaveText('Before. ');
  await page.keyboard.type('And after.');
  await expect(said).toBeHidden();
});

test('plain words whose lines a page broke are paragraphs again, and one undo takes them back', async ({
  start,
  folder,
}) => {
  const { page } = await start({ library: await emptyLibrary(folder) });
  await page.keyboard.press('n');
  await textField(page).click();
  const words = [
    'The harbour of Albany handles more boxes than any other on the river, and its of\ufb01ce',
    'counts them by night. Most of them come from the north, where the quays are long and',
    'the cranes were built for grain; the rest arrives on barges that wait below the lock',
    'until the water is high enough.',
  ].join('\n');
  await paste(page, null, words);
  await expect(textField(page).getByText(/its office counts them by night.*high enough\./)).toHaveCount(1);
  await expect(messages(page)).toContainText('4 lines into 1 paragraph.');
  await messages(page).getByRole('button', { name: 'Undo' }).click();
  await expect(textField(page)).toHaveText('');
});

test('what is hidden does not come as plain words, and words out of a line run into no others', async ({
  start,
  folder,
}) => {
  const { page } = await start({ library: await emptyLibrary(folder) });
  await page.keyboard.press('n');
  await textField(page).click();
  await paste(page, '<p style="display:none">secret</p>', 'secret');
  await expect(messages(page)).toContainText('Left out of the pasted text: 1 hidden passage.');
  await page.keyboard.type('The');
  await paste(page, '<span>&nbsp;</span><b>deep</b> harbour ', ' deep harbour ');
  await expect(textField(page)).toContainText('harbour');
  await page.keyboard.type('of Albany');
  await expect(textField(page)).toHaveText('The deep harbour of Albany');
});

test('an address that is typed becomes a link also before the signs of a sentence', async ({
  start,
  folder,
}) => {
  const { page } = await start({ library: await emptyLibrary(folder) });
  await page.keyboard.press('n');
  await textField(page).click();
  await page.keyboard.type('See www.port.example/a, or ask (press@port.example). At https://port.example/b.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Then');
  await expect(textField(page).getByRole('link')).toHaveText([
    'www.port.example/a',
    'press@port.example',
    'https://port.example/b',
  ]);
});
