/** For builds: notes which packages each part of the desk is made of, for their licences. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/** Where the notes lie, under the project: a list of package folders for each part. */
export const notesFolder = path.join('out', 'libraries');

/** What lies beside a part instead of in it, by the file that it imports (scripts/vips-beside.ts). */
const besides: Record<string, string> = { './vips-node.mjs': 'node_modules/wasm-vips' };

/** Folder of the package that a module belongs to, under the project; null where it is the project's own. */
export function packageFolder(id: string): string | null {
  // Bundlers put marks before and questions behind names of files.
  const file = id
    .replace(/^\0+/, '')
    .replace(/^[a-z-]+:(?=\/)/, '')
    .replaceAll('\\', '/')
    .replace(/[?].*$/, '');
  const found = /^.*?\/(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)(?:\/|$)/.exec(file);
  return found?.[1] ?? null;
}

/** Writes the packages that are in a part: those of its code as it is bundled, and those of its styles and fonts. */
export function noteLibraries(part: string): Plugin {
  const folders = new Set<string>();
  return {
    name: 'note-libraries',
    generateBundle(_options, bundle) {
      const add = (id: string): void => {
        const folder = packageFolder(id);
        if (folder !== null) folders.add(folder);
      };
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        chunk.moduleIds.forEach(add);
        for (const file of chunk.imports) if (besides[file] !== undefined) folders.add(besides[file]);
      }
      for (const id of this.getModuleIds()) if (/\.css(\?|$)/.test(id)) add(id);
    },
    writeBundle() {
      mkdirSync(notesFolder, { recursive: true });
      writeFileSync(path.join(notesFolder, `${part}.json`), JSON.stringify([...folders].sort(), null, 2));
    },
  };
}
