// Plain JavaScript: it says where compiled code is kept, so it runs before any of that can be used (cli.mjs).
import { homedir } from 'node:os';
import path from 'node:path';

/** @type {typeof import('./cache-folder.d.mts').cacheFolder} */
export function cacheFolder(environment = process.env) {
  const given = environment['XDG_CACHE_HOME'] ?? '';
  return path.join(path.isAbsolute(given) ? given : path.join(homedir(), '.cache'), 'liaison-desk');
}
