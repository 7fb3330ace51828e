/**
 * Run as a process of its own. Arguments: a library's folder, the folder of the export, and "thread" or "here". Exports Latest
 * News from a desk that stays open, and prints one JSON object: how long the desk was held up, and how much memory it took.
 */
import { Exports } from '../../desk/export/exports.ts';
import { OpenedLibrary } from '../../desk/opening/opened-library.ts';
import { stepsOf } from '../../desk/testing/steps.ts';

/** Milliseconds, and bytes. */
export interface ExportFigures {
  took: number;
  /** Longest time in which nothing else could be done, by the clock and by the work of the thread. */
  block: number;
  longest: number;
  memory: number;
  files: number;
}

const [library = '', folder = '', where = ''] = process.argv.slice(2);
const worker = new URL('../../desk/export/export-worker.ts', import.meta.url);
const opened = await OpenedLibrary.open(library, { stays: false });
const exports = new Exports(null, () => undefined, { worker: where === 'thread' ? worker : undefined });
exports.allow(folder, true);
const { value, took, block, longest } = await stepsOf(() =>
  exports.run(opened.library, { formats: ['latest-news'], folder, pdf: false }, (job) =>
    opened.whileMine(job),
  ),
);
const figures: ExportFigures = {
  took,
  block,
  longest,
  memory: process.memoryUsage.rss(),
  files: value.files.length,
};
await opened.close();
console.log(JSON.stringify(figures));
