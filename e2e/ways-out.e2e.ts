/** Ways out of the window that a page might try: none leads anywhere without the person. Only Electron's own are tried. */
import type { Page } from '@playwright/test';
import { createSocket } from 'node:dgram';
import { createServer, type AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { expect, sampleLibrary, test, windowOnly, type RunningDesk } from './desk.ts';
import { headlineField } from './screens.ts';

/** Asks the desk past the page's own code, as a page would that somebody else has got into. */
const ask = (page: Page, name: string, request: unknown): Promise<unknown> =>
  page.evaluate(
    ([asked, value]) =>
      (window as unknown as { desk: { invoke: (n: string, r: unknown) => Promise<unknown> } }).desk.invoke(
        asked,
        value,
      ),
    [name, request] as const,
  );

/** A press that means nothing. */
const press = (page: Page): Promise<void> => headlineField(page).click();

const addressOf = ({ app }: RunningDesk): Promise<string | undefined> =>
  app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL());
const windowsOf = ({ app }: RunningDesk): Promise<number> =>
  app.electron.evaluate(({ webContents }) => webContents.getAllWebContents().length);

test(
  'addresses are opened for a press of the person, one for each',
  windowOnly,
  async ({ start, folder }) => {
    const desk = await start({ library: await sampleLibrary(folder) });
    const { app, page } = desk;
    await expect(headlineField(page)).toBeVisible();
    const before = await windowsOf(desk);
    expect(await app.openedOutside()).toEqual([]);

    await test.step('nothing without a press', async () => {
      const opened = await page.evaluate(() =>
        ['https://example.org/1', 'mailto:a@example.org', 'about:blank', ''].map(
          (to) => window.open(to) === null,
        ),
      );
      expect(opened).toEqual([true, true, true, true]);
      expect(await ask(page, 'openAddress', { href: 'https://example.org/2' })).toMatchObject({
        ok: false,
        code: 'refused',
        message: 'An address is opened only when you click it. Nothing was opened.',
      });
      expect(await app.openedOutside()).toEqual([]);
    });

    await test.step('one for a press, whichever way it is asked for', async () => {
      await press(page);
      await page.evaluate(() => {
        for (let i = 0; i < 5; i += 1) window.open(`https://example.org/window-${String(i)}`);
      });
      await press(page);
      for (const i of [0, 1, 2])
        await ask(page, 'openAddress', { href: `https://example.org/asked-${String(i)}` });
      await expect
        .poll(() => app.openedOutside())
        .toEqual(['https://example.org/window-0', 'https://example.org/asked-0']);
    });

    await test.step('what is refused uses no press up, and no window is ever made', async () => {
      await press(page);
      await page.evaluate(() => {
        for (const to of [
          'about:blank',
          'javascript:1',
          'file:///etc/passwd',
          'desk://app/index.html',
          'data:text/html,x',
        ])
          window.open(to);
        window.open('mailto:a@example.org?bcc=b@example.org&subject=Hi&attach=/etc/passwd');
      });
      await expect
        .poll(async () => (await app.openedOutside()).slice(2))
        .toEqual(['mailto:a@example.org?subject=Hi']);
      await press(page);
      for (const href of [
        'mailto:a@example.org?subject=x%0D%0ABcc:b@example.org',
        'mailto:--attach=/etc/passwd',
      ])
        expect(await ask(page, 'openAddress', { href })).toMatchObject({ ok: false, code: 'refused' });
      expect(await windowsOf(desk)).toBe(before);
      expect(await app.openedOutside()).toHaveLength(3);
    });

    await test.step('never a flood', async () => {
      for (let i = 0; i < 12; i += 1) {
        await press(page);
        await ask(page, 'openAddress', { href: `https://example.org/flood-${String(i)}` });
      }
      expect((await app.openedOutside()).length).toBe(10);
    });
    // What the page itself refused is told in its console.
    await expect.poll(() => desk.complaints.length).toBeGreaterThan(1);
    const wanted = /Refused to run the JavaScript URL|Not allowed to load local/;
    expect(desk.complaints.filter((one) => !wanted.test(one))).toEqual([]);
    desk.complaints.length = 0;
  },
);

