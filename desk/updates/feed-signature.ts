/**
 * Who made a feed. A checksum tells that a file is as its feed says; only a signature tells that the feed is from whoever
 * made this desk, as whoever can write to the folder can write any checksum into it.
 */
import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { DeskError } from '../../core/desk-error.ts';

/** What follows the name of a feed in that of its signature: 64 bytes of Ed25519 in base64, on one line. */
export const signatureEnding = '.sig';
/** Largest file of a signature, in bytes. */
export const largestSignature = 1024;

/** A public Ed25519 key (SPKI, DER, in base64). Throws DeskError where it is none: a desk never goes on without its key. */
export function readUpdateKey(text: string): KeyObject {
  try {
    const key = createPublicKey({ key: Buffer.from(text.trim(), 'base64'), format: 'der', type: 'spki' });
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Said below.
  }
  throw new DeskError(
    'refused',
    'The key with which new versions are checked is no Ed25519 key, so nothing can be taken. Tell whoever set up this desk.',
  );
}

/** Throws DeskError `refused` unless these bytes are signed with that key. `signature`: null where there is none. */
export function mustBeSigned(
  feed: Uint8Array,
  signature: Uint8Array | null,
  key: KeyObject,
  name: string,
): void {
  if (signature === null)
    throw new DeskError(
      'refused',
      `“${name}” is not signed: “${name}${signatureEnding}” is missing beside it. This desk takes only what its organization has signed. Tell whoever put it there.`,
    );
  const text = Buffer.from(signature).toString('latin1').trim();
  const bytes = Buffer.from(text, 'base64');
  if (!/^[A-Za-z0-9+/]{86}==$/.test(text) || !verify(null, feed, key, bytes))
    throw new DeskError(
      'refused',
      `“${name}” is not signed by whoever made this desk. Somebody may have changed it: nothing was taken from it. Tell your IT.`,
    );
}
