/** The digest by which a document is recognised as unchanged. */
import { createHash } from 'node:crypto';

/** Hex SHA-256 of a value's JSON. Lone surrogates are escaped in it, so that every string has one digest. */
export const digestOf = (document: unknown): string =>
  createHash('sha256').update(JSON.stringify(document)).digest('hex');
