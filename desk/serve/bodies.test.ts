import type { IncomingMessage } from 'node:http';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readBody } from './bodies.ts';

const body = (announced = ''): { stream: PassThrough; request: IncomingMessage } => {
  const stream = new PassThrough();
  const headers = { 'content-length': announced };
  return { stream, request: Object.assign(stream, { headers }) as unknown as IncomingMessage };
};

describe('The body of a request', () => {
  it('is read whole, as far as it may go', async () => {
    const { stream, request } = body();
    const reading = readBody(request, 10);
    stream.write('12345');
    stream.end('67890');
    expect(Buffer.from(await reading).toString()).toBe('1234567890');
  });

  it('is refused where it is announced as too large, and where it grows too large', async () => {
    await expect(readBody(body('11').request, 10)).rejects.toMatchObject({ code: 'refused' });
    const { stream, request } = body();
    const reading = readBody(request, 10);
    stream.end('12345678901');
    await expect(reading).rejects.toMatchObject({ code: 'refused' });
  });

  it('is refused where all that come at once are too much, and taken again when they are read', async () => {
    const [first, second, third] = [body(), body(), body()];
    const reading = readBody(first.request, 10, 15);
    first.stream.write('12345678');
    await new Promise((resolve) => setImmediate(resolve));
    second.stream.end('12345678');
    await expect(readBody(second.request, 10, 15)).rejects.toThrow('as much as it can hold');
    first.stream.end();
    expect((await reading).byteLength).toBe(8);
    third.stream.end('12345678');
    expect((await readBody(third.request, 10, 15)).byteLength).toBe(8);
  });
});
