/** Pictures of a library: files in `media/`, named by their content. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { DeskError } from '../../core/desk-error.ts';
import type { AddedPicture } from '../../core/contract.ts';
import { asDiskError } from '../storage/disk-error.ts';
import { namesIn } from '../documents/library-files.ts';
import { setAside } from '../settings/library-settings.ts';
import type { Library } from '../library/library.ts';
import { mustStandInside, NoFolderOfOurs } from '../storage/own-folders.ts';
import { NoRegularFile, readRegular, regularStats } from '../storage/regular-file.ts';
import {
  isShowable,
  kindOf,
  measure,
  mostPixels,
  type PictureKind,
} from '../../core/pictures/picture-size.ts';
import { mediaFolder, pictureNameSource } from '../../core/places.ts';
import { makeFolder, writeDurably } from '../storage/write-durably.ts';

/** Largest picture taken, in bytes. */
const largest = 150 * 1024 * 1024;
/** Largest side, in pixels; more than this no page needs, and decoding it fills the memory. */
const longestSide = 30_000;

const types = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
} as const satisfies Record<PictureKind, string>;
type Extension = PictureKind;

const mediaSource = new RegExp(`^${mediaFolder}/(${pictureNameSource})$`);

/** Takes a picture in, judged by its bytes and never by its name. Throws DeskError `refused` with the reason. */
export async function addPicture(library: Library, name: string, bytes: Uint8Array): Promise<AddedPicture> {
  await library.permission.mayWrite();
  const { extension, width, height } = sniff(name, bytes);
  const hash = createHash('sha256').update(bytes).digest('hex');
  const src = `${mediaFolder}/${hash}.${extension}`;
  const { root, disk } = library.files;
  const file = path.join(root, src);
  try {
    mustStandInside(root, src);
    const there = await whatStandsAt(file, bytes);
    if (there !== 'the-same') {
      await library.files.mustStand();
      await makeFolder(path.join(root, mediaFolder), disk); // refuses a link
      // What stands there is damaged, or was put there by somebody; it may be all that is left of another picture.
      if (there === 'else') await setAside(library.files, src);
      await writeDurably(file, bytes, disk);
    }
  } catch (error) {
    throw asDiskError(error, `the picture “${name}”`);
  }
  return { src, width, height };
}

/** What stands where a picture is to be written; an empty file is nothing. */
async function whatStandsAt(file: string, bytes: Uint8Array): Promise<'nothing' | 'the-same' | 'else'> {
  try {
    const there = await readRegular(file);
    if (there.length === 0) return 'nothing';
    return Buffer.compare(there, bytes) === 0 ? 'the-same' : 'else';
  } catch (error) {
    return error instanceof NoRegularFile ? 'else' : 'nothing';
  }
}

/** Type and size in pixels of a picture, from its bytes. Throws DeskError `refused`. */
export function sniff(
  name: string,
  bytes: Uint8Array,
): { extension: Extension; width: number; height: number } {
  const refuse = (reason: string): never => {
    throw new DeskError('refused', `“${name}” was not taken in: ${reason}`);
  };
  if (bytes.length === 0) return refuse('the file is empty.');
  if (bytes.length > largest) return refuse('it is larger than 150 MB. Make it smaller first.');
  const extension = kindOf(bytes);
  if (extension === null)
    return refuse('it is no picture of a kind that the desk takes. Use PNG, JPEG, GIF or WebP.');
  if (!isWhole(bytes, extension)) return refuse('the picture is cut off. Get the whole file again.');
  const size = measure(bytes);
  if (!size) return refuse('its size cannot be told, so it is damaged. Get the file again.');
  const { width, height } = size;
  if (!(width > 0 && height > 0))
    return refuse('it says that it has no width or no height, so it is damaged.');
  if (width > longestSide || height > longestSide)
    return refuse(`it is ${width} by ${height} pixels; the desk takes up to ${longestSide} a side.`);
  if (width * height > mostPixels)
    return refuse(
      `it has ${Math.ceil((width * height) / 1e6)} megapixels; the desk takes up to ${mostPixels / 1e6}. Make it smaller first.`,
    );
  return { extension, width, height };
}

/** False where the file ends before the picture does. Bytes after its end do no harm. */
function isWhole(bytes: Uint8Array, extension: Extension): boolean {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (extension === 'png') return data.includes('IEND', 8, 'latin1');
  if (extension === 'jpg') return data.lastIndexOf(Buffer.from([0xff, 0xd9])) > 2;
  if (extension === 'gif') return data.includes(0x3b, 6);
  return data.length >= 12 && data.readUInt32LE(4) + 8 <= data.length + 1;
}

/** True where bytes are those that the address says: else they are damaged, or those of another picture. */
export function isPictureOf(src: string, bytes: Uint8Array): boolean {
  const name = mediaSource.exec(src)?.[1]?.split('.')[0];
  return name !== undefined && createHash('sha256').update(bytes).digest('hex').startsWith(name);
}

/**
 * Bytes and type of a picture of the library. Throws DeskError `not-found` where there is none, or something else than a
 * file, or one that is not fit to be shown.
 */
export async function readPicture(
  library: Library,
  src: string,
): Promise<{ bytes: Uint8Array; type: string }> {
  const [, name, extension] = mediaSource.exec(src) ?? [];
  const { root } = library.files;
  let bytes: Uint8Array;
  try {
    if (!name) throw new Error('No address of a picture.');
    mustStandInside(root, src);
    bytes = await readRegular(path.join(root, mediaFolder, name), largest);
  } catch (error) {
    const strange =
      error instanceof NoRegularFile || error instanceof NoFolderOfOurs ? ` ${error.message}` : '';
    throw new DeskError('not-found', `The library has no picture “${src}”.${strange}`, { cause: error });
  }
  // Whatever has come into the folder: what would fill the memory is neither shown nor exported.
  if (!isShowable(bytes))
    throw new DeskError(
      'not-found',
      `The picture “${src}” is damaged, or has more than ${mostPixels / 1e6} megapixels, so it is not shown. Put it in again, made smaller.`,
    );
  return { bytes, type: types[extension as Extension] };
}

/** Pictures in `media/` with their size in bytes and the documents that show them. */
export async function listPictures(
  library: Library,
): Promise<{ src: string; bytes: number; usedBy: string[] }[]> {
  const usedBy = new Map<string, string[]>();
  for (const { summary, pictures } of library.entries())
    for (const src of new Set(pictures)) usedBy.set(src, [...(usedBy.get(src) ?? []), summary.id]);
  const folder = path.join(library.files.root, mediaFolder);
  const names = (await namesIn(folder, library.files.root)).filter((name) =>
    mediaSource.test(`${mediaFolder}/${name}`),
  );
  return names.flatMap((name) => {
    const src = `${mediaFolder}/${name}`;
    const found = regularStats(path.join(folder, name));
    return found ? [{ src, bytes: found.size, usedBy: usedBy.get(src) ?? [] }] : [];
  });
}
