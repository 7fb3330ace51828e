import { describe, expect, it, onTestFinished } from 'vitest';
import { NotOurs } from '../../core/import/reading.ts';
import { TextReader, readHere } from './text-reader.ts';

const worker = new URL('./reading-worker.ts', import.meta.url);

const reader = (script?: URL): TextReader => {
  const made = new TextReader(script);
  onTestFinished(() => made.close());
  return made;
};

/** A Latest News page of so many entries. */
const page = (entries: number): string =>
  [
    'Office in Vienna - Latest News',
    ...Array.from({ length: entries }, (_, n) => [
      `${(n % 28) + 1} March ${2024 - Math.floor(n / 28)}`,
      `Ports compare notes, part ${n}`,
      `Officers of ${n + 2} ports wrote into one register. more`,
    ]).flat(),
  ].join('\n\n');

describe('reading a text in a thread of its own', () => {
  it('gives what reading it here gives, several at once', async () => {
    const aside = reader(worker);
    const texts = [page(3), page(70), page(21)];
    const readings = await Promise.all(texts.map((text) => aside.read(text, { file: 'page.txt' })));
    for (const [index, text] of texts.entries())
      expect(readings[index]).toEqual(await readHere(text, { file: 'page.txt' }));
    expect(readings.map(({ drafts }) => drafts.length)).toEqual([3, 70, 21]);
  });

  it('refuses with the same sentence', async () => {
    const text = 'Milk\nBread\nEggs';
    const why: unknown = await readHere(text, {}).catch((error: unknown) => error);
    expect(why).toBeInstanceOf(NotOurs);
    await expect(reader(worker).read(text, {})).rejects.toEqual(why);
  });

  it.each([
    ['does not start', new URL('./none.ts', import.meta.url)],
    ['is not there', undefined],
  ])('goes on here where the thread %s', async (_, script) => {
    const aside = reader(script);
    expect((await aside.read(page(2), {})).drafts).toHaveLength(2);
    expect((await aside.read(page(4), {})).drafts).toHaveLength(4);
  });

  it('loses nothing where the thread ends in the middle', async () => {
    const aside = reader(worker);
    const reading = aside.read(page(50), {});
    aside.close();
    expect((await reading).drafts).toHaveLength(50);
  });
});
