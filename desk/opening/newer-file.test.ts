import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { NewsItem } from '../../core/document.ts';
import { makeBackup } from '../backup/backup.ts';
import { listBackups } from '../backup/generations.ts';
import { examine } from '../doctor/doctor.ts';
import { repair } from '../doctor/repair.ts';
import { History } from '../history/history.ts';
import { DeskDays } from '../days/desk-days.ts';
import { bodyOf, newsItem } from '../testing/documents.ts';
import { temporaryFolder } from '../testing/folder.ts';
import { fullLibrary } from '../testing/full-library.ts';
import { seal } from '../documents/envelope.ts';
import { createLibrary, openLibrary } from './open-library.ts';

/** A file as another desk writes it: with the checksum of what it holds. */
const whole = (document: unknown, rev = 9): string =>
  `${JSON.stringify(seal(document as { id: string }, rev, '2024-03-11T10:00:00.000Z'), null, 2)}\n`;

const item = newsItem({ id: 'two', headline: 'Item two, written by a newer desk', body: bodyOf('Words.') });
const table = { type: 'doc', content: [{ type: 'table', content: [{ type: 'paragraph' }] }] };
const kinds: Record<string, unknown> = {
  'a key': { ...item, embargo: '2024-05-01' },
  'a key further down': { ...item, source: { label: 'UNODC Vienna', logo: 'media/1.png' } },
  'a status': { ...item, status: 'embargoed' },
  'a node of the text': { ...item, body: table },
  'a mark of the text': {
    ...item,
    body: {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'strike' }] }] }],
    },
  },
  'an attribute of a node': {
    ...item,
    body: { type: 'doc', content: [{ type: 'paragraph', attrs: { align: 'right' } }] },
  },
  'a kind of value': { ...item, teaser: { short: 'Words', long: 'More words' } },
};

describe('a document that is whole and has a part that this desk does not know', () => {
  it.each(Object.entries(kinds))(
    '%s: is shown as a newer desk’s, and never written over or repaired',
    async (_, document) => {
      const base = temporaryFolder();
      const root = path.join(base, 'library');
      const { library: made } = await fullLibrary(root);
      await makeBackup(made, { folder: path.join(base, 'backups') });
      const backups = (await listBackups(path.join(base, 'backups'), made.settings.id)).map(
        ({ file }) => file,
      );
      const file = path.join(root, 'news/two.json');
      const theirs = whole(document);
      writeFileSync(file, theirs);

      const library = await openLibrary(root);
      expect(library.list().map(({ id }) => id)).not.toContain('two');
      expect(library.state().troubled).toEqual([
        {
          path: 'news/two.json',
          reason: expect.stringContaining('A newer desk has written the file') as string,
        },
      ]);
      expect(library.state().readOnly).toBeNull();
      const { findings } = await examine(root);
      expect(findings.filter(({ level }) => level === 'error')).toMatchObject([
        { code: 'document-newer', path: 'news/two.json' },
      ]);
      const { after } = await repair(root, { backups });
      expect(readFileSync(file, 'utf8')).toBe(theirs);
      expect(after.findings).toContainEqual(expect.objectContaining({ code: 'document-newer' }));
      await expect(library.create(newsItem({ id: 'two' }))).rejects.toMatchObject({ code: 'conflict' });
      await expect(library.bringBack(newsItem({ id: 'two' }), 3)).rejects.toMatchObject({ code: 'conflict' });
      expect(readFileSync(file, 'utf8')).toBe(theirs);
    },
  );

  it('that arrives while the library is open meets a save as a conflict', async () => {
    const root = path.join(temporaryFolder(), 'library');
    const library = await createLibrary(root);
    const { document, rev } = await library.create(item);
    const theirs = whole({ ...document, embargo: '2024-05-01' });
    writeFileSync(path.join(root, 'news/two.json'), theirs);
    await expect(library.save({ ...(document as NewsItem), teaser: 'Mine' }, rev)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('by a newer desk') as string,
    });
    expect(readFileSync(path.join(root, 'news/two.json'), 'utf8')).toBe(theirs);
  });

  it('in history, trash and conflicts is left where it is', async () => {
    const root = path.join(temporaryFolder(), 'library');
    const { library } = await fullLibrary(root);
    const history = new History(library, await DeskDays.open(library.files));
    await history.keep(await library.read('three'));
    const hidden = path.join(root, '.desk');
    const newer = whole({ ...item, embargo: '2024-05-01' });
    mkdirSync(path.join(hidden, 'history/two'), { recursive: true });
    const places = [
      'history/two/00000001.3.0.draft.20240311T100000000Z.0123456789ab.json',
      'trash/2024-03-11T100000.000Z.news.two.json',
      'conflicts/two.3.01234567.json',
    ].map((place) => path.join(hidden, place));
    for (const place of places) writeFileSync(place, newer);
    const { after } = await repair(root);
    expect(after.findings.filter(({ code }) => code === 'kept-newer')).toHaveLength(places.length);
    for (const place of places) expect(readFileSync(place, 'utf8')).toBe(newer);
    await library.remove('two');
    await expect(library.restore('two')).resolves.toMatchObject({ document: { id: 'two' } });
  });

  it('is damaged where its checksum does not fit', async () => {
    const root = path.join(temporaryFolder(), 'library');
    const library = await createLibrary(root);
    await library.create(item);
    writeFileSync(
      path.join(root, 'news/two.json'),
      whole({ ...item, status: 'embargoed' }).replace('Words.', 'Other.'),
    );
    expect((await examine(root)).findings).toMatchObject([{ code: 'document-wrong-shape' }]);
  });
});

