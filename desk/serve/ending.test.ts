import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { LibraryState } from '../../core/library/library-state.ts';
import type { NewsItem } from '../../core/document.ts';
import { unmanaged } from '../../core/policy/policy.ts';
import { openLibrary } from '../opening/open-library.ts';
import { bodyOf } from '../testing/documents.ts';
import { folders, letIn, send, servedDesk, type Folders, type Served } from '../testing/served-desk.ts';
import { findRunning } from './running.ts';
import { serve } from './serve.ts';

const program = path.join(import.meta.dirname, '../testing/serving-child.ts');
const node = path.join(import.meta.dirname, '../../node_modules/.bin/node');

async function ownFolders(): Promise<Folders> {
  const made = await folders();
  onTestFinished(() => made.remove());
  return made;
}

/** A served desk in a process of its own, with a temporary folder of its own. */
async function serveApart(made: Folders) {
  const temporary = mkdtempSync(path.join(tmpdir(), 'liaison-desk-apart-'));
  const child = spawn(node, [program, made.userData, made.library, made.rendererFolder], {
    env: { ...process.env, NODE_OPTIONS: '', TMPDIR: temporary, TEMP: temporary },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
    rmSync(temporary, { recursive: true, force: true });
  });
  const lines = createInterface({ input: child.stdout });
  const [address] = (await once(lines, 'line')) as [string];
  const note = path.join(made.userData, 'serving', `${child.pid}.json`);
  return { child, ended, note, temporary, ...(await letIn(address)) };
}

type Page = Awaited<ReturnType<Served['page']>>;
interface Versioned {
  document: NewsItem;
  rev: number;
}
async function newItem(page: Page): Promise<Versioned> {
  return (await page.ask<Versioned>('create', { kind: 'news', from: { headline: 'Written here' } })).value;
}
const save = (page: Page, { document, rev }: Versioned, words: string) =>
  page.ask<{ rev: number }>('save', { document: { ...document, body: bodyOf(words) }, rev });
const isLocked = (made: Folders): boolean => existsSync(path.join(made.library, '.desk', 'lock'));
const foldersIn = (place: string): string[] =>
  readdirSync(place).filter((name) => name.startsWith('liaison-desk-'));

describe('a desk that is killed', () => {
  it('in mid-save has lost nothing that it called saved, and the next one serves the library', async () => {
    const made = await ownFolders();
    const first = await serveApart(made);
    const page = await first.page();
    let item = await newItem(page);
    let saved = '';
    const last = 25;
    for (let count = 1; ; count += 1) {
      const words = `version ${count} ${'of a long text '.repeat(2_000)}`;
      const saving = save(page, item, words).catch(() => null); // the connection breaks when it is killed
      if (count === last) first.child.kill('SIGKILL');
      const answer = await saving;
      if (!answer?.ok) break;
      item = { ...item, rev: answer.value.rev };
      saved = words;
    }
    expect((await first.ended)[1]).toBe('SIGKILL');
    expect(existsSync(first.note)).toBe(true);

    expect(await findRunning(made.userData, made.library)).toBeNull();
    expect(existsSync(first.note)).toBe(false);
    const second = await servedDesk(made);
    expect(second.port).toBe(first.port); // the page that was left open finds it there
    const again = await second.page();
    expect((await again.ask<LibraryState>('library')).value).toMatchObject({ readOnly: null, troubled: [] });
    const { value: found } = await again.ask<Versioned>('read', { id: item.document.id });
    const text = JSON.stringify(found.document.body);
    if (found.rev === item.rev) expect(text).toContain(saved.trim());
    else expect(found.rev).toBe(item.rev + 1); // saved, and killed before it could say so
    expect(text).toMatch(/version (24|25) /);
    expect((await save(again, found, 'and it goes on')).ok).toBe(true);
    await second.desk.end();
  });
});

describe.skipIf(process.platform === 'win32')('a desk that is told to end', () => {
  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'by %s has its pages save, gives up the lock, and leaves nothing behind',
    async (signal) => {
      const made = await ownFolders();
      const apart = await serveApart(made);
      const page = await apart.page({ saves: false });
      const item = await newItem(page);
      await page.door('downloadFolder');
      expect([isLocked(made), existsSync(apart.note), foldersIn(apart.temporary).length]).toEqual([
        true,
        true,
        1,
      ]);
      apart.child.kill(signal);
      const { turn } = (await page.hears('save-now')) as { turn: number };
      expect((await save(page, item, 'the last words')).ok).toBe(true);
      page.socket.send(JSON.stringify({ saved: turn }));
      await page.closed;
      expect(await apart.ended).toEqual([0, null]);
      expect([isLocked(made), existsSync(apart.note), foldersIn(apart.temporary)]).toEqual([
        false,
        false,
        [],
      ]);
      const library = await openLibrary(made.library);
      expect(JSON.stringify((await library.read(item.document.id)).document)).toContain('the last words');
    },
  );
  it('ends at once when it is told again later, and takes a signal that comes twice for one', async () => {
    const made = await ownFolders();
    const apart = await serveApart(made);
    const page = await apart.page({ saves: false });
    apart.child.kill('SIGTERM');
    await page.hears('save-now');
    // A terminal and npm tell it several times at once; it still asks its pages to save.
    const insisting = setInterval(() => apart.child.kill('SIGTERM'), 100);
    const began = performance.now();
    expect(await apart.ended).toEqual([1, null]);
    clearInterval(insisting);
    expect(performance.now() - began).toBeGreaterThan(1_500);
  });
});

