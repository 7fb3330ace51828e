/** Exports: 1,000 entries as a whole process, the same when nothing has changed, and how far 10,000 hold up an open desk. */
import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { benchItem, benchLibrary } from '../documents.ts';
import type { ExportFigures } from '../export-child.ts';
import { inMs, rowOf, type Line, type Row } from '../line.ts';
import { race } from '../measure.ts';

const run = promisify(execFile);
const at = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const cli = at('../../../desk/cli.mjs');
const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(0)} MB`;
const single = (what: string, median: string, note: string): Row => ({
  what,
  median,
  p95: '',
  against: '',
  ratio: '',
  note,
});

export const exportPages: Line = async ({ folder, tell }) => {
  const library = path.join(folder, 'library');
  await benchLibrary(library, 1_000);
  await wait(6_000); // files that were only just written are not trusted to the index
  await run(process.execPath, [at('../size-child.ts'), 'index', library]);
  const exported = (out: string) =>
    run(process.execPath, [cli, 'export', 'latest-news', '--library', library, '--out', out]);
  const bare = Array.from({ length: 1_000 }, (_, n) => JSON.stringify(benchItem(n)));
  const again = path.join(folder, 'again');
  await exported(again);
  const timings = await race(
    {
      first: (number) => exported(path.join(folder, `out-${number}`)),
      again: () => exported(again),
      bare: async (number) => {
        const out = path.join(folder, `bare-${number}`);
        await mkdir(out);
        for (const [n, text] of bare.entries()) await writeFile(path.join(out, `${n}.html`), text);
      },
    },
    7,
  );
  tell(
    rowOf('export of 1,000 entries, whole process', timings.first, [
      '1,000 bare files, one by one',
      timings.bare,
    ]),
  );
  tell(
    rowOf(
      'the same when nothing has changed',
      timings.again,
      ['the first time', timings.first],
      'aim: a tenth',
    ),
  );
  await rm(library, { recursive: true });

  const large = path.join(folder, 'large');
  await benchLibrary(large, 10_000);
  const out = path.join(folder, 'large-out');
  for (const [what, note] of [
    ['first export of 10,000 entries from an open desk', 'aim: no block over 16 ms'],
    ['the same again', ''],
  ] as const) {
    const { stdout } = await run(process.execPath, [at('../export-child.ts'), large, out, 'thread']);
    const { took, block, longest, memory, files } = JSON.parse(stdout) as ExportFigures;
    const held = `${note ? `${note}; ` : ''}longest block ${inMs(block)}, work ${inMs(longest)}; ${files} files, ${megabytes(memory)}`;
    tell(single(what, inMs(took), held));
  }
  return null;
};
