import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { schemaVersion, type Document } from '../../core/document.ts';
import { Attention } from './attention.ts';
import { listBackups } from '../backup/generations.ts';
import { makeBackup } from '../backup/backup.ts';
import { Conflicts } from '../conflicts/conflicts.ts';
import { DeskDays } from '../days/desk-days.ts';
import { seal } from '../documents/envelope.ts';
import { History } from '../history/history.ts';
import { Journal } from '../drafts/journal.ts';
import { openLibrary } from '../opening/open-library.ts';
import { beginDocument } from '../../core/fields/fields.ts';
import { newsItem } from '../testing/documents.ts';
import { filesIn, temporaryFolder } from '../testing/folder.ts';
import { fullLibrary } from '../testing/full-library.ts';

const envelope = (document: { id: string }, rev = 1): string =>
  `${JSON.stringify(seal(document, rev, '2024-03-11T10:00:00.000Z'), null, 2)}\n`;

/** A full library in which `damage` has been done while it was closed, opened again with its attention list. */
async function desk(damage: (root: string) => void | Promise<void> = () => undefined) {
  const base = temporaryFolder();
  const root = path.join(base, 'library');
  const out = path.join(base, 'backups');
  const { library: before } = await fullLibrary(root);
  const kept = readdirSync(path.join(root, '.desk/set-aside'));
  rmSync(path.join(root, '.desk/set-aside'), { recursive: true });
  const { document } = await before.read('one');
  await makeBackup(before, { folder: out });
  await before.change('one', (now) => ({ ...now, status: 'published' }));
  await damage(root);
  const open = async () => {
    const library = await openLibrary(root);
    const history = new History(library, await DeskDays.open(library.files));
    const conflicts = new Conflicts(library, history);
    const journal = new Journal(path.join(base, 'drafts'));
    const backups = async (): Promise<string[]> =>
      (await listBackups(out, before.settings.id)).map(({ file }) => file);
    return { library, conflicts, attention: new Attention({ library, conflicts, journal, backups }) };
  };
  return { base, root, out, one: document, kept, open, ...(await open()) };
}

const one = 'news/one.json';
/** Cuts the file of a document off. */
const cutOff = (root: string): void => writeFileSync(path.join(root, one), '{"cut');

describe('a library in which nothing is wrong', () => {
  it('has only the conflict that waits', async () => {
    const { attention } = await desk();
    expect(await attention.items()).toEqual([
      {
        item: expect.stringMatching(/^conflict:one\.1\.[0-9a-f]{8}\.[0-9a-f]{12}$/),
        about: 'conflict',
        code: 'conflict',
        path: expect.stringMatching(/^\.desk\/conflicts\/one\.1\./),
        document: 'one',
        headline: 'Item one, written elsewhere',
        found: 'It was changed in two places at once. Both versions are kept.',
        since: expect.stringMatching(/^20/),
        can: ['settle', 'show'],
        conflict: expect.stringMatching(/^one\.1\./),
        kept: false,
      },
    ]);
  });
});

