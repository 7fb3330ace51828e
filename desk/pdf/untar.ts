/** Reads a tar archive of plain files (POSIX ustar), as Chromium's package on npm has them. */

/** A file of an archive: its name with "/" between folders, and its bytes. */
export interface TarFile {
  name: string;
  bytes: Uint8Array;
}

const block = 512;

function textAt(bytes: Uint8Array, from: number, length: number): string {
  const field = bytes.subarray(from, from + length);
  const end = field.indexOf(0);
  return new TextDecoder().decode(end === -1 ? field : field.subarray(0, end));
}

/**
 * The files of an archive, in order; folders are left out. Throws where an entry is cut off, is neither file nor
 * folder, or has a name that would lead out of the folder that it is unpacked into.
 */
export function untar(archive: Uint8Array): TarFile[] {
  const files: TarFile[] = [];
  const isEnd = (at: number): boolean => archive.subarray(at, at + block).every((byte) => byte === 0);
  for (let at = 0; at + block <= archive.length && !isEnd(at);) {
    const prefix = textAt(archive, at + 345, 155);
    const name = (prefix === '' ? '' : `${prefix}/`) + textAt(archive, at, 100);
    const size = Number.parseInt(textAt(archive, at + 124, 12).trim(), 8);
    const kind = textAt(archive, at + 156, 1);
    const from = at + block;
    if (!Number.isInteger(size) || size < 0 || from + size > archive.length)
      throw new Error(`The archive is cut off at “${name}”.`);
    const parts = name.replace(/\/$/, '').split('/');
    if (/[\\:\0]/.test(name) || parts.some((part) => part === '..' || part === '' || part === '.'))
      throw new Error(`The archive has a file with the name “${name}”.`);
    if (kind === '' || kind === '0') files.push({ name, bytes: archive.subarray(from, from + size) });
    else if (kind !== '5') throw new Error(`“${name}” in the archive is neither a file nor a folder.`);
    at = from + Math.ceil(size / block) * block;
  }
  return files;
}
