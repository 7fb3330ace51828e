/** For builds: the decoder of pictures lies beside what loads it, as it is. Its threads load the same file again. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Plugin } from 'vite';

const program = 'vips-node.mjs';

/** Leaves wasm-vips out of the bundle, and puts its two files beside every part of it that imports them. */
export function vipsBeside(): Plugin {
  const folder = path.dirname(createRequire(import.meta.url).resolve('wasm-vips'));
  return {
    name: 'vips-beside',
    enforce: 'pre',
    resolveId: (id) => (id === 'wasm-vips' ? { id: `./${program}`, external: true } : null),
    generateBundle(_options, bundle) {
      for (const part of Object.values(bundle)) {
        if (part.type !== 'chunk' || !part.imports.includes(`./${program}`)) continue;
        for (const name of [program, 'vips.wasm'])
          this.emitFile({
            type: 'asset',
            fileName: path.posix.join(path.posix.dirname(part.fileName), name),
            source: readFileSync(path.join(folder, name)),
          });
      }
    },
  };
}
