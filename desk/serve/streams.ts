/** Event streams: a page of this desk may open one, nobody else any. */
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { pageName } from '../../core/door/door.ts';
import type { Access } from './access.ts';
import type { Page, Pages } from './pages.ts';

/** Most bytes that a page may say at once. */
const longestMessage = 4_096;

/** Handles a request for a stream; never throws. `onOpen` hears of each page that listens from now on. */
export function createStreams(
  access: Access,
  pages: Pages,
  onOpen: (page: Page) => void,
): (request: IncomingMessage, socket: Duplex, head: Buffer) => void {
  const streams = new WebSocketServer({
    noServer: true,
    maxPayload: longestMessage,
    perMessageDeflate: false,
  });
  return (request, socket, head) => {
    // From here on the server looks after this connection no longer; one that breaks off is no trouble of the desk's.
    socket.on('error', () => socket.destroy());
    const refusal = access.refuseOrigin(request, true) ?? access.refuseUnknown(request.headers);
    const name = /^\/events\?page=([^&]*)$/.exec(request.url ?? '')?.[1] ?? '';
    const page = !refusal && pageName.test(name) ? pages.get(name) : null;
    if (!page) {
      const status = refusal?.status ?? 403;
      socket.write(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      (socket as Socket).destroySoon(); // who does not hang up would keep one of the few places
      return;
    }
    streams.handleUpgrade(request, socket as Socket, head, (stream) => {
      pages.listen(page, stream);
      onOpen(page);
    });
  };
}
