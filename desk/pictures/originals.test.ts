import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { body, paragraph, picture } from '../../core/writing/testing/sample.ts';
import { kindOf } from '../../core/pictures/picture-size.ts';
import { makeBackup } from '../backup/backup.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { examine } from '../doctor/doctor.ts';
import { repair } from '../doctor/repair.ts';
import { Exports } from '../export/exports.ts';
import type { Library } from '../library/library.ts';
import { createLibrary, openLibrary } from '../opening/open-library.ts';
import { newsItem } from '../testing/documents.ts';
import { filesIn, temporaryFolder } from '../testing/folder.ts';
import { photograph, secret } from '../testing/photographs.ts';
import { png } from '../testing/pictures.ts';
import { collectPictures } from './collect-pictures.ts';
import { addPicture, listPictures, putPicture } from './media.ts';
import { originalsIn, saveOriginals, sumOf } from './originals.ts';
import { cleaned } from './private-pictures.ts';
import { putBackPictures, removePictures } from './remove-pictures.ts';

/** A library that keeps originals, or does not. */
async function library(keepOriginals = true): Promise<Library> {
  const made = await createLibrary(path.join(temporaryFolder(), 'library'));
  await made.changeSettings((now) => ({ ...now, office: { ...now.office, keepOriginals } }));
  return made;
}
const originals = ({ files }: Library): string[] => {
  const folder = path.join(files.root, 'originals');
  return existsSync(folder) ? readdirSync(folder) : [];
};
const [raw, other] = [photograph({ width: 320, height: 240 }), photograph({ width: 330, height: 240 })];
const old = (root: string, src: string): void => {
  utimesSync(path.join(root, src), 1_000, 1_000);
};

