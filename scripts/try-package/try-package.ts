/**
 * Tries the packaged desk in dist/: `npm run package -- --linux dir` (or `--win dir`, `--mac dir` there), then `npm run try-package` (on Linux without a
 * screen: `xvfb-run -a npm run try-package`). Says what it found, and fails at the first thing that is not as it should be.
 * `--installed <folder> --start <program> --folder <empty folder> --library <folder>` tries one that is installed, with a copy
 * of a library (scripts/try-install/).
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../e2e/launch.ts';
import { checkArchive } from './check-archive.ts';
import { checkFuses, tryFuses } from './check-fuses.ts';
import { deskIn, packedDesk } from './packed-desk.ts';
import { useDesk } from './use-desk.ts';

const { values: given } = parseArgs({
  options: {
    installed: { type: 'string' },
    start: { type: 'string' },
    folder: { type: 'string' },
    library: { type: 'string' },
  },
});
const library = given.library ?? path.join(root, 'data', 'library');

async function tryPackage(): Promise<void> {
  const desk = given.installed === undefined ? packedDesk(path.join(root, 'dist')) : deskIn(given.installed);
  const folder = given.folder ?? (await mkdtemp(path.join(tmpdir(), 'packaged-desk-')));
  try {
    for (const found of await checkArchive(desk)) console.log(found);
    for (const found of await checkFuses(desk.fused)) console.log(found);
    // What is installed is only read: trying the fuses moves its archive.
    if (given.installed === undefined) for (const found of await tryFuses(desk, folder)) console.log(found);
    for await (const found of useDesk(given.start ?? desk.executable, folder, library)) console.log(found);
  } finally {
    if (given.folder === undefined) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

try {
  await tryPackage();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1); // a desk that still runs would keep this process waiting
}