describe('a library.json that is whole and has a part that this desk does not know', () => {
  const open = async () => {
    const root = path.join(temporaryFolder(), 'library');
    const { library } = await fullLibrary(root);
    const { settings } = library;
    const office = { ...settings.office, name: 'Vienna desk', teaserLimit: 123, crest: 'media/1.png' };
    const tags = [...settings.tags, { id: 'new', name: 'New', colour: 'magenta' }];
    const theirs = whole({ ...settings, office, tags, calendar: {} }, 40);
    return { root, library, settings, theirs, file: path.join(root, 'library.json') };
  };

  it('is used as far as it is known, kept as it is, and makes the library read-only', async () => {
    const { root, settings, theirs, file } = await open();
    writeFileSync(file, theirs);
    const library = await openLibrary(root);
    expect(library.settings).toEqual({
      ...settings,
      office: { ...settings.office, name: 'Vienna desk', teaserLimit: 123 },
      tags: [...settings.tags, { id: 'new', name: 'New', colour: 'slate' }],
    });
    expect(library.state().readOnly).toContain('written by a newer desk');
    await expect(library.changeSettings((now) => now)).rejects.toMatchObject({ code: 'read-only' });
    await expect(library.create(newsItem())).rejects.toMatchObject({ code: 'read-only' });
    await expect(repair(root)).rejects.toMatchObject({ code: 'read-only' });
    expect((await library.read('one')).document.id).toBe('one');
    expect(readFileSync(file, 'utf8')).toBe(theirs);
  });

  it('is not written over where it arrives while the library is open', async () => {
    const { library, theirs, file } = await open();
    writeFileSync(file, theirs);
    await expect(library.changeSettings((now) => now)).rejects.toMatchObject({ code: 'read-only' });
    expect(readFileSync(file, 'utf8')).toBe(theirs);
    expect(library.state()).toMatchObject({
      office: { name: 'Vienna desk' },
      readOnly: expect.stringContaining('newer desk') as string,
    });
  });

  it('is noticed when the files are looked at again, and forgotten once it is gone', async () => {
    const { library, theirs, file } = await open();
    const ours = readFileSync(file);
    writeFileSync(file, theirs);
    await library.lookAtSettingsAgain();
    expect(library.state().readOnly).toContain('newer desk');
    writeFileSync(file, ours);
    await library.lookAtSettingsAgain();
    expect(library.state().readOnly).toBeNull();
    await library.changeSettings((now) => now);
  });
});
