/**
 * Run as a process of its own: saves stories until it is killed. Arguments: store, folder, ids by commas. It writes
 * one line a step to standard output, at once: "begin <id> <version>", "saved <id> <version>", and "ready" after the
 * first round.
 */
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { allStores, type StoreName } from './stores/all-stores.ts';

const [name = '', folder = '', ids = ''] = process.argv.slice(2);
const say = (line: string): void => {
  writeSync(1, `${line}\n`);
};

const store = await allStores[name as StoreName](folder);
flushCompileCache(); // who is killed cannot do it at the end; the next child then starts faster
const versions = new Map<string, number>();
for (const id of ids.split(',')) versions.set(id, await store.load(id));
const save = async (id: string, version: number): Promise<void> => {
  say(`begin ${id} ${version}`);
  await store.save(id, version);
  say(`saved ${id} ${version}`);
};
for (const [id, from] of versions) await save(id, from + 1); // the first saves of a process are slow
say('ready');
await Promise.all(
  Array.from(versions, async ([id, from]) => {
    for (let version = from + 2; ; version += 1) {
      await save(id, version);
      await new Promise((resolve) => setImmediate(resolve)); // SQLite never waits by itself
    }
  }),
);
