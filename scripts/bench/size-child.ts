/**
 * Run as a process of its own, so that code and memory are fresh. Arguments: "desk" or "sqlite", folder. Prints one
 * JSON object: milliseconds, and bytes of memory. The desk's figures hold its saves and queries too.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { benchQueries } from './documents.ts';
import { measure, timingOf, type Timing } from './measure.ts';

/** Figures of one size. */
export interface SizeFigures {
  /** From nothing to all summaries, in a new process. */
  firstList: number;
  /** The same again in that process. */
  secondList: number;
  count: number;
  /** Resident memory with the list at hand, in bytes. */
  memory: number;
  /** Longest time in which nothing else could be done while opening. */
  block: number;
  more?: { save: Timing; indexing: number; indexingBlock: number; query: Timing; memoryWithSearch: number };
}

const [kind = '', folder = '', only = ''] = process.argv.slice(2);

async function blocked<T>(job: () => Promise<T>): Promise<{ value: T; took: number; block: number }> {
  const watch = monitorEventLoopDelay({ resolution: 1 });
  watch.enable();
  await new Promise((resolve) => setTimeout(resolve, 5));
  watch.reset();
  const began = performance.now();
  const value = await job();
  const took = performance.now() - began;
  await new Promise((resolve) => setTimeout(resolve, 5)); // the watch counts a block when it is over
  watch.disable();
  return { value, took, block: watch.max / 1e6 };
}

async function ofDesk(): Promise<SizeFigures> {
  const { openLibrary } = await import('../../desk/open-library.ts');
  const { Search } = await import('../../desk/search.ts');
  const open = async (): Promise<Awaited<ReturnType<typeof openLibrary>>> => openLibrary(folder);
  const first = await blocked(open);
  const count = first.value.list().length;
  const memory = process.memoryUsage.rss();
  const second = await blocked(open);
  const library = second.value;
  const figures = { firstList: first.took, secondList: second.took, count, memory, block: first.block };
  if (only === 'list') return figures;
  const ids = library.list().map(({ id }) => id);
  const save = await measure(async (run) => {
    const { document, rev } = await library.read(ids[(run * 7919) % ids.length] ?? '');
    await library.save(document, rev);
  }, 200);
  const search = new Search(library);
  const indexing = await blocked(() => search.catchUp());
  const queries = benchQueries(200);
  const durations: number[] = [];
  for (const query of queries) {
    const began = performance.now();
    await search.find(query);
    durations.push(performance.now() - began);
  }
  return {
    ...figures,
    more: {
      save,
      indexing: indexing.took,
      indexingBlock: indexing.block,
      query: timingOf(durations),
      memoryWithSearch: process.memoryUsage.rss(),
    },
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
  const first = await blocked(list);
  const memory = process.memoryUsage.rss();
  const second = await blocked(list);
  return {
    firstList: first.took,
    secondList: second.took,
    count: first.value.length,
    memory,
    block: first.block,
  };
}

console.log(JSON.stringify(await (kind === 'desk' ? ofDesk() : ofSqlite())));
