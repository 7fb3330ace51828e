/** The page that a served desk shows: built where it is missing or older than what it is made of. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { DeskError } from '../../core/desk-error.ts';
import { isFreshBundle } from '../storage/fresh-bundle.mjs';

const root = path.resolve(import.meta.dirname, '../..');

/** Folder of the built page. What the build has to say goes to standard error. Throws DeskError where it fails. */
export async function builtPage(): Promise<string> {
  const folder = path.join(root, 'out', 'renderer');
  if (isFreshBundle(root)) return folder;
  const script = path.join(root, 'scripts', 'build.mjs');
  if (existsSync(script)) {
    const code = await new Promise<number | null>((resolve, reject) => {
      const child = spawn(process.execPath, [script], {
        cwd: root,
        stdio: ['ignore', 2, 2],
        windowsHide: true,
      });
      child.on('error', reject);
      child.on('close', resolve);
    });
    if (code !== 0)
      throw new DeskError(
        'failed',
        'The desk’s page could not be built. See the messages above, run “npm ci”, then try again.',
      );
  }
  if (!existsSync(path.join(folder, 'index.html')))
    throw new DeskError('failed', 'The desk’s page is not here. Install the desk again.');
  return folder;
}