describe('a damaged document', () => {
  const whole = (root: string): string => readFileSync(path.join(root, one), 'utf8');
  const damages: Record<string, (text: string) => string | Buffer> = {
    empty: () => '',
    null: () => 'null',
    zeros: (text) => Buffer.alloc(text.length),
    'not-text': (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0xfe])]),
    'cut-off': (text) => text.slice(0, text.length / 2),
    'bare-value': () => '42',
    'wrong-shape': (text) => text.replace('"teaser"', '"teazer"'),
    newer: (text) => text.replace(/"schema": \d+/, `"schema": ${schemaVersion + 1}`),
  };

  for (const [code, damage] of Object.entries(damages))
    it(`is told apart (${code}), kept, and ${code === 'newer' ? 'left to a newer desk' : 'replaced by the newest good version when the editor says so'}`, async () => {
      let damaged: string | Buffer = '';
      const {
        root,
        attention,
        library,
        one: earlier,
        open,
      } = await desk((at) => {
        damaged = damage(whole(at));
        writeFileSync(path.join(at, one), damaged);
      });
      const before = filesIn(root);
      const [item] = await attention.items();
      expect(item).toMatchObject({ about: 'document', code, path: one, document: 'one', kept: false });
      expect(item?.found).toMatch(/^The .*The file is kept as it is\.$/);
      const candidates = await attention.candidates(item?.item ?? '');
      expect(filesIn(root)).toEqual(before);
      if (code === 'newer') {
        expect(item?.can).toEqual(['keep', 'show']);
        await expect(
          attention.recover(item?.item ?? '', candidates[0]?.candidate ?? ''),
        ).rejects.toMatchObject({ code: 'refused' });
        expect(filesIn(root)).toEqual(before);
        return;
      }
      expect(item?.headline).toBe('Item one');
      // The version before the last save is in the history and, the same words, in the backup.
      expect(candidates.map(({ source, rev, headline }) => [source, rev, headline])).toEqual([
        ['history', 2, 'Item one'],
        ['conflict', 1, 'Item one, written elsewhere'],
        ['history', 1, 'Item one'],
      ]);
      const [newest] = candidates;
      expect(newest).toMatchObject({
        kind: 'news',
        words: 10,
        opening: expect.stringContaining('Twelve ports'),
      });
      expect(await attention.readCandidate(item?.item ?? '', newest?.candidate ?? '')).toEqual(earlier);

      const recovered = await attention.recover(item?.item ?? '', newest?.candidate ?? '');
      // Revision 3 was damaged; where the damage does not show that, what is put in its place is 3 again.
      const rev = /"rev": 3/.test(Buffer.from(damaged).toString('latin1').slice(0, 400)) ? 4 : 3;
      expect(recovered).toMatchObject({ kind: 'document', stored: { document: earlier, rev } });
      expect(library.state().troubled).toEqual([]);
      expect(library.summary('one')?.status).toBe('cleared');
      const [aside] = readdirSync(path.join(root, '.desk/set-aside'));
      expect(aside).toMatch(/-news-one\.json$/);
      expect(readFileSync(path.join(root, '.desk/set-aside', aside ?? '')).equals(Buffer.from(damaged))).toBe(
        true,
      );
      expect((await attention.items()).map((left) => left.about)).toEqual(['conflict', 'set-aside']);
      const again = await open();
      expect((await again.library.read('one')).document).toEqual(earlier);
      expect(again.library.state().troubled).toEqual([]);
    });

  it('that the disk does not give back is moved aside', async () => {
    const { root, attention, library } = await desk((at) => {
      rmSync(path.join(at, one));
      mkdirSync(path.join(at, one));
      writeFileSync(path.join(at, one, 'inside'), 'a folder where a file should be');
    });
    const [item] = await attention.items();
    expect(item).toMatchObject({ code: 'unreadable', path: one });
    const [newest] = await attention.candidates(item?.item ?? '');
    await attention.recover(item?.item ?? '', newest?.candidate ?? '');
    expect(library.state().troubled).toEqual([]);
    const [aside] = readdirSync(path.join(root, '.desk/set-aside'));
    expect(readdirSync(path.join(root, '.desk/set-aside', aside ?? ''))).toEqual(['inside']);
  });

  it('that was damaged while the library was open is recovered too, as a newer revision than any known', async () => {
    const { root, attention, library } = await desk();
    writeFileSync(path.join(root, one), '');
    await expect(library.read('one')).rejects.toMatchObject({ code: 'failed' });
    const item = (await attention.items()).find(({ path: place }) => place === one);
    const [newest] = await attention.candidates(item?.item ?? '');
    const recovered = await attention.recover(item?.item ?? '', newest?.candidate ?? '');
    expect(recovered).toMatchObject({ kind: 'document', stored: { rev: 4 } });
    expect(library.state().troubled).toEqual([]);
  });

  it('comes back from a backup where nothing else has it, and from a draft that is newer', async () => {
    const {
      base,
      attention,
      library,
      one: earlier,
    } = await desk((at) => {
      writeFileSync(path.join(at, one), 'null');
      rmSync(path.join(at, '.desk/history'), { recursive: true });
      rmSync(path.join(at, '.desk/conflicts'), { recursive: true });
    });
    const item = (await attention.items())[0]?.item ?? '';
    const [only, ...more] = await attention.candidates(item);
    expect(more).toEqual([]);
    expect(only).toMatchObject({ source: 'backup', rev: 2, backup: expect.stringMatching(/\.zip$/) });
    const typing = new Journal(path.join(base, 'drafts'));
    await typing.note(library, { ...earlier, headline: 'Typed last' } as Document, 3);
    await typing.close();
    const [draft] = await attention.candidates(item);
    expect(draft).toMatchObject({ source: 'draft', headline: 'Typed last', rev: 3 });
    await attention.recover(item, only?.candidate ?? '');
    expect((await library.read('one')).document).toEqual(earlier);
    expect((await attention.items()).map(({ about }) => about)).toEqual(['draft', 'set-aside']);
  });

  it('keeps tags that the library has, and only those', async () => {
    const { attention, library } = await desk((at) => {
      writeFileSync(path.join(at, one), '');
    });
    await library.changeSettings((settings) => ({ ...settings, tags: [] }));
    const item = (await attention.items())[0]?.item ?? '';
    const [newest] = await attention.candidates(item);
    await attention.recover(item, newest?.candidate ?? '');
    expect(library.summary('one')?.tags).toEqual([]);
  });

  it('can be left as it is, and is asked about again once it changes', async () => {
    const { root, attention, open } = await desk((at) => {
      writeFileSync(path.join(at, one), '{');
    });
    const item = (await attention.items())[0]?.item ?? '';
    await attention.keep(item);
    const later = (await open()).attention;
    expect((await later.items()).map(({ about, kept }) => [about, kept])).toEqual([
      ['document', true],
      ['conflict', false],
    ]);
    expect(readFileSync(path.join(root, one), 'utf8')).toBe('{');
    utimesSync(path.join(root, one), 1, 1);
    expect((await later.items())[0]?.kept).toBe(false);
    await expect(later.keep('document:news/none.json')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('keeps every decision, however quickly one comes after the other', async () => {
    const { open } = await desk((at) => {
      writeFileSync(path.join(at, one), '{');
    });
    // Each request of the window has an object of its own.
    const [first, second] = [(await open()).attention, (await open()).attention];
    const [damaged, conflict] = (await first.items()).map(({ item }) => item);
    await Promise.all([first.keep(damaged ?? ''), second.keep(conflict ?? '')]);
    expect((await first.items()).map(({ kept }) => kept)).toEqual([true, true]);
  });

  it('needs attention again where the editor takes back that it is left as it is', async () => {
    const { attention, open } = await desk((at) => {
      writeFileSync(path.join(at, one), '{');
    });
    const item = (await attention.items())[0]?.item ?? '';
    await attention.keep(item);
    await attention.lookAgain(item);
    expect((await (await open()).attention.items()).map(({ kept }) => kept)).toEqual([false, false]);
    await attention.lookAgain('document:news/none.json'); // nothing was decided, nothing is to be taken back
  });

  it('stands beside a good file whenever that comes, before or while it is put in place', async () => {
    for (let turns = 0; turns < 24; turns += 1) {
      const { root, attention, library, one: earlier } = await desk(cutOff);
      const item = (await attention.items())[0]?.item ?? '';
      const candidates = await attention.candidates(item);
      const chosen = candidates.find(({ source, rev }) => source === 'history' && rev === 1);
      const early = turns < 12;
      const arrive = async (): Promise<void> => {
        writeFileSync(path.join(root, one), envelope(earlier, 9));
        await library.rereadFile('news', 'one');
      };
      if (early) void arrive();
      for (let turn = 0; early && turn < turns; turn += 1) await new Promise(setImmediate);
      const recovering = attention.recover(item, chosen?.candidate ?? '');
      recovering.catch(() => undefined);
      for (let turn = 12; !early && turn < turns; turn += 1) await new Promise(setImmediate);
      if (!early) await arrive();
      // A file that is read while somebody writes it may look like anything; then it is asked again.
      const came = await recovering.catch((error: unknown) => {
        if ((error as { code?: string }).code !== 'refused') throw error;
        return attention.recover(item, chosen?.candidate ?? '');
      });
      expect(['document', 'conflict'], String(turns)).toContain(came.kind);
      const texts = Object.values(filesIn(root)).join();
      expect(texts).toContain(earlier.kind === 'news' ? earlier.headline : '-');
    }
  }, 60_000);

  it('stands beside a good file that has come into its place meanwhile, and neither is lost', async () => {
    const { root, attention, conflicts, library, one: earlier } = await desk(cutOff);
    const item = (await attention.items())[0]?.item ?? '';
    const candidates = await attention.candidates(item);
    const same = candidates.find(({ source, rev }) => source === 'history' && rev === 2);
    const other = candidates.find(({ source, rev }) => source === 'history' && rev === 1);
    writeFileSync(path.join(root, one), envelope(earlier, 9));
    // Nobody has told the library of the file yet.
    expect(library.has('one')).toBe(false);
    const came = await attention.recover(item, other?.candidate ?? '');
    expect(came).toMatchObject({ kind: 'conflict', conflict: expect.stringMatching(/^one\./) });
    expect((await library.read('one')).document).toEqual(earlier);
    if (came.kind === 'conflict') {
      const both = await conflicts.readConflict(came.conflict);
      expect(both.mine.document).not.toEqual(earlier);
      expect(both.theirs?.document).toEqual(earlier);
    }
    expect(await attention.recover(item, same?.candidate ?? '')).toMatchObject({
      kind: 'document',
      stored: { document: earlier, rev: 9 },
    });
    await expect(attention.recover(item, 'history:none')).rejects.toMatchObject({ code: 'not-found' });
    await expect(attention.recover('document:news/none.json', '')).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('is not recovered in a library that may only be read, or from what is no candidate', async () => {
    const { root, attention, library } = await desk((at) => {
      writeFileSync(path.join(at, one), '');
    });
    const item = (await attention.items())[0]?.item ?? '';
    const [newest] = await attention.candidates(item);
    for (const candidate of ['history:../../two', 'backup:other.zip', ''])
      await expect(attention.recover(item, candidate)).rejects.toMatchObject({ code: 'not-found' });
    library.permission.lockOut('Somebody else has it.');
    await expect(attention.recover(item, newest?.candidate ?? '')).rejects.toMatchObject({
      code: 'read-only',
    });
    await expect(attention.keep(item)).rejects.toMatchObject({ code: 'read-only' });
    await expect(attention.lookAgain(item)).rejects.toMatchObject({ code: 'read-only' });
    expect(readFileSync(path.join(root, one), 'utf8')).toBe('');
  });
});

describe('a document in a wrong place', () => {
  it('goes to its own where that is free', async () => {
    const { root, attention, library } = await desk((at) => {
      writeFileSync(
        path.join(at, 'news/Copy of five (2).json'),
        envelope(newsItem({ id: 'five', headline: 'Item five' }), 7),
      );
      writeFileSync(
        path.join(at, 'briefs/six.json'),
        envelope(newsItem({ id: 'six', headline: 'Item six' })),
      );
      writeFileSync(
        path.join(at, 'news/seven.json'),
        envelope(newsItem({ id: 'eight', headline: 'Item eight' })),
      );
    });
    const items = (await attention.items()).filter(({ about }) => about === 'document');
    expect(
      items.map(({ code, path: place, document, headline }) => [code, place, document, headline]),
    ).toEqual([
      ['wrong-folder', 'briefs/six.json', 'six', 'Item six'],
      ['misnamed', 'news/Copy of five (2).json', 'five', 'Item five'],
      ['misnamed', 'news/seven.json', 'eight', 'Item eight'],
    ]);
    for (const { item } of items) {
      const [itself, ...more] = await attention.candidates(item);
      expect(more).toEqual([]);
      expect(itself?.source).toBe('itself');
      expect(await attention.recover(item, itself?.candidate ?? '')).toMatchObject({ kind: 'document' });
    }
    expect(library.state().troubled).toEqual([]);
    expect(readdirSync(path.join(root, 'news')).sort()).toEqual(
      ['eight.json', 'five.json', 'one.json', 'six.json', 'three.json', 'two.json'].sort(),
    );
    expect(readdirSync(path.join(root, 'briefs'))).toEqual([]);
    expect((await library.read('five')).rev).toBe(8);
  });

  it('becomes a conflict copy where another version stands there, and is put aside where it is the same', async () => {
    const { root, attention, conflicts, library } = await desk((at) => {
      const text = readFileSync(path.join(at, 'news/two.json'), 'utf8');
      writeFileSync(path.join(at, 'news/two (same).json'), text);
      const { document } = JSON.parse(text) as { document: Document };
      writeFileSync(
        path.join(at, 'news/two (their PC).json'),
        envelope({ ...document, headline: 'Theirs' } as Document, 3),
      );
    });
    const items = (await attention.items()).filter(({ about }) => about === 'document');
    expect(items.map(({ code }) => code)).toEqual(['misnamed', 'misnamed']);
    const outcomes = [];
    for (const { item } of items) {
      const [itself] = await attention.candidates(item);
      outcomes.push((await attention.recover(item, itself?.candidate ?? '')).kind);
    }
    expect(outcomes.sort()).toEqual(['conflict', 'document']);
    const copy = (await conflicts.conflicts()).find(({ id }) => id === 'two');
    expect(copy?.headline).toBe('Theirs');
    expect(library.summary('two')?.headline).toBe('Item two');
    expect(library.state().troubled).toEqual([]);
    expect(readdirSync(path.join(root, '.desk/set-aside'))).toHaveLength(2);
  });

  it('gets an id of its own where two kinds of document share one', async () => {
    const { attention, library } = await desk((at) => {
      const brief = beginDocument('brief', { id: 'two', at: '2024-03-11T09:00:00.000Z' });
      const named: Document = { ...brief, headline: 'A brief' };
      writeFileSync(path.join(at, 'briefs/two.json'), envelope(named));
    });
    const [item] = await attention.items();
    expect(item).toMatchObject({ code: 'duplicate', path: 'briefs/two.json' });
    const [itself] = await attention.candidates(item?.item ?? '');
    const recovered = await attention.recover(item?.item ?? '', itself?.candidate ?? '');
    expect(recovered).toMatchObject({
      kind: 'document',
      stored: { document: { headline: 'A brief', kind: 'brief' } },
    });
    expect(library.state().troubled).toEqual([]);
    expect(library.list().filter(({ headline }) => ['A brief', 'Item two'].includes(headline))).toHaveLength(
      2,
    );
  });
});

describe('a document that is gone', () => {
  it('without anybody having removed it is found by its history, and comes back', async () => {
    const { attention, library } = await desk((at) => {
      rmSync(path.join(at, one));
      rmSync(path.join(at, '.desk/conflicts'), { recursive: true });
    });
    const [item, ...more] = await attention.items();
    expect(more).toEqual([]);
    expect(item).toMatchObject({
      code: 'missing',
      path: one,
      headline: 'Item one',
      can: ['recover', 'keep'],
    });
    const [newest] = await attention.candidates(item?.item ?? '');
    const recovered = await attention.recover(item?.item ?? '', newest?.candidate ?? '');
    expect(recovered).toMatchObject({
      kind: 'document',
      stored: { rev: 3, document: { status: 'cleared' } },
    });
    expect(library.has('one')).toBe(true);
    expect(await attention.items()).toEqual([]);
  });

  it('because it was removed is not lost', async () => {
    const { attention, library } = await desk();
    await library.remove('one');
    expect((await attention.items()).map(({ about }) => about)).toEqual(['conflict']);
  });
});

describe('library.json', () => {
  for (const [code, content] of Object.entries({
    missing: null,
    empty: '',
    'wrong-shape': '{}',
    'cut-off': '{"schema": 1',
  }))
    it(`comes back where it is lost (${code}): from the desk's copy or a backup, with the tags of all documents`, async () => {
      const { root, attention, library, open } = await desk((at) => {
        const file = path.join(at, 'library.json');
        if (content === null) rmSync(file);
        else writeFileSync(file, content);
        rmSync(path.join(at, '.desk/settings'), { recursive: true });
        writeFileSync(
          path.join(at, 'news/new.json'),
          envelope(newsItem({ id: 'new', tags: ['unheard-of'] })),
        );
      });
      const { id } = library.settings;
      const [item] = await attention.items();
      expect(item).toMatchObject({
        about: 'settings',
        code,
        path: 'library.json',
        can: ['recover', 'keep', 'show'],
      });
      const [backup, ...more] = await attention.candidates(item?.item ?? '');
      expect(more).toEqual([]);
      expect(backup).toMatchObject({ source: 'backup', kind: 'library', opening: 'Ports' });
      const recovered = await attention.recover(item?.item ?? '', backup?.candidate ?? '');
      const tags = [
        { id: 'ports', name: 'Ports', colour: 'teal' },
        { id: 'unheard-of', name: 'unheard-of', colour: 'slate' },
      ];
      expect(recovered).toMatchObject({ kind: 'settings', settings: { tags } });
      expect(library.settings.id).not.toBe(id); // the library's own again
      const again = (await open()).library;
      expect(again.state()).toMatchObject({ tags, troubled: [] });
      if (content) expect(Object.values(filesIn(path.join(root, '.desk/set-aside')))).toEqual([content]);
    });

  it('offers the copies that the desk keeps', async () => {
    const { attention } = await desk((at) => {
      rmSync(path.join(at, 'library.json'));
    });
    const item = (await attention.items())[0]?.item ?? '';
    expect((await attention.candidates(item)).map(({ source, rev }) => [source, rev])).toEqual([
      ['settings-copy', 2],
      ['settings-copy', 1],
    ]);
  });
});

describe('what was kept beside documents', () => {
  it('is shown: damaged conflict copies, drafts and what was set aside', async () => {
    const {
      base,
      root,
      attention,
      library,
      one: earlier,
    } = await desk((at) => {
      const [copy] = readdirSync(path.join(at, '.desk/conflicts'));
      writeFileSync(path.join(at, '.desk/conflicts', copy ?? ''), '{"cut');
      mkdirSync(path.join(at, '.desk/set-aside'));
      writeFileSync(path.join(at, '.desk/set-aside/2024-03-11T10-32-05-000Z-news-two.json'), '{');
    });
    const typing = new Journal(path.join(base, 'drafts'));
    await typing.note(library, { ...earlier, headline: 'Typed last' } as Document, 3);
    await typing.close();
    const items = await attention.items();
    expect(items.map(({ about, code, headline, can }) => [about, code, headline, can])).toEqual([
      ['conflict', 'cut-off', 'Item one', ['keep', 'show']],
      ['draft', 'draft', 'Typed last', ['draft']],
      ['set-aside', 'set-aside', 'Item two', ['keep', 'show']],
    ]);
    expect(items[2]?.since).toBe('2024-03-11T10:32:05.000Z');
    await attention.keep(items[2]?.item ?? '');
    expect((await attention.items()).map(({ kept }) => kept)).toEqual([false, false, true]);
    expect(readdirSync(path.join(root, '.desk/set-aside'))).toHaveLength(1);
  });
});
