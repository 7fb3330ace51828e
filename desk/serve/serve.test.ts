import { describe, expect, it } from 'vitest';
import {
  folders,
  page,
  send,
  sendRaw,
  serveForAll,
  servedDesk,
  tokenOf,
  tryListening,
  type Served,
} from '../testing/served-desk.ts';

let served: Served;
serveForAll((all) => ({ served } = all));

const addresses = [
  '/',
  '/index.html',
  '/assets/main.js',
  '/media/0123456789abcdef.png',
  '/exported/0123456789abcdef.zip',
  '/exported/0123456789abcdef/index.html',
  '/nothing/here',
  '/ask/list',
  '/door/places',
  '/upload?question=x&name=y',
  '/events?page=00000000-0000-0000-0000-000000000000',
];
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'];

describe('whoever has no cookie', () => {
  it.each(methods)('gets nothing by %s, at no address', async (method) => {
    for (const path of addresses) {
      const { host, origin } = served;
      const answer = await send(served.port, { method, path, headers: { host, origin, ...page() } });
      expect([401, 403], `${method} ${path}`).toContain(answer.status);
      expect(answer.headers['set-cookie']).toBeUndefined();
      expect(answer.body).not.toContain('The page');
    }
  });
  it.each([
    ['a wrong one', () => `desk-${served.port}=${'x'.repeat(43)}`],
    ['an empty one', () => `desk-${served.port}=`],
    ['the right one under another name', () => served.cookie.replace(/^desk-\d+/, 'desk')],
    ['the right one with a letter more', () => `${served.cookie}A`],
    ['the right one without its last letter', () => served.cookie.slice(0, -1)],
    ['the right one in quotes', () => served.cookie.replace('=', '="') + '"'],
    ['the right one in capitals', () => served.cookie.toUpperCase()],
    ['ten kilobytes of them', () => `desk-${served.port}=a; `.repeat(500)],
  ])('gets 401 with %s', async (_which, cookie) => {
    const { host, origin } = served;
    expect((await send(served.port, { headers: { host, cookie: cookie() } })).status).toBe(401);
    const asked = { method: 'POST', path: '/ask/list', body: '{}' };
    const headers = { host, origin, cookie: cookie(), ...page() };
    expect((await send(served.port, { ...asked, headers })).status).toBe(401);
    expect(await tryListening(served.port, { host, origin, cookie: cookie() })).toBe(401);
  });
  it('gets 401 with the cookie of an earlier desk on the same port', async () => {
    const earlier = await folders();
    const first = await servedDesk(earlier);
    await first.desk.end();
    const second = await servedDesk(earlier, { port: first.port });
    const headers = { host: second.host, cookie: first.cookie };
    expect((await send(second.port, { headers })).status).toBe(401);
    const token = tokenOf(first.desk.newAddress());
    expect((await send(second.port, { path: `/?token=${token}`, headers })).status).toBe(403);
    await second.desk.end();
    earlier.remove();
  });
  it('hears no events', async () => {
    const { host, origin } = served;
    expect(await tryListening(served.port, { host, origin })).toBe(401);
  });
});

describe('a token', () => {
  const spend = (query: string, method = 'GET', headers: Record<string, string> = {}) =>
    send(served.port, { method, path: `/${query}`, headers: { host: served.host, ...headers } });
  it.each([
    ['missing', '', 401],
    ['empty', '?token=', 403],
    ['wrong', `?token=${'x'.repeat(43)}`, 403],
    ['of twelve kilobytes', `?token=${'x'.repeat(12_000)}`, 403],
    ['broken off in an escape', '?token=%', 403],
    ['with a NUL', '?token=%00', 403],
  ])('that is %s lets nobody in', async (_which, query, status) => {
    const answer = await spend(query);
    expect(answer.status).toBe(status);
    expect(answer.headers['set-cookie']).toBeUndefined();
    if (status === 403) expect(answer.body).toMatch(/not, or no longer, one of this desk/);
  });
  it('that is longer than a head may be is refused before anything looks at it', async () => {
    const head = `GET /?token=${'x'.repeat(20_000)} HTTP/1.1\r\nHost: ${served.host}\r\n\r\n`;
    expect(await sendRaw(served.port, head)).toMatch(/^$|^HTTP\/1\.1 431 /);
  });
  it('in an array of parameters, in a fragment of another name or in capitals is none', async () => {
    const token = tokenOf(served.desk.newAddress());
    for (const query of [
      `?token[]=${token}`,
      `?token[0]=${token}`,
      `?TOKEN=${token}`,
      `?x=1%26token=${token}`,
    ])
      expect((await spend(query)).status).toBe(401);
    expect((await spend(`?token=wrong&token=${token}`)).status).toBe(403);
    expect((await spend(`?token=${token}`)).status).toBe(303);
  });
  it('lets one browser in, once', async () => {
    const query = `?token=${tokenOf(served.desk.newAddress())}`;
    const first = await spend(query);
    expect(first.status).toBe(303);
    expect(first.headers.location).toBe('/');
    const second = await spend(query);
    expect(second.status).toBe(403);
    expect(second.body).toContain('used already');
    expect(second.headers['set-cookie']).toBeUndefined();
  });
  it('lets one of many in that come at the same time', async () => {
    const query = `?token=${tokenOf(served.desk.newAddress())}`;
    const answers = await Promise.all(Array.from({ length: 20 }, () => spend(query)));
    expect(answers.filter(({ headers }) => headers['set-cookie'])).toHaveLength(1);
  });
  it('is not used up by what only asks about an address, or sends something to it', async () => {
    const query = `?token=${tokenOf(served.desk.newAddress())}`;
    for (const method of ['HEAD', 'OPTIONS', 'POST', 'PUT'])
      expect([401, 403]).toContain((await spend(query, method, { origin: served.origin })).status);
    expect((await spend(query)).status).toBe(303);
  });
  it('is not taken under another name of this computer', async () => {
    const query = `?token=${tokenOf(served.desk.newAddress())}`;
    expect((await spend(query, 'GET', { host: `localhost:${served.port}` })).status).toBe(403);
    expect((await spend(query)).status).toBe(303);
  });
  it('gives a cookie that scripts and other sites do not get, and that ends with the browser', () => {
    expect(served.bought.headers['set-cookie']).toEqual([
      expect.stringMatching(/^desk-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/),
    ]);
  });
  it('opens the desk once more for a browser that is in already', async () => {
    const answer = await served.get('/?token=whatever');
    expect(answer.status).toBe(303);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });
});
