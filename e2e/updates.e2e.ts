/** Updates: nobody is asked until somebody turns it on; what is not as it should be is refused; no word is lost by a new version. */
import type { Locator, Page } from '@playwright/test';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, chmod, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { FeedServer, writeFeed } from '../desk/testing/update-feed.ts';
import { findings } from './axe.ts';
import { expect, sampleLibrary, test, windowOnly, type RunningDesk } from './desk.ts';
import { dialog, go, goToSettings, messages, open, runCommand, sheet, teaserField } from './screens.ts';

const name = 'liaison-desk-9.2.0-linux-x86_64.AppImage';
const status = (page: Page): Locator => page.getByRole('status', { name: 'State of updates' });
const section = (page: Page): Locator => page.getByRole('region', { name: 'Updates', exact: true });
const banner = (page: Page): Locator => page.getByRole('status', { name: 'Updates', exact: true });
const press = (page: Page, button: string): Promise<void> =>
  section(page).getByRole('button', { name: button, exact: true }).click();

/** Notes every connection that the desk's own process opens, from its first line on. */
async function listenIn(folder: string): Promise<{ script: string; heard: () => Promise<string> }> {
  const [script, notes] = [path.join(folder, 'listen.cjs'), path.join(folder, 'connections')];
  await writeFile(notes, '');
  await writeFile(
    script,
    `const { appendFileSync } = require('node:fs');
    const note = (what) => appendFileSync(${JSON.stringify(notes)}, what + '\\n');
    require('node:diagnostics_channel').subscribe('net.client.socket', () => note('socket'));
    for (const [of, call] of [['node:dns', 'lookup'], ['node:dgram', 'createSocket']]) {
      const module = require(of), before = module[call];
      module[call] = (...args) => { note(call); return before.apply(module, args); };
    }
    const before = globalThis.fetch;
    if (before) globalThis.fetch = (...args) => { note('fetch'); return before(...args); };
    note('listening');`,
  );
  return { script, heard: () => readFile(notes, 'utf8') };
}

