/** The desk's index of words beside MiniSearch's own, on the same documents and questions. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { inMs, rowOf, type Line } from '../line.ts';
import type { SearchFigures } from '../search-child.ts';

const program = fileURLToPath(new URL('../search-child.ts', import.meta.url));
const count = 10_000;

async function figuresOf(kind: 'desk' | 'minisearch'): Promise<SearchFigures> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, kind, String(count)]);
  return JSON.parse(stdout) as SearchFigures;
}

export const search: Line = async ({ tell }) => {
  const theirs = await figuresOf('minisearch');
  const ours = await figuresOf('desk');
  if (ours.found < theirs.found / 2 || theirs.found === 0) throw new Error('The two do not find alike.');
  const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(0)} MB`;
  const what = `of ${new Intl.NumberFormat('en-GB').format(count)} whole texts`;
  tell(
    rowOf(
      `query in an index ${what}`,
      ours.query,
      ['MiniSearch', theirs.query],
      `MiniSearch p95 ${inMs(theirs.query.p95)}; hits ${ours.found} beside ${theirs.found}`,
    ),
  );
  const note = `MiniSearch p95 ${inMs(theirs.typed.p95)}`;
  tell(rowOf('the same of two or three letters', ours.typed, ['MiniSearch', theirs.typed], note));
  const once = (what: string, mine: string, other: string, ratio: number): void => {
    tell({
      what,
      median: mine,
      p95: '',
      against: `MiniSearch (${other})`,
      ratio: `${ratio.toFixed(2)} x`,
      note: '',
    });
  };
  once(`making that index`, inMs(ours.build), inMs(theirs.build), ours.build / theirs.build);
  once(`its memory`, megabytes(ours.memory), megabytes(theirs.memory), ours.memory / theirs.memory);
  return null;
};
