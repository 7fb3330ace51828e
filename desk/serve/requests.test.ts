import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { requestNames } from '../../core/door/channels.ts';
import { doorRequestNames } from '../../core/door/door.ts';
import { openSocket, page, serveForAll, type Served } from '../testing/served-desk.ts';
import { newsItem } from '../testing/documents.ts';

let served: Served;
serveForAll((all) => ({ served } = all));

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
const deep = (open: string, close: string): string => open.repeat(100_000) + close.repeat(100_000);

/** Asks with a body as it is; the desk has to answer with a sentence that fits for people. */
async function refused(path: string, body: string | Uint8Array, headers = page()): Promise<string> {
  const answer = await served.post(path, body, headers);
  const said = JSON.parse(answer.body) as { ok: boolean; code: string; message: string };
  expect(said.ok, answer.body).toBe(false);
  expect(said.message).toMatch(/^[A-Z“].*[.!]$/s);
  expect(said.message).not.toMatch(/Something went wrong|could not do that|Error:|call stack|\n/);
  expect(said.message.length).toBeLessThan(20_000);
  return said.code;
}

describe('a body', () => {
  it.each<[string, string | Uint8Array]>([
    ['nothing', ''],
    ['no JSON', 'hello'],
    ['half of it', '{"kind":"ne'],
    ['two of it', '{}{}'],
    ['a form', 'kind=news&x=1'],
    ['JSON over several lines', '{\n"kind":\n"news"}'],
    ['invalid UTF-8', bytes('{"kind":"', [0xff, 0xfe], '"}')],
    ['UTF-8 that is too long for its letter', bytes('{"kind":"', [0xc0, 0xaf], '"}')],
    ['UTF-16', Buffer.from('{"kind":"news"}', 'utf16le')],
    ['zeros', new Uint8Array(1_000)],
    ['100,000 lists in each other', deep('[', ']')],
    ['100,000 lists that do not end', '['.repeat(100_000)],
    ['100,000 lists and a file', `${deep('[', ']')}\nabc`],
    ['100,000 objects in each other', `${'{"kind":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['null', 'null'],
    ['a number', '1e999'],
    ['a word', '"list"'],
    ['a list', '[]'],
    ['a prototype', '{"__proto__":{"kind":"news"}}'],
    ['a constructor', '{"constructor":{"prototype":{"kind":"news"}}}'],
    ['a field too many', '{"kind":"news","admin":true}'],
    ['bytes that did not come', '{"kind":{"$bytes":[0,9]}}\nabc'],
    ['bytes beyond numbers', '{"kind":{"$bytes":[9007199254740991,9007199254740991]}}\nabc'],
    ['bytes before the first', '{"kind":{"$bytes":[-1,2]}}\nabc'],
    ['bytes named twice', '{"kind":[{"$bytes":[0,3]},{"$bytes":[0,3]}]}\nabc'],
  ])('of %s is refused with a sentence', async (_what, body) => {
    expect(await refused('/ask/list', body)).toBe('bad-request');
    expect(await refused('/door/look', body)).toBe('bad-request');
    expect(({} as { kind?: string }).kind).toBeUndefined();
  });
  it('is refused by every request of the desk where it does not fit, and nothing happens', async () => {
    for (const name of requestNames)
      expect(await refused(`/ask/${name}`, '{"no":1}'), name).toBe('bad-request');
    for (const name of doorRequestNames)
      expect(await refused(`/door/${name}`, '{"no":1}'), name).toBe('bad-request');
  });
  it('of a document 100,000 levels deep is refused, and the desk goes on', async () => {
    const inner = '{"type":"blockquote","content":[';
    const body = `{"type":"doc","content":[${inner.repeat(100_000)}${']}'.repeat(100_000)}]}`;
    const text = JSON.stringify({ document: { ...newsItem(), body: 0 }, rev: 0 }).replace(
      '"body":0',
      `"body":${body}`,
    );
    expect(['bad-request', 'refused']).toContain(await refused('/ask/save', text));
    expect((await served.get('/')).status).toBe(200);
  });
  it('that says it is larger than the desk takes is refused before it comes', async () => {
    for (const path of ['/ask/save', '/door/look'])
      for (const length of ['268435457', '99999999999', '9007199254740993']) {
        const answer = await new Promise<{ status: number; text: string }>((resolve, reject) => {
          const headers = { ...served.own, ...page(), 'content-length': length };
          const asked = request({
            host: '127.0.0.1',
            port: served.port,
            path,
            method: 'POST',
            headers,
            setHost: false,
            agent: false,
          });
          asked.on('error', reject);
          asked.on('response', (response) => {
            let text = '';
            response.setEncoding('utf8').on('data', (part: string) => (text += part));
            response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
            response.on('error', reject);
          });
          asked.flushHeaders(); // and not a byte of the body
        });
        expect(answer.text).toMatch(/more than the desk takes at once \(256 MB\)/);
      }
  });
  it('that breaks off is no trouble of the desk’s', async () => {
    for (const size of ['10', '268435456']) {
      const socket = await openSocket(served.port);
      const head = [
        'POST /ask/list HTTP/1.1',
        `Host: ${served.host}`,
        `Origin: ${served.origin}`,
        `Cookie: ${served.cookie}`,
        `X-Desk-Page: ${randomUUID()}`,
        `Content-Length: ${size}`,
      ];
      await new Promise((resolve) => socket.write(`${head.join('\r\n')}\r\n\r\n{"a`, resolve));
      const closed = new Promise((resolve) => socket.on('close', resolve));
      socket.resetAndDestroy();
      await closed;
      expect((await served.get('/')).status).toBe(200);
    }
  });
});

describe('a name that the desk does not know', () => {
  it.each([
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'then',
    '',
    'List',
    'list%00',
    'list%20',
    '%6Cist',
    'a%2fb',
    'a%5cb',
    '..%2flist',
    'x'.repeat(8_000),
    '%E2%80%9C',
  ])('is refused: %j', async (name) => {
    for (const room of ['ask', 'door']) {
      const answer = await served.post(`/${room}/${name}`, '{}', page());
      expect([400, 404, 200]).toContain(answer.status);
      expect(JSON.parse(answer.body)).toMatchObject({ ok: false, code: 'bad-request' });
    }
  });
  it.each([
    '/',
    '/ask',
    '/ask/',
    '/ask/list/',
    '/ask/list/x',
    '/ask//list',
    '/ask/a/b',
    '/door',
    '/upload/',
    '/upload/x',
    '/events',
    '/index.html',
    '/ASK/list',
    '/exported/x.zip',
    '/ask;/list',
  ])('is refused where the address is %s', async (path) => {
    const answer = await served.post(path, '{}', page());
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false });
  });
});