test(
  'a new version is looked for, verified and put in place only when asked, and never over unsaved words',
  windowOnly,
  async ({ start, folder }) => {
    test.setTimeout(120_000);
    const web = path.join(folder, 'web');
    const marker = path.join(folder, 'started');
    const script = `#!/bin/sh\necho "$0" > "${marker}"\nexit 0\n`;
    const bytes = Buffer.concat([Buffer.from(script), randomBytes(2_000_000)]);
    const appImage = path.join(folder, 'Liaison Desk.AppImage');
    await writeFile(appImage, 'the old one');
    await chmod(appImage, 0o755);
    await writeFeed(web, { version: '0.0.9', files: { 'liaison-desk-0.0.9-linux-x86_64.AppImage': bytes } });
    const server = await FeedServer.start(web);
    const listening = await listenIn(folder);
    const library = await sampleLibrary(folder);
    const desk: RunningDesk = await start({
      library,
      script: listening.script,
      env: { APPIMAGE: appImage, DESK_PACKAGE_KIND: 'appimage' },
    });
    const { page } = desk;
    const shot = async (what: string): Promise<void> => {
      const to = process.env['UPDATE_SCREENS'];
      if (to !== undefined) await page.screenshot({ path: path.join(to, `${what}.png`) });
    };

    try {
      await test.step('off by default: About says how old it is, and nobody is asked', async () => {
        await runCommand(page, 'About Liaison Desk');
        const about = dialog(page, 'About Liaison Desk');
        await expect(about).toContainText(
          /Version \d+\.\d+\.\d+, built (today|yesterday|\d+ \w+ ago|an? \w+ ago)/,
        );
        await expect(about).toContainText('Off: the desk asks nobody for new versions');
        await page.keyboard.press('Escape');
        await goToSettings(page, 'Updates');
        await expect(section(page).getByRole('checkbox', { name: 'Look for updates' })).not.toBeChecked();
        await expect(status(page)).toHaveText('The desk asks nobody for new versions.');
        expect(await findings(page)).toEqual([]);
        const address = section(page).getByRole('textbox', { name: 'Address of new versions' });
        await address.fill('http://updates.example/');
        await address.press('Tab');
        await expect(section(page).getByRole('alert')).toContainText('begins with https');
        await address.fill(server.address);
        await address.press('Tab');
        await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
        await expect(section(page).getByRole('button', { name: 'Look now' })).toBeHidden();
        expect([server.asked, await listening.heard()]).toEqual([[], 'listening\n']);
      });

      await test.step('on: it looks when told to, and does not offer what is no newer', async () => {
        await section(page).getByRole('checkbox', { name: 'Look for updates' }).check();
        await expect(status(page)).toHaveText('Nobody has looked yet.');
        await press(page, 'Look now');
        await expect(status(page)).toHaveText(
          'Version 0.0.9 is offered, which is older than this desk. It was not taken.',
        );
        expect(server.asked).toEqual(['/latest-linux.yml']);
        await go(page, 'News');
        await expect(banner(page)).toContainText('An older version was refused.');
        await banner(page).getByRole('button', { name: 'Later' }).click();
        await expect(banner(page)).toBeEmpty();
        await goToSettings(page, 'Updates');
      });

      await test.step('a redirect is not followed', async () => {
        server.misbehave = (_request, response) => {
          response.writeHead(302, { location: 'https://example.com/latest-linux.yml' }).end();
          return true;
        };
        await press(page, 'Look now');
        await expect(section(page).getByRole('alert')).toContainText('sends the desk to another address');
        server.misbehave = () => false;
      });

      await test.step('a new version is told wherever one is, with its notes as bare text', async () => {
        await writeFeed(web, {
          version: '9.2.0',
          files: { [name]: bytes },
          notes: '- <b onclick="x()">Faster</b>',
        });
        await press(page, 'Look now');
        await expect(status(page)).toHaveText('Version 9.2.0 is there');
        await expect(section(page)).toContainText('- <b onclick="x()">Faster</b>');
        await expect(section(page).locator('b')).toHaveCount(0);
        expect(await findings(page)).toEqual([]);
        await go(page, 'News');
        await expect(banner(page)).toContainText('Version 9.2.0 of Liaison Desk can be downloaded.');
        await banner(page).getByRole('button', { name: 'Show' }).click();
        await expect(status(page)).toBeVisible();
        await expect(banner(page)).toBeEmpty();
      });

      await test.step('a download shows how far it is, and can be cancelled', async () => {
        server.misbehave = (request, response) => {
          if (request.url !== `/${name}`) return false;
          response.writeHead(200, { 'content-length': bytes.length });
          response.write(bytes.subarray(0, 1_000_000)); // and never goes on
          return true;
        };
        await press(page, 'Download');
        await expect(section(page).getByText(/^Downloading: 9\d+ KB of 1\.9 MB$/)).toBeVisible();
        await go(page, 'News');
        await expect(banner(page)).toContainText('A new version is being downloaded. Version 9.2.0: 49 %');
        await shot('downloading');
        await goToSettings(page, 'Updates');
        await press(page, 'Cancel download');
        await expect(section(page).getByRole('button', { name: 'Download', exact: true })).toBeFocused();
        expect(await readdir(path.join(desk.userData, 'updates'))).toEqual([]);
      });

      await test.step('a download that was cut goes on; a file that was changed is refused', async () => {
        const held: ServerResponse[] = [];
        server.misbehave = (request, response) => {
          if (request.url !== `/${name}`) return false;
          response.writeHead(200, { 'content-length': bytes.length });
          response.write(bytes.subarray(0, 900_000));
          held.push(response);
          return true;
        };
        await press(page, 'Download');
        // Cut only once it has come: what is lost with a connection is up to the system.
        await expect(section(page).getByText(/^Downloading: [1-9]\d* KB of 1\.9 MB$/)).toBeVisible();
        for (const response of held) response.destroy();
        await expect(section(page).getByRole('alert')).toContainText(/stopped answering|ended early/);
        server.misbehave = () => false;
        const bad = Buffer.from(bytes);
        bad[1_900_000] = (bad[1_900_000] ?? 0) ^ 1;
        await writeFile(path.join(web, name), bad);
        await press(page, 'Download again');
        await expect(section(page).getByRole('alert')).toContainText(
          'is not the file that its checksum speaks of',
        );
        await go(page, 'News');
        await expect(banner(page)).toContainText('Version 9.2.0 could not be downloaded or installed.');
        await goToSettings(page, 'Updates');
        expect(server.asked.at(-1)).toMatch(/^\/liaison-desk-9\S+ bytes=[1-9]\d+-$/);
        expect(await readdir(path.join(desk.userData, 'updates'))).toEqual([]);
        await writeFile(path.join(web, name), bytes);
        await press(page, 'Download again');
        await expect(section(page)).toContainText('Downloaded and verified.');
        expect(await readFile(appImage, 'utf8')).toBe('the old one');
        await go(page, 'News');
        await expect(banner(page)).toContainText('Version 9.2.0 is downloaded and verified.');
        await shot('ready');
        await goToSettings(page, 'Updates');
      });

      await test.step('while words cannot be saved, nothing is installed', async () => {
        await go(page, 'News');
        await open(page, 'Clean mines for clean energy');
        await rename(library, `${library} away`);
        await teaserField(page).fill('Words that are nowhere else.');
        await goToSettings(page, 'Updates');
        await press(page, 'Save and install');
        await expect(messages(page)).toContainText('Not everything could be saved, so nothing is installed.');
        expect([existsSync(marker), await readFile(appImage, 'utf8')]).toEqual([false, 'the old one']);
        await go(page, 'News');
        await expect(banner(page)).toContainText(
          'Version 9.2.0 is not installed while something is not saved.',
        );
        await shot('waiting');
        await rename(`${library} away`, library);
        await page.keyboard.press('Control+s');
        await expect(banner(page)).toContainText('A new version is ready.');
        await goToSettings(page, 'Updates');
      });

      await test.step('what has changed since it was verified is not installed', async () => {
        await appendFile(path.join(desk.userData, 'updates', name), 'x');
        await press(page, 'Save and install');
        await expect(section(page).getByRole('alert')).toContainText('has changed since it was verified');
        await press(page, 'Download again');
        await expect(section(page)).toContainText('Downloaded and verified.');
      });

      await test.step('else everything is saved, the new one takes the place of the old, and is started', async () => {
        await go(page, 'News');
        await teaserField(page).fill('Words typed just before.');
        await goToSettings(page, 'Updates');
        const closed = page.waitForEvent('close');
        await press(page, 'Save and install');
        await closed;
        await expect.poll(() => existsSync(marker)).toBe(true);
        expect((await readFile(marker, 'utf8')).trim()).toBe(appImage);
        const digest = (data: Buffer): string => createHash('sha512').update(data).digest('hex');
        expect(digest(await readFile(appImage))).toBe(digest(bytes));
        const saved = await readFile(path.join(library, 'news', 'critical-raw-materials.json'), 'utf8');
        expect(saved).toContain('Words typed just before.');
        expect((await readdir(folder)).filter((one) => one.endsWith('.new'))).toEqual([]);
      });
    } finally {
      await server.stop();
    }
  },
);

