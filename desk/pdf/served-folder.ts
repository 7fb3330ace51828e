/** What a page being printed may load: the pictures, style and fonts of its own folder, and nothing else. */
import path from 'node:path';
import { mustStandInside } from '../storage/own-folders.ts';
import { readRegular } from '../storage/regular-file.ts';

/** The page's site: a name that no network knows (RFC 6761), so that nothing can be asked of anyone. */
export const printSite = 'https://export.invalid';

/** Address of a file as a page of its folder. */
export function pageAddress(htmlFile: string, folder: string): string {
  const inside = path.relative(folder, path.resolve(htmlFile)).split(path.sep);
  return `${printSite}/${inside.map(encodeURIComponent).join('/')}`;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
};

const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** File that an address asks for, or null where it is none of the folder's. */
export function servedFile(address: string, folder: string): string | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  if (url.origin !== printSite) return null;
  let name: string;
  try {
    name = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  if (name.includes('\0') || !(path.extname(name) in types)) return null;
  const file = path.join(folder, name);
  const inside = path.relative(folder, file);
  return inside.startsWith('..') || path.isAbsolute(inside) ? null : file;
}

/** What an export has written, and nothing that links in its folder lead to. */
async function readInside(folder: string, file: string): Promise<Uint8Array> {
  mustStandInside(folder, path.relative(folder, file).replaceAll('\\', '/'));
  return readRegular(file);
}

/** Answers a request of the page; anything but a file of the folder is refused. */
export async function serveFile(address: string, folder: string): Promise<Response> {
  const file = servedFile(address, folder);
  const bytes = file === null ? null : await readInside(folder, file).catch(() => null);
  if (file === null || bytes === null) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': types[path.extname(file)] ?? 'application/octet-stream',
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
    },
  });
}
