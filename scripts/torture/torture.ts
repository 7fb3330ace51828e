/**
 * npm run torture -- [part…] [--share 0.1]: does the trials and prints a table of figures in Markdown. Exit 0: nothing
 * was lost or damaged by the desk; 1: something was; 2: no such part.
 */
import { access, constants, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Figures } from '../../torture/figures.ts';
import { parts } from './parts.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { share: { type: 'string', default: '1' } },
});
const share = Number(values.share);
const unknown = positionals.filter((name) => !(name in parts));
if (unknown.length > 0 || !(share > 0 && share <= 1)) {
  console.error(
    `There is no part “${unknown.join(', ')}”, or the share is not between 0 and 1. Parts: ${Object.keys(parts).join(', ')}.`,
  );
  process.exit(2);
}

const number = new Intl.NumberFormat('en-GB');
const line = ({
  what,
  store,
  trials,
  corrupt,
  acknowledged,
  lost,
  failed,
  seconds,
  remark,
}: Figures): string =>
  `| ${[what, store, ...[trials, acknowledged, corrupt, lost, failed].map((count) => number.format(count)), seconds.toFixed(1), remark.replaceAll('|', '\\|').replace(/\s+/g, ' ').slice(0, 160)].join(' | ')} |`;

const memory = await access('/dev/shm', constants.W_OK).then(
  () => '/dev/shm',
  () => tmpdir(),
);
const folder = await mkdtemp(path.join(tmpdir(), 'desk-torture-'));
const quickFolder = await mkdtemp(path.join(memory, 'desk-torture-'));
let harm = false;
const began = performance.now();
console.log(
  '| What | Store | Trials | Saves acknowledged | Corrupt | Acknowledged saves lost | Trials with harm | Seconds | Remark |',
);
console.log('|---|---|--:|--:|--:|--:|--:|--:|---|');
const skipped: string[] = [];
try {
  for (const [name, part] of Object.entries(parts)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    const why = await part({
      folder,
      quickFolder,
      some: (count) => Math.max(1, Math.round(count * share)),
      tell: (figures) => {
        console.log(line(figures));
        const onPurpose = /without (the (lock|newest states)|telling pages|judging files)/.test(figures.what);
        if (figures.store === 'desk' && !onPurpose && figures.failed > 0) harm = true;
      },
    });
    if (why !== null) skipped.push(`SKIPPED ${name}: ${why}`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
  await rm(quickFolder, { recursive: true, force: true });
}
for (const sentence of skipped) console.log(`\n${sentence}`);
console.log(`\nNode ${process.version}, ${((performance.now() - began) / 60_000).toFixed(1)} minutes.`);
if (harm) console.error('\nThe desk lost or damaged something: see the lines of the store “desk”.');
process.exitCode = harm ? 1 : 0;
