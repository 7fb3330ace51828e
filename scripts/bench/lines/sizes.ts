/** Libraries of 1,000 documents and more: opening, saving, looking for words, memory. */
import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { benchLibrary } from '../documents.ts';
import { inMs, rowOf, type Line, type Row } from '../line.ts';
import { timingOf, type Timing } from '../measure.ts';
import type { SizeFigures } from '../size-child.ts';
import { sqliteLibrary } from '../sqlite-library.ts';

const program = fileURLToPath(new URL('../size-child.ts', import.meta.url));
const processes = 5;
const number = new Intl.NumberFormat('en-GB');
const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(0)} MB`;

async function figuresOf(kind: 'desk' | 'sqlite', folder: string, ...more: string[]): Promise<SizeFigures> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, kind, folder, ...more]);
  return JSON.parse(stdout) as SizeFigures;
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
    await rm(path.join(library, '.desk', 'index.json'), { force: true });
    const begun = await figuresOf('desk', library, 'list');
    const desk: SizeFigures[] = [];
    const sqlite: SizeFigures[] = [];
    for (let run = 0; run < processes; run += 1) {
      sqlite.push(await figuresOf('sqlite', database));
      desk.push(await figuresOf('desk', library, 'list'));
    }
    const whole = await figuresOf('desk', library);
    if (whole.count !== count || sqlite.some((figures) => figures.count !== count))
      throw new Error(`A list ${named} is not whole.`);
    const firsts = timingOf(desk.map(({ firstList }) => firstList));
    const seconds = timingOf(desk.map(({ secondList }) => secondList));
    const theirs = timingOf(sqlite.map(({ firstList }) => firstList));
    const block = timingOf(desk.map((figures) => figures.block));
    const query = `SQLite’s list, opening included`;
    tell(single(`very first opening ${named}`, inMs(begun.firstList), 'every file read; no index yet'));
    tell(rowOf(`opening to first list ${named}, new process`, firsts, [query, theirs], 'aim: 1 x'));
    tell(rowOf(`opening again ${named}, same process`, seconds));
    tell(rowOf(`longest block while opening ${named}`, block, undefined, 'aim: 16 ms'));
    tell(single(`memory with the list ${named}`, megabytes(whole.memory), 'whole process'));
    const { more } = whole;
    if (more) {
      smallest ??= more.save;
      tell(
        rowOf(
          `read and save ${named}`,
          more.save,
          [`at ${number.format(counts[0] ?? 0)}`, smallest],
          'aim: flat',
        ),
      );
      const blockNote = `longest block ${inMs(more.indexingBlock)}`;
      tell(single(`full words made searchable ${named}`, inMs(more.indexing), blockNote));
      tell(rowOf(`query ${named}`, more.query, undefined, 'aim: p95 10 ms'));
      tell(single(`memory with search ${named}`, megabytes(more.memoryWithSearch), 'whole process'));
    }
    await rm(library, { recursive: true });
    await rm(database, { recursive: true });
  }
  return null;
};