describe('the page that asks', () => {
  it.each([
    ['missing', {}],
    ['empty', { 'x-desk-page': '' }],
    ['no UUID', { 'x-desk-page': 'page' }],
    ['in capitals', { 'x-desk-page': randomUUID().toUpperCase() }],
    ['a prototype', { 'x-desk-page': '__proto__' }],
    ['two', { 'x-desk-page': `${randomUUID()}, ${randomUUID()}` }],
    ['too long', { 'x-desk-page': `${randomUUID()}0` }],
  ])('has to say who it is; %s is not enough', async (_which, headers) => {
    for (const path of ['/ask/list', '/door/places', '/upload?question=x&name=y'])
      expect(await refused(path, '{}', headers as Record<string, string>)).toBe('bad-request');
  });
  it('gets its answers whatever it says of their order', async () => {
    const numbers = [
      '0',
      '-1',
      '-0',
      'NaN',
      'Infinity',
      '1e300',
      '9007199254740991',
      '9007199254740993',
      '1.5',
      '',
      'one',
      '0x10',
      '1, 2',
    ];
    const ask = async (headers: Record<string, string>): Promise<void> => {
      const answer = await served.post('/ask/library', '{}', headers);
      expect(JSON.parse(answer.body)).toMatchObject({ ok: true });
    };
    const each = numbers.map(async (number) => {
      const headers = { ...page(), 'x-desk-order': number };
      await ask(headers);
      await ask({ ...headers, 'x-desk-order': '1' });
    });
    await Promise.all(each);
  });
  it('is told where there are too many of it, while those that listen go on', async () => {
    const listening = await Promise.all(Array.from({ length: 64 }, () => served.page()));
    expect(await refused('/ask/list', '{}')).toBe('refused');
    await expect(served.page()).rejects.toThrow('403');
    for (const one of listening) expect((await one.ask('library')).ok).toBe(true);
    for (const { socket } of listening) socket.terminate();
    await Promise.all(listening.map(({ closed }) => closed));
    // The desk may hear of it a moment later.
    for (let answer = false; !answer;) {
      const { body } = await served.post('/ask/list', '{}', page());
      answer = (JSON.parse(body) as { ok: boolean }).ok;
    }
  });
});

