/** The parts of a Word file: taken out of one that anybody may have made, and put together the same way every time. */
import { DeskError } from '../../core/desk-error.ts';
import { isTooTight, mostUnpacked } from '../backup/tightness.ts';

/** Largest file, in bytes, and most parts: far more than any article has. */
const largest = 100 * 1024 * 1024;
const mostParts = 2_000;

/**
 * The parts by name. Only those that `wanted` names are unpacked. Throws DeskError `refused` with a sentence that names the
 * file: it is no zip, is too large, has too many parts, or is packed tighter than any text.
 */
export async function takeApart(
  name: string,
  bytes: Uint8Array,
  wanted: (part: string) => boolean,
): Promise<Map<string, Buffer>> {
  const refuse = (why: string, cause?: unknown): DeskError =>
    new DeskError('refused', `“${name}” cannot be read as a Word file: ${why}`, { cause });
  if (bytes.length > largest) throw refuse('it is larger than 100 MB.');
  const { fromBufferPromise } = await import('yauzl'); // only Word files and backups need it
  const parts = new Map<string, Buffer>();
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      strictFileNames: true,
      validateEntrySizes: true,
    });
    if (zip.entryCount > mostParts) throw refuse(`it has ${zip.entryCount} parts.`);
    let left = Math.min(mostUnpacked(bytes.length), 4 * largest);
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw refuse('it is protected by a password. Get it without one.');
      if (!wanted(entry.fileName) || entry.fileName.endsWith('/')) continue;
      if (parts.has(entry.fileName)) throw refuse(`it has two parts “${entry.fileName}”.`);
      left -= entry.uncompressedSize;
      if (isTooTight(entry.compressedSize, entry.uncompressedSize) || left < 0)
        throw refuse('it is packed tighter than any text.');
      const chunks: Buffer[] = [];
      for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
      parts.set(entry.fileName, Buffer.concat(chunks));
    }
  } catch (error) {
    throw error instanceof DeskError ? error : refuse('it is damaged, or a file of another kind.', error);
  }
  return parts;
}

/** The first day that a zip file can tell (APPNOTE 4.4.6). */
const firstDay = new Date(1980, 0, 1);

/**
 * A zip of the parts, in their order, without the time at which it was made: the same parts give the same bytes. `stored`:
 * parts that are put in as they are.
 */
export async function putTogether(
  parts: ReadonlyMap<string, Uint8Array>,
  stored: (name: string) => boolean = () => false,
): Promise<Buffer> {
  const { ZipFile } = await import('yazl');
  const zip = new ZipFile();
  for (const [name, bytes] of parts)
    zip.addBuffer(Buffer.from(bytes), name, {
      mtime: firstDay,
      mode: 0o100644,
      forceDosTimestamp: true,
      compress: !stored(name),
    });
  zip.end({ comment: '', forceZip64Format: false });
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
