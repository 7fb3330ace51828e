import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NewsItem } from '../../core/document.ts';
import { createLibrary, openLibrary } from '../opening/open-library.ts';
import { bodyOf } from '../testing/documents.ts';
import { filesIn } from '../testing/folder.ts';
import { folders, servedDesk, type Folders, type Served } from '../testing/served-desk.ts';

interface Versioned {
  document: NewsItem;
  rev: number;
}
type Page = Awaited<ReturnType<Served['page']>>;

let made: Folders;
let served: Served;
let one: Page;
let two: Page;
beforeAll(async () => {
  made = await folders();
  await createLibrary(path.join(made.base, 'another'));
  served = await servedDesk(made);
  [one, two] = [await served.page(), await served.page()];
});
afterAll(async () => {
  await served.desk.end();
  made.remove();
});

const create = async (page: Page, headline: string): Promise<Versioned> =>
  (await page.ask<Versioned>('create', { kind: 'news', from: { headline } })).value;
const withWords = ({ document }: Versioned, words: string): NewsItem => ({
  ...document,
  body: bodyOf(words),
});
const changed =
  (id: string) =>
  (event: { changed: { id: string }[] }): boolean =>
    event.changed.some((summary) => summary.id === id);

describe('two pages of one desk', () => {
  it('hear of each other’s changes', async () => {
    const item = await create(one, 'Written in the first');
    await two.hears('documents-changed', changed(item.document.id));
    const saved = await two.ask('save', {
      document: { ...item.document, headline: 'Changed in the second' },
      rev: item.rev,
    });
    expect(saved.ok).toBe(true);
    const heard = await one.hears(
      'documents-changed',
      (event: { changed: { id: string; headline?: string }[] }) =>
        JSON.stringify(event).includes('Changed in the second'),
    );
    expect(heard).toBeDefined();
    await one.ask('remove', { id: item.document.id });
    const isGone = ({ removed }: { removed: string[] }): boolean => removed.includes(item.document.id);
    await Promise.all([one.hears('documents-changed', isGone), two.hears('documents-changed', isGone)]);
  });
  it('never write over each other: of two saves on one state the second is a conflict, and its words are kept', async () => {
    const item = await create(one, 'Open in both');
    const save = (page: Page, words: string) =>
      page.ask('save', { document: withWords(item, words), rev: item.rev });
    expect((await save(one, 'words of the first')).ok).toBe(true);
    expect(await save(two, 'words of the second')).toMatchObject({ ok: false, code: 'conflict' });
    const { value } = await one.ask<Versioned>('read', { id: item.document.id });
    expect(JSON.stringify(value.document)).toContain('words of the first');
    const { value: conflicts } =
      await two.ask<{ id: string; conflict?: string; name?: string }[]>('conflicts');
    const kept = await Promise.all(
      conflicts.map((conflict) =>
        two.ask('readConflict', { conflict: conflict.conflict ?? conflict.name ?? conflict.id }),
      ),
    );
    expect(JSON.stringify(kept)).toContain('words of the second');
  });
  it('never lose words where both save at the same moment, again and again', async () => {
    for (let round = 0; round < 10; round += 1) {
      const item = await create(one, `At once ${round}`);
      const saves = [one, two].map((page, at) =>
        page.ask('save', { document: withWords(item, `moment ${round} page ${at}`), rev: item.rev }),
      );
      const answers = await Promise.all(saves);
      expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
      expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: 'conflict' });
    }
    const { value: conflicts } =
      await two.ask<{ conflict?: string; name?: string; id: string }[]>('conflicts');
    const kept = JSON.stringify(
      await Promise.all(
        conflicts.map((conflict) =>
          two.ask('readConflict', { conflict: conflict.conflict ?? conflict.name ?? conflict.id }),
        ),
      ),
    );
    for (let round = 0; round < 10; round += 1) expect(kept).toMatch(new RegExp(`moment ${round} page [01]`));
  });
  it('keep what each has noted, also where the other notes later and saves', async () => {
    const item = await create(one, 'Typed in both');
    const noted = (words: string) => ({ document: withWords(item, words), rev: item.rev });
    await one.ask('noteDraft', noted('noted by the first'));
    await two.ask('noteDraft', noted('noted by the second'));
    const drafts = path.join(made.userData, 'drafts');
    const inDrafts = (): string => Object.values(filesIn(drafts)).join('\n');
    for (const page of ['first', 'second']) expect(inDrafts()).toContain(`noted by the ${page}`);
    expect((await two.ask('save', noted('noted by the second'))).ok).toBe(true);
    expect(inDrafts()).toContain('noted by the first');
    expect(inDrafts()).not.toContain('noted by the second');
  });
  it('are asked what they asked for, each alone', async () => {
    const first = one.ask('chooseLibrary');
    const { question } = (await one.hears('choose')) as { question: string };
    expect(two.heard.filter(({ name }) => name === 'choose')).toEqual([]);
    await one.door('answer', { question, paths: null });
    expect((await first).value).toBeNull();
  });
});

