/** What the system runs after it has installed, updated or removed the desk. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** What is made again after each of them, and what is said after removing. */
export async function readScripts(root: string): Promise<[refresh: string, removed: string]> {
  const read = (name: string): Promise<string> => readFile(path.join(root, 'build/linux', name), 'utf8');
  return [await read('refresh.sh'), await read('removed.sh')];
}
