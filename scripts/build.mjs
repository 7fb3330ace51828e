// npm run build: builds main process, preload, page and command line into out/, unless nothing has changed since (--force builds anyway).
// Plain JavaScript, so that any Node runs it.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildNote, builtFrom, stateOfSources } from '../desk/storage/fresh-bundle.mjs';
import { nodeOfTheProject, root, run } from './install.mjs';

const stamp = path.join(root, 'out', 'built-from');
/** A digest of the sources: names and contents. */
function fingerprint() {
  const hash = createHash('sha256');
  const add = (place) => {
    const whole = path.join(root, place);
    if (!existsSync(whole)) return;
    if (path.extname(place) !== '') {
      hash.update(`${place}\0`).update(readFileSync(whole)).update('\0');
      return;
    }
    const entries = readdirSync(whole, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (entry.isDirectory()) add(path.join(place, entry.name));
      else if (!/\.test\.ts$/.test(entry.name)) {
        hash
          .update(`${path.join(place, entry.name)}\0`)
          .update(readFileSync(path.join(whole, entry.name)))
          .update('\0');
      }
    }
  };
  builtFrom.forEach(add);
  // It becomes part of what is built.
  hash.update(`${process.env.DESK_UPDATE_KEY ?? ''}\0`);
  return hash.digest('hex');
}

/** True where out/ holds what the sources would give. */
export function isBuilt(print = fingerprint()) {
  return (
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === print &&
    existsSync(path.join(root, 'out/renderer/index.html')) &&
    existsSync(path.join(root, 'out/cli/run-command.js')) &&
    existsSync(path.join(root, 'out/renderer/licences.json'))
  );
}

/** Builds what has changed; gives the exit code. `say` hears what is going on. */
export function build({ force = false, say = console.log } = {}) {
  // First: a source that changes from here on makes what is built be taken for old.
  const state = stateOfSources(root);
  const print = fingerprint();
  if (!force && isBuilt(print)) {
    // The same contents, perhaps with other times: what is built is told by them where it must be quick.
    writeFileSync(buildNote(root), state);
    return 0;
  }
  say('Building the desk…');
  const began = Date.now();
  for (const note of [stamp, buildNote(root)]) rmSync(note, { force: true });
  const modules = path.join(root, 'node_modules');
  for (const [builder, ...args] of [
    [path.join(modules, 'electron-vite', 'bin', 'electron-vite.js'), 'build'],
    [path.join(modules, 'vite', 'bin', 'vite.js'), 'build', '--config', 'vite.cli.config.ts'],
    // What the parts before have noted becomes what About shows.
    [path.join(root, 'scripts', 'licences', 'write-about.ts')],
  ]) {
    const options = { shell: false, stdio: ['ignore', 2, 2] };
    const code = run(nodeOfTheProject(), [builder, ...args, '--logLevel', 'warn'], options);
    if (code !== 0) return code;
  }
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, print);
  writeFileSync(buildNote(root), state);
  say(`Built in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exit(build({ force: process.argv.includes('--force'), say: (line) => console.error(line) }));