describe('a page that shows another library than the one that is open', () => {
  const shows = (folder: string) => ({ 'x-desk-library': encodeURIComponent(folder) });
  it('is refused whatever it asks of it, and may still ask which one is open', async () => {
    const item = await create(one, 'Of this library');
    const elsewhere = shows(path.join(made.base, 'another'));
    const save = { document: withWords(item, 'words of another library'), rev: item.rev };
    for (const [name, request] of [
      ['save', save],
      ['list', {}],
      ['read', { id: item.document.id }],
      ['create', { kind: 'news' }],
      ['noteDraft', save],
      ['remove', { id: item.document.id }],
    ] as const)
      expect(await one.ask(name, request, elsewhere)).toMatchObject({
        ok: false,
        code: 'no-library',
        message: expect.stringContaining(made.library) as string,
      });
    for (const odd of ['', '%', 'x'.repeat(5_000), made.library, encodeURIComponent(`${made.library}/`)])
      expect((await one.ask('save', save, { 'x-desk-library': odd })).code).toBe(
        odd === encodeURIComponent(made.library) ? undefined : 'no-library',
      );
    expect((await one.ask('library', {}, elsewhere)).ok).toBe(true);
    const { value } = await one.ask<Versioned>('read', { id: item.document.id }, shows(made.library));
    expect(value.rev).toBe(item.rev);
  });
  it('does not write into the new one while the library is being switched, and can open its own again', async () => {
    const another = path.join(made.base, 'another');
    const item = await create(one, 'Before the switch');
    await one.ask('openRecent', { path: made.library }, shows(made.library));
    const opened = await openBoth(another);
    expect(opened.ok).toBe(true);
    // Sent with the opening, in the same moment, and out of order: whichever comes first, nothing lands in the wrong one.
    const [back, ...saves] = await Promise.all([
      two.ask('openRecent', { path: made.library }, shows(another)),
      ...Array.from({ length: 20 }, (_none, count) =>
        one.ask(
          'create',
          { kind: 'news', from: { headline: `Meant for the first ${count}` } },
          shows(made.library),
        ),
      ),
    ]);
    expect(back.ok).toBe(true);
    const refused = saves.filter(({ ok }) => !ok);
    for (const { code } of refused) expect(['no-library', 'read-only']).toContain(code);
    const titlesIn = async (folder: string): Promise<string> => {
      return JSON.stringify((await openLibrary(folder, { lookOnly: true })).list());
    };
    expect(await titlesIn(another)).not.toContain('Meant for the first');
    const there = (await titlesIn(made.library)).split('Meant for the first').length - 1;
    expect(there).toBe(20 - refused.length);
    expect((await one.ask('read', { id: item.document.id }, shows(made.library))).ok).toBe(true);

    /** Opens a folder by the chooser, as a page does. */
    async function openBoth(folder: string) {
      const opening = two.ask('chooseLibrary', {}, shows(made.library));
      const { question } = (await two.hears('choose')) as { question: string };
      await two.door('answer', { question, paths: [folder] });
      const state = await opening;
      await one.hears('library-changed', ({ path: shown }: { path: string }) => shown === folder);
      return state;
    }
  });
  it('is refused although its library was open when it sent the request', async () => {
    const another = path.join(made.base, 'another');
    const [third, number] = [await served.page(), '2'];
    // Number 2 waits for number 1, which comes only after the library was switched.
    const waiting = third.ask('create', { kind: 'news' }, { ...shows(made.library), 'x-desk-order': number });
    const opened = await two.ask('openRecent', { path: another }, shows(made.library));
    expect(opened.ok).toBe(true);
    await third.ask('library', {}, { 'x-desk-order': '1' });
    expect(await waiting).toMatchObject({ ok: false, code: 'no-library' });
    third.socket.terminate();
  });
});
