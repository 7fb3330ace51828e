/** For builds: the program of Hunspell lies beside the part of the desk that loads it, under the name that it is looked for. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Plugin } from 'vite';

const program = 'hunspell.wasm';

/** Puts the library's WebAssembly beside every part of the bundle that has its loader in it. */
export function hunspellBeside(): Plugin {
  const main = createRequire(import.meta.url).resolve('hunspell-wasm');
  return {
    name: 'hunspell-beside',
    generateBundle(_options, bundle) {
      for (const part of Object.values(bundle)) {
        if (part.type !== 'chunk' || !part.moduleIds.some((id) => id.includes('hunspell-wasm/wasm/')))
          continue;
        this.emitFile({
          type: 'asset',
          fileName: path.posix.join(path.posix.dirname(part.fileName), program),
          source: readFileSync(path.join(path.dirname(main), '../wasm', program)),
        });
      }
    },
  };
}
