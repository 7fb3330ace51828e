// Plain JavaScript, as it runs before TypeScript can (cli.mjs) and by any Node (scripts/build.mjs).
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** @type {typeof import('./fresh-bundle.d.mts').builtFrom} */
export const builtFrom = [
  'core',
  'desk',
  'electron',
  'renderer',
  'electron.vite.config.ts',
  'vite.cli.config.ts',
  'package-lock.json',
  'package.json',
];

/** @type {typeof import('./fresh-bundle.d.mts').stateOfSources} */
export function stateOfSources(root) {
  const hash = createHash('sha256');
  const look = (place, isFolder) => {
    if (isFolder) {
      for (const entry of readdirSync(place, { withFileTypes: true }))
        if (!entry.name.endsWith('.test.ts')) look(path.join(place, entry.name), entry.isDirectory());
      return;
    }
    const { size, mtimeMs } = statSync(place);
    hash.update(`${path.relative(root, place)}\0${size}\0${mtimeMs}\0`);
  };
  for (const name of builtFrom) look(path.join(root, name), path.extname(name) === '');
  return hash.digest('hex');
}

/** @type {typeof import('./fresh-bundle.d.mts').buildNote} */
export const buildNote = (root) => path.join(root, 'out', 'built-from-state');

/** @type {typeof import('./fresh-bundle.d.mts').isFreshBundle} */
export function isFreshBundle(root) {
  try {
    return readFileSync(buildNote(root), 'utf8') === stateOfSources(root);
  } catch {
    return false; // never built, or a packaged desk without its sources
  }
}
