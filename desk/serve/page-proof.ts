/**
 * How a page that was left open knows its desk again. After an end the port may be anybody's, so a page sends its words
 * only to who proves, by a number of the page's choosing, to know a secret of this desk's own folder.
 */
import { createHmac, randomBytes } from 'node:crypto';
import path from 'node:path';
import { notesFolder, readNote, writeNote } from './note-file.ts';

const shape = /^[\w-]{43}$/;

/** The secret of the desk that keeps its memory in this folder: the same from start to start. */
export async function deskSecret(userData: string): Promise<string> {
  const file = path.join(notesFolder(userData), 'pages');
  const known = await readNote(file);
  if (known !== null && shape.test(known)) return known;
  const secret = randomBytes(32).toString('base64url');
  // Without the file, pages of this start do not know the next desk; their words stay with them.
  await writeNote(file, secret).catch(() => undefined);
  return secret;
}

/** Proves to know the secret: HMAC-SHA-256 of the page's number, in hexadecimal digits. */
export const proofOf = (secret: string, number: string): string =>
  createHmac('sha256', secret).update(number).digest('hex');
