import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Document, NewsItem } from '../../core/document.ts';
import { Journal } from './journal.ts';
import type { Library } from '../library/library.ts';
import { createLibrary, openLibrary } from '../opening/open-library.ts';
import { bodyOf, newsItem } from '../testing/documents.ts';
import { filesIn, noSmallDisk, smallDisk, temporaryFolder } from '../testing/folder.ts';

async function typing() {
  const folder = temporaryFolder();
  const library = await createLibrary(path.join(folder, 'Our library'));
  const item = newsItem({ body: bodyOf('Saved words.') });
  await library.create(item);
  const drafts = path.join(folder, 'user data', 'drafts');
  return { library, item, drafts, journal: new Journal(drafts) };
}

const typed = (item: NewsItem, words: string): NewsItem => ({ ...item, body: bodyOf(words) });
const said = (document: Document): string => /"text":"([^"]*)"/.exec(JSON.stringify(document))?.[1] ?? '';

/** What the next run of the desk offers. */
async function nextStart(library: Library, drafts: string) {
  const journal = new Journal(drafts);
  const leftovers = await journal.leftovers(await openLibrary(library.files.root));
  return { journal, leftovers, words: leftovers.map(({ document }) => said(document)) };
}

describe('the draft journal', () => {
  it('offers the last typed words at the next start, exactly', async () => {
    const { library, item, drafts, journal } = await typing();
    for (const words of ['H', 'He', 'Hello 👩🏽', 'Hello \ud83d and سلام\nline'])
      await journal.note(library, typed(item, words), 1);
    const { leftovers } = await nextStart(library, drafts);
    expect(leftovers).toMatchObject([{ rev: 1, stored: { rev: 1 } }]);
    expect(leftovers[0]?.document).toEqual(typed(item, 'Hello \ud83d and سلام\nline'));
  });

  it.each(['drafts', 'runs'])(
    'offers nothing, and says so, where a file stands in the place of “%s”',
    async (name) => {
      const { library, item, drafts, journal } = await typing();
      mkdirSync(path.dirname(drafts), { recursive: true });
      writeFileSync(path.join(path.dirname(drafts), name), 'no folder');
      expect((await nextStart(library, drafts)).words).toEqual([]);
      expect(await journal.files()).toEqual([]);
      const noting = journal.note(library, typed(item, 'Typed.'), 1);
      if (name === 'drafts') await expect(noting).rejects.toMatchObject({ code: 'disk' });
      else await noting;
    },
  );

  it('writes nothing into the library', async () => {
    const { library, item, journal } = await typing();
    const before = filesIn(library.files.root);
    await journal.note(library, typed(item, 'Not saved yet.'), 1);
    expect(filesIn(library.files.root)).toEqual(before);
  });

  it('offers what a page noted that is gone, beside what the next one notes', async () => {
    const { library, item, drafts, journal } = await typing();
    await journal.note(library, typed(item, 'Of the page that is gone.'), 1);
    expect(await journal.leftovers(library)).toEqual([]);
    await journal.turnOver();
    await journal.note(library, typed(item, 'Of the next page.'), 1);
    const left = await journal.leftovers(library);
    expect(left.map(({ document }) => said(document))).toEqual(['Of the page that is gone.']);
    expect((await nextStart(library, drafts)).words.sort()).toEqual([
      'Of the next page.',
      'Of the page that is gone.',
    ]);
    await journal.discard(left[0]?.draft ?? '');
    expect(await journal.leftovers(library)).toEqual([]);
  });

  it('offers nothing once a save has the words, and leaves no file', async () => {
    const { library, item, drafts, journal } = await typing();
    const document = typed(item, 'Typed and saved.');
    await journal.note(library, document, 1);
    const saved = await library.save(document, 1);
    await journal.clear(library, saved.document, saved.rev);
    expect(readdirSync(drafts)).toEqual([]);
    expect((await nextStart(library, drafts)).leftovers).toEqual([]);
  });

  it('keeps words typed while a save was on its way, now based on what was saved', async () => {
    const { library, item, drafts, journal } = await typing();
    const document = typed(item, 'Sent to the disk');
    await journal.note(library, document, 1);
    const saving = library.save(document, 1);
    await journal.note(library, typed(item, 'Sent to the disk, and typed since'), 1);
    const saved = await saving;
    await journal.clear(library, saved.document, saved.rev);
    const { leftovers, words } = await nextStart(library, drafts);
    expect(words).toEqual(['Sent to the disk, and typed since']);
    expect(leftovers[0]).toMatchObject({ rev: 2, stored: { rev: 2 } });
  });

  it('leaves no file behind where the same words are noted while a save of them ends', async () => {
    const { library, item, drafts, journal } = await typing();
    for (let rev = 1; rev < 20; rev += 1) {
      const document = typed(item, `Typed and saved ${rev}.`);
      await library.save(document, rev);
      await Promise.all([
        journal.note(library, typed(item, 'On the way.'), rev),
        journal.clear(library, document, rev + 1),
        journal.note(library, document, rev),
      ]);
      await journal.clear(library, document, rev + 1);
      expect(readdirSync(drafts)).toEqual([]);
    }
  });

  it('keeps what each page of a desk notes, whatever the others note and save', async () => {
    const { library, item, drafts, journal } = await typing();
    const [mine, theirs] = [typed(item, 'Of the first page.'), typed(item, 'Of the second page.')];
    await journal.note(library, mine, 1, { arrived: 1, page: 'first' });
    await journal.note(library, theirs, 1, { arrived: 2, page: 'second' });
    await library.save(theirs, 1);
    await journal.clear(library, theirs, 2, { arrived: 3, page: 'second' });
    expect((await nextStart(library, drafts)).words).toEqual(['Of the first page.']);
    await journal.clear(library, mine, 2, { arrived: 4, page: 'first' });
    expect(readdirSync(drafts)).toEqual([]);
  });

  it('offers nothing where the desk died between the save and the clearing', async () => {
    const { library, item, drafts, journal } = await typing();
    const document = typed(item, 'Typed and saved.');
    await journal.note(library, document, 1);
    await library.save(document, 1);
    expect((await nextStart(library, drafts)).leftovers).toEqual([]);
    expect(readdirSync(drafts)).toEqual([]);
  });

  it('offers words of a document that has moved on or been removed, and says so', async () => {
    const { library, item, drafts, journal } = await typing();
    await journal.note(library, typed(item, 'Mine.'), 1);
    await library.save(typed(item, 'Theirs.'), 1);
    expect((await nextStart(library, drafts)).leftovers).toMatchObject([{ rev: 1, stored: { rev: 2 } }]);
    await library.remove(item.id);
    expect((await nextStart(library, drafts)).leftovers).toMatchObject([{ rev: 1, stored: null }]);
  });

  it('keeps what was offered until the editor has decided, whatever is typed meanwhile', async () => {
    const { library, item, drafts, journal } = await typing();
    await journal.note(library, typed(item, 'Before the crash.'), 1);
    const second = await nextStart(library, drafts);
    await second.journal.note(library, typed(item, 'After the crash.'), 1);
    const third = await nextStart(library, drafts);
    expect(third.words.sort()).toEqual(['After the crash.', 'Before the crash.']);
    for (const { draft } of third.leftovers) await third.journal.discard(draft);
    expect((await nextStart(library, drafts)).leftovers).toEqual([]);
  });

  it('does not offer what is being typed in this very run', async () => {
    const { library, item, journal } = await typing();
    await journal.note(library, typed(item, 'In progress.'), 1);
    expect(await journal.leftovers(library)).toEqual([]);
  });

  it('ignores a torn end and falls back on the last whole note', async () => {
    const { library, item, drafts, journal } = await typing();
    await journal.note(library, typed(item, 'First.'), 1);
    await journal.note(library, typed(item, 'Second.'), 1);
    const file = path.join(drafts, readdirSync(drafts)[0] ?? '');
    const whole = readFileSync(file);
    const second = whole.lastIndexOf('\n', whole.length - 2);
    for (let size = second; size < whole.length - 1; size += 7) {
      writeFileSync(file, whole);
      truncateSync(file, size);
      expect((await nextStart(library, drafts)).words).toEqual(['First.']);
    }
    appendFileSync(file, '\0\0\0\0');
    expect((await nextStart(library, drafts)).words).toEqual(['First.']);
    writeFileSync(file, '');
    expect((await nextStart(library, drafts)).words).toEqual([]);
  });

  it('finds the words of a library that was moved, and not those of a copy of it', async () => {
    const { library, item, drafts, journal } = await typing();
    await journal.note(library, typed(item, 'Typed.'), 1);
    const { root } = library.files;
    const copy = `${root} copy`;
    mkdirSync(copy);
    for (const [name, content] of Object.entries(filesIn(root))) {
      mkdirSync(path.dirname(path.join(copy, name)), { recursive: true });
      writeFileSync(path.join(copy, name), content);
    }
    const later = new Journal(drafts);
    expect(await later.leftovers(await openLibrary(copy))).toEqual([]);
    renameSync(root, `${root} moved`);
    expect(await later.leftovers(await openLibrary(`${root} moved`))).toHaveLength(1);
  });

  it('leaves words of a newer desk alone', async () => {
    const { library, item, drafts, journal } = await typing();
    await journal.note(library, typed(item, 'Typed.'), 1);
    const file = path.join(drafts, readdirSync(drafts)[0] ?? '');
    const [, , json = ''] = /^\n(\S+) (.*)\n$/.exec(readFileSync(file, 'utf8')) ?? [];
    const newer = JSON.stringify({ ...(JSON.parse(json) as object), schema: 99 });
    const sum = createHash('sha256').update(newer).digest('hex').slice(0, 16);
    writeFileSync(file, `\n${sum} ${newer}\n`);
    expect((await nextStart(library, drafts)).leftovers).toEqual([]);
    expect(readFileSync(file, 'utf8')).toContain('Typed.');
  });

  it('stays small however much is typed', async () => {
    const { library, item, drafts, journal } = await typing();
    for (let word = 0; word < 300; word += 1)
      await journal.note(library, typed(item, `${'as long as an article '.repeat(300)}${word}`), 1);
    const [name = ''] = readdirSync(drafts);
    expect(statSync(path.join(drafts, name)).size).toBeLessThan(256 * 1024);
    expect((await nextStart(library, drafts)).words[0]).toMatch(/ 299$/);
  });

  it('writes only the last of many states that come faster than the disk takes them', async () => {
    const { library, item, drafts, journal } = await typing();
    await Promise.all(
      Array.from({ length: 200 }, (_, n) => journal.note(library, typed(item, `State ${n}`), 1)),
    );
    const [name = ''] = readdirSync(drafts);
    expect(readFileSync(path.join(drafts, name), 'utf8').split('\n').length).toBeLessThan(20);
    expect((await nextStart(library, drafts)).words).toEqual(['State 199']);
  });

  it.skipIf(noSmallDisk !== null)(
    `keeps the last whole note when the disk is full, and goes on once there is space${noSmallDisk ? ` (skipped: ${noSmallDisk})` : ''}`,
    async () => {
      const { library, item } = await typing();
      const disk = smallDisk(64);
      const journal = new Journal(path.join(disk, 'drafts'));
      await journal.note(library, typed(item, 'It fits.'), 1);
      writeFileSync(path.join(disk, 'ballast'), Buffer.alloc(48 * 1024));
      await expect(journal.note(library, typed(item, 'too long '.repeat(4_000)), 1)).rejects.toMatchObject({
        code: 'disk',
      });
      expect((await nextStart(library, path.join(disk, 'drafts'))).words).toEqual(['It fits.']);
      truncateSync(path.join(disk, 'ballast'), 0);
      await journal.note(library, typed(item, 'It fits again.'), 1);
      expect((await nextStart(library, path.join(disk, 'drafts'))).words).toEqual(['It fits again.']);
      await journal.close();
    },
  );
});

