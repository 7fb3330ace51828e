import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markOf } from '../storage/file-mark.ts';
import { writeIndex } from '../index/index-file.ts';
import { toLine, toRest, type Line, type Rest } from '../index/index-line.ts';
import { LibraryWatch } from '../library/watch.ts';
import { newsItem } from '../testing/documents.ts';
import { stepsOf } from '../testing/steps.ts';
import { entryOf } from '../documents/catalogue.ts';
import { seal } from '../documents/envelope.ts';
import { createLibrary, openLibrary } from './open-library.ts';

const many = 6_000;
const instant = '2024-03-11T10:32:05.000Z';

/** A library of many documents with its index, written without waiting for the disk. */
async function largeLibrary(root: string): Promise<void> {
  const { files } = await createLibrary(root);
  const documents: [Line, Rest][] = [];
  for (let n = 0; n < many; n += 1) {
    const document = newsItem({ id: `item-${n}`, headline: `Briefing number ${n}` });
    const envelope = seal(document, 1, instant);
    const file = files.pathOf('news', document.id);
    writeFileSync(file, JSON.stringify(envelope));
    const entry = entryOf({ document, rev: 1, savedAt: instant, sha256: envelope.sha256 });
    documents.push([toLine(entry), toRest(entry, markOf(statSync(file)), 1)]);
  }
  await writeIndex(files.root, files.forms.current, () => Promise.resolve(documents));
}

/** The share of its longest step in all the work of a job, at the best of some times: a collection of garbage is luck. */
async function longestShare(job: () => Promise<unknown>): Promise<number> {
  let best = 1;
  for (let time = 0; time < 4; time += 1) {
    const { longest, work } = await stepsOf(job);
    best = Math.min(best, longest / work);
  }
  return best;
}

const cannotMeasure =
  typeof process.threadCpuUsage === 'function'
    ? ''
    : ' (skipped: needs Node 24, which tells the work of a thread)';

describe.skipIf(cannotMeasure !== '')(`a library of ${many} documents${cannotMeasure}`, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'liaison-desk-'));
  const root = path.join(folder, 'Large library');
  beforeAll(() => largeLibrary(root), 60_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is opened in many short steps', async () => {
    const open = async (): Promise<void> => {
      const library = await openLibrary(root, { checkLater: true });
      await library.checked;
      expect(library.list()).toHaveLength(many);
    };
    expect(await longestShare(open)).toBeLessThan(0.33);
  });

  it('is looked through for changes in many short steps', async () => {
    const library = await openLibrary(root);
    const watch = new LibraryWatch(library, { notified: false });
    await watch.look();
    expect(await longestShare(() => watch.look())).toBeLessThan(0.33);
    watch.close();
  });
});
