/** A feed: the small file that says which version is the newest, and which files it is made of. Whoever wrote it is not trusted. */
import { parse } from 'yaml';
import { z } from 'zod';
import { DeskError } from '../../core/desk-error.ts';
import { cleanText } from '../../core/text/clean-text.ts';
import { readVersion } from '../../core/updates/version.ts';

/** Largest feed, in bytes. */
export const largestFeed = 256 * 1024;
/** Largest package, in bytes: more than ten times what the desk takes. */
export const largestPackage = 3 * 1024 ** 3;

/** Bytes of a SHA-512 digest in base64. */
const digest = z.string().regex(/^[A-Za-z0-9+/]{86}==$/);
/** The bare name of a file beside the feed: no path, no other address, nothing that a system reads in its own way. */
const fileName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._~-]{0,199}$/);

const feedFileSchema = z.object({
  url: fileName,
  sha512: digest,
  size: z.int().positive().max(largestPackage),
});
export type FeedFile = z.infer<typeof feedFileSchema>;

const feedSchema = z.object({
  version: z.string().refine((text) => readVersion(text) !== null),
  files: z.array(feedFileSchema).min(1).max(100),
  releaseNotes: z
    .string()
    .max(100_000)
    .nullish()
    .transform((notes) => cleanText(notes ?? '').trim()),
  releaseDate: z
    .string()
    .nullish()
    .transform((date) => /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(date ?? '')?.[0] ?? null),
});
export type Feed = z.infer<typeof feedSchema>;

/**
 * Reads a feed as electron-builder writes it. Throws DeskError `refused` with a sentence where it is anything else: names
 * that lead elsewhere, references within YAML, a version that is none.
 */
export function readFeed(bytes: Uint8Array, name: string): Feed {
  const unusable = (what: string, cause?: unknown): DeskError =>
    new DeskError(
      'refused',
      `“${name}” at the address for updates ${what}, so nothing was taken from it. Tell whoever put it there.`,
      { cause },
    );
  if (bytes.length > largestFeed) throw unusable('is far larger than it can be');
  let value: unknown;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // Text is text: no dates, no references, no keys twice.
    value = parse(text, {
      schema: 'core',
      maxAliasCount: 0,
      uniqueKeys: true,
      merge: false,
      logLevel: 'error',
    });
  } catch (cause) {
    throw unusable('cannot be read', cause);
  }
  const feed = feedSchema.safeParse(value);
  if (!feed.success)
    throw unusable(`is not as the desk’s releases write it (${placeOf(feed.error)})`, feed.error);
  return feed.data;
}

/** Where the first thing is that is wrong: `files.0.url`. */
const placeOf = (error: z.ZodError): string => error.issues[0]?.path.join('.') || 'the whole';
