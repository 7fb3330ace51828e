import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChooserQuestion } from '../../core/door/door.ts';
import type { ExportResult } from '../../core/export/export-request.ts';
import { png } from '../testing/pictures.ts';
import {
  folders,
  openSocket,
  send,
  sendRaw,
  servedDesk,
  type Folders,
  type Served,
} from '../testing/served-desk.ts';
import { saveBody, readBody } from './bodies.ts';
import { HandedFiles } from './handed-files.ts';
import { giveExported } from './exported-files.ts';

let made: Folders;
let served: Served;
let asking: Awaited<ReturnType<Served['page']>>;
const secret = 'words that nobody else is to read';
beforeAll(async () => {
  made = await folders();
  writeFileSync(path.join(made.base, 'secret.txt'), secret);
  served = await servedDesk(made);
  asking = await served.page();
});
afterAll(async () => {
  await served.desk.end();
  made.remove();
});

const isPosix = process.platform !== 'win32';
/** A path as it is: clients tidy dots away before they send. */
const rawGet = (to: string): Promise<string> =>
  sendRaw(
    served.port,
    `GET ${to} HTTP/1.1\r\nHost: ${served.host}\r\nCookie: ${served.cookie}\r\nConnection: close\r\n\r\n`,
  );
const steps = [
  '..',
  '%2e%2e',
  '%2E.',
  '..%2f..',
  '..%5c..',
  '..\\..',
  '....//..',
  '%252e%252e',
  '..;',
  '.%00.',
  '%c0%ae%c0%ae',
  '／..',
];

describe('an address that steps out', () => {
  it.each([
    '/',
    '/assets/',
    '/media/',
    '/exported/',
    '/exported/0123456789abcdef/',
    '/media/0123456789abcdef.png/',
  ])('of %s gives nothing', async (room) => {
    for (const step of steps)
      for (const target of [
        'secret.txt',
        'library/library.json',
        'library%2flibrary.json',
        'user%20data/desk.json',
      ]) {
        const answer = await rawGet(encodeURI(`${room}${step}/${target}`).replaceAll('%25', '%'));
        expect(answer, `${room}${step}/${target}`).toMatch(/^HTTP\/1\.1 4\d\d /);
        expect(answer).not.toContain(secret);
      }
  });
  it.each([
    '/C:/x',
    '/%00',
    '/%',
    '/index.html%00.js',
    '/index.html/',
    '/assets',
    '/assets/',
    '/.env',
    '/con',
    '/file:///etc/passwd',
    '/~',
    '/etc/passwd',
  ])('gives nothing where it is %s', async (address) => {
    expect(await rawGet(address)).toMatch(/^HTTP\/1\.1 4\d\d /);
  });
});

describe('a picture of the library', () => {
  const name = 'a'.repeat(64);
  const place = (ending: string): string => path.join(made.library, 'media', `${name}.${ending}`);
  beforeAll(() => mkdirSync(path.join(made.library, 'media'), { recursive: true }));
  it('is given as a picture, and not at all where it is none', async () => {
    writeFileSync(place('png'), png(3, 2));
    const answer = await served.get(`/media/${name}.png`);
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'image/png']);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    writeFileSync(place('png'), '<script>alert(1)</script>');
    expect((await served.get(`/media/${name}.png`)).status).toBe(404);
  });
  it.skipIf(!isPosix)('is not read through a link, a pipe, or a folder of its name', async () => {
    symlinkSync(path.join(made.base, 'secret.txt'), place('jpg'));
    execFileSync('mkfifo', [place('gif')]);
    mkdirSync(place('webp'));
    for (const ending of ['jpg', 'gif', 'webp']) {
      const answer = await served.get(`/media/${name}.${ending}`);
      expect([answer.status, answer.body.includes(secret)], ending).toEqual([404, false]);
    }
    // More pipes than there are threads for the disk do not hold it up.
    await Promise.all(Array.from({ length: 12 }, () => served.get(`/media/${name}.gif`)));
    expect((await served.get('/')).status).toBe(200);
  });
  it('has no other name than a digest', async () => {
    for (const other of [
      'x.png',
      `${name}.svg`,
      `${name}.PNG`,
      `${name.toUpperCase()}.png`,
      `${name}.png/x`,
      `x/${name}.png`,
    ])
      expect((await served.get(`/media/${other}`)).status).toBe(404);
  });
});

