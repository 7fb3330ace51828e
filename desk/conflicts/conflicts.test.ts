import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Comment, Document, NewsItem } from '../../core/document.ts';
import { Conflicts } from './conflicts.ts';
import { DeskDays } from '../days/desk-days.ts';
import { History } from '../history/history.ts';
import { createLibrary } from '../opening/open-library.ts';
import { bodyOf, newsItem } from '../testing/documents.ts';
import { filesIn, temporaryFolder } from '../testing/folder.ts';

/** A document that two editors changed from its first revision: theirs is saved, mine is a conflict copy. */
async function conflicting() {
  const library = await createLibrary(path.join(temporaryFolder(), 'Our library'));
  const history = new History(library, await DeskDays.open(library.files));
  const conflicts = new Conflicts(library, history);
  const item = newsItem({ body: bodyOf('What both began with.') });
  await library.create(item);
  await library.save({ ...item, body: bodyOf('Theirs.') }, 1);
  const mine: NewsItem = { ...item, body: bodyOf('Mine.') };
  await expect(library.save(mine, 1)).rejects.toMatchObject({ code: 'conflict' });
  const { conflict } = await conflicts.addConflict(mine, 1);
  const words = async (): Promise<string[]> =>
    (
      await Promise.all(
        (await history.versions(item.id)).map(({ version }) => history.readVersion(item.id, version)),
      )
    ).map(({ document }) => said(document));
  return { library, history, conflicts, item, mine, conflict, words };
}

const said = (document: Document | undefined): string =>
  /"text":"([^"]*)"/.exec(JSON.stringify(document))?.[1] ?? '';

