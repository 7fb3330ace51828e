/**
 * `.desk/index.json`: what is known of every document, so that the list appears without reading them. It may be
 * deleted at any time. A head that says how much follows and what it adds up to, then pairs of lines: what the list
 * shows of some documents, and the rest of what is known of them.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, unlink } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { ownPlaces } from '../../core/places.ts';
import { indexForm, isLine, type Line, type Rest } from './index-line.ts';
import { mustBeFolderItself } from '../storage/own-folders.ts';
import { readRegular } from '../storage/regular-file.ts';
import { breathe, Pace } from '../storage/pace.ts';
import { RememberedEntry, RestBlock } from './remembered-entry.ts';

const about = 'What the documents say, for a quick start. The desk writes this file anew; it may be deleted.';
/** Documents of one pair of lines: about a millisecond of work. */
const manyDocuments = 250;
const end = Buffer.from('\n]}\n');
/** Parts written at once. */
const manyParts = 16;
const newline = 0x0a;
const comma = 0x2c;

/** `form` is that of the documents: an index made from another one is not used. */
interface Head {
  index: number;
  form: number;
  bytes: number;
  crc32: number;
}

const headLine = (head: Head): string => `${JSON.stringify({ about, ...head }).slice(0, -1)},"documents":[\n`;

/** The documents of the index, in the order of lists; none where there is no index, or a damaged or another one. */
export async function readIndex(root: string, form: number): Promise<RememberedEntry[]> {
  const bytes = await readRegular(path.join(root, ownPlaces.index)).catch(() => Buffer.alloc(0));
  const body = bodyOf(bytes, form);
  if (!body) return [];
  const documents: RememberedEntry[] = [];
  const pace = new Pace();
  for (let from = 0; from < body.length;) {
    const [lines, middle] = lineFrom(body, from);
    const [rests, to] = lineFrom(body, middle);
    const block = new RestBlock(rests);
    const parsed = parse(lines.toString('utf8'));
    if (!Array.isArray(parsed)) return [];
    for (const [position, line] of parsed.entries()) {
      if (!isLine(line)) return [];
      documents.push(new RememberedEntry(line, block, position));
    }
    from = to;
    if (pace.isOver) await pace.rest();
  }
  return documents;
}

/** A line without its comma, and where the next one begins. */
function lineFrom(body: Buffer, from: number): [line: Buffer, next: number] {
  const found = body.indexOf(newline, from);
  const to = found === -1 ? body.length : found;
  return [body.subarray(from, body[to - 1] === comma ? to - 1 : to), to + 1];
}

/** The lines of the documents, if they add up. */
function bodyOf(bytes: Buffer, form: number): Buffer | null {
  const from = bytes.indexOf(newline) + 1;
  if (from === 0) return null;
  const head = parse(`${bytes.toString('utf8', 0, from)}]}`) as Partial<Head> | null;
  if (head?.index !== indexForm || head.form !== form) return null;
  const body = bytes.subarray(from, bytes.length - end.length);
  return head.bytes === body.length && head.crc32 === crc32(body) ? body : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Writes the index: a new file put into the place of the old one, without waiting for the disk, since an index that
 * a power cut leaves empty or cut off does not add up and is not used. `choose` is given by how many milliseconds the
 * disk's clock is ahead of this computer's, and gives the documents. Throws Node's errors; nothing has then changed.
 */
export async function writeIndex(
  root: string,
  form: number,
  choose: (skew: number) => Promise<[Line, Rest][]>,
): Promise<void> {
  const target = path.join(root, ownPlaces.index);
  await mkdir(path.dirname(target)).catch(() => undefined);
  mustBeFolderItself(path.dirname(target));
  const temporary = `${target}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
  const file = await open(temporary, 'wx');
  try {
    try {
      const asked = Date.now();
      const { mtimeMs } = await file.stat();
      const head: Head = { index: indexForm, form, bytes: 0, crc32: 0 };
      const parts: Buffer[] = [];
      for (const part of inParts(await choose(mtimeMs - asked))) {
        head.bytes += part.length;
        head.crc32 = crc32(part, head.crc32);
        parts.push(part);
        await breathe();
      }
      await file.write(headLine(head));
      for (let from = 0; from < parts.length; from += manyParts)
        await file.writev(parts.slice(from, from + manyParts));
      await file.write(end);
      if ((await file.stat()).size < head.bytes) throw new Error('The disk did not take the whole index.');
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
}

/** The documents as bytes, a few hundred at a time. */
function* inParts(documents: readonly (readonly [Line, Rest])[]): Generator<Buffer, void> {
  for (let from = 0; from < documents.length; from += manyDocuments) {
    const some = documents.slice(from, from + manyDocuments);
    const lines = JSON.stringify(some.map(([line]) => line));
    const rests = JSON.stringify(some.map(([, rest]) => rest));
    yield Buffer.from(`${from === 0 ? '' : ',\n'}${lines},\n${rests}`);
  }
}
