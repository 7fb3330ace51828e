import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { presentForms } from '../../core/migrations/present-forms.ts';
import { RememberedBackups } from '../backup/remembered-backups.ts';
import { Memory } from '../remembered.ts';
import { bodyOf, newsItem } from '../testing/documents.ts';
import { filesIn, temporaryFolder } from '../testing/folder.ts';
import { OpenedLibrary, type OpenedLibraryOptions } from './opened-library.ts';
import { createLibrary } from './open-library.ts';

/** Forms of a desk that comes after this one: it writes files that this one cannot read. */
const nextForms = {
  current: presentForms.current + 1,
  steps: [...presentForms.steps, { from: presentForms.current, step: (document: unknown) => document }],
};

async function begun() {
  const base = temporaryFolder();
  const root = path.join(base, 'library');
  await createLibrary(root);
  const open = async (how: OpenedLibraryOptions = {}): Promise<OpenedLibrary> => {
    const opened = await OpenedLibrary.open(root, { stays: false, ...how });
    onTestFinished(() => opened.close());
    return opened;
  };
  return { base, root, open };
}
const said = (document: object): string => /"text":"([^"]*)"/.exec(JSON.stringify(document))?.[1] ?? '';

describe('an older and a newer desk on one library', () => {
  it.each(['in the library', 'outside of it'])(
    'write each other’s files over nowhere, and what the newer one saved last (kept %s) outlives an older file',
    async (where) => {
      const { base, root, open } = await begun();
      const newest = where === 'in the library' ? undefined : path.join(base, 'newest');
      const older = await open({ newest });
      await older.library.create(newsItem({ id: 'one', headline: 'One', body: bodyOf('By the older.') }));
      await older.library.create(newsItem({ id: 'two', headline: 'Two', body: bodyOf('Also by it.') }));
      await older.close();
      const places = ['library.json', 'news/one.json'].map((place) => path.join(root, place));
      const before = places.map((place) => readFileSync(place));

      const newer = await open({ newest, forms: nextForms });
      const { document, rev } = await newer.library.read('one');
      await newer.library.save({ ...document, body: bodyOf('By the newer.') } as typeof document, rev);
      await newer.close();
      const theirs = filesIn(base);

      // The older one reads the rest, says what it cannot read, and leaves all of it.
      const again = await open({ newest });
      expect(again.library.list().map(({ id }) => id)).toEqual(['two']);
      expect(again.library.state().troubled.map((file) => file.path)).toEqual([
        'library.json',
        'news/one.json',
      ]);
      expect(again.library.state().readOnly).toContain('by a newer desk');
      const two = await again.library.read('two');
      await expect(again.library.save(two.document, two.rev)).rejects.toMatchObject({ code: 'read-only' });
      await again.tidy(Date.now() + 400 * 86_400_000);
      await again.close();
      expect(filesIn(base)).toEqual(theirs);

      // Another program puts the older files back while only the older desk is at hand; it works on those.
      for (const [index, place] of places.entries()) writeFileSync(place, before[index] ?? '');
      const third = await open({ newest });
      const one = await third.library.read('one');
      const later = { ...one.document, body: bodyOf('Later, by the older.') } as typeof one.document;
      await third.library.save(later, one.rev);
      await third.close();

      // Once the newer one is back, the words of both are there.
      const last = await open({ newest, forms: nextForms });
      const copies = await last.conflicts.conflicts();
      const kept = await Promise.all(copies.map(({ conflict }) => last.conflicts.readConflict(conflict)));
      expect(kept.map(({ mine }) => said(mine.document))).toEqual(['By the newer.']);
      expect(said((await last.library.read('one')).document)).toBe('Later, by the older.');
    },
  );

  it('read each other’s locks, also with a part that they do not know', async () => {
    const { root, open } = await begun();
    const newer = await open({ who: 'Ada Lind', forms: nextForms });
    const lock = path.join(root, '.desk/lock');
    const text = readFileSync(lock, 'utf8');
    const other = text.replace('{', '{"desk":"9.0.0","sharing":true,');
    expect(other).not.toBe(text);
    writeFileSync(lock, other);
    const older = await open();
    expect(older.library.state().readOnly).toContain('Ada Lind');
    await older.close();
    rmSync(lock);
    await newer.close();
  });

  it('keep what the other remembers on this computer', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'desk.json');
    writeFileSync(
      file,
      JSON.stringify({ library: '/srv/ours', person: 'Ada', theme: 'sepia', layout: { wide: true } }),
    );
    await new Memory(folder).remember({ exportFolder: '/srv/out' });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      person: 'Ada',
      exportFolder: '/srv/out',
      theme: 'sepia',
      layout: { wide: true },
    });
    const plan = { folder: '/srv/backups', every: 'day' as const, last: null, trouble: null };
    const backups = path.join(folder, 'backups.json');
    writeFileSync(backups, JSON.stringify({ a: { ...plan, keep: 20 }, b: { keep: 3 } }));
    await new RememberedBackups(folder).remember('a', '/srv/ours', { ...plan, every: 'week' });
    expect(JSON.parse(readFileSync(backups, 'utf8'))).toEqual({
      a: { ...plan, every: 'week', keep: 20, root: '/srv/ours' },
      b: { keep: 3 },
    });
  });
});
