import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import {
  page,
  send,
  sendRaw,
  serveForAll,
  tokenOf,
  tryListening,
  type Served,
} from '../testing/served-desk.ts';

let served: Served;
serveForAll((all) => ({ served } = all));

describe('another name of this computer', () => {
  it.each([
    'desk.example',
    'desk.example:PORT',
    'localhost:PORT',
    '127.0.0.1',
    '127.0.0.1:1',
    '127.0.0.1:PORT.',
    '127.0.0.1.:PORT',
    '127.0.0.1:0PORT',
    '127.1:PORT',
    '2130706433:PORT',
    '0.0.0.0:PORT',
    '[::1]:PORT',
    '[::ffff:127.0.0.1]:PORT',
    'user@127.0.0.1:PORT',
    '127.0.0.1:PORT@desk.example',
    '127.0.0.1:PORT, desk.example',
    '127.0.0.1:PORT/',
    '',
  ])('is refused, cookie or not: %j', async (name) => {
    const host = name.replace('PORT', String(served.port));
    for (const method of ['GET', 'POST', 'OPTIONS']) {
      const sent = { method, path: '/ask/list', headers: { ...served.own, host, ...page() } };
      const answer = await send(served.port, sent);
      expect([400, 403]).toContain(answer.status);
    }
    if (host !== '') expect(await tryListening(served.port, { ...served.own, host })).toBe(403);
  });
  const raw = (lines: string[]): Promise<string> =>
    sendRaw(served.port, [...lines, 'Connection: close', '', ''].join('\r\n'));
  const firstLine = (answer: string): string => answer.split('\r\n')[0] ?? '';
  it('is refused in the request’s target, in either form', async () => {
    const head = [`Host: ${served.host}`, `Cookie: ${served.cookie}`];
    for (const target of [
      'http://evil.example/',
      `http://${served.host}/`,
      '//evil.example/',
      '//',
      '/\\evil.example/',
      '*',
      'x',
      '?',
    ])
      expect(firstLine(await raw([`GET ${target} HTTP/1.1`, ...head])), target).toMatch(/ 400 /);
  });
  it('is refused where no name is said at all', async () => {
    const cookie = `Cookie: ${served.cookie}`;
    expect(firstLine(await raw(['GET / HTTP/1.1', cookie]))).toMatch(/ 400 /);
    expect(firstLine(await raw(['GET / HTTP/1.0', cookie]))).toMatch(/ 403 /);
  });
  it('is refused beside the right one, before or after', async () => {
    const [right, wrong, cookie] = [`Host: ${served.host}`, 'Host: evil.example', `Cookie: ${served.cookie}`];
    for (const names of [
      [right, wrong],
      [wrong, right],
      [right, right],
    ])
      expect(firstLine(await raw(['GET / HTTP/1.1', ...names, cookie]))).toMatch(/ (400|403) /);
    expect(firstLine(await raw(['GET / HTTP/1.1', right, cookie]))).toMatch(/ 200 /);
  });
  it('is refused in headers that proxies send', async () => {
    const answer = await served.get('/', { host: 'evil.example', 'x-forwarded-host': served.host });
    expect(answer.status).toBe(403);
  });
});

describe('another site', () => {
  it.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:1' },
    { origin: 'http://localhost:PORT' },
    { origin: 'https://127.0.0.1:PORT' },
    { origin: 'http://127.0.0.1:PORT/' },
    { origin: 'http://127.0.0.1:PORT, https://evil.example' },
    { origin: '' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'same-origin, cross-site' },
    { 'sec-fetch-site': '' },
  ])('gets nothing even with the cookie: %j', async (said) => {
    const headers = Object.fromEntries(
      Object.entries(said).map(([name, value]) => [name, value.replace('PORT', String(served.port))]),
    );
    expect((await served.get('/', headers)).status).toBe(403);
    expect((await served.post('/ask/list', '{}', { ...headers, ...page() })).status).toBe(403);
    expect(await tryListening(served.port, { ...served.own, ...headers })).toBe(403);
  });
  it('may not send or listen without saying where it comes from', async () => {
    const { host, cookie } = served;
    const asked = { method: 'POST', path: '/ask/list', body: '{}', headers: { host, cookie, ...page() } };
    expect((await send(served.port, asked)).status).toBe(403);
    expect(await tryListening(served.port, { host, cookie })).toBe(403);
  });
  it('is refused when its browser asks beforehand', async () => {
    const headers = {
      host: served.host,
      origin: 'https://evil.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'x-desk-page',
      'access-control-request-private-network': 'true',
    };
    const answer = await send(served.port, { method: 'OPTIONS', path: '/ask/list', headers });
    expect(answer.status).toBe(403);
    const { 'access-control-request-method': _method, ...own } = { ...headers, ...served.own };
    expect((await send(served.port, { method: 'OPTIONS', path: '/ask/list', headers: own })).status).toBe(
      405,
    );
  });
  it('may link to an address with a token: the browser is sent on by the desk itself', async () => {
    const path = `/?token=${tokenOf(served.desk.newAddress())}`;
    const headers = { host: served.host, 'sec-fetch-site': 'cross-site' };
    const answer = await send(served.port, { path, headers });
    expect(answer.status).toBe(200);
    expect(answer.headers.refresh).toBe('0;url=/');
    expect(answer.headers['set-cookie']).toHaveLength(1);
  });
});

describe('what listens', () => {
  it('is 127.0.0.1 alone', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .map(({ address }) => address)
      .filter((address) => address !== '127.0.0.1' && !address.startsWith('fe80'));
    for (const host of [...others, '127.0.0.2', '::1']) {
      const outcome = await new Promise((resolve) => {
        const socket = connect(served.port, host, () => resolve('connected'));
        socket.on('error', (error) => resolve((error as NodeJS.ErrnoException).code));
        socket.on('connect', () => socket.destroy());
      });
      expect(outcome, host).not.toBe('connected');
    }
  });
});
