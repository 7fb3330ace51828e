import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../testing/folder.ts';
import {
  folders,
  letIn,
  send,
  serveForAll,
  servedDesk,
  type Folders,
  type Served,
} from '../testing/served-desk.ts';
import { lastPort, rememberPort } from './last-port.ts';
import { findRunning, RunningNote } from './running.ts';
import { askRunning } from './second-start.ts';

const isPosix = process.platform !== 'win32';
interface Note {
  pid: number;
  port: number;
  secret: string;
  library: string | null;
}

let made: Folders;
let served: Served;
serveForAll((all) => ({ made, served } = all));

/** The note as it stands on the disk. */
const noteOf = (userData: string): Note =>
  JSON.parse(readFileSync(path.join(userData, 'serving', `${process.pid}.json`), 'utf8')) as Note;
/** Leaves a note of another process in a folder of its own. */
function leaveNote(note: Partial<Note> | string, name = '4194304.json'): { userData: string; file: string } {
  const userData = temporaryFolder();
  const file = path.join(userData, 'serving', name);
  mkdirSync(path.dirname(file), { recursive: true });
  const whole: Note = { pid: 4_194_304, port: 9, secret: 'x'.repeat(32), library: null };
  writeFileSync(file, typeof note === 'string' ? note : JSON.stringify({ ...whole, ...note }));
  return { userData, file };
}
/** Another program of this computer, that has a port; `closed`: it has had it. */
async function otherServer(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  { closed = false } = {},
): Promise<number> {
  const server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  if (closed) await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('a second start', () => {
  it('is given a new address of the desk that serves the library, which lets one browser in', async () => {
    const { port, secret } = noteOf(made.userData);
    const { userData } = leaveNote({ port, secret, library: noteOf(made.userData).library });
    const address = await findRunning(userData, made.library);
    expect(address).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${served.port}/\\?token=[\\w-]{43}$`));
    expect((await letIn(address ?? '')).cookie).toBe(served.cookie);
    expect(await findRunning(userData, path.join(made.base, 'another'))).toBeNull();
    expect(await findRunning(userData, null)).not.toBeNull();
  });
  it.skipIf(!isPosix)('knows the library again behind a link', async () => {
    const { port, secret, library } = noteOf(made.userData);
    const { userData } = leaveNote({ port, secret, library });
    const link = path.join(made.base, 'a link');
    symlinkSync(made.library, link);
    expect(await findRunning(userData, link)).not.toBeNull();
  });
  it.each([
    undefined,
    '',
    'Desk',
    'Desk .',
    'Bearer SECRET',
    'Desk SECRET',
    `Desk ${'x'.repeat(32)}.${'x'.repeat(43)}`,
    `Desk ${'x'.repeat(32)}.`,
  ])('is refused where it cannot prove that it knows the secret: %j', async (said) => {
    const authorization = said?.replace('SECRET', noteOf(made.userData).secret);
    const headers = { host: served.host, ...(authorization === undefined ? {} : { authorization }) };
    const answer = await send(served.port, { method: 'POST', path: '/again', headers });
    expect(answer.status).toBe(403);
    expect(answer.body).not.toContain('token');
  });
  it('is refused from a page, under another name, and by another method', async () => {
    let asked: string | undefined;
    const port = await otherServer((request, response) => {
      asked = request.headers.authorization;
      response.end();
    });
    await askRunning(port, noteOf(made.userData).secret); // what the secret proves, as it travels
    const authorization = asked ?? '';
    const again = (headers: Record<string, string>, method = 'POST') =>
      send(served.port, {
        method,
        path: '/again',
        headers: { host: served.host, authorization, ...headers },
      });
    expect((await again({ origin: served.origin })).status).toBe(403);
    expect((await again({ origin: 'null' })).status).toBe(403);
    expect((await again({ host: `localhost:${served.port}` })).status).toBe(403);
    expect((await again({}, 'GET')).status).toBe(401);
    const [once = '', proof = ''] = authorization.replace('Desk ', '').split('.');
    const otherOnce = `Desk ${'x'.repeat(once.length)}.${proof}`;
    expect((await again({ authorization: otherOnce })).status).toBe(403);
    expect((await again({ authorization: authorization.toLowerCase() })).status).toBe(403);
    expect((await again({})).status).toBe(200);
  });
  it('says its secret to nobody', async () => {
    const heard: string[] = [];
    const port = await otherServer((request, response) => {
      heard.push(JSON.stringify([request.url, request.rawHeaders]));
      request.on('data', (chunk: Buffer) => heard.push(chunk.toString()));
      response.end('{}');
    });
    const secret = 'a secret of a desk that has died';
    const { userData } = leaveNote({ port, secret });
    expect(await findRunning(userData, null)).toBeNull();
    expect(heard.length).toBeGreaterThan(0);
    expect(heard.join()).not.toContain(secret);
  });
});

describe('another program at the port of a desk that died', () => {
  it.each<[string, (port: number) => string]>([
    [
      'an address of its own',
      (port) => JSON.stringify({ value: { address: `http://127.0.0.1:${port}/`, proof: 'x'.repeat(43) } }),
    ],
    [
      'an address of its own without a proof',
      (port) => JSON.stringify({ value: { address: `http://127.0.0.1:${port}/` } }),
    ],
    ['a foreign address', () => JSON.stringify({ value: { address: 'https://evil.example/', proof: '' } })],
    [
      'an address that only begins like one',
      (port) => JSON.stringify({ value: { address: `http://127.0.0.1:${port}.evil.example/` } }),
    ],
    ['a script', () => JSON.stringify({ value: { address: 'javascript:alert(1)' } })],
    ['no JSON', () => '<html>'],
    ['a prototype', () => '{"__proto__":{"value":{}}}'],
    ['nothing', () => ''],
    ['ten megabytes', () => 'x'.repeat(10_000_000)],
  ])('is not believed where it answers %s, and the note of that desk goes', async (_what, body) => {
    const port: number = await otherServer((_request, response) => response.end(body(port)));
    const { userData, file } = leaveNote({ port });
    expect(await findRunning(userData, null)).toBeNull();
    expect(existsSync(file)).toBe(false);
  });
  it('is not followed elsewhere', async () => {
    let followed = false;
    const other = await otherServer((_request, response) => {
      followed = true;
      response.end();
    });
    const port = await otherServer((_request, response) => {
      response.writeHead(307, { location: `http://127.0.0.1:${other}/again` }).end();
    });
    const { userData } = leaveNote({ port });
    expect(await findRunning(userData, null)).toBeNull();
    expect(followed).toBe(false);
  });
  it.each<[string, (request: IncomingMessage, response: ServerResponse) => void]>([
    ['breaks off', (request) => request.socket.destroy()],
    ['is too busy', (_request, response) => response.writeHead(503).end('{}')],
  ])('may be the desk where it %s: its note stays', async (_what, answer) => {
    const { userData, file } = leaveNote({ port: await otherServer(answer) });
    expect(await findRunning(userData, null)).toBeNull();
    expect(existsSync(file)).toBe(true);
  });
  it('is not waited for where it never answers, and a note of what may be alive stays', async () => {
    const port = await otherServer(() => undefined);
    const { userData, file } = leaveNote({ port });
    expect(await findRunning(userData, null, 200)).toBeNull();
    expect(existsSync(file)).toBe(true);
  });
});

