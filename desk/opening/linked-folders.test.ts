import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeBackup } from '../backup/backup.ts';
import { openBackup } from '../backup/open-backup.ts';
import { writeExport } from '../export/write-export.ts';
import { examine } from '../doctor/doctor.ts';
import { OpenedLibrary } from './opened-library.ts';
import { newsItem } from '../testing/documents.ts';
import { filesIn, temporaryFolder } from '../testing/folder.ts';
import { fullLibrary } from '../testing/full-library.ts';
import { png } from '../testing/pictures.ts';
import { addPicture, listPictures, readPicture } from '../pictures/media.ts';
import { openLibrary } from './open-library.ts';

/** A full library one folder of which has been moved outside, with a link in its place. */
async function linked(folder: string) {
  const base = temporaryFolder();
  const [root, outside] = [path.join(base, 'library'), path.join(base, 'outside')];
  await fullLibrary(root);
  renameSync(path.join(root, folder), outside);
  symlinkSync(outside, path.join(root, folder), 'junction');
  return { base, root, outside, before: filesIn(outside) };
}

describe('a link in the place of a folder of a library', () => {
  it('news: its documents are not shown as the library’s, and nothing is written through it', async () => {
    const { base, root, outside, before } = await linked('news');
    const opened = await OpenedLibrary.open(root, { stays: false });
    const { library } = opened;
    expect(library.list().map(({ id }) => id)).toEqual(['spring']);
    expect(library.state().troubled).toEqual([
      { path: 'news', reason: expect.stringContaining('is a link to another place') as string },
    ]);
    await expect(library.create(newsItem())).rejects.toMatchObject({
      code: 'failed',
      message: expect.stringContaining('“news” is a link') as string,
    });
    const spring = await library.read('spring');
    await library.save(spring.document, spring.rev);
    await expect(library.restore('four')).rejects.toMatchObject({ code: 'disk' });
    await opened.tidy();
    await opened.close();
    expect((await examine(root)).findings).toContainEqual(
      expect.objectContaining({ code: 'folder-foreign', level: 'error', path: 'news' }),
    );
    const { file } = await makeBackup(library, { folder: path.join(base, 'backups') });
    const backup = await openBackup(file);
    expect(backup.files.filter(({ path: place }) => place.startsWith('news/'))).toEqual([]);
    backup.close();
    expect(filesIn(outside)).toEqual(before);
  });

  it('media: its pictures are neither shown nor listed, and none is put there', async () => {
    const { root, outside, before } = await linked('media');
    const library = await openLibrary(root);
    const [name = ''] = readdirSync(outside);
    await expect(readPicture(library, `media/${name}`)).rejects.toMatchObject({ code: 'not-found' });
    expect(await listPictures(library)).toEqual([]);
    await expect(addPicture(library, 'quay.png', png(9, 9))).rejects.toMatchObject({ code: 'disk' });
    expect(filesIn(outside)).toEqual(before);
  });

  it('.desk: the library can be read, and not changed', async () => {
    const { root, outside, before } = await linked('.desk');
    const opened = await OpenedLibrary.open(root, { stays: false });
    const { library } = opened;
    expect(library.list()).toHaveLength(4);
    expect(library.state().readOnly).toContain('“.desk” is a link');
    const { document, rev } = await library.read('two');
    await library.save(document, rev).catch(() => undefined);
    await library.remove('two').catch(() => undefined);
    await opened.conflicts.addConflict(document, rev).catch(() => undefined);
    await opened.close();
    expect((await examine(root)).findings).toContainEqual(
      expect.objectContaining({ code: 'folder-foreign', path: '.desk' }),
    );
    expect(filesIn(outside)).toEqual(before);
  });

  it('the root itself may be reached through one', async () => {
    const base = temporaryFolder();
    await fullLibrary(path.join(base, 'library'));
    symlinkSync(path.join(base, 'library'), path.join(base, 'link'), 'junction');
    const opened = await OpenedLibrary.open(path.join(base, 'link'), { stays: false });
    expect(opened.library.state()).toMatchObject({ troubled: [], readOnly: null });
    await opened.library.create(newsItem());
    await opened.close();
  });
});

describe.skipIf(process.platform === 'win32')('a link in the place of a file', () => {
  it('is no picture of the library: it is neither shown nor exported', async () => {
    const base = temporaryFolder();
    const root = path.join(base, 'library');
    const { library } = await fullLibrary(root);
    const [name = ''] = readdirSync(path.join(root, 'media'));
    const secret = path.join(base, 'secret.png');
    renameSync(path.join(root, 'media', name), secret);
    symlinkSync(secret, path.join(root, 'media', name));
    await expect(readPicture(library, `media/${name}`)).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('A link to another place') as string,
    });
    const one = (await library.read('one')).document;
    const { remarks, files } = await writeExport(
      { formats: ['article'], folder: path.join(base, 'out'), pdf: false },
      {
        library: 'a',
        office: library.settings.office,
        tags: [],
        news: one.kind === 'news' ? [{ ...one, status: 'published' }] : [],
        briefs: [],
        brochure: null,
        readPicture: async (src) => (await readPicture(library, src)).bytes,
      },
      { printer: null },
    );
    expect(files.filter((file) => file.startsWith('pictures/'))).toEqual([]);
    expect(remarks.join()).toContain('is left out');
  });

  it('is no document: it is not written over, and no words go to where it leads', async () => {
    const base = temporaryFolder();
    const root = path.join(base, 'library');
    const { library } = await fullLibrary(root);
    const { document, rev } = await library.read('two');
    const [file, elsewhere] = [path.join(root, 'news/two.json'), path.join(base, 'elsewhere.json')];
    writeFileSync(elsewhere, readFileSync(file));
    const before = readFileSync(elsewhere, 'utf8');
    rmSync(file);
    symlinkSync(elsewhere, file);
    await expect(library.save(document, rev)).rejects.toMatchObject({
      code: 'failed',
      message: expect.stringContaining('A link to another place') as string,
    });
    expect(readFileSync(elsewhere, 'utf8')).toBe(before);
  });

  it('in the folder of an export is asked about, and never written through', async () => {
    const base = temporaryFolder();
    const [root, out, outside] = ['library', 'out', 'outside'].map((name) => path.join(base, name)) as [
      string,
      string,
      string,
    ];
    const { library } = await fullLibrary(root);
    mkdirSync(out);
    mkdirSync(outside);
    writeFileSync(path.join(outside, 'page.html'), 'theirs');
    symlinkSync(path.join(outside, 'page.html'), path.join(out, 'latest-news.html'));
    symlinkSync(outside, path.join(out, 'articles'));
    symlinkSync(path.join(outside, 'record.json'), path.join(out, '.liaison-desk-export.json'));
    const news = await Promise.all(['one', 'two'].map(async (id) => (await library.read(id)).document));
    const source = {
      library: 'a',
      office: library.settings.office,
      tags: [],
      news: news.flatMap((document) =>
        document.kind === 'news' ? [{ ...document, status: 'published' as const }] : [],
      ),
      briefs: [],
      brochure: null,
      readPicture: async (src: string) => (await readPicture(library, src)).bytes,
    };
    const request = { formats: ['latest-news' as const], folder: out, pdf: false };
    await expect(writeExport(request, source, { printer: null })).rejects.toMatchObject({ code: 'exists' });
    await expect(writeExport({ ...request, replace: true }, source, { printer: null })).rejects.toMatchObject(
      {
        code: 'disk',
        message: expect.stringContaining('“articles” is a link') as string,
      },
    );
    expect(filesIn(outside)).toEqual({ 'page.html': 'theirs' });
  });
});
