/** Trees of files between a folder and the memory. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { realDisk, type Disk } from '../desk/storage/disk.ts';
import type { Tree } from './crash-states.ts';

/** Everything below a folder, and the folder, by absolute paths. */
export function readTree(folder: string): Tree {
  const tree: Tree = new Map([[folder, null]]);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const place = path.join(entry.parentPath, entry.name);
    tree.set(place, entry.isDirectory() ? null : readFileSync(place));
  }
  return tree;
}

/** Puts what the tree holds below `from` into the folder `to`; what stands in no folder of the tree is left out. */
export function writeTree(tree: Tree, from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const [place, content] of [...tree].sort(([a], [b]) => a.length - b.length)) {
    if (place === from || tree.get(path.dirname(place)) !== null) continue;
    const target = path.join(to, path.relative(from, place));
    if (content === null) mkdirSync(target, { recursive: true });
    else writeFileSync(target, content);
  }
}

/** A disk that gives back the files of a tree and takes nothing. */
export const diskOf = (tree: Tree): Disk => ({
  ...realDisk,
  readFile: (place) => {
    const content = tree.get(place);
    return content
      ? Promise.resolve(content)
      : Promise.reject(Object.assign(new Error(`ENOENT: ${place}`), { code: 'ENOENT' }));
  },
});