describe('a desk that ends', () => {
  it('finishes the saves that were begun before it gives up the lock', async () => {
    const made = await ownFolders();
    const served = await servedDesk(made);
    const page = await served.page();
    const items = await Promise.all(Array.from({ length: 20 }, () => newItem(page)));
    const saves = items.map((item) =>
      save(page, item, 'in the last moment '.repeat(5_000)).catch(() => null),
    );
    await page.ask('library'); // by now the saves have come
    await served.desk.end();
    const answers = await Promise.all(saves);
    const library = await openLibrary(made.library);
    for (const [at, item] of items.entries()) {
      const found = await library.read(item.document.id);
      const isSaved = JSON.stringify(found.document).includes('in the last moment');
      if (answers[at]?.ok) expect(isSaved).toBe(true);
    }
    expect(answers.filter((answer) => answer?.ok)).toHaveLength(20);
  });
  it('answers nobody any more, lets go of who never hangs up, and can be told so twice', async () => {
    const made = await ownFolders();
    const served = await servedDesk(made);
    const page = await served.page();
    page.socket.pause(); // it hears nothing of the end
    page.socket.terminate();
    const waiting = await served.page();
    const chosen = waiting.ask('chooseLibrary').catch(() => 'hung up');
    await waiting.hears('choose');
    await Promise.all([served.desk.end(), served.desk.end(), served.desk.ended]);
    await chosen;
    await expect(send(served.port, { headers: served.own })).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    expect(isLocked(made)).toBe(false);
  });
  it('while its library is still being opened leaves no lock', async () => {
    const made = await ownFolders();
    const desk = await serve({
      policy: unmanaged(),
      userData: made.userData,
      library: made.library,
      rendererFolder: made.rendererFolder,
      shippedSample: 'none',
      printer: null,
      idle: null,
    });
    await desk.end();
    expect(isLocked(made)).toBe(false);
    expect(readdirSync(path.join(made.userData, 'serving'))).toEqual(['pages', 'port']);
  });
});

describe('a desk whose pages have been closed', () => {
  const idle = 150;
  it('ends some time after the last of them', async () => {
    const made = await ownFolders();
    const served = await servedDesk(made, { idle });
    const [one, two] = [await served.page(), await served.page()];
    one.socket.terminate();
    await one.closed;
    expect((await two.ask('library')).ok).toBe(true);
    const began = performance.now();
    two.socket.terminate();
    await served.desk.ended;
    expect(performance.now() - began).toBeGreaterThanOrEqual(idle - 5);
    expect(isLocked(made)).toBe(false);
  });
  it('stays while one of them is back, and where none has ever come', async () => {
    const made = await ownFolders();
    const served = await servedDesk(made, { idle });
    let hasEnded = false;
    void served.desk.ended.then(() => (hasEnded = true));
    // Looks until its timeout would be over several times.
    const goesOn = async (): Promise<void> => {
      const began = performance.now();
      while (performance.now() - began < idle * 3) expect((await served.get('/')).status).toBe(200);
      expect(hasEnded).toBe(false);
    };
    await goesOn(); // requests alone are no page
    const page = await served.page();
    page.socket.terminate();
    await page.closed;
    const back = await served.page({ name: page.name });
    await goesOn();
    back.socket.terminate();
    await served.desk.ended;
  });
});

describe('a port that is taken', () => {
  it('is said in a sentence, and nothing is left open', async () => {
    const made = await ownFolders();
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    await expect(servedDesk(made, { port })).rejects.toMatchObject({
      code: 'refused',
      message: `Port ${port} is taken by another program. Choose another with --port, or leave it out.`,
    });
    expect(isLocked(made)).toBe(false);
    expect(existsSync(made.userData)).toBe(false);
    other.close();
    const served = await servedDesk(made);
    expect((await (await served.page()).ask<LibraryState>('library')).value.readOnly).toBeNull();
    await served.desk.end();
    expect(isLocked(made)).toBe(false); // nor by the desk that never was
  });
  it('of the last time is given up for another', async () => {
    const made = await ownFolders();
    const first = await servedDesk(made);
    await first.desk.end();
    const other = createServer().listen(first.port, '127.0.0.1');
    await once(other, 'listening');
    const second = await servedDesk(made);
    expect(second.port).not.toBe(first.port);
    await second.desk.end();
    other.close();
  });
});

describe('a library that another desk has', () => {
  it('is served to read, says who has it, and refuses to be changed', async () => {
    const made = await ownFolders();
    const apart = await serveApart(made);
    const item = await newItem(await apart.page());
    const served = await servedDesk({ ...made, userData: `${made.userData} 2` });
    const page = await served.page();
    const { value } = await page.ask<LibraryState>('library');
    expect(value.readOnly).toMatch(/^This library has been open in another desk on this computer since /);
    expect((await page.ask('read', { id: item.document.id })).ok).toBe(true);
    expect(await save(page, item, 'mine')).toMatchObject({ ok: false, code: 'read-only' });
    expect(await page.ask('create', { kind: 'news' })).toMatchObject({ ok: false, code: 'read-only' });
    await served.desk.end();
    expect(isLocked(made)).toBe(true); // the lock of the other one
  });
});
