import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownPlaces } from '../../core/places.ts';
import { manifestName } from './manifest.ts';
import { makeBackup } from './backup.ts';
import { createLibrary, openLibrary } from '../opening/open-library.ts';
import { DamagedBackup, restoreBackup } from './restore-backup.ts';
import { filesIn, noSmallDisk, smallDisk, temporaryFolder } from '../testing/folder.ts';
import { seal } from '../documents/envelope.ts';
import { bodyOf, newsItem } from '../testing/documents.ts';
import { nested } from '../testing/oddities.ts';
import { fullLibrary } from '../testing/full-library.ts';
import { renamed, zipOf, zipped } from '../testing/zips.ts';

function place() {
  const base = temporaryFolder();
  const zip = path.join(base, 'backup.zip');
  const again = path.join(base, 'again');
  return { base, zip, again, root: path.join(base, 'library') };
}

/** Writes a zip, tries to restore it, and gives the sentence of the refusal; nothing may have been written. */
async function refusal(bytes: Uint8Array): Promise<string> {
  const { base, zip, again } = place();
  writeFileSync(zip, bytes);
  const error = await restoreBackup(zip, again).then(
    () => null,
    (failure: unknown) => failure as Error,
  );
  expect(error).toMatchObject({ name: 'DeskError', code: expect.stringMatching(/refused|disk/) });
  expect(readdirSync(base)).toEqual(['backup.zip']);
  expect(error?.message).toMatch(/^[A-Z“].*\.$/s);
  return error?.message ?? '';
}

const text = (value: string): Buffer => Buffer.from(value);
const json = text('{}');

describe('restoring', () => {
  it('wants an empty or a new folder, and leaves any other as it is', async () => {
    const { base, zip, again, root } = place();
    const { library } = await fullLibrary(root);
    await makeBackup(library, { file: zip });
    const before = filesIn(root);
    await expect(restoreBackup(zip, root)).rejects.toMatchObject({ code: 'refused' });
    expect(filesIn(root)).toEqual(before);
    await expect(restoreBackup(zip, zip)).rejects.toMatchObject({ code: 'disk' });
    mkdirSync(path.join(again, '.desk'), { recursive: true });
    await expect(restoreBackup(zip, again)).rejects.toMatchObject({ code: 'refused' });
    const empty = path.join(base, 'empty');
    mkdirSync(empty);
    writeFileSync(path.join(empty, '.DS_Store'), 'left by the computer');
    await restoreBackup(zip, empty);
    await restoreBackup(zip, path.join(base, 'new', 'and deeper'));
    expect(readdirSync(empty).sort()).toEqual(
      [
        '.DS_Store',
        '.desk',
        'addresses.json',
        'briefs',
        'brochures',
        'library.json',
        'looks',
        'media',
        'news',
      ].filter((name) => existsSync(path.join(empty, name))),
    );
  });

  it('gives back a library that has no document yet', async () => {
    const { zip, again, root } = place();
    await makeBackup(await createLibrary(root), { file: zip });
    expect(await restoreBackup(zip, again)).toMatchObject({ documents: 0, lost: [] });
    expect((await openLibrary(again)).list()).toEqual([]);
  });

  it('can be cancelled, and then leaves the folder as it was', async () => {
    const { base, zip, again, root } = place();
    await makeBackup((await fullLibrary(root)).library, { file: zip });
    const stop = new AbortController();
    const onFile = (): void => {
      stop.abort();
    };
    const restoring = restoreBackup(zip, path.join(again, 'deeper'), { signal: stop.signal, onFile });
    await expect(restoring).rejects.toMatchObject({ code: 'cancelled' });
    expect(readdirSync(base).sort()).toEqual(['backup.zip', 'library']);
  });

  it('says so where there is no file, or none that is a backup', async () => {
    const { zip, again } = place();
    await expect(restoreBackup(zip, again)).rejects.toThrow(`There is no file “${zip}”.`);
    expect(await refusal(Buffer.alloc(0))).toContain('no zip file');
    expect(await refusal(Buffer.alloc(5_000))).toContain('no zip file');
    expect(await refusal(text('A text that somebody has called a zip file.'))).toContain('no zip file');
    expect(await refusal(await zipped([{ name: 'holiday.txt', bytes: json }]))).toContain(
      'not a backup of a library',
    );
    expect(await refusal(await zipped([]))).toContain('not a backup of a library');
  });

  it('leaves a backup of a newer desk to that', async () => {
    const header = text('{"format": "liaison-desk-backup", "version": 2, "anything": true}\n');
    const newer = await zipped([
      { name: 'library.json', bytes: json },
      { name: manifestName, bytes: header },
    ]);
    expect(await refusal(newer)).toContain('newer desk');
  });
});

