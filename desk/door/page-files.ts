/** What the desk's page may load, and with which headers: its own files and the library's pictures. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isPictureName } from '../../core/places.ts';
import { contentSecurityPolicy, type PolicyOptions } from './policy.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
};

/** What a path of the desk's origin names: a picture of the library, or a file of the renderer; null where neither. */
export function resolvePath(path: string): { room: 'media' | 'renderer'; name: string } | null {
  let name: string;
  try {
    name = decodeURIComponent(path).replace(/^\/+/, '');
  } catch {
    return null;
  }
  if (name.startsWith('media/')) {
    const file = name.slice('media/'.length);
    return isPictureName.test(file) ? { room: 'media', name: file } : null;
  }
  if (name === '') name = 'index.html';
  // No dots first, no backslashes, no drive letters: nothing that leaves the folder.
  const clean = /^[\w@$%+~ -][\w@$%+~. -]*(\/[\w@$%+~ -][\w@$%+~. -]*)*$/.test(name) && !name.includes('..');
  return clean ? { room: 'renderer', name } : null;
}

/** Headers of every answer to the page. */
export const pageHeaders = (type: string, policy: PolicyOptions = {}): Record<string, string> => ({
  'content-type': type,
  'content-security-policy': contentSecurityPolicy(policy),
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-cache',
  'cross-origin-opener-policy': 'same-origin',
});

/** Where the page's files come from; `picture` gives the bytes of `media/…`, or null where there is none to be shown. */
export interface PageFolders {
  rendererFolder: string;
  picture: (src: string) => Promise<Uint8Array | null>;
}

/** The file that a path of the page names, with its media type; null where there is none that the page may have. */
export async function readPageFile(
  pathname: string,
  folders: PageFolders,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string } | null> {
  const found = resolvePath(pathname);
  if (!found) return null;
  const bytes =
    found.room === 'media'
      ? await folders.picture(`media/${found.name}`)
      : await readFile(path.join(folders.rendererFolder, found.name)).catch(() => null);
  const type = types[path.extname(found.name)] ?? 'application/octet-stream';
  return bytes && { bytes: new Uint8Array(bytes), type };
}
