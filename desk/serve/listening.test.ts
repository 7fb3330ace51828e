import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/folder.ts';
import { openSocket } from '../testing/served-desk.ts';
import { createListener, listen } from './listening.ts';

describe('a port', () => {
  it('that no browser opens is refused with a sentence', async () => {
    const server = createListener();
    await expect(listen(server, 6_000, temporaryFolder())).rejects.toMatchObject({
      message: 'Browsers do not open port 6000. Choose another with --port, or leave it out.',
    });
    expect(server.listening).toBe(false);
    // The list is the one that browsers have.
    await expect(fetch('http://127.0.0.1:6000/')).rejects.toMatchObject({ cause: { message: 'bad port' } });
  });
});

describe('who sends the head of a request', () => {
  it.each([
    ['not at all', ''],
    ['letter by letter', 'GET / HTTP/1.1\r\nHost: '],
    ['without an end', 'GET / HTTP/1.1\r\nHost: x\r\n'],
  ])('%s is let go, while others are answered', async (_how, beginning) => {
    const server = createListener({ headTimeout: 100, lookEvery: 50 });
    server.on('request', (_request, response) => response.end('answered'));
    const port = await listen(server, undefined, temporaryFolder());
    const slow = await openSocket(port);
    slow.on('error', () => undefined);
    const closed = once(slow.resume(), 'close');
    slow.write(beginning);
    const drip = setInterval(() => slow.write('x'), 10);
    if (beginning === '' || beginning.endsWith('\n')) clearInterval(drip);
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('answered');
    await closed;
    clearInterval(drip);
    server.closeAllConnections();
    server.close();
  });
});
