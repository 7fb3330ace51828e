/**
 * Run as a process of its own, beside another one on the same library: reads stories and saves them again for so many
 * milliseconds. Arguments: library, "lock" or "no-lock", milliseconds, first version, ids by commas; every second
 * version is its own. It writes one line a step to standard output: "begin <id> <version> <base>", "saved <id>
 * <version>", "conflict", "waits" (the other one has the lock), "torn <why>".
 */
import { writeSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { DeskError } from '../core/desk-error.ts';
import type { NewsItem } from '../core/document.ts';
import { OpenedLibrary } from '../desk/opening/opened-library.ts';
import type { Library } from '../desk/library/library.ts';
import { openLibrary } from '../desk/opening/open-library.ts';
import { chance, upTo } from './random.ts';
import { story, versionOf } from './story.ts';

const [folder = '', guard = '', milliseconds = '', first = '', ids = ''] = process.argv.slice(2);
const names = ids.split(',');
const random = chance(Number(first));
const end = performance.now() + Number(milliseconds);
let version = Number(first);

const say = (line: string): void => {
  writeSync(1, `${line}\n`);
};

async function work(library: Library, until: number): Promise<void> {
  for (const { path, reason } of library.state().troubled) say(`torn ${path}: ${reason}`);
  for (; performance.now() < until; version += 2) {
    const id = names[upTo(names.length, random)] ?? '';
    try {
      const { document, rev } = await library.read(id);
      say(`begin ${id} ${version} ${versionOf(document)}`);
      const { teaser, body } = story(id, version);
      await library.save({ ...(document as NewsItem), teaser, body }, rev);
      say(`saved ${id} ${version}`);
    } catch (error) {
      say(error instanceof DeskError && error.code === 'conflict' ? 'conflict' : `torn ${String(error)}`);
    }
  }
}

while (performance.now() < end) {
  const until = Math.min(end, performance.now() + 50 + upTo(150, random));
  if (guard === 'lock') {
    const opened = await OpenedLibrary.open(folder, { stays: false });
    if (opened.library.state().readOnly === null) await work(opened.library, until);
    else say('waits');
    await opened.close();
  } else await work(await openLibrary(folder), until);
  await wait(upTo(60, random));
}
process.exit(0);
