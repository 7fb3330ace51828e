import { describe, expect, it } from 'vitest';
import { openPage, openSocket, sendRaw, serveForAll, type Served } from '../testing/served-desk.ts';

let served: Served;
serveForAll((all) => ({ served } = all));

describe('a server that strangers try to bring down', () => {
  const upgrade = (target: string, lines: string[] = []): string =>
    [
      `GET ${target} HTTP/1.1`,
      `Host: ${served.host}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
      ...lines,
      '',
      '',
    ].join('\r\n');
  it.each(['//', '/\\', '*', 'http://', 'http://[', '/events?page=%', '/events?page=__proto__'])(
    'outlives a request for a stream at %s',
    async (target) => {
      expect(await sendRaw(served.port, upgrade(target))).toMatch(/^HTTP\/1\.1 4\d\d /);
      const own = [`Origin: ${served.origin}`, `Cookie: ${served.cookie}`];
      expect(await sendRaw(served.port, upgrade(target, own))).toMatch(/^HTTP\/1\.1 4\d\d /);
      expect((await served.get('/')).status).toBe(200);
    },
  );
  it('outlives refused streams that break off, and hangs up on those that do not', async () => {
    for (let count = 0; count < 20; count += 1) {
      const socket = await openSocket(served.port);
      const closed = new Promise((resolve) => socket.on('close', resolve));
      socket.on('error', () => undefined);
      socket.write(upgrade('/events'));
      await new Promise((resolve) => socket.once('data', resolve));
      if (count % 2 === 0) socket.resetAndDestroy();
      await closed; // every second one has not hung up itself
    }
    expect((await served.get('/')).status).toBe(200);
  });
  it('refuses a request with two lengths, and takes what follows for no request', async () => {
    const smuggled = 'GET /again HTTP/1.1\r\n\r\n';
    for (const lengths of [
      ['Content-Length: 4', 'Transfer-Encoding: chunked'],
      ['Transfer-Encoding: chunked', 'Content-Length: 4'],
      ['Content-Length: 4', 'Content-Length: 5'],
      ['Content-Length: 4, 5'],
      ['Content-Length: -1'],
      ['Content-Length: 0x4'],
      ['Transfer-Encoding: xchunked'],
      ['Transfer-Encoding: chunked, identity'],
      ['Transfer-Encoding : chunked'],
    ]) {
      const head = [
        'POST /ask/list HTTP/1.1',
        `Host: ${served.host}`,
        `Origin: ${served.origin}`,
        `Cookie: ${served.cookie}`,
      ];
      const answer = await sendRaw(
        served.port,
        [...head, ...lengths, '', `0\r\n\r\n${smuggled}`].join('\r\n'),
      );
      expect(answer, lengths.join()).toMatch(/^HTTP\/1\.1 400 /);
      expect(answer.match(/HTTP\/1\.1/g), lengths.join()).toHaveLength(1);
    }
  });
  it.each([
    ['no HTTP', 'hello\r\n\r\n'],
    ['TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n'],
    ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['a header with a NUL', 'GET / HTTP/1.1\r\nHost: a\0b\r\n\r\n'],
    ['a folded header', 'GET / HTTP/1.1\r\nHost: a\r\n b\r\n\r\n'],
    ['a tunnel', 'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n'],
  ])('hangs up on %s', async (_what, bytes) => {
    expect(await sendRaw(served.port, bytes)).toMatch(/^$|^HTTP\/1\.1 400 /);
    expect((await served.get('/')).status).toBe(200);
  });
  it('drops connections that are too many, and goes on when they are gone', async () => {
    const sockets = await Promise.all(Array.from({ length: 600 }, () => openSocket(served.port)));
    const gone = sockets.map(
      (socket) =>
        new Promise<void>((resolve) => {
          socket.on('error', () => undefined).on('close', () => resolve());
          if (socket.closed) resolve(); // while the others were still opening
        }),
    );
    await Promise.any(gone);
    sockets.forEach((socket) => socket.destroy());
    await Promise.all(gone);
    const answers = Array.from({ length: 50 }, () => served.get('/').catch(() => null));
    expect((await Promise.all(answers)).some((answer) => answer?.status === 200)).toBe(true);
    const listening = await openPage(served.port, served.own);
    expect((await listening.ask('library')).ok).toBe(true);
    listening.socket.terminate();
  }, 60_000);
});
