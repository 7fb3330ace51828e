import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';

import { WebSocket, WebSocketServer } from 'ws';
import type { DeskApi } from '../../core/contract.ts';
import { serveForAll, type Served } from '../testing/served-desk.ts';
import { Pages, type Page } from './pages.ts';

let served: Served;
serveForAll((all) => ({ served } = all));

describe('what a page says on its stream', () => {
  it.each<[string, string | Buffer]>([
    ['no JSON', 'hello'],
    ['null', 'null'],
    ['nothing', ''],
    ['5 KB', JSON.stringify({ saved: 'x'.repeat(5_000) })],
    ['a megabyte of bytes', Buffer.alloc(1_000_000)],
    ['100,000 lists', '['.repeat(2_000)],
  ])('is hung up on where it is %s', async (_what, message) => {
    const page = await served.page();
    page.socket.send(message);
    await page.closed;
    expect((await served.get('/')).status).toBe(200);
  });
  it.each<[string, string | Buffer]>([
    ['a number', '1'],
    ['a list', '[]'],
    ['a turn that is none', '{"saved":"1"}'],
    ['a turn of the future', '{"saved":1e9}'],
    ['a prototype', '{"__proto__":{"saved":1}}'],
    ['some bytes', Buffer.from([1, 2, 3])],
  ])('is passed over where it is %s', async (_what, message) => {
    const page = await served.page();
    page.socket.send(message);
    expect((await page.ask('library')).ok).toBe(true);
    page.socket.ping();
    await once(page.socket, 'pong');
    page.socket.terminate();
  });
  it.each([
    ['a frame without a mask', [0x81, 0x02, 0x68, 0x69]],
    ['a reserved bit', [0xf1, 0x80, 0, 0, 0, 0]],
    ['an unknown kind', [0x83, 0x80, 0, 0, 0, 0]],
    ['invalid UTF-8', [0x81, 0x82, 0, 0, 0, 0, 0xff, 0xfe]],
    ['a continuation of nothing', [0x80, 0x80, 0, 0, 0, 0]],
    ['a length of nine exabytes', [0x81, 0xff, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0]],
    ['a ping that is too long', [0x89, 0xfe, 0x10, 0, 0, 0, 0, 0]],
    ['a break-off', []],
  ])('is hung up on where it is %s', async (_what, frame) => {
    const socket = connect(served.port, '127.0.0.1');
    const head = [
      `GET /events?page=${randomUUID()} HTTP/1.1`,
      ...Object.entries(served.own).map(([name, value]) => `${name}: ${value}`),
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
    ];
    socket.on('error', () => undefined);
    const closed = once(socket, 'close');
    socket.write(`${head.join('\r\n')}\r\n\r\n`);
    await once(socket, 'data');
    if (frame.length === 0) socket.resetAndDestroy();
    else socket.write(Buffer.from(frame));
    socket.resume();
    await closed;
    expect((await served.get('/')).status).toBe(200);
  });
});

describe('a stream', () => {
  it('is one for each page: a second one takes the place of the first', async () => {
    const first = await served.page();
    const second = await served.page({ name: first.name });
    await first.closed;
    const created = await second.ask<{ document: { id: string } }>('create', { kind: 'news' });
    await second.hears('documents-changed', (event: { changed: { id: string }[] }) =>
      event.changed.some(({ id }) => id === created.value.document.id),
    );
    second.socket.terminate();
  });
  it.each([
    ['another version', { 'sec-websocket-version': '7' }],
    ['no version', { 'sec-websocket-version': '' }],
    ['a key that is none', { 'sec-websocket-key': 'x' }],
    ['another protocol', { upgrade: 'h2c' }],
  ])('is refused by %s', async (_what, odd) => {
    const socket = connect(served.port, '127.0.0.1');
    const headers = {
      ...served.own,
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
      ...odd,
    };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    socket.write(`GET /events?page=${randomUUID()} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 4\d\d /);
    socket.destroy();
  });
  it('of a page that never reads is ended before it fills the memory, and others go on', async () => {
    const server = createServer();
    const streams = new WebSocketServer({ server });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const pages = new Pages({
      api: {} as DeskApi, // nothing is asked
      ready: Promise.resolve(),
      prove: (number) => number,
      onCount: () => undefined,
      onLeft: () => undefined,
      onAlone: () => undefined,
    });
    const join = async (): Promise<{ page: Page; client: WebSocket }> => {
      const client = new WebSocket(`ws://127.0.0.1:${port}`);
      const [socket] = (await once(streams, 'connection')) as [WebSocket];
      const page = pages.get(randomUUID());
      if (!page) throw new Error('no page');
      pages.listen(page, socket);
      return { page, client };
    };
    const [deaf, well] = [await join(), await join()];
    deaf.client.pause();
    const megabyte = 'x'.repeat(1_000_000);
    let told = 0;
    for (; deaf.page.socket !== null && told < 400; told += 1) {
      const heard = once(well.client, 'message');
      pages.tellAll('event', megabyte);
      await heard;
    }
    expect(told).toBeLessThan(100); // some 16 MB, and what the system keeps
    expect(pages.open).toBe(1);
    pages.close('enough');
    await once(well.client, 'close');
    deaf.client.terminate();
    streams.close();
    server.close();
  });
});
