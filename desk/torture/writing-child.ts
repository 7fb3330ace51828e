/**
 * Run as a process of its own, beside another one on the same library: reads stories and saves them again for so many
 * milliseconds. Arguments: library, number of the writer (0 or 1), milliseconds, ids by commas. It writes one line a
 * step to standard output: "begin <id> <version> <base>", "saved <id> <version>", "conflict", "refused", "torn <why>".
 */
import { writeSync } from 'node:fs';
import { DeskError } from '../../core/contract.ts';
import type { NewsItem } from '../../core/document.ts';
import { openLibrary } from '../open-library.ts';
import { chance, upTo } from './random.ts';
import { story, versionOf } from './story.ts';

const [folder = '', writer = '0', milliseconds = '0', ids = ''] = process.argv.slice(2);
const say = (line: string): void => {
  writeSync(1, `${line}\n`);
};
const names = ids.split(',');
const random = chance(Number(writer) + 1);
const library = await openLibrary(folder);
for (const { path, reason } of library.state().troubled) say(`torn ${path}: ${reason}`);
say('ready');
const end = performance.now() + Number(milliseconds);
for (let count = 1; performance.now() < end; count += 1) {
  const id = names[upTo(names.length, random)] ?? '';
  const version = count * 2 + Number(writer);
  try {
    const { document, rev } = await library.read(id);
    const base = versionOf(document);
    say(`begin ${id} ${version} ${base}`);
    await library.save({ ...(document as NewsItem), ...wordsOf(id, version) }, rev);
    say(`saved ${id} ${version}`);
  } catch (error) {
    if (error instanceof DeskError && error.code === 'conflict') say('conflict');
    else if (error instanceof DeskError && error.code === 'read-only') say('refused');
    else say(`torn ${String(error)}`);
  }
}
process.exit(0);

function wordsOf(id: string, version: number): Pick<NewsItem, 'teaser' | 'body'> {
  const { teaser, body } = story(id, version);
  return { teaser, body };
}
