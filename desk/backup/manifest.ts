/** What a backup says of itself: a header in the zip's comment, and `manifest.jsonl` with a line for each file. */
import { z } from 'zod';
import { DeskError, says } from '../../core/desk-error.ts';
import { isId } from '../../core/places.ts';

export const manifestName = 'manifest.jsonl';
const format = 'liaison-desk-backup';
const version = 1;

/** Another shape needs another `version`. */
export const headerSchema = z.strictObject({
  format: z.literal(format),
  version: z.literal(version),
  /** Id of the library. */
  library: z.string().regex(isId),
  /** Name of its folder. */
  name: z.string(),
  /** Goes up with each backup in a folder; 0 for one that was given a file name by hand. */
  generation: z.int().nonnegative(),
  createdAt: z.iso.datetime(),
  /** Form of the documents (core/migrations). */
  schema: z.int().positive(),
  /** Files in the manifest, and their bytes. */
  files: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  /** Files among them that stand where documents stand, troubled ones too. */
  documents: z.int().nonnegative(),
});
export type Header = z.infer<typeof headerSchema>;

/** Another shape needs another `version`. */
export const fileSchema = z.strictObject({
  path: z.string(),
  size: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
/** A file of a backup. */
export type Copied = z.infer<typeof fileSchema>;

export const newHeader = (fields: Omit<Header, 'format' | 'version'>): Header => ({
  format,
  version,
  ...fields,
});

/** The header as ASCII, for the zip's comment, which knows no other letters. */
export const headerLine = (header: Header): string =>
  JSON.stringify(header).replace(
    /[^ -~]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** The lines of a manifest. */
export function* manifestLines(header: Header, files: Iterable<Copied>): Generator<string> {
  yield `${JSON.stringify(header)}\n`;
  for (const file of files) yield `${JSON.stringify(file)}\n`;
}

/** Null where a line is no header. Throws DeskError `refused` where a newer desk made the backup. */
export function readHeader(line: string): Header | null {
  const value = parse(line);
  const parsed = headerSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const newer = z.object({ format: z.literal(format), version: z.int().gt(version) }).safeParse(value);
  if (newer.success) throw new DeskError('refused', says('backup-is-newer'));
  return null;
}

/** Null where a line names no file. */
export function readFileLine(line: string): Copied | null {
  const parsed = fileSchema.safeParse(parse(line));
  return parsed.success ? parsed.data : null;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
