/** Exports that a browser takes away: one file in a tab, or everything as one zip. */
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { streamRegular } from '../storage/regular-file.ts';
import { refusalHeaders } from './refusal-page.ts';
import type { HandedFiles } from './handed-files.ts';

/** Media types of what exports hold; anything else is a download. */
const types: Record<string, string> = {
  '.pdf': 'application/pdf',
  '.epub': 'application/epub+zip',
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
};

/** Exported pages run nothing and reach nobody, here as everywhere. */
const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** Those that are e-mails as well bring their styles along in their elements (desk/newsletter), and nothing else. */
const mailPolicy = policy.replace("style-src 'self'", "style-src 'unsafe-inline'");
const isMailPage = /^newsletter[^/]*\.html$/;
/** A viewer of PDFs draws with styles and pictures of its own. */
const pdfPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data: blob:; object-src 'self'; frame-ancestors 'none'";

const compressed = new Set(['.pdf', '.epub', '.docx', '.woff2', '.png', '.jpg', '.gif', '.webp']);

/** A name for `Content-Disposition` (RFC 6266): in plain letters, and as it is. */
const named = (name: string): string =>
  `filename="${name.replace(/[^ -~]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`;

/**
 * Answers `exported/<id>.zip` and `exported/<id>/<file>` (`address` is what follows `exported/`, still encoded). False
 * where there is no such thing; nothing is answered then.
 */
export async function giveExported(
  files: HandedFiles,
  address: string,
  response: ServerResponse,
): Promise<boolean> {
  const [, id = '', rest = ''] = /^([0-9a-f]{16})(\.zip|\/.+)$/.exec(address) ?? [];
  if (rest === '.zip') return giveAll(files, id, response);
  let name: string;
  try {
    name = decodeURIComponent(rest.slice(1));
  } catch {
    return false;
  }
  const file = await files.file(id, name);
  // It was a file a moment ago; what is read is what is open.
  const stream = file && streamOf(file.place);
  if (!stream) return false;
  const ending = path.extname(name).toLowerCase();
  const type = types[ending];
  response.writeHead(200, {
    ...refusalHeaders(type ?? 'application/octet-stream'),
    'content-security-policy': ending === '.pdf' ? pdfPolicy : isMailPage.test(name) ? mailPolicy : policy,
    'content-disposition': `${type ? 'inline' : 'attachment'}; ${named(path.basename(name))}`,
  });
  await pipeline(stream, response);
  return true;
}

async function giveAll(files: HandedFiles, id: string, response: ServerResponse): Promise<boolean> {
  const all = await files.filesOf(id);
  if (!all) return false;
  const zip = new ZipFile();
  // One file after another is open; the last one is let go where the browser has had enough in the middle of it.
  let reading: Readable | null = null;
  for (const { name, place, changed } of all.files) {
    const compress = !compressed.has(path.extname(name).toLowerCase());
    zip.addReadStreamLazy(name, { compress, mtime: changed }, (give) => {
      const stream = streamOf(place);
      if (!stream || response.destroyed) {
        stream?.destroy();
        response.destroy();
        return;
      }
      reading = stream;
      give(null, stream);
    });
  }
  response.writeHead(200, {
    ...refusalHeaders('application/zip'),
    'content-disposition': `attachment; ${named(`${all.name}.zip`)}`,
  });
  zip.on('error', (error) => response.destroy(error as Error));
  zip.end();
  try {
    await pipeline(zip.outputStream, response);
  } finally {
    (reading as Readable | null)?.destroy();
  }
  return true;
}

/** Null where a file is there no more, or something else is. */
function streamOf(place: string): Readable | null {
  try {
    return streamRegular(place);
  } catch {
    return null;
  }
}
