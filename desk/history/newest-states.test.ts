import { existsSync, readdirSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { seal } from '../documents/envelope.ts';
import { LibraryFiles } from '../documents/library-files.ts';
import { newsItem } from '../testing/documents.ts';
import { temporaryFolder } from '../testing/folder.ts';
import { NewestStates } from './newest-states.ts';

/** A state as a save gives it. */
function saved(id: string, rev: number) {
  const document = newsItem({ id, headline: `${id} ${rev}` });
  const envelope = seal(document, rev, '2024-03-11T10:32:05.000Z');
  const bytes = new TextEncoder().encode(JSON.stringify(envelope));
  return { document, rev, savedAt: envelope.savedAt, sha256: envelope.sha256, bytes };
}

it('A state that is saved while the log before is put away is kept like any other', async () => {
  const root = temporaryFolder();
  const [files, outside] = [new LibraryFiles(root), path.join(root, 'outside')];
  const newest = new NewestStates(files, outside);
  const last = new Map<string, ReturnType<typeof saved>>();
  const add = async (id: string, rev: number): Promise<void> => {
    const before = last.get(id)?.sha256 ?? null;
    const state = saved(id, rev);
    last.set(id, state);
    await newest.add(state, before);
  };
  for (let round = 1; round <= 30; round += 1) {
    const ids = ['a', 'b', 'c', 'd'];
    const adding = ids.map((id) => add(id, 2 * round));
    const settling = [newest.settle(), newest.settle()];
    await Promise.all([...adding, ...settling, ...ids.map((id) => add(`${id}${id}`, round))]);
    const next = new NewestStates(files, outside);
    for (const { document, sha256 } of last.values()) {
      expect(await newest.find(document.id, sha256), `${document.id}, round ${round}`).not.toBeNull();
      expect(await next.find(document.id, sha256), `${document.id} again, round ${round}`).not.toBeNull();
    }
  }
  await newest.settle();
  await newest.close();
  expect(readdirSync(outside).filter((name) => name.endsWith('.log'))).toEqual([]);
  expect(existsSync(path.join(root, '.desk'))).toBe(false);
});

it('What is saved is brought to the disk a moment later, and no save waits for that', async () => {
  const root = temporaryFolder();
  const handle = await open(path.join(root, 'any'), 'w');
  const synced = vi.spyOn(Object.getPrototypeOf(handle) as FileHandle, 'datasync');
  await handle.close();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => {
    vi.useRealTimers();
    synced.mockRestore();
  });
  const newest = new NewestStates(new LibraryFiles(root), path.join(root, 'outside'));
  for (let rev = 1; rev <= 5; rev += 1) await newest.add(saved('a', rev), null);
  expect(synced).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1_000);
  expect(synced).toHaveBeenCalledTimes(1);
  await newest.add(saved('a', 6), null);
  await newest.close();
  expect(synced).toHaveBeenCalledTimes(2);
});
