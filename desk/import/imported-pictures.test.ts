import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bodyPictures } from '../../core/body/body.ts';
import type { NewsItem } from '../../core/document.ts';
import { body, newsItem, paragraph, picture } from '../../core/writing/testing/sample.ts';
import { Exports } from '../export/exports.ts';
import type { Library } from '../library/library.ts';
import { createLibrary } from '../opening/open-library.ts';
import { addPicture } from '../pictures/media.ts';
import { filesIn, temporaryFolder } from '../testing/folder.ts';
import { decoded, photograph, secret } from '../testing/photographs.ts';
import { png } from '../testing/pictures.ts';
import { Imports } from './import.ts';
import { fetchFile } from './read-file.ts';

const newLibrary = (): Promise<Library> => createLibrary(path.join(temporaryFolder(), 'library'));

/** A Markdown file of a desk with these pictures, in a folder of its own. */
function markdown(...pictures: string[]) {
  const folder = path.join(temporaryFolder(), 'out', 'articles');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'quay.md');
  writeFileSync(
    file,
    `---\nid: quay\nkind: news\nheadline: At the quay\ndate: 2024-03-11\nstatus: published\nlanguage: en\n---\n\nWords.\n\n${pictures.join('\n\n')}\n`,
  );
  return { folder, file };
}

async function planned(library: Library, file: string) {
  const imports = new Imports();
  const plan = await imports.plan(library, [await fetchFile(file)]);
  const [read] = plan.files;
  return {
    read,
    messages: (read?.notices ?? []).map(({ message }) => message),
    confirm: () => imports.confirm(library, plan.id, [[0]]),
  };
}
const importedPictures = async (library: Library, id: string) =>
  bodyPictures(((await library.read(id)).document as NewsItem).body);

