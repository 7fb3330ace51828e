import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DeskError } from '../../core/desk-error.ts';
import type { NewsItem } from '../../core/document.ts';
import { DraftSender } from '../../core/drafts/draft-sender.ts';
import { createDesk, type Desk } from '../desk.ts';
import { bodyOf } from '../testing/documents.ts';
import { temporaryFolder } from '../testing/folder.ts';

/** A desk that stays open, as the window's does; `userData` is the settings folder of this computer. */
function newDesk(userData: string): Desk {
  const desk = createDesk({
    printer: null,
    dialogs: { chooseFolder: () => Promise.resolve(null), chooseFiles: () => Promise.resolve(null) },
    outside: { showInFolder: () => undefined, openAddress: () => Promise.resolve() },
    emit: () => undefined,
    userData,
  });
  onTestFinished(() => desk.close());
  return desk;
}

async function begun() {
  const folder = temporaryFolder();
  const [root, userData] = [path.join(folder, 'library'), path.join(folder, 'settings')];
  const desk = newDesk(userData);
  await desk.create(root);
  const made = await desk.api.create({ kind: 'news', from: { headline: 'Harbour day' } });
  const says = (text: string): NewsItem => ({ ...made.document, body: bodyOf(text) }) as NewsItem;
  return { desk, api: desk.api, root, userData, says, id: made.document.id };
}

/** The next start, after an end without a word. */
async function again(desk: Desk, root: string, userData: string): Promise<Desk> {
  await desk.close();
  const next = newDesk(userData);
  await next.open(root);
  return next;
}

describe('words noted while they are typed', () => {
  it('take the place of no other words of the same revision: those go into the history', async () => {
    const { desk, api, root, userData, says, id } = await begun();
    await api.noteDraft({ document: says('Typed.'), rev: 2 });
    const next = await again(desk, root, userData);
    // Another program has put an older file back meanwhile, and the same number is reached again.
    await next.api.save({ document: says('Saved since.'), rev: 1 });
    const [left] = await next.api.leftovers({});
    await next.api.restoreDraft({ draft: left?.draft ?? '' });
    const { versions } = await next.api.versions({ id });
    const read = await Promise.all(versions.map(({ version }) => next.api.readVersion({ id, version })));
    expect(JSON.stringify(read)).toContain('Saved since.');
  });

  it('are offered at the next start, and put back as a new revision', async () => {
    const { desk, api, root, userData, says, id } = await begun();
    await api.noteDraft({ document: says('Half a sen'), rev: 1 });
    const next = await again(desk, root, userData);
    const [left] = await next.api.leftovers({});
    expect(left).toMatchObject({ document: says('Half a sen'), rev: 1, stored: { rev: 1 } });
    expect(await next.api.restoreDraft({ draft: left?.draft ?? '' })).toMatchObject({ rev: 2 });
    expect((await next.api.read({ id })).document).toMatchObject({ body: bodyOf('Half a sen') });
    expect(await next.api.leftovers({})).toEqual([]);
  });

  it('are not offered where a save ran ahead of the notes', async () => {
    const { desk, api, root, userData, says } = await begun();
    await api.noteDraft({ document: says('One'), rev: 1 });
    await api.save({ document: says('One and two, saved at once'), rev: 1 });
    const next = await again(desk, root, userData);
    expect(await next.api.leftovers({})).toEqual([]);
  });

  it('are offered where they were typed while a save was under way', async () => {
    const { desk, api, root, userData, says } = await begun();
    await api.noteDraft({ document: says('One'), rev: 1 });
    const saving = api.save({ document: says('One'), rev: 1 });
    await api.noteDraft({ document: says('One and two'), rev: 1 });
    await saving;
    const next = await again(desk, root, userData);
    expect(await next.api.leftovers({})).toMatchObject([{ document: says('One and two'), rev: 2 }]);
  });

  it('are offered also where the save of a text of book length had only come and not begun', async () => {
    const { desk, api, root, userData, says } = await begun();
    const book = {
      ...says(''),
      body: bodyOf(...Array.from({ length: 20_000 }, (_, n) => `Paragraph ${n}.`)),
    };
    await api.noteDraft({ document: says('One'), rev: 1 });
    const saving = api.save({ document: book, rev: 1 });
    await api.noteDraft({ document: says('Less again'), rev: 1 });
    await saving;
    const next = await again(desk, root, userData);
    expect(await next.api.leftovers({})).toMatchObject([{ document: says('Less again'), rev: 2 }]);
  });

  it('are not offered beside the conflict copy that has them', async () => {
    const { desk, api, root, userData, says } = await begun();
    await api.save({ document: says('Theirs'), rev: 1 });
    await api.noteDraft({ document: says('Mine'), rev: 1 });
    await expect(api.save({ document: says('Mine'), rev: 1 })).rejects.toThrow(/has been changed/);
    const next = await again(desk, root, userData);
    expect(await next.api.leftovers({})).toEqual([]);
    expect(await next.api.conflicts({})).toMatchObject([{ headline: 'Harbour day', rev: 1 }]);
  });
});

