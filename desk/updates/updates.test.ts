import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { UpdatesState } from '../../core/updates/updates-state.ts';
import { Memory } from '../remembered.ts';
import { cutAfter, FeedServer, makeUpdateKeys, writeFeed, type FeedOptions } from '../testing/update-feed.ts';
import { Updates } from './updates.ts';
import type { UpdateInstaller, UpdatePolicy, UpdatesShell } from './updates-shell.ts';
import { askWithNode } from './web-source.ts';

const name = 'liaison-desk-1.2.0-linux-x64.deb';
const bytes = randomBytes(3_000_000);
const keys = makeUpdateKeys();

let folder = '';
let web = '';
let mine = '';
let server: FeedServer;
let running: Updates[] = [];
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'updates-test-'));
  [web, mine] = [path.join(folder, 'web'), path.join(folder, 'mine')];
  server = await FeedServer.start(web);
});
afterEach(async () => {
  for (const updates of running) updates.close();
  running = [];
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const feed = (options: Partial<FeedOptions> = {}): Promise<void> =>
  writeFeed(web, { version: '1.2.0', files: { [name]: bytes }, notes: '- New things', ...options });

interface Desk {
  updates: Updates;
  told: UpdatesState[];
  shown: string[];
  installed: string[];
  memory: Memory;
}
interface DeskOptions extends Partial<UpdatesShell> {
  address?: string;
  on?: boolean;
  stays?: boolean;
  now?: () => number;
  noInstaller?: boolean;
}

async function desk(options: DeskOptions = {}): Promise<Desk> {
  const { address = server.address, on = true, stays = false, now, noInstaller, ...shell } = options;
  const memory = new Memory(mine);
  const [told, shown, installed]: [UpdatesState[], string[], string[]] = [[], [], []];
  const installer: UpdateInstaller = {
    prepare: ({ file }) => {
      installed.push(`prepared ${path.basename(file)}`);
      return Promise.resolve(() => void installed.push('installed'));
    },
    quit: async (last) => {
      if (!stays) await last();
      else installed.push('stayed');
      return !stays;
    },
  };
  const updates = new Updates({
    shell: {
      version: '1.1.0',
      key: null,
      system: 'linux',
      target: { kind: 'deb', arch: 'x64' },
      ask: askWithNode,
      installer: noInstaller ? null : installer,
      show: (file) => void shown.push(file),
      ...shell,
    },
    memory,
    folder: path.join(mine, 'updates'),
    tell: (state) => void told.push(state),
    now,
  });
  running.push(updates);
  if (on) await updates.set({ look: true, address });
  return { updates, told, shown, installed, memory };
}

const downloads = (): Promise<string[]> => readdir(path.join(mine, 'updates')).catch(() => []);
const reason = ({ step }: UpdatesState): string => (step.kind === 'failed' ? step.reason : step.kind);

it('finds, downloads, verifies and installs a newer version, each only when asked', async () => {
  await feed();
  const { updates, told, installed } = await desk();
  expect(server.asked).toEqual([]); // turning it on calls nobody yet
  const found = await updates.look();
  expect(found).toMatchObject({
    off: null,
    look: true,
    step: { kind: 'resting' },
    found: {
      version: '1.2.0',
      notes: '- New things',
      released: '2026-03-14',
      bytes: bytes.length,
      way: 'installs',
    },
  });
  expect(server.asked).toEqual(['/latest-linux.yml']);
  expect((await updates.download()).step).toEqual({ kind: 'ready' });
  const steps = told.flatMap(({ step }) => (step.kind === 'downloading' ? [step.done] : []));
  expect(steps[0]).toBe(0);
  expect(await downloads()).toEqual([name]);
  expect((await readFile(path.join(mine, 'updates', name))).equals(bytes)).toBe(true);
  expect(installed).toEqual([]);
  await updates.install();
  expect(installed).toEqual([`prepared ${name}`, 'installed']);
});

it('does the same from a folder, and shows the file where others install it', async () => {
  await feed();
  const { updates, shown, installed } = await desk({ address: web, noInstaller: true });
  expect((await updates.look()).found).toMatchObject({ version: '1.2.0', way: 'hands-over' });
  expect((await updates.download()).step).toEqual({ kind: 'ready' });
  await updates.show();
  expect(shown).toEqual([path.join(mine, 'updates', name)]);
  await expect(updates.install()).rejects.toThrow('whoever looks after this computer');
  expect([installed, server.asked]).toEqual([[], []]);
});

it('is off by default, and off calls nobody and has no timer', async () => {
  await feed();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval'] });
  try {
    const { updates, memory } = await desk({ on: false });
    await memory.remember({ updates: { look: false, address: server.address, lookedAt: null } });
    await updates.begin();
    expect(await updates.state()).toMatchObject({ look: false, off: null, lookedAt: null });
    expect(reason(await updates.look())).toContain('turned off');
    await updates.download();
    expect(vi.getTimerCount()).toBe(0);
    await updates.set({ look: true, address: server.address });
    expect(vi.getTimerCount()).toBe(1);
    await updates.set({ look: false, address: server.address });
    expect(vi.getTimerCount()).toBe(0);
    expect(server.asked).toEqual([]);
  } finally {
    vi.useRealTimers();
  }
});

it('looks a while after the start and then once a day', async () => {
  await feed();
  let now = Date.parse('2026-03-14T08:00:00Z');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let looks = 0;
  try {
    const ask: UpdatesShell['ask'] = () => {
      looks += 1;
      return Promise.resolve(new Response('', { status: 404 }));
    };
    await desk({ ask, now: () => now });
    const pass = async (hours: number): Promise<void> => {
      for (let hour = 0; hour < hours; hour += 1) {
        now += 3_600_000;
        await vi.advanceTimersByTimeAsync(3_600_000);
        await vi.waitFor(() => true);
      }
    };
    await vi.advanceTimersByTimeAsync(14_000);
    expect(looks).toBe(0);
    await vi.advanceTimersByTimeAsync(2_000);
    await new Promise((resolve) => setImmediate(resolve));
    await vi.waitUntil(() => looks === 1);
    await pass(22);
    expect(looks).toBe(1);
    await pass(4);
    await vi.waitUntil(() => looks === 2);
    await pass(3);
    expect(looks).toBe(2);
  } finally {
    vi.useRealTimers();
  }
});

it.each([
  ['the same version', '1.1.0'],
  ['an older version', '1.0.9'],
  ['a trial version', '1.2.0-rc.1'],
])('is not offered %s', async (_what, version) => {
  await feed({ version, files: { [`liaison-desk-${version}-linux-x64.deb`]: bytes } });
  const { updates } = await desk();
  expect(await updates.look()).toMatchObject({ found: null, step: { kind: 'resting' } });
  expect((await updates.state()).lookedAt).not.toBeNull();
  await updates.download();
  expect(await downloads()).toEqual([]);
});

it('takes no file that was tampered with, and keeps nothing of it', async () => {
  await feed();
  const bad = Buffer.from(bytes);
  bad[1_000_000] = (bad[1_000_000] ?? 0) ^ 1;
  await writeFile(path.join(web, name), bad);
  for (const address of [server.address, web]) {
    const { updates } = await desk({ address });
    await updates.look();
    expect(reason(await updates.download())).toContain('is not the file that its checksum speaks of');
    expect(await downloads()).toEqual([]);
    await expect(updates.install()).rejects.toThrow('No new version has been downloaded');
  }
});

it('takes no file that is longer than its feed says', async () => {
  await feed();
  await writeFile(path.join(web, name), Buffer.concat([bytes, randomBytes(10)]));
  const { updates } = await desk();
  await updates.look();
  expect(reason(await updates.download())).toContain('is larger than its feed says');
  expect(await downloads()).toEqual([]);
});

it('goes on with an interrupted download, and verifies the whole', async () => {
  await feed();
  server.misbehave = cutAfter(name, bytes, 1_000_000);
  const { updates } = await desk();
  await updates.look();
  expect(reason(await updates.download())).toMatch(/stopped answering|ended early/);
  const [part = '', ...more] = await downloads();
  expect([part, more]).toEqual([expect.stringMatching(/^[0-9a-f]{24}\.part$/), []]);
  const had = (await readFile(path.join(mine, 'updates', part))).length;
  expect(had).toBeGreaterThan(0);
  expect((await updates.download()).step).toEqual({ kind: 'ready' });
  expect(server.asked.at(-1)).toBe(`/${name} bytes=${String(had)}-`);
  expect((await readFile(path.join(mine, 'updates', name))).equals(bytes)).toBe(true);
});

it('begins anew where the server cannot go on, or the part is not of this file', async () => {
  await feed();
  const { updates } = await desk();
  await updates.look();
  server.misbehave = cutAfter(name, bytes, 1_000_000);
  await updates.download();
  server.misbehave = (request) => {
    delete request.headers.range;
    return false;
  };
  expect((await updates.download()).step).toEqual({ kind: 'ready' });

  // A part with other bytes: found out at the end, removed, and whole the next time.
  await rm(path.join(mine, 'updates'), { recursive: true });
  await updates.look();
  server.misbehave = cutAfter(name, bytes, 1_000_000);
  await updates.download();
  server.misbehave = () => false;
  const [part = ''] = await downloads();
  await writeFile(path.join(mine, 'updates', part), randomBytes(5_000));
  expect(reason(await updates.download())).toContain('is not the file');
  expect((await updates.download()).step).toEqual({ kind: 'ready' });
});

it('leaves a truncated file of a folder alone, and says so', async () => {
  await feed();
  await truncate(path.join(web, name), 10);
  const { updates } = await desk({ address: web });
  await updates.look();
  expect(reason(await updates.download())).toContain('ended early');
});

it('cancels a download without a trace, and can begin it again', async () => {
  await feed();
  server.misbehave = (request, response) => {
    if (request.url !== `/${name}`) return false;
    response.writeHead(200, { 'content-length': bytes.length });
    response.write(bytes.subarray(0, 1_000_000)); // and never goes on
    return true;
  };
  const { updates, told } = await desk();
  await updates.look();
  const downloading = updates.download();
  await vi.waitUntil(() => told.some(({ step }) => step.kind === 'downloading' && step.done > 0));
  await updates.cancel();
  expect(await downloading).toMatchObject({ step: { kind: 'resting' }, found: { version: '1.2.0' } });
  expect(await downloads()).toEqual([]);
  server.misbehave = () => false;
  expect((await updates.download()).step).toEqual({ kind: 'ready' });
});

it('does not follow a redirect, wherever it leads', async () => {
  await feed();
  for (const status of [301, 302, 303, 307, 308])
    for (const location of ['https://example.com/latest.yml', '/other.yml']) {
      server.misbehave = (request, response) => {
        if (request.url === '/other.yml') return false;
        response.writeHead(status, { location }).end();
        return true;
      };
      const { updates } = await desk();
      expect(reason(await updates.look())).toContain('sends the desk to another address');
    }
  expect(server.asked).not.toContain('/other.yml');
});

it('says what to do where nothing answers, nothing is there, or something else is', async () => {
  const { updates } = await desk({ address: path.join(folder, 'nowhere') });
  expect(reason(await updates.look())).toContain('is not there. Check that you are connected to it');
  await updates.set({ look: true, address: server.address });
  expect(reason(await updates.look())).toContain('“latest-linux.yml” is missing');
  server.misbehave = (_request, response) => {
    response.writeHead(403).end();
    return true;
  };
  expect(reason(await updates.look())).toContain('it answers 403');
  server.misbehave = (_request, response) => {
    response.end('<!doctype html><title>Sign in</title>');
    return true;
  };
  expect(reason(await updates.look())).toContain('latest-linux.yml” at the address for updates');
  server.misbehave = (_request, response) => {
    response.write('x'.repeat(300_000));
    return true;
  };
  expect(reason(await updates.look())).toContain('far larger than it can be');
  await updates.set({ look: true, address: 'http://127.0.0.1:1/' });
  expect(reason(await updates.look())).toContain('could not be reached');
});

it('reads no feed through a link, in a folder that anybody may write to', async () => {
  await feed();
  await rm(path.join(web, 'latest-linux.yml'));
  await symlink('/etc/passwd', path.join(web, 'latest-linux.yml'));
  const { updates } = await desk({ address: web });
  expect(reason(await updates.look())).toContain('A link to another place');
});

it('has nothing for a computer of another kind, and says what is missing', async () => {
  await feed();
  const arm = await desk({ target: { kind: 'deb', arch: 'arm64' } });
  expect(reason(await arm.updates.look())).toContain('“latest-linux-arm64.yml” is missing');
  const appImage = await desk({ target: { kind: 'appimage', arch: 'x64' } });
  expect(reason(await appImage.updates.look())).toContain(
    'Version 1.2.0 is there, but not as what this computer needs: AppImage, x64.',
  );
  const none = await desk({ target: { kind: 'none', arch: 'x64' } });
  expect(reason(await none.updates.look())).toContain('was not installed from a package');
});

it('takes only what is signed, where it knows the key', async () => {
  const key = keys.known;
  await feed();
  const { updates } = await desk({ key });
  expect(reason(await updates.look())).toContain('is not signed: “latest-linux.yml.sig” is missing');
  await feed({ secret: makeUpdateKeys().secret });
  expect(reason(await updates.look())).toContain('is not signed by whoever made this desk');
  await feed({ secret: keys.secret });
  expect(await updates.look()).toMatchObject({ isSigned: true, found: { version: '1.2.0' } });
  const text = await readFile(path.join(web, 'latest-linux.yml'), 'utf8');
  await writeFile(path.join(web, 'latest-linux.yml'), text.replace('1.2.0', '1.2.1'));
  expect(reason(await updates.look())).toContain('is not signed by whoever made this desk');
  expect((await updates.state()).found).toBeNull();
  for (const rubbish of ['', 'A'.repeat(88), 'x'.repeat(2000)]) {
    await writeFile(path.join(web, 'latest-linux.yml.sig'), rubbish);
    expect(reason(await updates.look())).toMatch(/is not signed by|far larger/);
  }
  const broken = await desk({ key: 'AAAA' });
  expect(reason(await broken.updates.look())).toContain('is no Ed25519 key, so nothing can be taken');
});

it('installs nothing that has changed since it was verified', async () => {
  await feed();
  const { updates, installed } = await desk();
  await updates.look();
  await updates.download();
  const bad = Buffer.from(bytes);
  bad[5] = (bad[5] ?? 0) ^ 1;
  await writeFile(path.join(mine, 'updates', name), bad);
  await expect(updates.install()).rejects.toThrow('has changed since it was verified');
  expect(installed).toEqual([]);
  expect(await downloads()).toEqual([]);
  expect(reason(await updates.state())).toContain('Download it again');
});

it('keeps what was downloaded where the window stays open, and over a new start', async () => {
  await feed();
  const first = await desk({ stays: true });
  await first.updates.look();
  await first.updates.download();
  expect((await first.updates.install()).step).toEqual({ kind: 'ready' });
  expect(first.installed).toEqual([`prepared ${name}`, 'stayed']);
  first.updates.close();
  const second = await desk();
  expect((await second.updates.look()).step).toEqual({ kind: 'ready' });
  await feed({ version: '1.3.0', files: { 'liaison-desk-1.3.0-linux-x64.deb': bytes } });
  expect((await second.updates.look()).found?.version).toBe('1.3.0');
  expect(await downloads()).toEqual([]); // the older one is tidied away
});

it('is turned off, or given its address, by the organization', async () => {
  await feed();
  let policy: UpdatePolicy = { updates: 'off', updateAddress: null };
  const { updates } = await desk({ on: false, policy: () => Promise.resolve(policy) });
  expect(await updates.state()).toMatchObject({ off: 'organization', look: false });
  await expect(updates.set({ look: true, address: server.address })).rejects.toThrow('your organization');
  expect(reason(await updates.look())).toContain('turned off by your organization');
  expect(server.asked).toEqual([]);
  policy = { updates: 'allowed', updateAddress: web };
  await updates.set({ look: true, address: server.address });
  expect(await updates.state()).toMatchObject({ off: null, address: web, isAddressSet: true });
  expect((await updates.look()).found).not.toBeNull();
  policy = { updates: 'off', updateAddress: web };
  expect(reason(await updates.download())).toContain('turned off by your organization');
  expect([await downloads(), server.asked]).toEqual([[], []]);
});

it('forgets what it found when it is turned off or looks elsewhere', async () => {
  await feed();
  const { updates } = await desk();
  await updates.look();
  expect((await updates.set({ look: true, address: web })).found).toBeNull();
  await updates.look();
  expect((await updates.set({ look: false, address: web })).found).toBeNull();
  await expect(updates.set({ look: true, address: 'http://example.org' })).rejects.toThrow('https');
  expect(await updates.state()).toMatchObject({ look: false, address: web });
});

it('stays turned off where it is turned off while it looks, however late', async () => {
  await feed();
  const { updates, memory } = await desk();
  const remember = memory.remember.bind(memory);
  const isOff = (): Promise<void> =>
    vi.waitFor(async () => expect((await memory.recall()).updates.look).toBe(false));
  let off: Promise<unknown> = Promise.resolve();
  // The answer is there and is about to be noted.
  memory.remember = async (news) => {
    memory.remember = remember;
    off = updates.set({ look: false, address: server.address });
    await isOff();
    return remember(news);
  };
  await updates.look();
  await off;
  await isOff();
  expect(await updates.state()).toMatchObject({ look: false, lookedAt: null, found: null });
});

it('installs nothing where it is turned off while the installation is made ready', async () => {
  await feed();
  const installed: string[] = [];
  let off: Promise<unknown> | undefined;
  const { updates, memory } = await desk({
    installer: {
      prepare: async () => {
        off = updates.set({ look: false, address: server.address });
        await vi.waitFor(async () => expect((await memory.recall()).updates.look).toBe(false));
        return () => undefined;
      },
      quit: () => {
        installed.push('closes');
        return Promise.resolve(true);
      },
    },
  });
  await updates.look();
  await updates.download();
  await updates.install();
  await off;
  expect(installed).toEqual([]);
});

it('touches nothing behind a link in the place of its folder, and no file that is not its own', async () => {
  await feed();
  const { updates } = await desk();
  const words = path.join(folder, 'words');
  await mkdir(words);
  await writeFile(path.join(words, 'novel.txt'), 'years of work');
  await writeFile(path.join(words, 'liaison-desk-notes.txt'), 'more of it');
  await symlink(words, path.join(mine, 'updates'), 'dir');
  await updates.look();
  expect(reason(await updates.download())).toContain('is a link to another place');
  expect((await readdir(words)).sort()).toEqual(['liaison-desk-notes.txt', 'novel.txt']);
  await rm(path.join(mine, 'updates'));
  await mkdir(path.join(mine, 'updates'));
  await writeFile(path.join(mine, 'updates', 'note.txt'), 'somebody put it here');
  expect((await updates.download()).step).toEqual({ kind: 'ready' });
  expect((await downloads()).sort()).toEqual([name, 'note.txt'].sort());
});

it('goes on with a download during which the desk was closed', async () => {
  await feed();
  server.misbehave = (request, response) => {
    if (request.url !== `/${name}`) return false;
    response.writeHead(200, { 'content-length': bytes.length });
    response.write(bytes.subarray(0, 1_000_000)); // and never goes on
    return true;
  };
  const first = await desk();
  await first.updates.look();
  const downloading = first.updates.download();
  await vi.waitUntil(() => first.told.some(({ step }) => step.kind === 'downloading' && step.done > 0));
  first.updates.close();
  await downloading;
  expect(await downloads()).toEqual([expect.stringMatching(/\.part$/)]);
  server.misbehave = () => false;
  const second = await desk();
  await second.updates.look();
  expect((await second.updates.download()).step).toEqual({ kind: 'ready' });
  expect((await readFile(path.join(mine, 'updates', name))).equals(bytes)).toBe(true);
});

it('is off at once where it is turned off while a share or a server hangs', async () => {
  await feed();
  // As a share does: it answers nobody, and cannot be told to stop.
  let isHung = true;
  const ask: UpdatesShell['ask'] = (address, options) =>
    isHung ? new Promise(() => undefined) : askWithNode(address, options);
  const { updates, told } = await desk({ ask });
  const looking = updates.look();
  await vi.waitUntil(() => told.some(({ step }) => step.kind === 'looking'));
  expect(await updates.set({ look: false, address: server.address })).toMatchObject({
    look: false,
    step: { kind: 'resting' },
  });
  await looking;
  isHung = false;
  await updates.set({ look: true, address: server.address });
  await updates.look();
  isHung = true;
  const downloading = updates.download();
  await vi.waitUntil(() => told.at(-1)?.step.kind === 'downloading');
  expect((await updates.set({ look: false, address: server.address })).found).toBeNull();
  await downloading;
  expect(await downloads()).toEqual([]);
});

it('is off at once while an installation is made ready that takes for ever', async () => {
  await feed();
  let isAsked = false;
  const prepare = (): Promise<never> => {
    isAsked = true;
    return new Promise(() => undefined);
  };
  const { updates } = await desk({ installer: { prepare, quit: () => Promise.resolve(true) } });
  await updates.look();
  await updates.download();
  const installing = updates.install();
  await vi.waitUntil(() => isAsked);
  await updates.set({ look: false, address: server.address });
  expect((await installing).step).toEqual({ kind: 'resting' });
});

it('installs nothing where it is turned off while the window is asked to close', async () => {
  await feed();
  const installed: string[] = [];
  let end: (() => Promise<void> | void) | undefined;
  const { updates } = await desk({
    installer: {
      prepare: () => Promise.resolve(() => void installed.push('installed')),
      quit: (last) => {
        end = last;
        return new Promise(() => undefined);
      },
    },
  });
  await updates.look();
  await updates.download();
  const installing = updates.install();
  await vi.waitUntil(() => end !== undefined);
  await updates.set({ look: false, address: server.address });
  await installing;
  await end?.();
  expect(installed).toEqual([]);
});

it('keeps no download once it is turned off, looks elsewhere, or has installed it', async () => {
  await feed();
  for (const setting of [
    { look: false, address: server.address },
    { look: true, address: web },
  ]) {
    const { updates } = await desk();
    await updates.look();
    await updates.download();
    expect(await downloads()).toEqual([name]);
    await updates.set(setting);
    expect(await downloads()).toEqual([]);
  }
  const { updates } = await desk();
  await updates.look();
  await updates.download();
  updates.close();
  // Another start of the same version keeps it; the new version does not.
  await (await desk({ on: false })).updates.begin();
  expect(await downloads()).toEqual([name]);
  await (await desk({ on: false, version: '1.2.0' })).updates.begin();
  expect(await downloads()).toEqual([]);
  const part = `${'ab'.repeat(12)}.part`;
  await writeFile(path.join(mine, 'updates', part), 'half');
  const organization: UpdatePolicy = { updates: 'off', updateAddress: null };
  await (await desk({ on: false, policy: () => Promise.resolve(organization) })).updates.begin();
  expect(await downloads()).toEqual([]);
});

it('makes way where something else stands in the place of a download, and loses nothing of it', async () => {
  await feed();
  const { updates } = await desk();
  const [place, theirs] = [path.join(mine, 'updates', name), path.join('chapter', 'one.txt')];
  await mkdir(path.dirname(path.join(place, theirs)), { recursive: true });
  await writeFile(path.join(place, theirs), 'years of work');
  await updates.look();
  expect((await updates.download()).step).toEqual({ kind: 'ready' });
  const aside = `set aside 1 - ${name}`;
  expect(await downloads()).toEqual([name, aside]);
  expect(await readFile(path.join(mine, 'updates', aside, theirs), 'utf8')).toBe('years of work');

  // Also where the part grows, and where the folder itself is a file.
  await rm(place);
  server.misbehave = cutAfter(name, bytes, 1_000_000);
  await updates.download();
  server.misbehave = () => false;
  const part = (await downloads()).find((one) => one.endsWith('.part')) ?? '';
  await rm(path.join(mine, 'updates', part));
  await mkdir(path.join(mine, 'updates', part, 'more'), { recursive: true });
  expect((await updates.download()).step).toEqual({ kind: 'ready' });
  expect(await downloads()).toContain(`set aside 1 - ${part}`);
  await rm(path.join(mine, 'updates'), { recursive: true });
  await writeFile(path.join(mine, 'updates'), 'a file');
  await updates.look();
  expect((await updates.download()).step).toEqual({ kind: 'ready' });
  expect(await readFile(path.join(mine, 'set aside 1 - updates'), 'utf8')).toBe('a file');
});

// Root may read everything.
it.skipIf(process.getuid?.() === 0)(
  'downloads anew where it may not read the file that stands there',
  async () => {
    await feed();
    const { updates } = await desk();
    const place = path.join(mine, 'updates', name);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, bytes, { mode: 0o000 });
    expect((await updates.look()).step.kind).toBe('resting');
    expect((await updates.download()).step).toEqual({ kind: 'ready' });
  },
);

it('says that it did not take an older version, until it is offered another one', async () => {
  const older = 'liaison-desk-1.0.9-linux-x64.deb';
  await feed({ version: '1.0.9', files: { [older]: bytes } });
  const { updates } = await desk();
  expect(await updates.look()).toMatchObject({ found: null, older: '1.0.9' });
  await feed();
  expect(await updates.look()).toMatchObject({ found: { version: '1.2.0' }, older: null });
  await feed({ version: '1.1.0', files: { 'liaison-desk-1.1.0-linux-x64.deb': bytes } });
  expect(await updates.look()).toMatchObject({ found: null, older: null });
});
