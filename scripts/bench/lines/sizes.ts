/** Libraries of 1,000 documents and more: opening, saving, looking for words, memory. */
import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { benchLibrary } from '../documents.ts';
import { inMs, rowOf, type Line, type Row } from '../line.ts';
import { timingOf, type Timing } from '../measure.ts';
import type { SizeFigures, WorkFigures } from '../size-child.ts';
import { sqliteLibrary } from '../sqlite-library.ts';

const program = fileURLToPath(new URL('../size-child.ts', import.meta.url));
const processes = 5;
const number = new Intl.NumberFormat('en-GB');
const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(0)} MB`;

async function figuresOf<K extends keyof Figures>(kind: K, folder: string): Promise<Figures[K]> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, kind, folder]);
  return JSON.parse(stdout) as Figures[K];
}

interface Figures {
  desk: SizeFigures;
  sqlite: SizeFigures;
  index: null;
  work: WorkFigures;
}

const single = (what: string, median: string, note: string): Row => ({
  what,
  median,
  p95: '',
  against: '',
  ratio: '',
  note,
});

export const sizes: Line = async ({ folder, sizes: counts, tell }) => {
  let smallest: Timing | null = null;
  for (const count of counts) {
    const named = `at ${number.format(count)} documents`;
    const library = path.join(folder, `library-${count}`);
    const database = path.join(folder, `sqlite-${count}`);
    await benchLibrary(library, count);
    await sqliteLibrary(database, count);
    const begun = await figuresOf('desk', library);
    await wait(6_000); // files that were only just written are not trusted to the index
    await figuresOf('index', library);
    const desk: SizeFigures[] = [];
    const sqlite: SizeFigures[] = [];
    for (let run = 0; run < processes; run += 1) {
      sqlite.push(await figuresOf('sqlite', database));
      desk.push(await figuresOf('desk', library));
    }
    const work = await figuresOf('work', library);
    if ([begun, ...desk, ...sqlite].some((figures) => figures.count !== count))
      throw new Error(`A list ${named} is not whole.`);
    const median = (of: readonly SizeFigures[], pick: (figures: SizeFigures) => number): Timing =>
      timingOf(of.map(pick));
    const theirs = median(sqlite, ({ firstList }) => firstList);
    smallest ??= work.save;
    tell(single(`very first opening ${named}`, inMs(begun.firstList), 'every file is read'));
    tell(
      rowOf(
        `opening to first list ${named}, new process`,
        median(desk, ({ firstList }) => firstList),
        ['SQLite’s list, opening included', theirs],
        `aim: 1 x; every file looked at ${inMs(median(desk, ({ checked }) => checked).median)} later`,
      ),
    );
    tell(
      rowOf(
        `the same again in that process`,
        median(desk, ({ secondList }) => secondList),
        ['SQLite again', median(sqlite, ({ secondList }) => secondList)],
      ),
    );
    const block = median(desk, (figures) => figures.block);
    const atWork = inMs(median(desk, (figures) => figures.work).median);
    tell(
      rowOf(`longest block while opening ${named}`, block, undefined, `aim: 16 ms; at work for ${atWork}`),
    );
    tell(single(`memory with the list ${named}`, megabytes(median(desk, (at) => at.memory).median), ''));
    tell(
      rowOf(
        `save ${named}, with lock, history and search`,
        work.save,
        ['bare writeFile of the same', work.bare],
        `aim: 2.5 x and flat; ${(work.save.median / smallest.median).toFixed(2)} x that at ${number.format(counts[0] ?? 0)}`,
      ),
    );
    const blockNote = `in a worker that lets the window go first for 2 s; longest block ${inMs(work.indexingBlock)}, work ${inMs(work.indexingWork)}`;
    tell(single(`all words searchable ${named}`, inMs(work.indexing), blockNote));
    tell(rowOf(`query ${named}`, work.query, undefined, 'aim: p95 10 ms'));
    tell(single(`memory with search ${named}`, megabytes(work.memory), ''));
    await rm(library, { recursive: true });
    await rm(database, { recursive: true });
  }
  return null;
};