describe('a draft that is sent as what changed since the last one', () => {
  const line = (text: string) => bodyOf(text).content?.[0] ?? { type: 'paragraph' };
  /** A sender, with the names and sizes of what it asked. */
  function watched(api: Desk['api'], page = '') {
    const asked: [name: string, bytes: number][] = [];
    const asking =
      <K extends 'noteDraft' | 'noteDraftChange'>(name: K): Desk['api'][K] =>
      (request: never) => {
        asked.push([name, JSON.stringify(request).length]);
        return (api[name] as (request: never, page: string) => Promise<{ note: number }>)(request, page);
      };
    const sender = new DraftSender({
      noteDraft: asking('noteDraft'),
      noteDraftChange: asking('noteDraftChange'),
    });
    return { sender, asked, names: () => asked.map(([name]) => name) };
  }

  it('is the whole draft for whoever starts next, though only a paragraph came', async () => {
    const { desk, api, root, userData, says } = await begun();
    const { sender, asked, names } = watched(api);
    const paragraphs = Array.from({ length: 2_000 }, (_, n) => line(`Paragraph ${n}.`));
    const typed = (word: string): NewsItem => ({
      ...says(''),
      body: { type: 'doc', content: paragraphs.with(1_000, line(word)) },
    });
    for (const word of ['F', 'Fe', 'Ferry']) await sender.send({ document: typed(word), rev: 1 });
    expect(names()).toEqual(['noteDraft', 'noteDraftChange', 'noteDraftChange']);
    expect(asked[2]?.[1]).toBeLessThan(1_000);
    const next = await again(desk, root, userData);
    expect(await next.api.leftovers({})).toMatchObject([{ document: typed('Ferry'), rev: 1 }]);
  });

  it('goes on after a save, and is sent whole where the desk has another state or none', async () => {
    const { desk, api, root, userData, says } = await begun();
    const { sender, names } = watched(api);
    await sender.send({ document: says('One'), rev: 1 });
    await api.save({ document: says('One'), rev: 1 });
    await sender.send({ document: says('One two'), rev: 2 });
    await api.noteDraft({ document: says('Put in its place'), rev: 2 });
    await sender.send({ document: says('One two three'), rev: 2 });
    expect(names()).toEqual(['noteDraft', 'noteDraftChange', 'noteDraftChange', 'noteDraft']);
    const next = await again(desk, root, userData);
    expect(await next.api.leftovers({})).toMatchObject([{ document: says('One two three'), rev: 2 }]);
    const later = new DraftSender({
      ...next.api,
      noteDraftChange: (request) => next.api.noteDraftChange({ ...request, after: 1 }),
    });
    for (const words of ['After', 'After all']) await later.send({ document: says(words), rev: 2 });
    const last = await again(next, root, userData);
    const left = await last.api.leftovers({});
    expect(left.map(({ document }) => document)).toContainEqual(says('After all'));
  });

  it('is refused where it makes no document, and the note before it stays', async () => {
    const { desk, api, root, userData, says, id } = await begun();
    const { note } = await api.noteDraft({ document: says('Typed.'), rev: 1 });
    for (const change of [
      { fields: { headline: 5 }, removed: [], at: 0, count: 0 },
      { fields: {}, removed: ['teaser'], at: 0, count: 0 },
      { fields: { unknown: 'x' }, removed: [], at: 0, count: 0 },
      { fields: { body: null }, removed: [], at: 0, count: 0 },
    ])
      await expect(api.noteDraftChange({ of: id, after: note, rev: 1, change })).rejects.toMatchObject({
        code: 'bad-request',
      });
    const next = await again(desk, root, userData);
    expect(await next.api.leftovers({})).toMatchObject([{ document: says('Typed.') }]);
  });

  it('is told apart from what another page types in the same item', async () => {
    const { desk, api, root, userData, says } = await begun();
    const [one, two] = [watched(api, 'one'), watched(api, 'two')];
    await one.sender.send({ document: says('One'), rev: 1 });
    await two.sender.send({ document: says('Two'), rev: 1 });
    await one.sender.send({ document: says('One more'), rev: 1 });
    await two.sender.send({ document: says('Two more'), rev: 1 });
    expect([...one.names(), ...two.names()].filter((name) => name === 'noteDraft')).toHaveLength(2);
    const next = await again(desk, root, userData);
    const left = await next.api.leftovers({});
    expect(left.map(({ document }) => document)).toEqual(
      expect.arrayContaining([says('One more'), says('Two more')]),
    );
  });
});

describe('saving a document that has been removed', () => {
  it('keeps the words as a conflict, and brings it back where they are chosen', async () => {
    const { api, says, id } = await begun();
    await api.remove({ id });
    const error: unknown = await api
      .save({ document: says('Mine'), rev: 1 })
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DeskError);
    expect(error).toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/has been removed/) as string,
    });
    const [conflict] = await api.conflicts({});
    const name = conflict?.conflict ?? '';
    expect(await api.readConflict({ conflict: name })).toMatchObject({
      mine: { document: says('Mine') },
      theirs: null,
    });
    expect(await api.resolveConflict({ conflict: name, choice: 'mine' })).toMatchObject({ document: { id } });
    expect((await api.read({ id })).document).toMatchObject({ body: bodyOf('Mine') });
    expect(await api.conflicts({})).toEqual([]);
  });
});