test('from a folder, a package is verified and shown; in a browser, nothing is updated', async ({
  start,
  folder,
  door,
}) => {
  const web = path.join(folder, 'share');
  const deb = 'liaison-desk-9.2.0-linux-x64.deb';
  await writeFeed(web, { version: '9.2.0', files: { [deb]: randomBytes(100_000) } });
  const { app, page, userData } = await start({
    library: await sampleLibrary(folder),
    env: { DESK_PACKAGE_KIND: 'deb' },
  });
  await goToSettings(page, 'Updates');
  if (door === 'browser') {
    await expect(section(page)).toContainText('The desk in a browser is not updated from here.');
    await expect(section(page).getByRole('checkbox')).toHaveCount(0);
    await runCommand(page, 'About Liaison Desk');
    await expect(dialog(page, 'About Liaison Desk')).toContainText(/Version \S+, built /);
    await expect(dialog(page, 'About Liaison Desk')).toContainText('Not in a browser');
    return;
  }
  await section(page).getByRole('checkbox', { name: 'Look for updates' }).check();
  await expect(section(page).getByRole('alert')).toContainText('Give the address of new versions');
  await section(page).getByRole('textbox', { name: 'Address of new versions' }).fill(web);
  await page.keyboard.press('Tab');
  await press(page, 'Look now');
  await press(page, 'Download');
  await expect(section(page)).toContainText('Ask your IT to install the file');
  await expect(sheet(page).getByRole('button', { name: 'Save and install' })).toBeHidden();
  const shown = (): Promise<string[]> => app.shownInFolder();
  await shown();
  await press(page, 'Show the file');
  await expect.poll(shown).toEqual([path.join(userData, 'updates', deb)]);

  // Off is off: the file goes, and nobody waits for a server that hangs.
  const off = section(page).getByRole('checkbox', { name: 'Look for updates' });
  await off.uncheck();
  await expect(page.getByText('Updates are off. The downloaded version was removed.')).toBeVisible();
  expect(await readdir(path.join(userData, 'updates'))).toEqual([]);
  const server = await FeedServer.start(web);
  try {
    server.misbehave = () => true; // and never answers
    await section(page).getByRole('textbox', { name: 'Address of new versions' }).fill(server.address);
    await page.keyboard.press('Tab');
    await off.check();
    await press(page, 'Look now');
    await expect(status(page)).toHaveText('Looking for a new version…');
    await expect.poll(() => server.asked).toEqual(['/latest-linux.yml']);
    await off.uncheck();
    await expect(status(page)).toHaveText('The desk asks nobody for new versions.');
    await expect(page.getByText('Updates are off. The desk has stopped looking.')).toBeVisible();
  } finally {
    await server.stop();
  }
});
