/** A library beside a plain map that should hold the same, after any steps of an editor and any crash. */
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DeskError } from '../core/desk-error.ts';
import type { NewsItem } from '../core/document.ts';
import { examine } from '../desk/search/examine.ts';
import { IndexWriter } from '../desk/index/index-cache.ts';
import type { Library } from '../desk/library/library.ts';
import { createLibrary, openLibrary } from '../desk/opening/open-library.ts';
import { bodyOf, newsItem } from '../desk/testing/documents.ts';
import { mortalDisk, type MortalDisk } from '../desk/testing/mortal-disk.ts';

interface Words {
  words: string;
  rev: number;
}
/** What a library should hold: words by id, those in the trash apart (the last removed). */
interface Model {
  there: Map<string, Words>;
  trash: Map<string, Words>;
  /** Documents edited by hand since they were last saved. */
  edited: Set<string>;
}
interface Real {
  library: Library;
  mortal: MortalDisk;
}
type Step = fc.AsyncCommand<Model, Real>;

const ids = ['a', 'b', 'c', 'd'] as const;
const wordsOf = (item: NewsItem): string => item.body.content?.[0]?.content?.[0]?.text ?? '';
const itemOf = (id: string, words: string): NewsItem =>
  newsItem({ id, headline: `Item ${id}`, teaser: words, body: bodyOf(words) });

const codeOf = async (action: Promise<unknown>): Promise<string> => {
  try {
    await action;
    return 'done';
  } catch (error) {
    if (error instanceof DeskError) return error.code;
    throw error;
  }
};

/** Something that an editor does: what it should answer, what the model is then, and how it is asked for. */
interface Deed {
  label: string;
  expected(model: Model): string;
  apply(model: Model): void;
  ask(library: Library, model: Model): Promise<unknown>;
}

const create = (id: string, words: string): Deed => ({
  label: `create ${id}`,
  expected: ({ there }) => (there.has(id) ? 'conflict' : 'done'),
  apply: ({ there }) => there.set(id, { words, rev: 1 }),
  ask: (library) => library.create(itemOf(id, words)),
});

const save = (id: string, words: string, stale: boolean): Deed => ({
  label: `save ${id}${stale ? ' with an old revision' : ''}`,
  expected: ({ there }) => (!there.has(id) ? 'not-found' : stale ? 'conflict' : 'done'),
  apply: ({ there, edited }) => {
    there.set(id, { words, rev: (there.get(id)?.rev ?? 0) + 1 });
    edited.delete(id);
  },
  ask: (library, { there }) => library.save(itemOf(id, words), (there.get(id)?.rev ?? 1) - (stale ? 1 : 0)),
});

const remove = (id: string): Deed => ({
  label: `remove ${id}`,
  expected: ({ there }) => (there.has(id) ? 'done' : 'not-found'),
  apply: ({ there, trash }) => {
    const known = there.get(id);
    if (known) trash.set(id, known);
    there.delete(id);
  },
  ask: (library) => library.remove(id),
});

const restore = (id: string): Deed => ({
  label: `restore ${id}`,
  expected: ({ there, trash }) => (trash.has(id) && !there.has(id) ? 'done' : 'not-found'),
  apply: ({ there, trash }) => {
    const last = trash.get(id);
    if (last) there.set(id, last);
    trash.delete(id);
  },
  ask: (library) => library.restore(id),
});

const step = (label: string, run: (model: Model, real: Real) => Promise<void>): Step => ({
  check: () => true,
  run,
  toString: () => label,
});

const done = (deed: Deed): Step =>
  step(deed.label, async (model, { library }) => {
    const expected = deed.expected(model);
    assert.equal(await codeOf(deed.ask(library, model)), expected);
    if (expected === 'done') deed.apply(model);
  });

const copyOf = ({ there, trash, edited }: Model): Model => ({
  there: new Map(there),
  trash: new Map(trash),
  edited: new Set(edited),
});

/** After how many operations of the disk, and whether the next one happens although it fails. */
type Death = [operations: number, lastHappens: boolean];

/** The process dies after so many operations of the disk; the next one finds the state before the deed, or after. */
const crash = (deed: Deed, [operations, lastHappens]: Death): Step =>
  step(`crash after ${operations} operations of: ${deed.label}`, async (model, real) => {
    const after = copyOf(model);
    if (deed.expected(model) === 'done') deed.apply(after);
    real.mortal.dieAfter(operations, lastHappens);
    const answer = await codeOf(deed.ask(real.library, model)).catch((error: unknown) => String(error));
    real.mortal.revive();
    real.library = await openLibrary(real.library.files.root, { disk: real.mortal.disk });
    const happened = answer === 'done' || !(await isSame(model, real));
    if (happened) Object.assign(model, after);
    await expectSame(model, real);
  });

