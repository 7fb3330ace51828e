/** What stands around each document on disk. */
import { z } from 'zod';
import { schemaVersion } from '../../core/document.ts';
import { believedCount, writtenCount } from '../storage/counting.ts';
import { digestOf } from '../storage/digest.ts';

/** The envelope of a file; `document` is parsed by its own schema afterwards. */
export const envelopeSchema = z.strictObject({
  /** Version of the shapes in core/document.ts. */
  schema: z.int().positive(),
  id: z.string(),
  /** Goes up by one at every save; files are ordered by it, never by clock. Whatever it is, a save can follow. */
  rev: z.number().nonnegative().transform(believedCount),
  savedAt: z.iso.datetime({ offset: true }),
  /** Hex digest of `JSON.stringify(document)`. Another one means that somebody edited the file by hand. */
  sha256: z.string(),
  document: z.unknown(),
});
export type Envelope = z.infer<typeof envelopeSchema>;

/** Puts a document into its envelope. */
export const seal = (
  document: { id: string },
  rev: number,
  savedAt: string,
  schema: number = schemaVersion,
): Envelope => ({
  schema,
  id: document.id,
  rev: writtenCount(rev),
  savedAt,
  sha256: digestOf(document),
  document,
});
