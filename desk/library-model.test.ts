import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { DeskError } from '../core/contract.ts';
import type { NewsItem } from '../core/document.ts';
import type { Library } from './library.ts';
import { createLibrary, openLibrary } from './open-library.ts';
import { bodyOf, newsItem } from './testing/documents.ts';

/** What a library should hold: words by id, those in the trash apart. */
interface Model {
  there: Map<string, { words: string; rev: number }>;
  trash: Map<string, { words: string; rev: number }>;
}
interface Real {
  library: Library;
}

const ids = ['a', 'b', 'c', 'd'] as const;
const wordsOf = (item: NewsItem): string => item.body.content?.[0]?.content?.[0]?.text ?? '';
const itemOf = (id: string, words: string): NewsItem =>
  newsItem({ id, headline: `Item ${id}`, body: bodyOf(words) });

const codeOf = async (action: Promise<unknown>): Promise<string> => {
  try {
    await action;
    return 'done';
  } catch (error) {
    if (error instanceof DeskError) return error.code;
    throw error;
  }
};

type Step = fc.AsyncCommand<Model, Real>;
const step = (label: string, run: (model: Model, real: Real) => Promise<void>): Step => ({
  check: () => true,
  run,
  toString: () => label,
});

const create = (id: string, words: string): Step =>
  step(`create ${id}`, async ({ there }, { library }) => {
    const expected = there.has(id) ? 'conflict' : 'done';
    expect(await codeOf(library.create(itemOf(id, words)))).toBe(expected);
    if (expected === 'done') there.set(id, { words, rev: 1 });
  });

const save = (id: string, words: string, stale: boolean): Step =>
  step(`save ${id}${stale ? ' with an old revision' : ''}`, async ({ there }, { library }) => {
    const known = there.get(id);
    const rev = (known?.rev ?? 1) - (stale ? 1 : 0);
    const expected = !known ? 'not-found' : stale ? 'conflict' : 'done';
    expect(await codeOf(library.save(itemOf(id, words), rev))).toBe(expected);
    if (known && !stale) there.set(id, { words, rev: known.rev + 1 });
  });

const remove = (id: string): Step =>
  step(`remove ${id}`, async ({ there, trash }, { library }) => {
    const known = there.get(id);
    expect(await codeOf(library.remove(id))).toBe(known ? 'done' : 'not-found');
    if (known) trash.set(id, known);
    there.delete(id);
  });

const restore = (id: string): Step =>
  step(`restore ${id}`, async ({ there, trash }, { library }) => {
    const last = trash.get(id);
    const possible = last !== undefined && !there.has(id);
    expect(await codeOf(library.restore(id))).toBe(possible ? 'done' : 'not-found');
    if (!possible) return;
    there.set(id, last);
    trash.delete(id);
  });

const reopen: Step = step('reopen', async (_model, real) => {
  real.library = await openLibrary(real.library.files.root);
});

const anyId = fc.constantFrom(...ids);
const anyWords = fc.string({ minLength: 1, unit: 'grapheme' });
const steps = [
  fc.tuple(anyId, anyWords).map(([id, words]) => create(id, words)),
  fc.tuple(anyId, anyWords, fc.boolean()).map(([id, words, stale]) => save(id, words, stale)),
  anyId.map(remove),
  anyId.map(restore),
  fc.constant(reopen),
];

async function expectSame({ there }: Model, { library }: Real): Promise<void> {
  expect(library.state().troubled).toEqual([]);
  expect(
    library
      .list()
      .map(({ id }) => id)
      .sort(),
  ).toEqual([...there.keys()].sort());
  for (const [id, { words, rev }] of there) {
    const stored = await library.read(id);
    expect(wordsOf(stored.document as NewsItem)).toBe(words);
    expect(stored.rev).toBe(rev);
  }
}

it('holds after any steps of an editor what a plain map would hold', { timeout: 120_000 }, async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'liaison-desk-model-'));
  let run = 0;
  try {
    await fc.assert(
      fc.asyncProperty(fc.commands(steps, { maxCommands: 25 }), async (commands) => {
        const model: Model = { there: new Map(), trash: new Map() };
        const real: Real = { library: await createLibrary(path.join(root, String((run += 1)))) };
        await fc.asyncModelRun(() => ({ model, real }), commands);
        await expectSame(model, real);
        real.library = await openLibrary(real.library.files.root);
        await expectSame(model, real);
      }),
      { numRuns: 60 },
    );
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
