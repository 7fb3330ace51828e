/** A file's bytes -> its text -> the office's documents. Today text alone; Word, PDF and web pages come later. */
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { DeskError } from '../../core/desk-error.ts';
import type { Form } from '../../core/document.ts';
import { NotOurs, type Reading } from '../../core/import/reading.ts';
import { errorCode } from '../storage/disk.ts';
import { NoRegularFile, openRegular } from '../storage/regular-file.ts';
import { isDeskMarkdown, readDeskMarkdown } from './desk-markdown.ts';
import { readHere, type ReadText } from './text-reader.ts';

/** A file to be imported. `refusal` is a sentence where its bytes could not even be had. */
export interface InputFile {
  /** Without folders; "-" is standard input. */
  name: string;
  bytes: Uint8Array;
  refusal?: string | undefined;
  /** It went out from the library: refused, and kept to be compared. */
  cameBack?: boolean | undefined;
  /** The folder that it lies in, where its pictures may be; left out where it came alone. */
  folder?: string | undefined;
}

/** Longest text, in bytes: some 800,000 words. */
export const longestText = 5 * 1024 * 1024;

/** Reads a file from disk, no more of it than `most` bytes and one: by default, what could be a text of ours. Never throws: failures are refusals. */
export async function fetchFile(file: string, most = longestText): Promise<InputFile> {
  const name = path.basename(file);
  try {
    // The editor may name a link; what it leads to has to be a file.
    const handle = await openRegular(await realpath(file));
    try {
      const chunks: Uint8Array[] = [];
      let length = 0;
      // One byte more than allowed tells a text that is too long, without reading all of it.
      while (length <= most) {
        const chunk = new Uint8Array(Math.min(1 << 20, most + 1 - length));
        const { bytesRead } = await handle.read(chunk, 0, chunk.length, null);
        if (bytesRead === 0) break;
        chunks.push(chunk.subarray(0, bytesRead));
        length += bytesRead;
      }
      return { name, bytes: Buffer.concat(chunks), folder: path.dirname(path.resolve(file)) };
    } finally {
      await handle.close();
    }
  } catch (error) {
    const reasons: Record<string, string> = {
      ENOENT: `There is no file “${file}”. Check its name.`,
      EISDIR: `“${file}” is a folder. Name the files in it.`,
      EACCES: `“${file}” cannot be read: you do not have permission. Get permission, or copy it first.`,
    };
    const strange =
      error instanceof NoRegularFile && error.irregularity !== 'folder' ? `“${file}” is not a file.` : null;
    const code = error instanceof NoRegularFile ? 'EISDIR' : errorCode(error);
    const refusal = strange ?? reasons[code] ?? `“${file}” cannot be read (${String(error)}). Try again.`;
    return { name, bytes: new Uint8Array(), refusal };
  }
}

/**
 * Reads a file as the office's documents; `as` says which form it is, else it is recognised.
 * Throws DeskError `refused` (no text that can be read) or `not-ours` (a text that is none of our documents).
 */
export async function readFile(file: InputFile, as?: Form, readText: ReadText = readHere): Promise<Reading> {
  if (file.refusal !== undefined) throw new DeskError('refused', file.refusal);
  const { text, guessed } = textOf(file);
  let reading: Reading;
  try {
    const told = file.name === '-' ? undefined : file.name;
    if (as === undefined && isDeskMarkdown(text)) return readDeskMarkdown(text, told, 'en');
    reading = await readText(text, { as, file: told });
  } catch (error) {
    if (error instanceof NotOurs)
      throw new DeskError('not-ours', `${called(file.name)} was not imported. ${error.message}`, {
        cause: error,
      });
    throw error;
  }
  if (guessed)
    reading.notices.unshift({
      document: null,
      line: 1,
      code: 'encoding-guessed',
      message: 'The file is not UTF-8; it was read as Windows-1252. Look at accents and quotation marks.',
    });
  return reading;
}

const called = (name: string): string => (name === '-' ? 'Standard input' : `“${name}”`);

/** Text of a file's bytes. Throws DeskError `refused` with the reason. */
export function textOf({ name, bytes }: InputFile): { text: string; guessed: boolean } {
  const refuse = (reason: string): never => {
    throw new DeskError('refused', `${called(name)} was not imported: ${reason}`);
  };
  if (bytes.length === 0) return refuse('the file is empty.');
  const kind = foreignKind(bytes);
  if (kind)
    return refuse(`${kind} cannot be read yet. Save its text as a plain text file (UTF-8) and import that.`);
  if (bytes.length > longestText)
    return refuse('it is longer than 5 MB of text. Divide it into several files and import those.');
  const { text, guessed } = decode(bytes) ?? refuse('it is not text. Save it as a plain text file (UTF-8).');
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  if (/[\0-\x08\x0e-\x19\x1b-\x1f]/.test(text))
    return refuse('it holds signs that no text has, so it is damaged or a file of another kind.');
  if (text.trim() === '') return refuse('there are no words in it.');
  return { text, guessed };
}

const starts: [begins: string, kind: string][] = [
  ['%PDF-', 'a PDF'],
  ['PK\x03\x04', 'a Word document or another packed file'],
  ['\xd0\xcf\x11\xe0', 'an old Word document'],
  ['{\\rtf', 'a file in Rich Text Format'],
];
const webPage = /^(\xef\xbb\xbf)?\s*<(!doctype\s+html|html|head|body)[\s>]/i;

function foreignKind(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 256));
  if (webPage.test(start)) return 'a web page';
  return starts.find(([begins]) => start.startsWith(begins))?.[1] ?? null;
}

/** UTF-8, UTF-16 with its mark, else Windows-1252 where that gives clean text; null where it is no text. */
function decode(bytes: Uint8Array): { text: string; guessed: boolean } | null {
  const as = (label: string): string | null => {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      return null;
    }
  };
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  const marked = mark === 0xfffe ? as('utf-16le') : mark === 0xfeff ? as('utf-16be') : null;
  if (marked !== null) return { text: marked, guessed: false };
  if (bytes.includes(0)) return null;
  const utf8 = as('utf-8');
  if (utf8 !== null) return { text: utf8, guessed: false };
  const western = fromWindows(bytes);
  const high = western?.match(/[\u0080-\uffff]/g)?.length ?? 0;
  return western !== null && high < western.length / 4 ? { text: western, guessed: true } : null;
}

/** What bytes 80 to 9F stand for in Windows-1252 (WHATWG Encoding); blanks are free. */
const windowsSigns = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Text in Windows-1252; null where a byte stands for nothing. Some versions of Node's decoder take it for Latin-1. */
function fromWindows(bytes: Uint8Array): string | null {
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (sign) => windowsSigns.charAt(sign.charCodeAt(0) - 0x80).trim() || sign);
  return /[\u0080-\u009f]/.test(text) ? null : text;
}
