/** For builds: the program that puts styles into elements lies beside the part of the desk that loads it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Plugin } from 'vite';
import { inlinerProgram } from '../desk/newsletter/inliner-program.ts';

const library = '@css-inline/css-inline-wasm';

/** Puts the library's WebAssembly beside every part of the bundle that has the library in it. */
export function inlinerBeside(): Plugin {
  return {
    name: 'inliner-beside',
    generateBundle(_options, bundle) {
      for (const part of Object.values(bundle)) {
        if (part.type !== 'chunk' || !part.moduleIds.some((id) => id.includes('css-inline-wasm'))) continue;
        this.emitFile({
          type: 'asset',
          fileName: path.posix.join(path.posix.dirname(part.fileName), inlinerProgram),
          source: readFileSync(createRequire(import.meta.url).resolve(`${library}/index_bg.wasm`)),
        });
      }
    },
  };
}
