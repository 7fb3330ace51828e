/** Run as a process of its own: types in a document until it is killed. Arguments: library, folder of the journal, id. */
import { writeSync } from 'node:fs';
import type { NewsItem } from '../../core/document.ts';
import { Journal } from '../drafts/journal.ts';
import { openLibrary } from '../opening/open-library.ts';
import { bodyOf } from './documents.ts';

const [root = '', folder = '', id = '', first = '1'] = process.argv.slice(2);
const library = await openLibrary(root);
const { document, rev } = await library.read(id);
const journal = new Journal(folder);
for (let word = Number(first); ; word += 1) {
  writeSync(1, `typing ${word}\n`);
  await journal.note(
    library,
    { ...(document as NewsItem), body: bodyOf(`${'long before '.repeat(400)}word ${word}`) },
    rev,
  );
  writeSync(1, `noted ${word}\n`);
}
