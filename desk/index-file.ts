/**
 * `.desk/index.json`: what the list shows of every document, so that it appears without reading them. It may be
 * deleted at any time. Lines of one JSON array under a line that says how much follows and what it adds up to.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, unlink } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { breathe } from './at-once.ts';
import { fromLine, indexForm, type Remembered } from './index-line.ts';

/** The index of a library, inside its folder. */
export const indexPlace = path.join('.desk', 'index.json');

const about = 'What the documents say, for a quick start. The desk writes this file anew; it may be deleted.';
/** Bytes that are taken apart in one step: about a millisecond of work. */
const slice = 64 * 1024;
const linesAtOnce = 500;
const end = Buffer.from('\n]}\n');
const newline = 0x0a;

/** `form` is that of the documents: an index made from another one is not used. */
interface Head {
  index: number;
  form: number;
  bytes: number;
  crc32: number;
}

const headLine = (head: Head): string => `${JSON.stringify({ about, ...head }).slice(0, -1)},"documents":[\n`;

/**
 * Gives each document of the index to `take`, in short stretches; none where there is no index, or a damaged or
 * another one. A line that this desk does not write ends it.
 */
export async function readIndex(
  root: string,
  form: number,
  take: (remembered: Remembered) => void,
): Promise<void> {
  const bytes = await readFile(path.join(root, indexPlace)).catch(() => Buffer.alloc(0));
  const body = bodyOf(bytes, form);
  if (!body) return;
  let began = performance.now();
  for (let from = 0; from < body.length;) {
    const cut = body.indexOf(newline, Math.min(from + slice, body.length));
    const to = cut === -1 ? body.length : cut;
    for (const line of linesOf(body.subarray(from, to))) {
      const remembered = fromLine(line);
      if (!remembered) return;
      take(remembered);
    }
    from = to + 1;
    if (performance.now() - began < 6) continue;
    await breathe();
    began = performance.now();
  }
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

function linesOf(lines: Buffer): unknown[] {
  const text = lines.toString('utf8');
  const parsed = parse(`[${text.endsWith(',') ? text.slice(0, -1) : text}]`);
  return Array.isArray(parsed) ? parsed : [null];
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
 * disk's clock is ahead of this computer's, and gives the lines. Throws Node's errors; nothing has then changed.
 */
export async function writeIndex(
  root: string,
  form: number,
  choose: (skew: number) => Promise<string[]>,
): Promise<void> {
  const target = path.join(root, indexPlace);
  await mkdir(path.dirname(target)).catch(() => undefined);
  const temporary = `${target}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
  const file = await open(temporary, 'wx');
  try {
    try {
      const asked = Date.now();
      const { mtimeMs } = await file.stat();
      const parts = await inParts(await choose(mtimeMs - asked));
      const head: Head = { index: indexForm, form, bytes: 0, crc32: 0 };
      for (const part of parts) {
        head.bytes += part.length;
        head.crc32 = crc32(part, head.crc32);
      }
      await file.writev([Buffer.from(headLine(head)), ...parts, end]);
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

/** The lines as bytes, a few hundred at a time. */
async function inParts(lines: readonly string[]): Promise<Buffer[]> {
  const parts: Buffer[] = [];
  for (let from = 0; from < lines.length; from += linesAtOnce) {
    const to = from + linesAtOnce;
    parts.push(Buffer.from(lines.slice(from, to).join(',\n') + (to < lines.length ? ',\n' : '')));
    await breathe();
  }
  return parts;
}
