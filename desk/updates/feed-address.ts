/** Where new versions lie, as the office says it: a web folder, or a folder or share of its own. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DeskError } from '../../core/desk-error.ts';

export type FeedPlace =
  /** Ends with a slash. */
  { kind: 'web'; url: URL } | { kind: 'folder'; folder: string };

/** Longest address that is taken. */
export const longestAddress = 1_000;

const refused = (sentence: string): DeskError => new DeskError('refused', sentence);
const here = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Reads an address: `https://…`, `http://` only of this computer, `file:///…`, `/folder`, `C:\folder` or `\\server\share`.
 * The name of a feed at its end is left out. `system` is as Node names it. Throws DeskError with a sentence.
 */
export function readFeedAddress(typed: string, system: NodeJS.Platform = process.platform): FeedPlace {
  const text = typed.trim();
  if (text === '') throw refused('Give the address where new versions lie: a web folder or a shared folder.');
  if (text.length > longestAddress || /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(text))
    throw refused('This is no address: it is far too long, or holds signs that nobody can see.');
  const windows = system === 'win32';
  if (windows ? /^([a-z]:[\\/]|\\\\[^\\/?.]+[\\/][^\\/]+)/i.test(text) : text.startsWith('/'))
    return asFolder(text, windows);
  if (text.startsWith('\\\\'))
    throw refused(
      windows
        ? 'A share is written as \\\\server\\share.'
        : `“${text}” is a share as Windows writes it. Connect it here, and give the folder in which it then is.`,
    );
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw refused(
      `“${text}” is neither a web address nor a whole path. Write for example https://example.org/desk/ or ${windows ? '\\\\server\\desk' : '/srv/desk'}.`,
    );
  }
  if (url.protocol === 'file:') return asFolder(fileOf(url, text, windows), windows);
  return asWeb(url, text);
}

function asWeb(url: URL, text: string): FeedPlace {
  if (url.protocol === 'http:' && !here.has(url.hostname))
    throw refused(
      'Anybody on the way can change what comes by http. Give an address that begins with https.',
    );
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw refused(`“${text}” is neither a web address (https) nor a folder.`);
  if (url.username !== '' || url.password !== '')
    throw refused('Leave name and password out of the address: it would be kept in the open.');
  if (url.search !== '' || url.hash !== '')
    throw refused('Give the address of the folder alone, without what follows “?” or “#”.');
  const folder = url.pathname.replace(/\/[^/]*\.ya?ml$/i, '/');
  url.pathname = folder.endsWith('/') ? folder : `${folder}/`;
  return { kind: 'web', url };
}

function asFolder(text: string, windows: boolean): FeedPlace {
  const paths = windows ? path.win32 : path.posix;
  const folder = paths.normalize(text);
  return { kind: 'folder', folder: /\.ya?ml$/i.test(folder) ? paths.dirname(folder) : folder };
}

function fileOf(url: URL, text: string, windows: boolean): string {
  try {
    return fileURLToPath(url, { windows });
  } catch {
    throw refused(`“${text}” is no folder of this computer. Give its path instead.`);
  }
}
