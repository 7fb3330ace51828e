/** Zip files for tests, well made or tampered with. */
import { createHash } from 'node:crypto';
import { headerLine, manifestLines, manifestName, newHeader } from '../backup/manifest.ts';
import { ZipFile } from 'yazl';

interface Content {
  name: string;
  bytes: Uint8Array;
  /** Unix mode; that of a plain file where left out. */
  mode?: number;
  /** What the manifest says of it, where that is to be something else; null leaves it out. */
  listed?: { size?: number; sha256?: string } | null;
}

/** A zip in the form of a backup, of files that need not be those of any library. */
export function zipOf(
  contents: readonly Content[],
  header: Partial<Parameters<typeof newHeader>[0]> = {},
): Promise<Buffer> {
  const files = contents.flatMap(({ name, bytes, listed }) =>
    listed === null
      ? []
      : [
          {
            path: name,
            size: bytes.length,
            sha256: createHash('sha256').update(bytes).digest('hex'),
            ...listed,
          },
        ],
  );
  const made = newHeader({
    library: 'a-library',
    name: 'A library',
    generation: 1,
    createdAt: '2024-03-11T10:00:00.000Z',
    schema: 1,
    files: files.length,
    bytes: 0,
    documents: 0,
    ...header,
  });
  const manifest = { name: manifestName, bytes: Buffer.from([...manifestLines(made, files)].join('')) };
  return zipped([...contents, manifest], headerLine(made));
}

/** A zip of anything. */
export async function zipped(contents: readonly Content[], comment = ''): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { name, bytes, mode = 0o100644 } of contents) zip.addBuffer(Buffer.from(bytes), name, { mode });
  zip.end({ comment, forceZip64Format: false });
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** The zip with a name in it replaced by another one of the same length, wherever it stands. */
export function renamed(zip: Buffer, from: string, to: string): Buffer {
  if (from.length !== to.length) throw new Error('The names differ in length.');
  const text = zip.toString('latin1').replaceAll(from, to);
  return Buffer.from(text, 'latin1');
}