describe('a zip that means harm', () => {
  const harmless = 'news/aaaaaaaaaaaaaaaa.json';
  const named = async (name: string): Promise<string> => {
    const zip = await zipOf([
      { name: 'library.json', bytes: json },
      { name: harmless, bytes: text('owned') },
    ]);
    return refusal(renamed(zip, harmless, name.padEnd(harmless.length, 'x')));
  };

  it('writes nothing outside the folder', async () => {
    for (const name of [
      '../../../../tmp/x',
      '/tmp/aaaaaaaa',
      'C:/Windows/a',
      'news/../../../aaaa',
      'news\\..\\..\\a',
    ])
      expect(await named(name)).toContain('leads elsewhere');
  });

  it('puts nothing into a library that is no part of it', async () => {
    for (const name of [
      '.git/hooks/aaaaaaaaaaaaa',
      '.desk/lockaaaaa',
      'news/con.json/aaaaaa',
      'news/./aaaa',
      'news//aaaaaa',
      'news/a:b',
      'media',
      'news/a\u0007',
    ])
      expect(await named(name)).toContain('no place in a library');
  });

  it('brings in no links, devices or folders', async () => {
    for (const mode of [0o120777, 0o020666, 0o040755]) {
      const zip = await zipOf([
        { name: 'library.json', bytes: json },
        { name: 'news/a.json', bytes: text('/etc'), mode },
      ]);
      expect(await refusal(zip)).toContain('a link or a device');
    }
  });

  it('has each name once', async () => {
    const twice = { name: 'news/a.json', bytes: json };
    expect(await refusal(await zipOf([twice, { ...twice, listed: null }]))).toContain('is there twice');
  });

  it('holds nothing that its manifest does not name, and as it names it', async () => {
    const library = { name: 'library.json', bytes: json };
    const not = 'not what its manifest says';
    expect(
      await refusal(await zipOf([library, { name: 'news/a.json', bytes: json, listed: null }])),
    ).toContain(not);
    expect(
      await refusal(await zipOf([library, { name: 'news/a.json', bytes: json, listed: { size: 3 } }])),
    ).toContain(not);
    const wrong = { sha256: 'ab'.repeat(32) };
    expect(
      await refusal(await zipOf([library, { name: 'news/a.json', bytes: json, listed: wrong }])),
    ).toContain('lost in it: news/a.json');
  });

  it('unpacks no more than it says, and no bytes twice', async () => {
    const zeros = Buffer.alloc(50_000_000);
    const zip = await zipOf([
      { name: 'library.json', bytes: json },
      { name: 'news/a.json', bytes: zeros, listed: { size: 50_000 } },
    ]);
    // It says 50,000 bytes in its list, in the header before the bytes, and in the manifest.
    const size = Buffer.alloc(4);
    const short = Buffer.alloc(4);
    size.writeUInt32LE(50_000_000);
    short.writeUInt32LE(50_000);
    const lying = renamed(zip, size.toString('latin1'), short.toString('latin1'));
    expect(await refusal(lying)).toContain('lost in it: news/a.json');

    const overlapping = Buffer.from(zip);
    const list = zip.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
    overlapping.writeUInt32LE(zip.length * 2, list + 20); // packed size of the first entry
    expect(await refusal(overlapping)).toMatch(/more room than the file has|damaged/);
  });

  it.skipIf(noSmallDisk !== null)('is refused where there is no room for it', async () => {
    const { zip } = place();
    const bytes = Buffer.from(Array.from({ length: 600_000 }, () => Math.floor(Math.random() * 256)));
    writeFileSync(
      zip,
      await zipOf([
        { name: 'library.json', bytes: json },
        { name: 'media/a.png', bytes },
      ]),
    );
    const disk = smallDisk(256);
    await expect(restoreBackup(zip, path.join(disk, 'again'))).rejects.toMatchObject({
      code: 'disk',
      message: expect.stringMatching(/takes 1 MB unpacked/),
    });
    expect(readdirSync(disk)).toEqual([]);
  });

  describe('is no bomb', () => {
    const zeros = Buffer.alloc(40_000_000, ' ');
    const settings = { name: 'library.json', bytes: json };

    it('by one file out of which far too much comes', async () => {
      const zip = await zipOf([settings, { name: 'news/a.json', bytes: zeros }]);
      expect(zip.length).toBeLessThan(100_000);
      expect(await refusal(zip)).toContain('“news/a.json”. It is packed tighter than any text or picture');
    });

    it('by many files each of which may be as it is', async () => {
      const bytes = Buffer.alloc(1_000_000, ' ');
      const many = Array.from({ length: 40 }, (_, index) => ({ name: `news/a${index}.json`, bytes }));
      const zip = await zipOf([settings, ...many]);
      expect(await refusal(zip)).toContain('It is packed tighter than any text or picture');
    });

    it('where its list is lost, and it has to be gone through from its beginning', async () => {
      const zip = await zipOf([settings, { name: 'news/a.json', bytes: zeros }]);
      const { base, zip: file, again } = place();
      writeFileSync(file, zip.subarray(0, zip.length - 200));
      await restoreBackup(file, again, { partial: true }).catch(() => undefined);
      expect(Object.keys(filesIn(base)).filter((name) => name.includes('news'))).toEqual([]);
    });

    it('where it is the desk’s own, however monotonous the words in it are', async () => {
      const { zip, root, again } = place();
      const library = await createLibrary(root);
      const item = newsItem({ id: 'long', body: bodyOf('again and '.repeat(400_000)) });
      await library.create(item);
      await makeBackup(library, { file: zip });
      expect(await restoreBackup(zip, again)).toMatchObject({ documents: 1, lost: [], remarks: [] });
      expect((await (await openLibrary(again)).read('long')).document).toMatchObject({ body: item.body });
    });
  });

  it('gives everything back beside a document that no desk can read', async () => {
    const { zip, root, again } = place();
    await fullLibrary(root);
    const item = { ...newsItem({ id: 'two' }), body: nested(700) };
    const deep = JSON.stringify(seal(item, 2, '2024-03-11T10:00:00.000Z'));
    writeFileSync(path.join(root, 'news/two.json'), deep);
    await makeBackup(await openLibrary(root), { file: zip });
    const { documents, remarks } = await restoreBackup(zip, again, { partial: true });
    expect(documents).toBe(3);
    expect(remarks).toEqual([expect.stringContaining('news/two.json')]);
    expect(readFileSync(path.join(again, 'news/two.json'), 'utf8')).toBe(deep);
  });
});

