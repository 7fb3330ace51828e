import { expect, it } from 'vitest';
import { givingUp, type FeedSource } from './feed-source.ts';

const never = new Promise<never>(() => undefined);

/** A share whose server is gone: what is asked is never answered, and nothing can be called back. */
const hung = (chunks: () => AsyncGenerator<Uint8Array>): FeedSource => ({
  read: () => never,
  open: () => Promise.resolve({ from: 0, chunks: chunks() }),
});

it('waits for nothing that does not come, once it is called off', async () => {
  const stop = new AbortController();
  const source = givingUp(hung(() => never as never));
  const reading = source.read('latest-linux.yml', 1000, stop.signal);
  stop.abort(new Error('off'));
  await expect(reading).rejects.toThrow('off');
  await expect(source.read('latest-linux.yml', 1000, stop.signal)).rejects.toThrow('off');
});

it('gives the chunks that came, and waits for no further one', async () => {
  const stop = new AbortController();
  const source = givingUp(
    hung(async function* () {
      yield new Uint8Array([1]);
      yield await never;
    }),
  );
  const { chunks } = await source.open('a.deb', 0, stop.signal);
  const got: number[] = [];
  const reading = (async () => {
    for await (const chunk of chunks) {
      got.push(...chunk);
      setImmediate(() => {
        stop.abort(new Error('off'));
      });
    }
  })();
  await expect(reading).rejects.toThrow('off');
  expect(got).toEqual([1]);
});
