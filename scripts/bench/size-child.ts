/**
 * Run as a process of its own, so that code and memory are fresh. Arguments: "desk", "index", "work" or "sqlite", and a folder.
 * Prints one JSON object: milliseconds, and bytes of memory.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { benchQueries } from './documents.ts';
import type { Stored } from '../../core/library/stored.ts';
import type { Session } from '../../desk/session.ts';
import { stepsOf } from '../../desk/testing/steps.ts';
import { race, timingOf, type Timing } from './measure.ts';

/** Figures of one size. */
export interface SizeFigures {
  /** From nothing to all summaries, in a new process. */
  firstList: number;
  /** The same again in that process. */
  secondList: number;
  count: number;
  /** Resident memory with the list at hand, in bytes. */
  memory: number;
  /** Longest time in which nothing else could be done, until every file had been looked at. */
  block: number;
  work: number;
  /** From the list until every file had been looked at. */
  checked: number;
}

/** Figures of a desk that stays open. */
export interface WorkFigures {
  /** Saving a document that is being written, under the lock and with its history. */
  save: Timing;
  /** A bare writeFile of the same bytes, in turn with it. */
  bare: Timing;
  /** From the first list until every word can be found, and the longest time in which nothing else could be done. */
  indexing: number;
  indexingBlock: number;
  indexingWork: number;
  query: Timing;
  memory: number;
}

const [kind = '', folder = ''] = process.argv.slice(2);

async function ofDesk(): Promise<SizeFigures> {
  const { openLibrary } = await import('../../desk/opening/open-library.ts');
  const open = async (): Promise<{ count: number; list: number; whole: number }> => {
    const began = performance.now();
    const library = await openLibrary(folder, { checkLater: true });
    const count = library.list().length;
    const list = performance.now() - began;
    await library.checked;
    return { count, list, whole: performance.now() - began };
  };
  const { value: first, block, longest: work } = await stepsOf(open);
  const memory = process.memoryUsage.rss();
  const { value: second } = await stepsOf(open);
  const { count, list, whole } = first;
  return { firstList: list, secondList: second.list, count, memory, block, work, checked: whole - list };
}

async function openSession(): Promise<{
  session: Session;
  indexing: { took: number; block: number; longest: number };
}> {
  const { OpenedLibrary } = await import('../../desk/opening/opened-library.ts');
  const { Session } = await import('../../desk/session.ts');
  const worker = new URL('../../desk/search/worker.ts', import.meta.url);
  const session = new Session(() => undefined, true, worker);
  session.take(await OpenedLibrary.open(folder));
  return { session, indexing: await stepsOf(() => session.search.catchUp()) };
}

/** A desk that is opened and closed: its index is there afterwards. */
async function indexed(): Promise<null> {
  const { session } = await openSession();
  await session.leave();
  return null;
}

/** A desk that stays open: makes everything searchable in its worker, saves, and answers questions. */
async function atWork(): Promise<WorkFigures> {
  const { session, indexing } = await openSession();
  const { library, search } = session;
  const ids = library.list().map(({ id }) => id);
  const first = library.list()[0];
  const bytes = await readFile(first ? library.files.pathOf(first.kind, first.id) : '');
  // Some documents that are being written: their first save, which also keeps a version, is among those that warm up.
  const open = await Promise.all(ids.slice(0, 10).map((id) => library.read(id)));
  const { save, bare } = await race(
    {
      bare: () => writeFile(`${folder}/.desk/bare.json`, bytes),
      save: async (run) => {
        const at = run % open.length;
        const { document, rev } = open[at] as Stored;
        open[at] = await library.save({ ...document, language: `en-x-${run}` }, rev);
      },
    },
    200,
  );
  const durations: number[] = [];
  let found = 0;
  for (const query of benchQueries(200)) {
    const began = performance.now();
    found += (await search.find(query)).length;
    durations.push(performance.now() - began);
  }
  if (found === 0) throw new Error('No query found anything.');
  const memory = process.memoryUsage.rss();
  await session.leave();
  return {
    save,
    bare,
    indexing: indexing.took,
    indexingBlock: indexing.block,
    indexingWork: indexing.longest,
    query: timingOf(durations),
    memory,
  };
}

async function ofSqlite(): Promise<SizeFigures> {
  const { DatabaseSync } = await import('node:sqlite');
  const list = (): Promise<unknown[]> => {
    const database = new DatabaseSync(`${folder}/items.sqlite`);
    const rows = database
      .prepare(
        'SELECT id, kind, headline, date, teaser, status, tags, language, words, created, updated FROM items ORDER BY date DESC',
      )
      .all();
    database.close();
    return Promise.resolve(rows);
  };
  const first = await stepsOf(list);
  const memory = process.memoryUsage.rss();
  const second = await stepsOf(list);
  return {
    firstList: first.took,
    secondList: second.took,
    count: first.value.length,
    memory,
    block: first.block,
    work: first.longest,
    checked: 0,
  };
}

const kinds = { desk: ofDesk, index: indexed, work: atWork, sqlite: ofSqlite };
console.log(JSON.stringify(await kinds[kind as keyof typeof kinds]()));
process.exit(0); // the worker may still be resting