describe('an export', () => {
  /** Exports one item as text into a folder of the desk's own; gives its address. */
  async function exported() {
    const { value: document } = await asking.ask<{ document: { id: string }; rev: number }>('create', {
      kind: 'news',
      from: { headline: 'Permits', status: 'published' },
    });
    const { value: folder } = await asking.door<{ folder: string }>('downloadFolder');
    const { value: result } = await asking.ask<ExportResult>('export', {
      formats: ['text', 'latest-news'],
      pdf: false,
      folder: folder.folder,
    });
    expect(document).toBeDefined();
    const { value: named } = await asking.door<{ id: string }>('exported', { folder: folder.folder });
    const file = result.files.find((one) => one.endsWith('.html')) ?? '';
    return { folder: folder.folder, result, id: named.id, file };
  }
  it('is given file by file, as pages that run nothing, and as one zip', async () => {
    const { id, file } = await exported();
    const page = await served.get(`/exported/${id}/${file}`);
    expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; /,
    );
    expect(page.headers).toMatchObject({
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    const zip = await served.get(`/exported/${id}.zip`);
    expect([zip.status, zip.headers['content-type']]).toEqual([200, 'application/zip']);
    expect(zip.headers['content-disposition']).toMatch(
      /^attachment; filename="Liaison Desk export.zip"; filename\*=UTF-8''/,
    );
    expect(zip.body.slice(0, 2)).toBe('PK');
    const head = await send(served.port, {
      method: 'HEAD',
      path: `/exported/${id}.zip`,
      headers: served.own,
    });
    expect([head.status, head.body]).toEqual([200, '']);
  });
  it('is known by what the desk wrote, and nothing beside it', async () => {
    const { id, folder } = await exported();
    writeFileSync(path.join(folder, 'mine.txt'), secret);
    for (const name of [
      'mine.txt',
      '',
      '.',
      '..',
      '.liaison-desk-export.json',
      '%2e%2e%2fsecret.txt',
      'toString',
      '__proto__',
    ])
      expect((await rawGet(`/exported/${id}/${name}`)).split(' ')[1], name).toBe('404');
    for (const other of [`${id}x`, id.toUpperCase(), id, `${id}.zip/x`, `${id}.ZIP`, '0'.repeat(16) + '.zip'])
      expect((await served.get(`/exported/${other}`)).status, other).toBe(404);
    for (const other of [made.library, '/', made.base, '', `${folder}/..`])
      expect((await asking.door('exported', { folder: other })).ok).toBe(false);
  });
  it.skipIf(!isPosix)('is not given where a link, a pipe or a folder has taken a file’s place', async () => {
    const { id, folder, file } = await exported();
    const place = path.join(folder, file);
    for (const replace of [
      () => symlinkSync(path.join(made.base, 'secret.txt'), place),
      () => execFileSync('mkfifo', [place]),
      () => mkdirSync(place),
    ]) {
      rmSync(place, { recursive: true, force: true });
      replace();
      for (const address of [`/exported/${id}/${file}`, `/exported/${id}.zip`]) {
        const answer = await served.get(address);
        expect([answer.status, answer.body.includes(secret)]).toEqual([404, false]);
        expect(answer.body).toContain('is not there any more. Export again.');
      }
    }
  });
  it.skipIf(!isPosix)('is not given through a folder that has become a link', async () => {
    const { id, folder, result } = await exported();
    const inside = result.files.find((name) => name.includes('/')) ?? '';
    expect(inside).not.toBe('');
    const [room = ''] = inside.split('/');
    const elsewhere = path.join(made.base, `elsewhere ${id}`);
    renameSync(path.join(folder, room), elsewhere);
    symlinkSync(elsewhere, path.join(folder, room));
    expect((await served.get(`/exported/${id}/${inside}`)).status).toBe(404);
    expect((await served.get(`/exported/${id}.zip`)).status).toBe(404);
  });
  it.skipIf(!existsSync('/proc/self/fd'))(
    'that is broken off again and again leaves no file open',
    async () => {
      const files = new HandedFiles();
      const given: Promise<unknown>[] = [];
      const server = createServer((request, response) => {
        given.push(giveExported(files, (request.url ?? '').slice(1), response).catch(() => 'broken off'));
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      const folder = path.join(made.base, 'large');
      mkdirSync(folder);
      writeFileSync(path.join(folder, 'large.pdf'), Buffer.alloc(20_000_000));
      files.noteExport({ folder, files: ['large.pdf'] });
      const id = files.exportId(folder) ?? '';
      const opened = (): number => readdirSync('/proc/self/fd').length;
      const before = opened();
      for (let count = 0; count < 10; count += 1)
        for (const address of [`/${id}.zip`, `/${id}/large.pdf`]) {
          const socket = await openSocket(port);
          socket.on('error', () => undefined);
          const closed = once(socket, 'close');
          socket.write(`GET ${address} HTTP/1.1\r\nHost: x\r\n\r\n`);
          await once(socket, 'data');
          socket.resetAndDestroy();
          await closed;
        }
      expect(await Promise.all(given)).toEqual(Array.from({ length: 20 }, () => 'broken off'));
      while (opened() > before) await new Promise((resolve) => setImmediate(resolve)); // closing takes its moment
      server.close();
    },
  );
  it('is called by its name whatever that holds, and adds no header', async () => {
    const files = new HandedFiles();
    const server: Server = createServer(
      (request, response) => void giveExported(files, (request.url ?? '').slice(1), response),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const name = isPosix ? 'Ü “b”\r\nx-evil: 1 (c)\'"%;.bin' : 'Ü “b” (c)%;.bin';
    const folder = path.join(made.base, isPosix ? 'an "export"\r\nx-evil: 1' : 'an export');
    mkdirSync(folder);
    writeFileSync(path.join(folder, name), 'x');
    files.noteExport({ folder, files: [name] });
    const id = files.exportId(folder) ?? '';
    const one = await send(port, { path: `/${id}/${encodeURIComponent(name)}`, headers: { host: 'x' } });
    const all = await send(port, { path: `/${id}.zip`, headers: { host: 'x' } });
    for (const [answer, called] of [
      [one, name],
      [all, `${path.basename(folder)}.zip`],
    ] as const) {
      const said = answer.headers['content-disposition'] ?? '';
      expect(answer.status).toBe(200);
      expect(answer.headers['x-evil']).toBeUndefined();
      expect(said).toMatch(/^attachment; filename="[ !#-[\]-~]*"; filename\*=UTF-8''[\w.~!%-]*$/);
      expect(decodeURIComponent(/''(.*)$/.exec(said)?.[1] ?? '')).toBe(called);
    }
    server.close();
  });
});

describe('a file that is handed over', () => {
  /** The page is asked for files. */
  async function question() {
    const chosen = asking.ask('chooseImport');
    const asked = (await asking.hears('choose')) as ChooserQuestion;
    return { asked, chosen };
  }
  const upload = (
    query: string,
    body: string | Uint8Array,
    headers: Record<string, string> = { 'x-desk-page': asking.name },
  ) => served.post(`/upload?${query}`, body, headers);

  it('is refused where nobody asked for one, where another page was asked, or the question is answered', async () => {
    const other = await served.page();
    const { asked, chosen } = await question();
    for (const [query, headers] of [
      ['name=x.txt', undefined],
      ['question=&name=x.txt', undefined],
      ['question=00000000-0000-4000-8000-000000000000&name=x.txt', undefined],
      [`question[]=${asked.question}&name=x.txt`, undefined],
      [`question=${asked.question}&name=x.txt`, { 'x-desk-page': other.name }],
    ] as const) {
      const answer = JSON.parse((await upload(query, 'words', headers)).body) as { code: string };
      expect(answer.code).toBe('refused');
    }
    expect((await other.door('answer', { question: asked.question, paths: ['/etc/passwd'] })).ok).toBe(true);
    await asking.door('answer', { question: asked.question, paths: null });
    expect((await chosen).value).toBeNull();
    const late = await upload(`question=${asked.question}&name=x.txt`, 'words');
    expect(JSON.parse(late.body)).toMatchObject({ code: 'refused' });
    other.socket.terminate();
  });
  it('keeps its bytes, and of its name what a disk takes, in a folder of its own', async () => {
    const { asked, chosen } = await question();
    const names = [
      'words.txt',
      '../../x.txt',
      '/etc/passwd',
      '..',
      '.',
      '',
      'a\0b.txt',
      'a\nb',
      'CON',
      'C:\\x.txt',
      'ü'.repeat(400),
      '%2e%2e%2fx',
    ];
    const places = new Set<string>();
    for (const name of names) {
      const answer = await upload(`question=${asked.question}&name=${encodeURIComponent(name)}`, 'words');
      const { ok, value } = JSON.parse(answer.body) as { ok: boolean; value: { path: string } };
      expect(ok, name).toBe(true);
      expect(readFileSync(value.path, 'utf8')).toBe('words');
      expect(path.dirname(path.dirname(value.path))).toMatch(/liaison-desk-\w+$/);
      places.add(path.dirname(path.dirname(value.path)));
    }
    expect(places.size).toBe(1);
    await asking.door('answer', { question: asked.question, paths: null });
    await chosen;
  });
  it('stays while 199 more come, whoever sends them', async () => {
    const files = new HandedFiles();
    const server = createServer((request, response) => {
      void files.take(request, 'x.txt').then((file) => response.end(file));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const one = (): Promise<string> =>
      send(port, { method: 'POST', body: 'x', headers: { host: 'x' } }).then(({ body }) => body);
    const first = await one();
    const all: string[] = [];
    for (let count = 0; count < 199; count += 1) all.push(await one());
    expect(existsSync(first)).toBe(true);
    await one();
    expect(existsSync(first)).toBe(false);
    expect(all.every((file) => existsSync(file))).toBe(true);
    await files.close();
    expect(existsSync(path.dirname(path.dirname(first)))).toBe(false);
    server.close();
  });
  it('is not chosen where it is a pipe or a folder, or its path is none', async () => {
    const { asked, chosen } = await question();
    const pipe = path.join(made.base, 'pipe.txt');
    if (isPosix) execFileSync('mkfifo', [pipe]);
    for (const place of [pipe, made.base, 'relative.txt', '', 'a\0b', path.join(made.base, 'missing.txt')]) {
      const answer = await asking.door('answer', { question: asked.question, paths: [place] });
      expect(answer).toMatchObject({ ok: false, message: expect.stringMatching(/^[A-Z“].*\.$/) as string });
    }
    const text = path.join(made.base, 'words.txt');
    writeFileSync(text, 'Only words');
    expect((await asking.door('answer', { question: asked.question, paths: [text] })).ok).toBe(true);
    expect((await chosen).ok).toBe(true);
  });
  it('is given up where its page asks for something else, or goes away', async () => {
    const { asked, chosen } = await question();
    const next = asking.ask('chooseExportFolder');
    expect((await chosen).value).toBeNull();
    await asking.hears('chosen', ({ question: one }: { question: string }) => one === asked.question);
    const { question: later } = (await asking.hears('choose')) as ChooserQuestion;
    await asking.door('answer', { question: later, paths: null });
    expect((await next).value).toBeNull();
  });
});

describe('a body that is too large', () => {
  it('is refused while it comes, in pieces or whole, and leaves nothing', async () => {
    const target = path.join(made.base, 'taken');
    const failures: string[] = [];
    const server = createServer((request, response) => {
      const work = request.url === '/read' ? readBody(request, 1_000) : saveBody(request, target, 1_000);
      work.then(
        () => response.end('taken'),
        (error: unknown) => {
          failures.push((error as Error).message);
          response.end('refused');
        },
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const chunks = `3e8\r\n${'x'.repeat(1_000)}\r\n1\r\nx\r\n0\r\n\r\n`;
    const fits = `3e8\r\n${'x'.repeat(1_000)}\r\n0\r\n\r\n`;
    for (const to of ['/read', '/save']) {
      const post = (rest: string): Promise<string> =>
        sendRaw(port, `POST ${to} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${rest}`);
      expect(await post(`Transfer-Encoding: chunked\r\n\r\n${chunks}`)).toContain('refused');
      expect(existsSync(target)).toBe(false);
      expect(await post(`Content-Length: 1001\r\n\r\n${'x'.repeat(1_001)}`)).toContain('refused');
      expect(existsSync(target)).toBe(false);
      expect(await post(`Transfer-Encoding: chunked\r\n\r\n${fits}`)).toContain('taken');
    }
    expect(failures).toHaveLength(4);
    for (const failure of failures)
      expect(failure).toMatch(/more than the desk takes at once .* Use a smaller file\.$/);
    server.close();
  });
});

it('leaves no folder behind for what passed through', async () => {
  const own = await folders();
  const one = await servedDesk(own);
  const page = await one.page();
  const { value } = await page.door<{ folder: string }>('downloadFolder');
  expect(readdirSync(value.folder)).toEqual([]);
  await one.desk.end();
  expect(existsSync(path.dirname(value.folder))).toBe(false);
  own.remove();
});