describe('very many requests', () => {
  it('at once are all answered: 10,000 of them', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 128 });
    const headers = { ...served.own, ...page() };
    const ask = (): Promise<number> =>
      new Promise((resolve, reject) => {
        const asked = request({
          agent,
          host: '127.0.0.1',
          port: served.port,
          path: '/ask/pictures',
          method: 'POST',
          headers,
        });
        asked.on('error', reject);
        asked.on('response', (response) => {
          response.resume().on('end', () => resolve(response.statusCode ?? 0));
        });
        asked.end('{}');
      });
    const answers = await Promise.all(Array.from({ length: 10_000 }, ask));
    agent.destroy();
    expect(answers.filter((status) => status !== 200)).toEqual([]);
  });
  it('on one connection, without waiting for answers, are answered or refused in their order', async () => {
    const one = `POST /ask/library HTTP/1.1\r\nHost: ${served.host}\r\nOrigin: ${served.origin}\r\nCookie: ${served.cookie}\r\nX-Desk-Page: ${randomUUID()}\r\nContent-Length: 2\r\n\r\n{}`;
    const socket = await openSocket(served.port);
    let heard = '';
    socket.setEncoding('utf8').on('data', (text: string) => (heard += text));
    socket.on('error', () => undefined);
    const closed = new Promise((resolve) => socket.on('close', resolve));
    socket.write(
      one.repeat(2_000) + one.replace('POST', 'GET').replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'),
    );
    await closed;
    const statuses = [...heard.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map((match) => match[1]);
    expect(statuses.length).toBeGreaterThan(0);
    expect(statuses.filter((status) => !['200', '503', '404'].includes(status ?? ''))).toEqual([]);
    expect((await served.get('/')).status).toBe(200);
  });
  it('that wait for an answer of somebody who has hung up do not fill the desk', async () => {
    // Each asks for a folder to be chosen, and goes away without listening.
    const sockets = await Promise.all(
      Array.from({ length: 300 }, async () => {
        const socket = await openSocket(served.port);
        socket.on('error', () => undefined);
        const head = [
          'POST /ask/chooseLibrary HTTP/1.1',
          `Host: ${served.host}`,
          `Origin: ${served.origin}`,
          `Cookie: ${served.cookie}`,
          `X-Desk-Page: ${randomUUID()}`,
          'Content-Length: 2',
        ];
        await new Promise((resolve) => socket.write(`${head.join('\r\n')}\r\n\r\n{}`, resolve));
        return socket;
      }),
    );
    const gone = sockets.map((socket) => new Promise((resolve) => socket.on('close', resolve)));
    sockets.forEach((socket) => socket.destroy());
    await Promise.all(gone);
    for (let status = 0; status !== 200;) status = (await served.get('/')).status;
    const listening = await served.page();
    expect((await listening.ask('library')).ok).toBe(true);
    listening.socket.terminate();
  });
});
