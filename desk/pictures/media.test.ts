import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { addPicture, listPictures, readPicture } from './media.ts';
import { sniff } from './sniff.ts';
import { createLibrary } from '../opening/open-library.ts';
import { newsItem } from '../testing/documents.ts';
import { temporaryFolder } from '../testing/folder.ts';
import { gif, png, webp } from '../testing/pictures.ts';

const newLibrary = () => createLibrary(path.join(temporaryFolder(), 'l'));
const jpeg = readFileSync(
  path.join(
    import.meta.dirname,
    '../../data/library/media',
    readdirSync(path.join(import.meta.dirname, '../../data/library/media')).find((name) =>
      name.endsWith('.jpg'),
    ) ?? '',
  ),
);

/** A picture of 20,000 by 20,000 pixels, in its header at least. */
const large = png(2, 2);
large.writeUInt32BE(20_000, 16);
large.writeUInt32BE(20_000, 20);
/** A picture of one pixel by its header, and a frame of 65,535 by 65,535. */
const frames = Buffer.from(gif);
frames.writeUInt32LE(0xffffffff, frames.indexOf(0x2c, 13) + 5);

/** As cameras write it: with a small picture of its own, whose end is no end of the whole. */
function withSmallOne(bytes: Buffer): Buffer {
  const small = Buffer.concat([
    Buffer.from('Exif\0\0', 'latin1'),
    Buffer.from([0xff, 0xd8, 0x01, 0xff, 0xd9]),
  ]);
  const head = Buffer.from([0xff, 0xe1, 0, small.length + 2]);
  return Buffer.concat([bytes.subarray(0, 2), head, small, bytes.subarray(2)]);
}

describe('a picture', () => {
  it('is taken in under the digest of its bytes, once', async () => {
    const library = await newLibrary();
    const bytes = png(40, 30);
    const hash = createHash('sha256').update(bytes).digest('hex');
    const added = await addPicture(library, 'holiday.jpeg', bytes);
    expect(added).toEqual({ src: `media/${hash}.png`, width: 40, height: 30, changes: [] });
    expect(await addPicture(library, 'other name.png', bytes)).toEqual(added);
    expect(readFileSync(path.join(library.files.root, added.src)).equals(bytes)).toBe(true);
    expect(readdirSync(path.join(library.files.root, 'media'))).toHaveLength(1);
    expect(await readPicture(library, added.src)).toEqual({ bytes, type: 'image/png' });
  });

  it('that was damaged is whole again once it is put in again, and what stood there is kept', async () => {
    const library = await newLibrary();
    const bytes = png(40, 30);
    const { src } = await addPicture(library, 'quay.png', bytes);
    const file = path.join(library.files.root, src);
    const damaged = Buffer.from(bytes);
    damaged[bytes.length - 20] = 0x55;
    const aside = path.join(library.files.root, '.desk/set-aside');
    for (const [index, other] of [damaged, bytes.subarray(0, 50), png(1, 1, 7)].entries()) {
      writeFileSync(file, other);
      await addPicture(library, 'quay.png', bytes);
      expect(readFileSync(file).equals(bytes)).toBe(true);
      expect(readdirSync(aside)).toHaveLength(index + 1);
    }
    await addPicture(library, 'quay.png', bytes);
    expect(readdirSync(aside)).toHaveLength(3);
  });

  it('is judged by its bytes, whatever its name', () => {
    expect(sniff('a.png', gif)).toEqual({ extension: 'gif', width: 1, height: 1 });
    expect(sniff('a', webp)).toEqual({ extension: 'webp', width: 1, height: 1 });
    expect(sniff('a.txt', jpeg)).toMatchObject({ extension: 'jpg' });
    expect(sniff('a.txt', withSmallOne(jpeg))).toMatchObject({ extension: 'jpg' });
    expect(sniff('a', new Uint8Array([...png(3, 2), 0, 0]))).toEqual({
      extension: 'png',
      width: 3,
      height: 2,
    });
  });

  it.each([
    ['an empty file', Buffer.alloc(0), /empty/],
    ['a text', Buffer.from('no picture at all'), /no picture of a kind/],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), /drawing \(SVG\)/],
    [
      'a HEIC photograph',
      Buffer.from('\0\0\0\x18ftypmif1\0\0\0\0mif1heic', 'latin1'),
      /is a HEIC photograph/,
    ],
    ['a web page', Buffer.from('<!doctype html><script>1</script>'), /no picture of a kind/],
    ['a cut PNG', png(20, 20).subarray(0, 50), /cut off/],
    ['a cut JPEG', jpeg.subarray(0, 2_000), /cut off/],
    ['a cut JPEG with a small picture in its head', withSmallOne(jpeg).subarray(0, 2_000), /cut off/],
    ['a PNG of no width', png(0, 20), /damaged/],
    ['a picture too large to show', png(40_000, 1), /40000 by 1 pixels/],
    ['a PNG of 400 megapixels', large, /400 megapixels; the desk takes up to 100/],
    ['a GIF that is larger than it says', frames, /65535 by 65535 pixels/],
    [
      'a beginning and an end with nothing between',
      Buffer.from('\xff\xd8\xff\xd9\xff\xd9', 'latin1'),
      /damaged/,
    ],
  ])('is refused with the reason where it is %s', async (_, bytes, reason) => {
    const library = await newLibrary();
    const refused = addPicture(library, 'mine.png', bytes);
    await expect(refused).rejects.toMatchObject({ code: 'refused', message: expect.stringMatching(reason) });
    await expect(refused).rejects.toThrow('“mine.png”');
    expect(readdirSync(path.join(library.files.root, 'media'))).toEqual([]);
  });

  it('is read only from the folder of pictures', async () => {
    const library = await newLibrary();
    for (const src of ['library.json', 'media/../library.json', '/etc/passwd', `media/${'a'.repeat(64)}.png`])
      await expect(readPicture(library, src)).rejects.toMatchObject({ code: 'not-found' });
  });
});

it('pictures are listed with their size and the documents that show them', async () => {
  const library = await newLibrary();
  const used = await addPicture(library, 'a', png(10, 10));
  const unused = await addPicture(library, 'b', png(11, 11));
  const picture = { type: 'picture', attrs: { src: used.src, alt: '', caption: '', credit: '' } };
  const item = newsItem({ body: { type: 'doc', content: [picture, picture] } });
  await library.create(item);
  const listed = await listPictures(library);
  expect(listed.find(({ src }) => src === used.src)).toMatchObject({
    src: used.src,
    bytes: png(10, 10).length,
    usedBy: [item.id],
  });
  expect(listed.find(({ src }) => src === unused.src)?.usedBy).toEqual([]);
});

it('a picture of too many pixels that has come into the folder is not shown', async () => {
  const library = await newLibrary();
  const name = `${createHash('sha256').update(large).digest('hex')}.png`;
  writeFileSync(path.join(library.files.root, 'media', name), large);
  await expect(readPicture(library, `media/${name}`)).rejects.toMatchObject({
    code: 'not-found',
    message: expect.stringContaining('more than 100 megapixels') as string,
  });
  const page = path.join(library.files.root, 'media', name.replace('.png', '.gif'));
  writeFileSync(page, '<svg xmlns="http://www.w3.org/2000/svg" width="99999" height="99999"/>');
  await expect(readPicture(library, `media/${path.basename(page)}`)).rejects.toMatchObject({
    code: 'not-found',
  });
});
