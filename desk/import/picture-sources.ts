/**
 * Where the pictures are that an imported file names: beside it in its folder, or written into it. Anybody may have made the file:
 * nothing is fetched from a network, and no file is read that does not lie with it.
 */
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { DeskError } from '../../core/desk-error.ts';
import { sniff } from '../pictures/sniff.ts';
import { NoRegularFile, readRegular } from '../storage/regular-file.ts';

/** A picture that can come in; its bytes are read once more when it does. */
export interface PictureSource {
  /** What it is called where it is spoken of. */
  name: string;
  read: () => Promise<Uint8Array>;
}

/** Largest file that is read, in bytes; what the desk takes is told by sniff.ts. */
const largest = 150 * 1024 * 1024;
/** Longest address that is said in full. */
const longestSaid = 60;

/** The folder that exports put pictures into, beside those of their texts. */
const exported = 'pictures';

const said = (address: string): string => {
  const short = address.replace(/\s+/g, ' ');
  return `“${short.length > longestSaid ? `${short.slice(0, longestSaid)}…` : short}”`;
};

/** Thrown with a sentence about a picture that cannot come in. */
export class NoPictureThere extends Error {
  override readonly name = 'NoPictureThere';
}

/**
 * The picture that an address in a file leads to; `folder`: that of the file, or null where it came without one. Throws
 * NoPictureThere.
 */
export async function pictureSource(address: string, folder: string | null): Promise<PictureSource> {
  const source = /^data:/i.test(address) ? inside(address) : await beside(address, folder);
  try {
    sniff(source.name, await source.read());
  } catch (error) {
    if (error instanceof DeskError || error instanceof NoPictureThere)
      throw new NoPictureThere(error.message);
    throw new NoPictureThere(
      error instanceof NoRegularFile && error.irregularity === 'too-large'
        ? `The picture ${said(address)} is larger than 150 MB. Make it smaller, and put it into the text.`
        : `The picture ${said(address)} cannot be read. Look at the file, and put it into the text.`,
      { cause: error },
    );
  }
  return source;
}

function inside(address: string): PictureSource {
  const [, base64] = /^data:[\w.+/-]*(?:;[\w.+=-]+)*;base64,([\w+/=\s-]+)$/i.exec(address) ?? [];
  if (base64 === undefined)
    throw new NoPictureThere('A picture that is written into the file is damaged. Put it into the text.');
  return { name: 'picture', read: () => Promise.resolve(new Uint8Array(Buffer.from(base64, 'base64'))) };
}

async function beside(address: string, folder: string | null): Promise<PictureSource> {
  if (/^(?:[a-z][a-z0-9+.-]+:|\/\/|\\\\)/i.test(address))
    throw new NoPictureThere(
      `The picture ${said(address)} is elsewhere, and the desk fetches nothing. Save it, and put it into the text.`,
    );
  if (folder === null)
    throw new NoPictureThere(
      `The picture ${said(address)} lies beside the file, which came alone. Choose the file where its pictures are, or put the picture into the text.`,
    );
  const place = placeOf(address);
  const file = place === null ? null : await fileWithin(folder, place);
  if (file === null)
    throw new NoPictureThere(
      `The picture ${said(address)} is not beside the file. Put it there, or into the text.`,
    );
  return { name: path.basename(file), read: () => readRegular(file, largest) };
}

/** The path that an address names; null where it is none that every system has. */
function placeOf(address: string): string | null {
  try {
    const plain = decodeURIComponent(address.replace(/[?#].*$/, ''));
    return plain === '' || plain.startsWith('/') || /[\\:\p{Cc}]/u.test(plain) ? null : plain;
  } catch {
    return null;
  }
}

/**
 * The file, where it really lies in the folder or below it, or in the folder for pictures beside it, whatever links are on the
 * way; else null. That folder beside it is no link and has the very name, as exports make it: "Pictures" of a home folder,
 * which is the same to some systems, is not meant.
 */
async function fileWithin(folder: string, place: string): Promise<string | null> {
  const real = async (file: string): Promise<string | null> => realpath(file).catch(() => null);
  const [file, own] = [await real(path.join(folder, place)), await real(folder)];
  if (file === null || own === null) return null;
  for (const root of [own, path.join(path.dirname(own), exported)]) {
    const way = path.relative(root, file);
    if (way !== '' && way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way)) return file;
  }
  return null;
}
