/**
 * npm run bench -- [line…] [--sizes 1000,10000]: measures and prints a table in Markdown. Compare the ratios: they are
 * taken in one run; the times are this machine's. Exit 2: no such line.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Line } from './line.ts';
import { brochurePdf } from './lines/brochure-pdf.ts';
import { checks } from './lines/checks.ts';
import { exportPages } from './lines/export.ts';
import { importTexts } from './lines/import.ts';
import { latestNews } from './lines/latest-news.ts';
import { manyAtOnce } from './lines/many-at-once.ts';
import { pictureGrid } from './lines/picture-grid.ts';
import { save } from './lines/save.ts';
import { scrolling } from './lines/scrolling.ts';
import { search } from './lines/search.ts';
import { sizes } from './lines/sizes.ts';
import { typing } from './lines/typing.ts';
import { windowStart } from './lines/window.ts';

const lines: Readonly<Record<string, Line>> = {
  save,
  sizes,
  search,
  checks,
  import: importTexts,
  export: exportPages,
  'latest-news': latestNews,
  'brochure-pdf': brochurePdf,
  window: windowStart,
  scrolling,
  'many-at-once': manyAtOnce,
  'picture-grid': pictureGrid,
  typing,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sizes: { type: 'string', default: '1000,10000' } },
});
const counts = values.sizes.split(',').map(Number);
const unknown = positionals.filter((name) => !(name in lines));
if (unknown.length > 0 || !counts.every((count) => Number.isInteger(count) && count > 0)) {
  console.error(
    `There is no line “${unknown.join(', ')}”, or the sizes are no numbers. Lines: ${Object.keys(lines).join(', ')}.`,
  );
  process.exit(2);
}

const folder = await mkdtemp(path.join(tmpdir(), 'desk-bench-'));
const skipped: string[] = [];
console.log('| What | Median | p95 | Beside | Ratio | Note |');
console.log('|---|--:|--:|---|--:|---|');
try {
  for (const [name, line] of Object.entries(lines)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    const own = path.join(folder, name);
    await mkdir(own);
    const why = await line({
      folder: own,
      sizes: counts,
      tell: ({ what, median, p95, against, ratio, note }) => {
        console.log(`| ${[what, median, p95, against, ratio, note].join(' | ')} |`);
      },
    });
    if (why !== null) skipped.push(`SKIPPED ${name}: ${why}`);
  }
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
for (const sentence of skipped) console.log(`\n${sentence}`);
console.log(`\nNode ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'processor'}.`);
process.exit(0); // a printing process may still be resting
