/**
 * Tries the packaged desk in dist/: `npm run package -- --linux dir`, then `npm run try-package` (on Linux without a
 * screen: `xvfb-run -a npm run try-package`). Says what it found, and fails at the first thing that is not as it should be.
 * `--installed <folder> --start <program> --folder <empty folder> --library <folder>` tries one that is installed, with a copy
 * of a library (scripts/try-install/).
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../e2e/launch.ts';
import { checkArchive } from './check-archive.ts';
import { checkFuses, tryFuses } from './check-fuses.ts';
import { useDesk } from './use-desk.ts';

const { values: given } = parseArgs({
  options: {
    installed: { type: 'string' },
    start: { type: 'string' },
    folder: { type: 'string' },
    library: { type: 'string' },
  },
});
const app = given.installed ?? path.join(root, 'dist', 'linux-unpacked');
const library = given.library ?? path.join(root, 'data', 'library');
const executable = path.join(app, 'liaison-desk');

async function tryPackage(): Promise<void> {
  if (process.platform !== 'linux')
    throw new Error(
      'The packaged desk is tried on Linux only; other systems have no folder like it in dist/.',
    );
  if (!existsSync(executable))
    throw new Error(`There is no packaged desk in “${app}”. Make it with “npm run package -- --linux dir”.`);
  const folder = given.folder ?? (await mkdtemp(path.join(tmpdir(), 'packaged-desk-')));
  try {
    for (const found of await checkArchive(app)) console.log(found);
    for (const found of await checkFuses(executable)) console.log(found);
    // What is installed is only read: trying the fuses moves its archive.
    if (given.installed === undefined)
      for (const found of await tryFuses(app, executable, folder)) console.log(found);
    for await (const found of useDesk(given.start ?? executable, folder, library)) console.log(found);
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