describe('a desk that is killed while an editor types', () => {
  const program = fileURLToPath(new URL('../testing/typing-child.ts', import.meta.url));

  /** Types in a process of its own, kills it after so many notes, gives the last word begun and the last noted. */
  async function typeUntilKilled(root: string, drafts: string, id: string, first: number, notes: number) {
    const child = spawn(process.execPath, [program, root, drafts, id, String(first)], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_COMPILE_CACHE: path.join(tmpdir(), 'liaison-desk-compile-cache') },
    });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (out.split('noted').length > notes) child.kill('SIGKILL');
    });
    await new Promise((resolve) => child.on('close', resolve));
    expect(child.signalCode).toBe('SIGKILL');
    const last = (what: string): number =>
      Math.max(
        0,
        ...Array.from(out.matchAll(new RegExp(`${what} (\\d+)\\n`, 'g')), ([, word]) => Number(word)),
      );
    return { begun: last('typing'), noted: last('noted') };
  }

  it('gives back the last typed words, 8 times out of 8', async () => {
    const { library, item, drafts } = await typing();
    let first = 1;
    for (let kill = 0; kill < 8; kill += 1) {
      const { begun, noted } = await typeUntilKilled(
        library.files.root,
        drafts,
        item.id,
        first,
        1 + kill * 13,
      );
      const { journal, leftovers } = await nextStart(library, drafts);
      expect(leftovers).toHaveLength(1);
      const found = Number(/word (\d+)"/.exec(JSON.stringify(leftovers[0]?.document))?.[1]);
      expect(found).toBeGreaterThanOrEqual(noted);
      expect(found).toBeLessThanOrEqual(begun);
      await journal.discard(leftovers[0]?.draft ?? '');
      first = begun + 1;
    }
  }, 60_000);

  it('is not robbed by another desk of the words that are being typed', async () => {
    const { library, item, drafts } = await typing();
    const child = spawn(process.execPath, [program, library.files.root, drafts, item.id], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const ended = once(child, 'close');
    let out = '';
    for await (const text of child.stdout.setEncoding('utf8') as AsyncIterable<string>) {
      out += text;
      if (!out.includes('noted 3')) continue;
      const { journal, leftovers } = await nextStart(library, drafts);
      expect(leftovers).toEqual([]);
      // The other process goes on typing: beside the draft a file of a write under way may lie.
      const journals = (): string[] => readdirSync(drafts).filter((name) => name.endsWith('.journal'));
      const [draft = ''] = journals();
      expect(draft).not.toBe('');
      await expect(journal.discard(draft)).rejects.toMatchObject({ code: 'not-found' });
      expect(journals()).toEqual([draft]);
      break;
    }
    child.kill('SIGKILL');
    await ended;
    expect((await nextStart(library, drafts)).leftovers).toHaveLength(1);
  });
});