describe('an office that keeps no originals', () => {
  it('has none, as until now', async () => {
    const made = await library(false);
    const { src } = await addPicture(made, 'DSC_1.JPG', raw.subarray());
    expect(originals(made)).toEqual([]);
    expect((await listPictures(made))[0]?.originals).toEqual([]);
    await expect(saveOriginals(made, src, temporaryFolder())).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('an office that keeps originals', () => {
  it('has each file as it came, byte for byte, beside a picture without what cameras write', async () => {
    const made = await library();
    const { src } = await addPicture(made, 'DSC_1.JPG', Buffer.from(raw));
    const name = `${sumOf(src)}.DSC_1.JPG`;
    expect(originals(made)).toEqual([name]);
    expect(readFileSync(path.join(made.files.root, 'originals', name)).equals(raw)).toBe(true);
    expect(readFileSync(path.join(made.files.root, src)).includes(secret)).toBe(false);
    expect((await listPictures(made))[0]).toMatchObject({
      src,
      originals: [{ place: `originals/${name}`, name: 'DSC_1.JPG', bytes: raw.length }],
    });
  });

  it('are saved into no library, neither this one nor another, by whatever way that is reached', async () => {
    const [made, other] = [await library(), await library()];
    const { src } = await addPicture(made, 'DSC_1.JPG', Buffer.from(raw));
    const link = path.join(temporaryFolder(), 'elsewhere');
    symlinkSync(path.join(made.files.root, 'media'), link, 'junction');
    const before = filesIn(made.files.root);
    for (const folder of [made.files.root, path.join(made.files.root, 'media'), link, other.files.root]) {
      const failure = saveOriginals(made, src, folder);
      await expect(failure).rejects.toMatchObject({ code: 'refused' });
      await expect(failure).rejects.toThrow(`The original was not saved: “${folder}” is inside the library`);
    }
    expect(filesIn(made.files.root)).toEqual(before);
  });

  it('keeps a file once, two files of one picture both, and none that is the picture itself', async () => {
    const made = await library();
    const { src } = await addPicture(made, 'a.jpg', Buffer.from(raw));
    await addPicture(made, 'b.jpg', Buffer.from(raw));
    expect(originals(made)).toHaveLength(1);
    // The same pixels, and other words beside them.
    const longer = Buffer.concat([raw, Buffer.from('More behind the end.')]);
    expect((await addPicture(made, 'A.jpg', Buffer.from(longer))).src).toBe(src);
    expect(originals(made).sort()).toEqual([`${sumOf(src)}.A 2.jpg`, `${sumOf(src)}.a.jpg`]);
    const clean = readFileSync(path.join(made.files.root, src));
    expect((await addPicture(made, 'again.jpg', Buffer.from(clean))).src).toBe(src);
    expect(originals(made)).toHaveLength(2);
  });

  it('names them safely, whatever they were called', async () => {
    const made = await library();
    const names = [
      '../../evil.jpg',
      'CON.jpg',
      'a:b*?.JPEG',
      'no ending',
      'wrong.png',
      `${'ü'.repeat(300)}.jpg`,
      '\u202egpj.exe',
    ];
    for (const [at, name] of names.entries())
      await addPicture(made, name, photograph({ width: 100 + at, height: 80 }));
    const there = originals(made);
    expect(there).toHaveLength(names.length);
    for (const name of there) {
      expect(name).toMatch(/^[a-f0-9]{64}\.[^/\\:*?"<>|]+\.(jpe?g)$/i);
      expect(Buffer.byteLength(name)).toBeLessThan(170);
    }
    expect(existsSync(path.join(made.files.root, 'evil.jpg'))).toBe(false);
  });

  it('keeps what the window has made a picture of, as it was', async () => {
    const made = await library();
    const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const { src } = await addPicture(made, 'logo.png', png(20, 10), {
      original: { name: 'logo.svg', bytes: drawing },
    });
    const [kept] = (await originalsIn(made.files)).get(sumOf(src)) ?? [];
    expect(kept?.name).toBe('logo.svg');
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'logo.svg'), 'Mine.');
    const [saved = ''] = await saveOriginals(made, src, folder);
    expect(path.basename(saved)).toBe('logo 2.svg');
    expect(readFileSync(saved).equals(drawing)).toBe(true);
    expect(readFileSync(path.join(folder, 'logo.svg'), 'utf8')).toBe('Mine.');
    // Nor are links and folders of that name taken for free places.
    symlinkSync(path.join(folder, 'nowhere'), path.join(folder, 'logo 3.svg'));
    mkdirSync(path.join(folder, 'logo 4.svg'));
    expect((await saveOriginals(made, src, folder)).map((file) => path.basename(file))).toEqual([
      'logo 5.svg',
    ]);
  });

  it('keeps none of a picture that was refused, nor of one that is cleaned', async () => {
    const made = await library();
    await expect(addPicture(made, 'a.jpg', raw.subarray(0, 900))).rejects.toMatchObject({ code: 'refused' });
    const src = await putPicture(made, 'a', kindOf(raw) ?? 'jpg', raw);
    const { edits, failed } = await cleaned(made, [src]);
    expect({ edits: edits.length, failed }).toEqual({ edits: 1, failed: [] });
    expect(originals(made)).toEqual([]);
  });

  it('has the originals of removed pictures go and come back with them', async () => {
    const made = await library();
    const { src } = await addPicture(made, 'a.jpg', Buffer.from(raw));
    const before = filesIn(made.files.root);
    const { removed } = await removePictures(made, [src], []);
    expect(originals(made)).toEqual([]);
    expect(removed).toMatchObject([{ src, originals: [{ place: `originals/${sumOf(src)}.a.jpg` }] }]);
    await putBackPictures(made, removed);
    expect(filesIn(made.files.root)).toEqual(before);
    // Nothing but a place of an original is written to.
    const [one] = (await removePictures(made, [src], [])).removed;
    const evil = (one?.originals ?? []).map(({ kept }) => ({ kept, place: '../evil.jpg' }));
    await putBackPictures(made, [{ src, kept: one?.kept ?? '', originals: evil }]);
    expect(existsSync(path.join(made.files.root, '../evil.jpg'))).toBe(false);
  });

  it('loses them with pictures that go for good, and with those alone', async () => {
    const made = await library();
    const { root } = made.files;
    const gone = await addPicture(made, 'gone.jpg', Buffer.from(raw));
    const shown = await addPicture(made, 'shown.jpg', Buffer.from(other));
    await made.create(newsItem({ body: body(picture({ src: shown.src }), paragraph('Words.')) }));
    for (const { src } of [gone, shown]) old(root, src);
    const ages = { ages: (_: string, names: string[]) => new Map(names.map((name) => [name, 99])) };
    expect(await collectPictures(made, ages as never)).toEqual([gone.src]);
    expect(originals(made)).toEqual([`${sumOf(shown.src)}.shown.jpg`]);
  });

  it('has them in backups, and nowhere in exports', async () => {
    const made = await library();
    const { src } = await addPicture(made, 'a.jpg', Buffer.from(raw));
    await made.create(
      newsItem({ status: 'published', body: body(picture({ src, alt: 'A' }), paragraph('Words.')) }),
    );
    const folder = temporaryFolder();
    const [zip, again, out] = ['backup.zip', 'again', 'out'].map((name) => path.join(folder, name)) as [
      string,
      string,
      string,
    ];
    await makeBackup(made, { file: zip });
    await restoreBackup(zip, again);
    const restored = await openLibrary(again);
    expect(originals(restored)).toEqual(originals(made));
    expect(readFileSync(path.join(again, 'originals', originals(made)[0] ?? '')).equals(raw)).toBe(true);
    const exports = new Exports(null, () => undefined);
    exports.allow(out, true);
    await exports.run(made, {
      formats: ['latest-news', 'article', 'brochure', 'epub', 'word', 'markdown', 'newsletter'],
      folder: out,
      pdf: false,
    });
    const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    expect(files.length).toBeGreaterThan(5);
    for (const file of files)
      expect(readFileSync(path.join(file.parentPath, file.name)).includes(secret)).toBe(false);
  });

  it('neither reads nor writes through a link in their place', async () => {
    const made = await library();
    const elsewhere = temporaryFolder();
    symlinkSync(elsewhere, path.join(made.files.root, 'originals'));
    await expect(addPicture(made, 'a.jpg', Buffer.from(raw))).rejects.toMatchObject({ code: 'disk' });
    expect(readdirSync(elsewhere)).toEqual([]);
    writeFileSync(path.join(elsewhere, `${'a'.repeat(64)}.x.jpg`), 'Strange.');
    expect((await originalsIn(made.files)).size).toBe(0);
  });

  it('has the doctor find those whose picture is gone, and set them aside', async () => {
    const made = await library();
    const { root } = made.files;
    const { src } = await addPicture(made, 'a.jpg', Buffer.from(raw));
    rmSync(path.join(root, src));
    const codes = async (): Promise<string[]> => (await examine(root)).findings.map(({ code }) => code);
    expect(await codes()).toContain('original-unused');
    const { done } = await repair(root);
    expect(done.join()).toContain('was set aside, as its picture is gone');
    expect(await codes()).not.toContain('original-unused');
    expect(originals(made)).toEqual([]);
    expect(readdirSync(path.join(root, '.desk/set-aside'))).toHaveLength(1);
    mkdirSync(path.join(root, 'media'), { recursive: true });
  });
});
