/** What docs/electron.md says: the tables that tests hold against the source, the packages and the calendar. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { UsedApis } from './used-apis.ts';

const page = path.resolve(import.meta.dirname, '../../docs/electron.md');

/** Rows of the table below a heading, as the words of their cells, without the marks of code. */
export function tableBelow(heading: string, text = readFileSync(page, 'utf8')): string[][] {
  const lines = text.split('\n');
  const begin = lines.indexOf(`## ${heading}`);
  if (begin === -1) throw new Error(`docs/electron.md has no heading “${heading}”.`);
  const after = lines.slice(begin + 1);
  const end = after.findIndex((line) => line.startsWith('## '));
  return (end === -1 ? after : after.slice(0, end))
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.replaceAll('`', '').trim()),
    );
}

/** A row for each thing of Electron, with what is used of it and by which files of electron/. */
export function rowsOf(used: UsedApis): string[][] {
  const rows = new Map<string, { members: string[]; files: Set<string> }>();
  for (const [name, files] of used) {
    const [owner = '', ...rest] = name.split('.');
    const row = rows.get(owner) ?? { members: [], files: new Set() };
    row.members.push(rest.length === 0 ? 'new' : rest.join('.'));
    for (const file of files) row.files.add(file);
    rows.set(owner, row);
  }
  return [...rows].map(([owner, { members, files }]) => [
    owner,
    members.join(', '),
    [...files].sort().join(', '),
  ]);
}

/** A major line of Electron: when it came out, and when its makers stop mending it. Days as in ISO. */
export interface ElectronLine {
  major: number;
  released: string;
  ends: string;
}

/** The schedule that the page keeps; a day that is only expected counts like a day. */
export const schedule = (): ElectronLine[] =>
  tableBelow('Schedule').map(([major = '', released = '', ends = '']) => ({
    major: Number(major),
    released: released.slice(0, 10),
    ends: ends.slice(0, 10),
  }));

/** Null where a line is mended on that day; else a sentence that says what to do. */
export function whyUnsupported(major: number, day: string, lines: readonly ElectronLine[]): string | null {
  const line = lines.find((one) => one.major === major);
  if (!line)
    return `docs/electron.md has no row for Electron ${major} under “Schedule”. Add it, with the day on which it came out and the one on which its support ends.`;
  if (day < line.ends) return null;
  const newest = lines.filter(({ released }) => released <= day).at(-1)?.major ?? major;
  return `Electron ${major} is no longer mended since ${line.ends} (docs/electron.md, “Schedule”). Look at its schedule, move package.json to Electron ${newest} or a newer one, and follow “A new line” on that page.`;
}