/** Files of a restored library, but for the note that it is one of its own. */
const restoredIn = (folder: string): Record<string, string> =>
  Object.fromEntries(Object.entries(filesIn(folder)).filter(([place]) => place !== ownPlaces.identity));

describe('a damaged backup', () => {
  /** A backup of a full library, and what is in it. */
  async function backup() {
    const { zip, root, base } = place();
    const { library } = await fullLibrary(root);
    await makeBackup(library, { file: zip });
    return { base, zip, bytes: readFileSync(zip), files: filesIn(root) };
  }

  it('is refused with the names of what is lost in it, and gives the rest where that is wanted', async () => {
    const { base, zip, bytes, files } = await backup();
    const at = bytes.indexOf('news/two.json') + 100; // in the middle of its packed bytes
    bytes.writeUInt32LE(0x12345678, at);
    writeFileSync(zip, bytes);
    const again = path.join(base, 'again');
    const error = await restoreBackup(zip, again).catch((failure: unknown) => failure);
    expect(error).toBeInstanceOf(DamagedBackup);
    expect((error as DamagedBackup).lost).toEqual(['news/two.json']);
    expect((error as DamagedBackup).whole).toEqual(
      Object.keys(files)
        .filter((name) => name !== 'news/two.json')
        .sort(),
    );
    expect((error as DamagedBackup).message).toContain('These files are lost in it: news/two.json.');
    expect(existsSync(again)).toBe(false);
    const restored = await restoreBackup(zip, again, { partial: true });
    expect(restored).toMatchObject({ documents: 3, lost: ['news/two.json'] });
    const { 'news/two.json': lost, ...rest } = files;
    expect(lost).toBeDefined();
    expect(restoredIn(again)).toEqual(rest);
  });

  it('that was cut off gives what is whole before the cut', async () => {
    const { base, zip, bytes, files } = await backup();
    const list = bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
    for (const [index, cut] of [bytes.length - 1, list + 30, list - 40, Math.floor(list * 0.8)].entries()) {
      writeFileSync(zip, bytes.subarray(0, cut));
      const error = await restoreBackup(zip, path.join(base, 'again')).catch((failure: unknown) => failure);
      expect(error).toBeInstanceOf(DamagedBackup);
      const { whole, lost, message } = error as DamagedBackup;
      expect(message).toContain('The list at the end of the zip file is missing or damaged.');
      expect(whole.length).toBeGreaterThan(index < 2 ? Object.keys(files).length - 1 : 3);
      expect(lost).toEqual([]); // where the manifest is whole, nothing is lost; else nobody knows
      const again = path.join(base, `part ${index}`);
      await restoreBackup(zip, again, { partial: true });
      const restored = restoredIn(again);
      expect(Object.keys(restored).sort()).toEqual(whole);
      for (const [name, content] of Object.entries(restored)) expect(content).toBe(files[name]);
    }
  });

  it('is never restored with other words, wherever a bit turns', async () => {
    const { base, zip, bytes, files } = await backup();
    let refused = 0;
    const step = Math.max(1, Math.floor(bytes.length / 60));
    for (let at = 0; at < bytes.length; at += step) {
      const turned = Buffer.from(bytes);
      turned.writeUInt8(turned.readUInt8(at) ^ (1 << (at % 8)), at);
      writeFileSync(zip, turned);
      const again = path.join(base, `again ${at}`);
      const restored = await restoreBackup(zip, again).catch((failure: unknown) => failure as Error);
      if (restored instanceof Error) {
        refused += 1;
        expect(restored.name).toBe('DeskError');
        expect(existsSync(again)).toBe(false);
      } else expect(restoredIn(again)).toEqual(files);
      const part = path.join(base, `part ${at}`);
      const partly = await restoreBackup(zip, part, { partial: true }).catch(
        (failure: unknown) => failure as Error,
      );
      if (partly instanceof Error) expect(partly.name).toBe('DeskError');
      else
        for (const [name, content] of Object.entries(restoredIn(part)))
          expect([name, content]).toEqual([name, files[name]]);
    }
    expect(refused).toBeGreaterThan(20);
  }, 60_000);

  it('without its manifest is judged by the sums of the zip', async () => {
    const { base, zip, bytes, files } = await backup();
    const lost = manifestName.replace('.jsonl', '.jsonx');
    writeFileSync(zip, renamed(bytes, manifestName, lost));
    const again = path.join(base, 'again');
    await expect(restoreBackup(zip, again)).rejects.toThrow('Its manifest is missing or damaged.');
    const { remarks } = await restoreBackup(zip, again, { partial: true });
    expect(remarks.join(' ')).toContain('Its manifest is missing or damaged.');
    expect(restoredIn(again)).toEqual(files);
  });

  it('restored in part names everything that it lacks, as far as anything tells', async () => {
    const { base, zip, bytes, files } = await backup();
    const picture = Object.keys(files).find((name) => name.startsWith('media/')) ?? '';
    const list = bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
    const torn = (...names: string[]): Buffer => {
      const copy = Buffer.from(bytes);
      for (const name of names) copy.writeUInt32LE(0x12345678, copy.indexOf(name) + name.length + 20);
      return copy;
    };
    const partly = async (name: string, content: Buffer): Promise<string> => {
      writeFileSync(zip, content);
      const { lost, remarks } = await restoreBackup(zip, path.join(base, name), { partial: true });
      return [...lost, ...remarks].join('\n');
    };
    // The manifest tells the names; without it the documents and the header do.
    expect(await partly('named', torn(picture, 'news/two.json'))).toMatch(
      new RegExp(`news/two.json.*“Item one” \\(news/one.json\\) shows the picture “${picture}”`, 's'),
    );
    const blind = await partly(
      'blind',
      renamed(torn(picture, 'news/two.json'), manifestName, 'manifest.jsonx'),
    );
    expect(blind).toContain(`shows the picture “${picture}”, which is lost.`);
    expect(blind).toContain('news/two.json');
    const cut = await partly('cut', bytes.subarray(0, Math.floor(list * 0.6)));
    expect(cut).toContain('it is not known whether files are missing, and which.');
    // What follows a torn entry is found although the list at the end is gone.
    const scanned = await partly('scanned', torn('news/two.json').subarray(0, list + 10));
    expect(scanned).toContain('news/two.json');
    expect(Object.keys(filesIn(path.join(base, 'scanned')))).toContain('news/three.json');
    const unsettled = await partly('unsettled', torn('library.json'));
    expect(unsettled).toContain('The settings of the library (library.json) are lost');
  });
});

describe.skipIf(noSmallDisk)(
  `restoring to a small disk${noSmallDisk ? ` (skipped: ${noSmallDisk})` : ''}`,
  () => {
    it('says that there is no room, and leaves nothing', async () => {
      const { zip, root } = place();
      await makeBackup((await fullLibrary(root)).library, { file: zip });
      for (const kilobytes of [4, 12, 24]) {
        const disk = smallDisk(kilobytes);
        await expect(restoreBackup(zip, path.join(disk, 'again'))).rejects.toMatchObject({ code: 'disk' });
        expect(readdirSync(disk)).toEqual([]);
      }
    });
  },
);