describe('a conflict', () => {
  it('keeps the editor’s words on disk, with the revision that they started from', async () => {
    const { conflicts, conflict, item } = await conflicting();
    expect(await conflicts.conflicts()).toMatchObject([
      { conflict, id: item.id, kind: 'news', headline: item.headline, rev: 1 },
    ]);
    const { mine, theirs } = await conflicts.readConflict(conflict);
    expect([said(mine.document), mine.rev]).toEqual(['Mine.', 1]);
    expect([said(theirs?.document), theirs?.rev]).toEqual(['Theirs.', 2]);
  });

  it('keeps one copy where the same editor types on and meets it again', async () => {
    const { library, conflicts, mine, conflict, item, words } = await conflicting();
    const more = await conflicts.addTypedConflict({ ...mine, body: bodyOf('Mine, and more.') }, 1);
    const most = await conflicts.addTypedConflict({ ...mine, body: bodyOf('Mine, and even more.') }, 1);
    expect(said((await conflicts.readConflict(most.conflict)).mine.document)).toBe('Mine, and even more.');
    expect(await words()).toEqual(['What both began with.']);
    expect(Object.keys(filesIn(path.join(library.files.root, '.desk', 'conflicts'))).sort()).toEqual(
      [`${conflict}.json`, `${most.conflict}.json`].sort(),
    );
    await expect(conflicts.readConflict(more.conflict)).rejects.toMatchObject({ code: 'not-found' });
    // What is typed away goes into the history before its copy goes.
    await conflicts.addTypedConflict({ ...mine, body: bodyOf('Begun anew.') }, 1);
    expect(await words()).toEqual(['Mine, and even more.', 'What both began with.']);
    expect((await conflicts.conflicts()).filter(({ id }) => id === item.id)).toHaveLength(2);
  });

  it('never takes the place of other words that started from the same revision', async () => {
    const { conflicts, mine } = await conflicting();
    const texts = ['Mine, typed on.', 'A left-over.', 'Another left-over.'];
    for (const text of texts) await conflicts.addConflict({ ...mine, body: bodyOf(text) }, 1);
    await conflicts.addConflict({ ...mine, body: bodyOf('A left-over.') }, 1);
    const kept = await Promise.all(
      (await conflicts.conflicts()).map(({ conflict }) => conflicts.readConflict(conflict)),
    );
    expect(kept.map(({ mine: { document } }) => said(document)).sort()).toEqual(['Mine.', ...texts].sort());
  });

  it('stays as it is where it is damaged and its words are kept again', async () => {
    const { library, conflicts, conflict, mine } = await conflicting();
    const file = path.join(library.files.root, '.desk', 'conflicts', `${conflict}.json`);
    writeFileSync(file, '{');
    const again = await conflicts.addConflict(mine, 1);
    expect(again.conflict).not.toBe(conflict);
    expect(said((await conflicts.readConflict(again.conflict)).mine.document)).toBe('Mine.');
    expect(readFileSync(file, 'utf8')).toBe('{');
  });

  it('of an older desk, whose name does not tell its words, is settled too', async () => {
    const { library, conflicts, conflict } = await conflicting();
    const folder = path.join(library.files.root, '.desk', 'conflicts');
    const older = conflict.split('.').slice(0, 3).join('.');
    renameSync(path.join(folder, `${conflict}.json`), path.join(folder, `${older}.json`));
    expect(await conflicts.conflicts()).toMatchObject([{ conflict: older }]);
    await conflicts.resolve(older, 'theirs');
    expect(await conflicts.conflicts()).toEqual([]);
  });

  it('lets mine stand, with theirs in the history', async () => {
    const { library, conflicts, conflict, item, words } = await conflicting();
    expect(await conflicts.resolve(conflict, 'mine')).toMatchObject({ rev: 3 });
    expect(said((await library.read(item.id)).document)).toBe('Mine.');
    expect(await words()).toEqual(['Theirs.', 'What both began with.']);
    expect(await conflicts.conflicts()).toEqual([]);
  });

  it('lets theirs stand, with mine in the history', async () => {
    const { library, conflicts, conflict, item, words } = await conflicting();
    expect(await conflicts.resolve(conflict, 'theirs')).toMatchObject({ rev: 2 });
    expect(said((await library.read(item.id)).document)).toBe('Theirs.');
    expect(await words()).toEqual(['Mine.', 'What both began with.']);
    expect(await conflicts.conflicts()).toEqual([]);
  });

  it.each(['mine', 'theirs'] as const)('keeps what both have said where %s is to stand', async (choice) => {
    const { library, conflicts, item } = await conflicting();
    const comment = (id: string): Comment => ({
      ...{ id, by: id, at: '2024-03-11T10:00:00.000Z', text: id, passage: null, resolved: false },
    });
    await library.change(item.id, (document) => ({ ...document, comments: [comment('b')] }));
    const mine = { ...item, body: bodyOf('Mine, later.'), comments: [comment('a')] };
    const { conflict } = await conflicts.addConflict(mine, 1);
    await conflicts.resolve(conflict, choice);
    const { document } = await library.read(item.id);
    expect(said(document)).toBe(choice === 'mine' ? 'Mine, later.' : 'Theirs.');
    expect(document.comments.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('keeps both as two documents, mine marked as a copy', async () => {
    const { library, conflicts, conflict, item } = await conflicting();
    const copy = await conflicts.resolve(conflict, 'both');
    expect(copy?.document.id).not.toBe(item.id);
    expect((copy?.document as NewsItem).headline).toBe(`${item.headline} (copy)`);
    expect(said(copy?.document)).toBe('Mine.');
    expect(said((await library.read(item.id)).document)).toBe('Theirs.');
    expect(library.list()).toHaveLength(2);
    expect(await conflicts.conflicts()).toEqual([]);
  });

  it('does not let the copy say that somebody cleared it, and keeps that in the history', async () => {
    const { library, conflicts, item, words } = await conflicting();
    const cleared = { by: 'Ines Marek', at: '2024-03-11T10:00:00.000Z', words: '' };
    const mine = {
      ...item,
      body: bodyOf('Mine, cleared.'),
      status: 'cleared' as const,
      cleared,
      note: 'Call them',
    };
    const { conflict } = await conflicts.addConflict(mine as NewsItem, 1);
    const copy = await conflicts.resolve(conflict, 'both');
    expect(copy?.document).toMatchObject({ status: 'draft', cleared: null, note: 'Call them' });
    expect((await words())[0]).toBe('Mine, cleared.');
    expect(library.list()).toHaveLength(2);
  });

  it('brings a document back that somebody removed, if mine is to stand', async () => {
    const { library, conflicts, conflict, item } = await conflicting();
    await library.remove(item.id);
    expect((await conflicts.readConflict(conflict)).theirs).toBeNull();
    await conflicts.resolve(conflict, 'mine');
    expect(said((await library.read(item.id)).document)).toBe('Mine.');
  });

  it('leaves a removed document removed, if theirs is to stand, with mine in the history', async () => {
    const { library, conflicts, conflict, item, words } = await conflicting();
    await library.remove(item.id);
    expect(await conflicts.resolve(conflict, 'theirs')).toBeNull();
    expect(library.has(item.id)).toBe(false);
    expect((await words())[0]).toBe('Mine.');
  });

  it('is settled once, and only by its own name', async () => {
    const { conflicts, conflict } = await conflicting();
    await conflicts.resolve(conflict, 'theirs');
    for (const gone of [conflict, '../../library', ''])
      await expect(conflicts.resolve(gone, 'mine')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('stays on disk where it cannot be read, and says so', async () => {
    const { library, conflicts, conflict } = await conflicting();
    writeFileSync(path.join(library.files.root, '.desk', 'conflicts', `${conflict}.json`), '{');
    expect(await conflicts.conflicts()).toEqual([]);
    await expect(conflicts.resolve(conflict, 'mine')).rejects.toMatchObject({ code: 'failed' });
    expect(Object.values(filesIn(path.join(library.files.root, '.desk', 'conflicts')))).toEqual(['{']);
  });
});