describe('a note', () => {
  it('says nothing to other accounts of this computer', () => {
    const file = path.join(made.userData, 'serving', `${process.pid}.json`);
    if (isPosix)
      expect([statSync(file).mode & 0o777, statSync(path.dirname(file)).mode & 0o777]).toEqual([
        0o600, 0o700,
      ]);
    expect(noteOf(made.userData).secret).toMatch(/^[\w-]{32}$/);
  });
  it('of a dead desk is removed', async () => {
    const port = await otherServer(() => undefined, { closed: true });
    const { userData, file } = leaveNote({ port });
    expect(await findRunning(userData, null)).toBeNull();
    expect(existsSync(file)).toBe(false);
  });
  it.each([
    '',
    'null',
    '[]',
    '{"pid":1}',
    '[[[[',
    'x'.repeat(100_000),
    JSON.stringify({ pid: 1, port: 70_000, secret: 'x'.repeat(32), library: null }),
    JSON.stringify({ pid: -1, port: 80, secret: 'x'.repeat(32), library: null }),
    JSON.stringify({ pid: 1, port: '80@evil.example', secret: 'x'.repeat(32), library: null }),
    JSON.stringify({ pid: 1, port: 80, secret: '', library: null }),
    JSON.stringify({ pid: 1, port: 80, secret: 'x'.repeat(32), library: null, more: 1 }),
  ])('that is none is passed over', async (text) => {
    expect(await findRunning(leaveNote(text).userData, null)).toBeNull();
  });
  it.skipIf(!isPosix)('is no link, no pipe, no folder, no device', async () => {
    const { port, secret } = noteOf(made.userData);
    const { userData, file } = leaveNote({ port, secret }, 'elsewhere');
    const at = (name: string): string => path.join(userData, 'serving', name);
    symlinkSync(file, at('1.json'));
    symlinkSync('/dev/zero', at('2.json'));
    mkdirSync(at('3.json'));
    execFileSync('mkfifo', [at('4.json')]);
    expect(await findRunning(userData, null)).toBeNull();
  });
  it.skipIf(!isPosix)('is written in the place of a link or a pipe, not through it', async () => {
    const userData = temporaryFolder();
    const other = path.join(userData, 'other');
    writeFileSync(other, 'precious');
    mkdirSync(path.join(userData, 'serving'));
    symlinkSync(other, path.join(userData, 'serving', `${process.pid}.json`));
    symlinkSync(other, path.join(userData, 'serving', `${process.pid}.json.new`));
    execFileSync('mkfifo', [path.join(userData, 'serving', 'port')]);
    expect(await lastPort(userData)).toBeNull();
    await rememberPort(userData, 4_000);
    expect(await lastPort(userData)).toBe(4_000);
    const note = new RunningNote(userData, 4_000);
    await note.write(null);
    expect(noteOf(userData).port).toBe(4_000);
    expect(readFileSync(other, 'utf8')).toBe('precious');
    await note.remove();
  });
  it('holds the last word of many, and stays away once it is removed', async () => {
    const userData = temporaryFolder();
    const note = new RunningNote(userData, 4_000);
    const all = Array.from({ length: 50 }, (_none, count) => note.write(`/library ${count}`));
    await Promise.all(all);
    expect(noteOf(userData).library).toBe('/library 49');
    const late = note.write('/late');
    await note.remove();
    await Promise.all([late, note.write('/later')]);
    expect(existsSync(path.join(userData, 'serving', `${process.pid}.json`))).toBe(false);
  });
  it('that cannot be written keeps no desk from serving', async () => {
    const own = await folders();
    mkdirSync(own.userData);
    writeFileSync(path.join(own.userData, 'serving'), 'a file where the folder would be');
    const one = await servedDesk(own);
    expect((await one.get('/')).status).toBe(200);
    await one.desk.end();
    own.remove();
  });
  it.each(['', '0', '80', '70000', '-1', '4e3x', 'NaN', '4000.5', '9'.repeat(1_000)])(
    'of the last port is not believed where it says %j',
    async (text) => {
      const userData = temporaryFolder();
      mkdirSync(path.join(userData, 'serving'));
      writeFileSync(path.join(userData, 'serving', 'port'), text);
      expect(await lastPort(userData)).toBeNull();
    },
  );
});
