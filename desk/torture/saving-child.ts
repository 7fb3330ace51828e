/**
 * Run as a process of its own: saves stories until it is killed. Arguments: store, folder, ids by commas. It writes
 * one line a step to standard output, at once: "ready", "begin <id> <version>", "saved <id> <version>".
 */
import { writeSync } from 'node:fs';
import { allStores, type StoreName } from './stores/all-stores.ts';

const [name = '', folder = '', ids = ''] = process.argv.slice(2);
const say = (line: string): void => {
  writeSync(1, `${line}\n`);
};

const store = await allStores[name as StoreName](folder);
const versions = new Map<string, number>();
for (const id of ids.split(',')) versions.set(id, await store.load(id));
say('ready');
await Promise.all(
  Array.from(versions, async ([id, from]) => {
    for (let version = from + 1; ; version += 1) {
      say(`begin ${id} ${version}`);
      await store.save(id, version);
      say(`saved ${id} ${version}`);
      await new Promise((resolve) => setImmediate(resolve)); // SQLite never waits by itself
    }
  }),
);