describe('pictures that lie beside an imported file', () => {
  it('come in with their words, by the step by which all pictures do, and only once it is confirmed', async () => {
    const library = await newLibrary();
    const { folder, file } = markdown('![A quay](quay%201.jpg)\\\nThe quay.\\\n_Image © Port_');
    writeFileSync(path.join(folder, 'quay 1.jpg'), photograph({ width: 320, height: 240, orientation: 6 }));
    const before = filesIn(library.files.root);
    const { read, confirm } = await planned(library, file);
    expect(read).toMatchObject({ refused: null, notices: [] });
    expect(read?.documents[0]?.pictures).toBe(1);
    expect(filesIn(library.files.root)).toEqual(before);
    const { imported, remarks } = await confirm();
    expect(remarks).toEqual([]);
    const [one] = await importedPictures(library, imported[0]?.id ?? '');
    expect(one).toMatchObject({ alt: 'A quay', caption: 'The quay.', credit: 'Image © Port' });
    const bytes = readFileSync(path.join(library.files.root, one?.src ?? ''));
    expect(bytes.includes(secret)).toBe(false);
    expect([decoded(bytes).width, decoded(bytes).height]).toEqual([240, 320]);
  });

  it('come over from another library by an export, as they were shown there', async () => {
    const [from, to] = [await newLibrary(), await newLibrary()];
    const { src } = await addPicture(from, 'quay.jpg', photograph({ width: 1200, height: 800 }));
    const cut = picture({ src, alt: 'A quay' });
    cut.attrs = { ...cut.attrs, crop: '0 0 50 50', focus: '25 25', licence: 'CC BY 4.0' };
    await from.create(newsItem('one', { status: 'published', body: body(cut, paragraph('Words.')) }));
    const out = path.join(temporaryFolder(), 'out');
    const exports = new Exports(null, () => undefined);
    exports.allow(out, true);
    await exports.run(from, { formats: ['markdown'], folder: out, pdf: false });
    const [name = ''] = readdirSync(path.join(out, 'articles'));
    const { read, messages, confirm } = await planned(to, path.join(out, 'articles', name));
    expect(messages).toEqual([]);
    expect(read?.documents[0]?.pictures).toBe(1);
    const { imported } = await confirm();
    const [one] = await importedPictures(to, imported[0]?.id ?? '');
    expect(one).toMatchObject({ alt: 'A quay', focus: '50 50', licence: 'CC BY 4.0' });
    expect(one?.crop).toBeUndefined();
    const { width, height } = decoded(readFileSync(path.join(to.files.root, one?.src ?? '')));
    expect([width, height]).toEqual([600, 400]);
  });

  it('come in that are written into the file', async () => {
    const library = await newLibrary();
    const { file } = markdown(`![A dot](data:image/png;base64,${png(12, 9).toString('base64')})`);
    const { confirm } = await planned(library, file);
    const { imported } = await confirm();
    const [one] = await importedPictures(library, imported[0]?.id ?? '');
    expect(one?.src).toMatch(/^media\/[a-f0-9]{64}\.png$/);
  });

  it.each([
    ['up and away', '../../secret.png', /is not beside the file/],
    ['up and away, hidden', '..%2F..%2Fsecret.png', /is not beside the file/],
    ['from the root', '/etc/hostname', /is not beside the file/],
    ['by another system’s way', '..\\..\\secret.png', /is not beside the file|fetches nothing/],
    ['by the address of a file', 'file:///etc/hostname', /fetches nothing/],
    [
      'on the web',
      'https://example.org/a.png',
      /“https:\/\/example\.org\/a\.png” is elsewhere, and the desk fetches nothing/,
    ],
    ['on the web, without saying how', '//example.org/a.png', /fetches nothing/],
    ['through a link to a file', 'link.png', /is not beside the file/],
    ['through a link to a folder', 'linked/secret.png', /is not beside the file/],
    ['not there', 'none.png', /“none\.png” is not beside the file/],
    ['a folder', 'folder.png', /cannot be read/],
    ['a drawing with a script', 'script.svg', /is a drawing \(SVG\)/],
    ['no picture', 'words.png', /is no picture of a kind that the desk takes/],
    ['of 30,001 by 10 pixels', 'wide.png', /is 30001 by 10 pixels/],
    ['of 30,000 by 30,000 pixels', 'bomb.png', /has 900 megapixels/],
    ['cut off', 'cut.jpg', /cut off/],
    ['damaged data', 'data:image/png;base64,%%%', /damaged/],
    ['data of no picture', 'data:text/html;base64,PGI+', /is no picture/],
  ])('stay out, and are said once, where they are %s', async (_, address, sentence) => {
    const library = await newLibrary();
    const { folder, file } = markdown(`![One](<${address}>)`, `![Two](<${address}>)`);
    writeFileSync(path.join(folder, '../../secret.png'), png(10, 10));
    symlinkSync(path.join(folder, '../../secret.png'), path.join(folder, 'link.png'));
    symlinkSync(path.join(folder, '../..'), path.join(folder, 'linked'));
    mkdirSync(path.join(folder, 'folder.png'));
    writeFileSync(path.join(folder, 'script.svg'), '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>');
    writeFileSync(path.join(folder, 'words.png'), 'Words.');
    const huge = (width: number, height: number): Buffer => {
      const bytes = png(1, 1);
      bytes.writeUInt32BE(width, 16);
      bytes.writeUInt32BE(height, 20);
      return bytes;
    };
    writeFileSync(path.join(folder, 'wide.png'), huge(30_001, 10));
    writeFileSync(path.join(folder, 'bomb.png'), huge(30_000, 30_000));
    writeFileSync(path.join(folder, 'cut.jpg'), photograph().subarray(0, 3000));
    const { read, messages, confirm } = await planned(library, file);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(sentence);
    expect(read?.documents[0]?.pictures).toBe(0);
    const { imported } = await confirm();
    // The words keep their place.
    expect(
      (await importedPictures(library, imported[0]?.id ?? '')).map(({ src, alt }) => [src, alt]),
    ).toEqual([
      [null, 'One'],
      [null, 'Two'],
    ]);
    expect(readdirSync(path.join(library.files.root, 'media'))).toEqual([]);
  });

  it('stay out where the folder for pictures beside the file is a link, or another of a like name', async () => {
    const library = await newLibrary();
    const { folder, file } = markdown('![One](../pictures/one.png)', '![Two](../Pictures/two.png)');
    const [elsewhere, home] = [path.join(folder, '../../private'), path.join(folder, '../Pictures')];
    for (const [name, of] of [
      ['one.png', elsewhere],
      ['two.png', home],
    ] as const) {
      mkdirSync(of);
      writeFileSync(path.join(of, name), png(10, 10));
    }
    symlinkSync(elsewhere, path.join(folder, '../pictures'));
    const { read, messages } = await planned(library, file);
    expect(read?.documents[0]?.pictures).toBe(0);
    expect(messages).toHaveLength(2);
  });

  it('are said where the file came alone', async () => {
    const library = await newLibrary();
    const { folder, file } = markdown('![One](one.png)');
    writeFileSync(path.join(folder, 'one.png'), png(10, 10));
    const { folder: _, ...alone } = await fetchFile(file);
    const plan = await new Imports().plan(library, [alone]);
    expect(plan.files[0]?.notices[0]?.message).toMatch(/lies beside the file, which came alone/);
  });

  it('are no more than 300, however many there are', async () => {
    const library = await newLibrary();
    const all = Array.from({ length: 2_000 }, () => '![One](one.png)');
    const { folder, file } = markdown(...all);
    writeFileSync(path.join(folder, 'one.png'), png(10, 10));
    const { read, messages } = await planned(library, file);
    expect(read?.documents[0]?.pictures).toBe(300);
    expect(messages).toEqual([expect.stringMatching(/more than 300 pictures/)]);
  });

  it('are remarked on where they are gone, or decode to nothing, when it is confirmed', async () => {
    const library = await newLibrary();
    const { folder, file } = markdown('![One](one.png)', '![Two](two.png)', '![Three](three.png)');
    for (const name of ['one', 'two', 'three'])
      writeFileSync(path.join(folder, `${name}.png`), png(name.length, 10));
    const { confirm } = await planned(library, file);
    rmSync(path.join(folder, 'one.png'));
    const broken = png(5, 10);
    broken.fill(7, 45, 55);
    writeFileSync(path.join(folder, 'three.png'), broken);
    const { imported, remarks } = await confirm();
    expect(remarks).toEqual([
      '“At the quay”: the picture “one.png” can no longer be read.',
      expect.stringMatching(/^“At the quay”: “three\.png” was not taken in: /),
    ]);
    const srcs = (await importedPictures(library, imported[0]?.id ?? '')).map(({ src }) => src !== null);
    expect(srcs).toEqual([false, true, false]);
  });
});
