import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { schemaVersion } from '../../core/document.ts';
import { OpenedLibrary } from '../opening/opened-library.ts';
import { createLibrary, openLibrary } from '../opening/open-library.ts';
import { newsItem } from '../testing/documents.ts';
import { temporaryFolder } from '../testing/folder.ts';
import { readIndex, writeIndex } from './index-file.ts';
import { toLine, toRest, type Line, type Rest } from './index-line.ts';

/** A library of two items, and an index of them that adds up and says something else of the second. */
async function library(tamper: (line: Line, rest: Rest) => void): Promise<string> {
  const root = path.join(temporaryFolder(), 'library');
  const made = await createLibrary(root);
  for (const id of ['one', 'two']) await made.create(newsItem({ id, headline: `Item ${id}` }));
  await writeIndex(root, schemaVersion, () =>
    Promise.resolve(
      made.entries().map((entry): [Line, Rest] => {
        const line = toLine(entry);
        const rest = toRest(entry, [0, 0, 0, 0], entry.rev);
        if (entry.summary.id === 'two') tamper(line, rest);
        return [line, rest];
      }),
    ),
  );
  return root;
}

const lies: Record<string, (line: unknown[], rest: unknown[]) => void> = {
  'a path for an id': (line) => (line[1] = '../../outside/kept'),
  'an endless id': (line) => (line[1] = 'x'.repeat(70_000)),
  'another kind': (line) => (line[0] = 'brochure'),
  'a number for a headline': (line) => (line[2] = 5),
  'tags that are none': (line) => (line[7] = [{ deep: true }]),
  'a revision beyond all': (_, rest) => (rest[4] = 1e300),
  'pictures that are none': (_, rest) => (rest[7] = 'media/1.png'),
  'no rest at all': (_, rest) => void rest.splice(0),
};

describe('an index that adds up and lies', () => {
  it.each(Object.entries(lies))('%s: what the files say counts', async (_, lie) => {
    const root = await library(lie);
    const opened = await openLibrary(root, { lookOnly: true });
    expect(
      opened
        .list()
        .map(({ headline }) => headline)
        .sort(),
    ).toEqual(['Item one', 'Item two']);
    expect(opened.entry('two')).toMatchObject({ rev: 1 });
    const whole = await OpenedLibrary.open(root, { stays: false, checkLater: true });
    await whole.library.checked;
    expect(
      whole.library
        .list()
        .map(({ headline }) => headline)
        .sort(),
    ).toEqual(['Item one', 'Item two']);
    const { document, rev } = await whole.library.read('two');
    await whole.library.save(document, rev);
    await whole.close();
  });

  it('is not read where it names a place outside', async () => {
    const root = await library((line) => (line[1] = '../../outside/kept'));
    expect(await readIndex(root, schemaVersion)).toEqual([]);
    mkdirSync(path.join(root, '../outside'), { recursive: true });
    writeFileSync(path.join(root, '../outside/kept.json'), '{}');
    await openLibrary(root);
    expect(readFileSync(path.join(root, '../outside/kept.json'), 'utf8')).toBe('{}');
  });
});