/** The disk fails and works again while the desk stays open: the same words can be saved with the same revision. */
const saveAgain = (id: string, words: string, [operations, lastHappens]: Death): Step =>
  step(
    `save ${id} again after the disk failed at operation ${operations}`,
    async (model, { library, mortal }) => {
      const known = model.there.get(id);
      if (!known) return;
      mortal.dieAfter(operations, lastHappens);
      let answer = await codeOf(library.save(itemOf(id, words), known.rev));
      mortal.revive();
      if (answer !== 'done') answer = await codeOf(library.save(itemOf(id, words), known.rev));
      assert.equal(answer, 'done');
      model.there.set(id, { words, rev: (await library.read(id)).rev });
      model.edited.delete(id);
    },
  );

/** The index as it is now; the next openings meet it, up to date or not. */
const writeIndex: Step = step('write the index', async (_model, { library }) => {
  const writer = new IndexWriter(library, () => undefined);
  const checked = library.entries().map(({ summary: { id, kind } }) => {
    const examined = examine(library.files.pathOf(kind, id), library.files.forms.current);
    // As if the file had been old already: the index then relies on its mark alone.
    return { id, examined: examined && { ...examined, readAt: Date.now() + 3_600_000 } };
  });
  writer.take(checked);
  await writer.close();
});

const reopen: Step = step('reopen', async (model, real) => {
  real.library = await openLibrary(real.library.files.root, { disk: real.mortal.disk });
  await expectSame(model, real);
});

/** Somebody edits a file by hand, in place, while the desk is closed; it takes the words for a newer revision. */
const editByHand = (id: string, other: string, sameSize: boolean): Step =>
  step(`edit ${id} by hand${sameSize ? ', with as many letters' : ''}`, async (model, real) => {
    const { there, edited } = model;
    const { library } = real;
    const known = there.get(id);
    const words =
      sameSize && known ? known.words.replace(/[a-z]$/, (last) => (last === 'x' ? 'y' : 'x')) : other;
    if (!known || edited.has(id) || known.words === words) return;
    await writeIndex.run(model, real);
    const file = library.files.pathOf('news', id);
    const envelope = JSON.parse(readFileSync(file, 'utf8')) as { document: NewsItem };
    const edit = { ...envelope, document: { ...envelope.document, teaser: words, body: bodyOf(words) } };
    writeFileSync(file, `${JSON.stringify(edit, null, 2)}\n`);
    edited.add(id);
    there.set(id, { words, rev: known.rev + 1 });
    await reopen.run(model, real);
  });

const anyId = fc.constantFrom(...ids);
const anyWords = fc.oneof(fc.string({ minLength: 1, unit: 'grapheme' }), fc.constant('some words'));
const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  fc.tuple(anyId, anyWords).map(([id, words]) => create(id, words)),
  fc.tuple(anyId, anyWords, fc.boolean()).map(([id, words, stale]) => save(id, words, stale)),
  anyId.map(remove),
  anyId.map(restore),
);
const death: fc.Arbitrary<Death> = fc.tuple(fc.nat(16), fc.boolean());
const steps = [
  anyDeed.map(done),
  anyDeed.map(done),
  fc.tuple(anyDeed, death).map(([deed, after]) => crash(deed, after)),
  fc.tuple(anyId, anyWords, death).map(([id, words, after]) => saveAgain(id, words, after)),
  fc.tuple(anyId, anyWords, fc.boolean()).map(([id, words, sameSize]) => editByHand(id, words, sameSize)),
  fc.constant(writeIndex),
  fc.constant(reopen),
];

async function expectSame({ there, trash }: Model, { library }: Real): Promise<void> {
  const { root } = library.files;
  assert.deepEqual(library.state().troubled, []);
  assert.deepEqual(
    library
      .list()
      .map(({ id }) => id)
      .sort(),
    [...there.keys()].sort(),
  );
  // The list comes from the index where that is up to date: it must not show what a file no longer says.
  for (const [id, { words }] of there) assert.equal(library.summary(id)?.teaser, words);
  for (const [id, { words, rev }] of there) {
    const stored = await library.read(id);
    assert.equal(wordsOf(stored.document as NewsItem), words);
    assert.equal(stored.rev, rev);
  }
  const removed = new Set((await library.trash()).map(({ id }) => id));
  for (const id of trash.keys()) assert.ok(removed.has(id), `“${id}” is not in the trash.`);
  const left = (readdirSync(root, { recursive: true }) as string[]).filter((name) => name.endsWith('.tmp'));
  assert.deepEqual(left, []);
}

const isSame = (model: Model, real: Real): Promise<boolean> =>
  expectSame(model, real).then(
    () => true,
    () => false,
  );

/** Runs so many histories in the folder. Throws fast-check's report of the shortest that goes wrong. */
export async function modelRuns(folder: string, runs: number, seed: number): Promise<void> {
  const root = path.join(folder, 'library');
  await fc.assert(
    fc.asyncProperty(fc.commands(steps, { maxCommands: 25 }), async (commands) => {
      rmSync(root, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      const mortal = mortalDisk();
      const model: Model = { there: new Map(), trash: new Map(), edited: new Set() };
      const real: Real = { library: await createLibrary(root, undefined, mortal.disk), mortal };
      await fc.asyncModelRun(() => ({ model, real }), commands);
      await reopen.run(model, real);
    }),
    { numRuns: runs, seed },
  );
}