test('the page is led nowhere', windowOnly, async ({ start, folder }) => {
  const desk = await start({ library: await sampleLibrary(folder) });
  const { app, page } = desk;
  await expect(headlineField(page)).toBeVisible();
  await app.requested();
  for (const to of ['https://example.org/elsewhere', 'desk://app/media/x.png', 'file:///etc/passwd']) {
    await page.evaluate((address) => {
      location.href = address;
    }, to);
    // The page still answers, and from its own place.
    expect(await page.evaluate(() => location.href)).toBe('desk://app/index.html');
    expect(await addressOf(desk)).toBe('desk://app/index.html');
  }
  await test.step('an empty page gives way to the desk again', async () => {
    await page.evaluate(() => {
      location.href = 'about:blank';
    });
    // It may be empty for a moment, before the desk is there again.
    await expect.poll(() => addressOf(desk)).toBe('desk://app/index.html');
    await expect(headlineField(page)).toBeVisible();
  });
  await expect(headlineField(page)).toBeVisible();
  expect((await app.requested()).filter((one) => !one.startsWith('desk://app/'))).toEqual([]);
  desk.complaints.length = 0; // a local file is refused in words
});

test(
  'nothing of the window reaches anybody, not even by a call between browsers',
  windowOnly,
  async ({ start, folder }) => {
    const host = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
    test.skip(host === undefined, 'Calls begin only where there is a network interface; there is none here.');
    const heard: string[] = [];
    const datagrams = createSocket('udp4').on('message', () => heard.push('a datagram'));
    const streams = createServer((socket) => {
      heard.push('a connection');
      socket.destroy();
    });
    await new Promise<void>((resolve) => datagrams.bind(0, host, resolve));
    await new Promise<void>((resolve) => streams.listen(0, host, resolve));
    const [udp, tcp] = [datagrams.address().port, (streams.address() as AddressInfo).port];
    try {
      const { app, page } = await start({ library: await sampleLibrary(folder) });
      await expect(headlineField(page)).toBeVisible();

      await test.step('by the session of the window', async () => {
        const refused = await app.electron.evaluate(
          ({ session }, address) =>
            session.defaultSession.fetch(address).then(
              () => 'answered',
              (error: unknown) => String(error),
            ),
          `http://${String(host)}:${String(tcp)}/`,
        );
        expect(refused).toContain('ERR_BLOCKED_BY_CLIENT');
      });

      await test.step('by a call', async () => {
        const found = await page.evaluate(
          async ([at, u, t]) => {
            const candidates: string[] = [];
            let call: RTCPeerConnection;
            try {
              call = new RTCPeerConnection({
                iceServers: [
                  { urls: `stun:${String(at)}:${String(u)}` },
                  { urls: `turn:${String(at)}:${String(u)}?transport=udp`, username: 'u', credential: 'c' },
                  { urls: `turn:${String(at)}:${String(t)}?transport=tcp`, username: 'u', credential: 'c' },
                ],
              });
            } catch {
              return candidates;
            }
            call.addEventListener('icecandidate', ({ candidate }) => {
              if (candidate && candidate.candidate !== '') candidates.push(candidate.candidate);
            });
            call.createDataChannel('x');
            await call.setLocalDescription(await call.createOffer());
            await new Promise<void>((resolve) => {
              const look = (): void => {
                if (call.iceGatheringState === 'complete') resolve();
              };
              call.addEventListener('icegatheringstatechange', look);
              look();
            });
            return candidates;
          },
          [host, udp, tcp] as const,
        );
        expect(found).toEqual([]);
      });
      expect(heard).toEqual([]);
    } finally {
      datagrams.close();
      streams.close();
    }
  },
);
