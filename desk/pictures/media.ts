/** Pictures of a library: files in `media/`, named by their content. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { DeskError, says } from '../../core/desk-error.ts';
import type { AddedPicture } from '../../core/contract.ts';
import type { ListedPicture } from '../../core/gallery/listed-picture.ts';
import { asDiskError } from '../storage/disk-error.ts';
import { namesIn } from '../documents/library-files.ts';
import { setAside } from '../settings/library-settings.ts';
import type { Library } from '../library/library.ts';
import { mustStandInside, NoFolderOfOurs } from '../storage/own-folders.ts';
import { NoRegularFile, readRegular, regularStats } from '../storage/regular-file.ts';
import { mediaFolder, pictureNameSource } from '../../core/places.ts';
import type { PictureKind } from '../../core/pictures/picture-size.ts';
import { takeInHere } from './rendition-maker.ts';
import type { TakeIn } from './rendition.ts';
import { Pace } from '../storage/pace.ts';
import { makeFolder, writeDurably } from '../storage/durable-file.ts';

/** Largest picture shown, in bytes. */
const largest = 150 * 1024 * 1024;

const types = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
} as const satisfies Record<PictureKind, string>;

const mediaSource = new RegExp(`^${mediaFolder}/(${pictureNameSource})$`);

export interface AddingOptions {
  /** Left out, this thread decodes it. */
  takeIn?: TakeIn | undefined;
  /** The file as it came, where that is not the one that is given; null where none is to be kept. */
  original?: { name: string; bytes: Uint8Array } | null | undefined;
}

/**
 * Takes a picture in, judged by its bytes and never by its name; what is kept of it is told in take-in.ts. The bytes are given
 * away. Where the office keeps originals, the file as it came stays beside it. Throws DeskError `refused` with the reason.
 */
export async function addPicture(
  library: Library,
  name: string,
  given: Uint8Array,
  { takeIn = takeInHere, original = { name, bytes: given } }: AddingOptions = {},
): Promise<AddedPicture> {
  await library.permission.mayWrite();
  const { sniff } = await import('./sniff.ts');
  sniff(name, given);
  const keeps = library.settings.office.keepOriginals && original !== null;
  // Of the bytes that are given away, a copy has to stay.
  const kept = keeps && {
    name: original.name,
    bytes: original.bytes === given ? given.slice() : original.bytes,
  };
  const { kind, width, height, bytes, changes } = await takeIn(given).catch((error: unknown) => {
    if (error instanceof DeskError) throw error;
    throw new DeskError('refused', says('picture-damaged', { name }), { cause: error });
  });
  const src = await putPicture(library, name, kind, bytes);
  if (kept) {
    const { keepOriginal } = await import('./originals.ts');
    await keepOriginal(library, src, kept);
  }
  return { src, width, height, changes };
}

/** Writes a picture that is ready into the library, unless it is there. Gives its `media/…`. Throws DeskError `disk`. */
export async function putPicture(
  library: Library,
  name: string,
  kind: PictureKind,
  bytes: Uint8Array,
): Promise<string> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const src = `${mediaFolder}/${hash}.${kind}`;
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
  return src;
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

/** Bytes that are looked at in one go: a few milliseconds. */
const atATime = 2 * 1024 * 1024;

/** True where bytes are those that the address says: else they are damaged, or those of another picture. */
export async function isPictureOf(src: string, bytes: Uint8Array): Promise<boolean> {
  const name = mediaSource.exec(src)?.[1]?.split('.')[0];
  if (name === undefined) return false;
  const sum = createHash('sha256');
  const pace = new Pace();
  for (let at = 0; at < bytes.length; at += atATime) {
    sum.update(bytes.subarray(at, at + atATime));
    if (pace.isOver) await pace.rest();
  }
  return sum.digest('hex').startsWith(name);
}

/**
 * Bytes and type of a picture of the library. Throws DeskError `not-found` where there is none, or something else than a
 * file, or one that is not fit to be shown.
 */
export async function readPicture(
  library: Pick<Library, 'files'>,
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
  const { isShowable, mostPixels } = await import('../../core/pictures/picture-size.ts');
  if (!isShowable(bytes))
    throw new DeskError(
      'not-found',
      says('picture-not-shown', { picture: src, megapixels: mostPixels / 1e6 }),
    );
  return { bytes, type: types[extension as PictureKind] };
}

/** True of the place of a picture in a library. */
export const isPicture = (src: string): boolean => mediaSource.test(src);

/** Pictures in `media/` with their size in bytes, when they came in, who shows them, and their originals. */
export async function listPictures(library: Library): Promise<ListedPicture[]> {
  const { originalsIn, sumOf } = await import('./originals.ts');
  const originals = await originalsIn(library.files);
  const usedBy = new Map<string, string[]>();
  for (const { summary, pictures } of library.entries())
    for (const src of new Set(pictures)) usedBy.set(src, [...(usedBy.get(src) ?? []), summary.id]);
  const emblems = new Set(library.settings.office.emblems.map(({ src }) => src));
  const folder = path.join(library.files.root, mediaFolder);
  const names = (await namesIn(folder, library.files.root)).filter((name) =>
    mediaSource.test(`${mediaFolder}/${name}`),
  );
  return names.flatMap((name) => {
    const src = `${mediaFolder}/${name}`;
    const found = regularStats(path.join(folder, name));
    if (!found) return [];
    return [
      {
        src,
        bytes: found.size,
        added: Math.round(found.mtimeMs),
        usedBy: usedBy.get(src) ?? [],
        isEmblem: emblems.has(src),
        originals: originals.get(sumOf(src)) ?? [],
      },
    ];
  });
}
