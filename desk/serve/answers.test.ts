import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { fromParts, isLong, toParts } from '../../core/door/long-lists.ts';
import { page, send, serveForAll, tokenOf, type Folders, type Served } from '../testing/served-desk.ts';
import { say } from './answers.ts';

let made: Folders;
let served: Served;
serveForAll((all) => ({ made, served } = all));

describe('every answer', () => {
  const all = async () => {
    const token = tokenOf(served.desk.newAddress());
    const { host, own } = served;
    return {
      page: await served.get('/'),
      script: await served.get('/assets/main.js'),
      missing: await served.get('/missing.js'),
      unknown: await send(served.port, { headers: { host } }),
      head: await send(served.port, { method: 'HEAD', headers: { host } }),
      foreign: await served.get('/', { origin: 'https://evil.example' }),
      exchange: await send(served.port, { path: `/?token=${token}`, headers: { host } }),
      used: await send(served.port, { path: `/?token=${token}`, headers: { host } }),
      answer: await served.post('/ask/list', '{}', page()),
      badRequest: await served.post('/ask/list', 'no', page()),
      method: await send(served.port, { method: 'PUT', headers: own }),
      again: await send(served.port, { method: 'POST', path: '/again', headers: { host } }),
      target: await send(served.port, { path: '//', headers: own }),
    };
  };
  it('has the headers that keep it to itself', async () => {
    for (const [which, { headers, status }] of Object.entries(await all())) {
      expect(headers, which).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'x-frame-options': 'DENY',
      });
      const policy = headers['content-security-policy'] ?? '';
      for (const part of [
        `default-src 'none'`,
        `base-uri 'none'`,
        `form-action 'none'`,
        `frame-ancestors 'none'`,
        `require-trusted-types-for 'script'`,
      ])
        expect(policy, which).toContain(part);
      expect(policy, which).not.toMatch(/unsafe|\*/);
      if (status !== 200) expect(policy, which).not.toContain('script-src');
      expect(headers['cache-control'], which).toMatch(/no-store|no-cache/);
      expect(
        Object.keys(headers).filter((name) => /^access-control|^server$|^x-powered/.test(name)),
        which,
      ).toEqual([]);
    }
  });
  it('lets the page run its own scripts and hear its own desk, and nothing else', async () => {
    const policy = (await served.get('/')).headers['content-security-policy'];
    expect(policy).toContain(`script-src 'self'; `);
    expect(policy).toContain(`connect-src 'self' ws://127.0.0.1:${served.port}; `);
    expect(policy).toContain('trusted-types svelte-trusted-html ProseMirrorClipboard');
  });
  it('that refuses gives nothing away and runs nothing', async () => {
    const cookie = served.cookie.split('=')[1] ?? '';
    for (const [which, { status, body }] of Object.entries(await all())) {
      if (status === 200) continue;
      for (const secret of [cookie, made.base, made.userData, 'node:', '.ts', '    at '])
        expect(body, which).not.toContain(secret);
      expect(body, which).not.toMatch(/<script|<iframe|<a |\son\w+=|javascript:/i);
    }
  });
  it('repeats nothing of an address', async () => {
    const answer = await served.get('/<script>alert(1)</script>');
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('alert');
  });
});

describe('a long list', () => {
  const list = Array.from({ length: 2_000 }, (_, at) => ({
    id: `d${at}`,
    headline: `“Ports”, \u2028 and \ud83d`,
  }));

  it('comes whole, a part at a time, and others are answered in between', async () => {
    expect(isLong(list)).toBe(true);
    let turns = 0;
    let said = Promise.resolve();
    const server = createServer((_, response) => {
      said = say(response, { ok: true, parts: [...toParts(list)] });
      let next = setImmediate(function turn() {
        turns += 1;
        next = setImmediate(turn);
      });
      void said.finally(() => {
        clearImmediate(next);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const { ok, parts } = (await answer.json()) as { ok: boolean; parts: string[] };
    expect(ok).toBe(true);
    expect(parts).toHaveLength(8);
    expect(fromParts(parts)).toEqual(JSON.parse(JSON.stringify(list)));
    await said;
    expect(turns).toBeGreaterThan(6);
    server.close();
  });
});
