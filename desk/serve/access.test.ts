import { describe, expect, it } from 'vitest';
import type { IncomingHttpHeaders } from 'node:http';
import { Access } from './access.ts';

const access = (): Access => {
  const made = new Access();
  made.port = 4000;
  return made;
};
const said = (headers: IncomingHttpHeaders, hosts = [headers.host ?? '']) => ({
  headers,
  headersDistinct: { host: hosts },
});
const tokenOf = (address: string): string => new URL(address).searchParams.get('token') ?? '';
const cookieOf = (made: Access): string => {
  const bought = made.exchange(tokenOf(made.newAddress()));
  if (!('cookie' in bought)) throw new Error(bought.sentence);
  return bought.cookie;
};

describe('a token', () => {
  it('is long, random, and in the address', () => {
    const made = access();
    const [a, b] = [made.newAddress(), made.newAddress()];
    expect(a).toMatch(/^http:\/\/127\.0\.0\.1:4000\/\?token=[\w-]{43}$/);
    expect(a).not.toBe(b);
  });
  it('is exchanged once for a cookie that scripts and other sites do not get', () => {
    const made = access();
    const token = tokenOf(made.newAddress());
    expect(made.exchange(token)).toEqual({
      cookie: expect.stringMatching(/^desk-4000=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/) as string,
    });
    expect(made.exchange(token)).toMatchObject({
      status: 403,
      sentence: expect.stringContaining('used already') as string,
    });
  });
  it.each(['', 'wrong', 'x'.repeat(43), 'x'.repeat(10_000)])('buys nothing where it is %j', (token) => {
    const made = access();
    made.newAddress();
    expect(made.exchange(token)).toMatchObject({ status: 403 });
  });
  it('of another desk buys nothing', () => {
    expect(access().exchange(tokenOf(access().newAddress()))).toMatchObject({ status: 403 });
  });
});

describe('a browser', () => {
  it('is let in by the cookie, among others', () => {
    const made = access();
    const cookie = cookieOf(made).split(';')[0] ?? '';
    expect(made.refuseUnknown({ cookie: `a=b; ${cookie}; c=d` })).toBeNull();
  });
  it('is let in although another program of this computer has set a cookie of that name', () => {
    const made = access();
    const cookie = cookieOf(made).split(';')[0] ?? '';
    expect(made.refuseUnknown({ cookie: `desk-4000=planted; ${cookie}` })).toBeNull();
  });
  it.each([undefined, '', 'desk-4000=', 'desk-4000=wrong', 'desk-4001=right', 'a=b'])(
    'is not let in by %j',
    (cookie) => {
      const made = access();
      cookieOf(made);
      expect(made.refuseUnknown(cookie === undefined ? {} : { cookie })).toMatchObject({ status: 401 });
    },
  );
});

describe('a request', () => {
  const own = { host: '127.0.0.1:4000', origin: 'http://127.0.0.1:4000', 'sec-fetch-site': 'same-origin' };
  it('is taken from the desk’s own page, and looking from the address bar', () => {
    expect(access().refuseOrigin(said(own), true)).toBeNull();
    expect(access().refuseOrigin(said({ host: own.host, 'sec-fetch-site': 'none' }), false)).toBeNull();
    expect(access().refuseOrigin(said({ host: own.host }), false)).toBeNull();
  });
  it.each([
    ['under another name', { ...own, host: 'desk.example:4000' }],
    ['under the name localhost', { ...own, host: 'localhost:4000' }],
    ['under another port', { ...own, host: '127.0.0.1:4001' }],
    ['under no name', { ...own, host: undefined }],
    ['from another site', { ...own, origin: 'https://example.org' }],
    ['from another port of this computer', { ...own, origin: 'http://127.0.0.1:3000' }],
    ['from a page without an origin', { ...own, origin: 'null' }],
    ['from https', { ...own, origin: 'https://127.0.0.1:4000' }],
    ['that says it comes from elsewhere', { ...own, 'sec-fetch-site': 'cross-site' }],
    ['that says it comes from another port', { ...own, 'sec-fetch-site': 'same-site' }],
  ])('is refused %s', (_which, headers) => {
    for (const changes of [true, false])
      expect(access().refuseOrigin(said(headers), changes)).toMatchObject({ status: 403 });
  });
  it('that says two names is refused, even where the first is right', () => {
    const twice = said(own, [own.host, 'desk.example']);
    expect(access().refuseName(twice)).toMatchObject({ status: 403 });
    expect(access().refuseOrigin(twice, false)).toMatchObject({ status: 403 });
  });
  it('that changes something has to say where it comes from', () => {
    expect(access().refuseOrigin(said({ host: own.host }), true)).toMatchObject({ status: 403 });
  });
});
