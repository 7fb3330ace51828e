/** Reads one document from its file, through lowdb, and judges what the file holds. Written it is by library-files.ts. */
import { Low } from 'lowdb';
import { prettifyError, type ZodError, type ZodType } from 'zod';
import { cleanLine } from '../../core/text/clean-text.ts';
import { deepestJson, isNestedDeeper } from '../../core/depth.ts';
import { migrate, MigrationError, type Forms } from '../../core/migrations/migrate.ts';
import { presentForms } from '../../core/migrations/present-forms.ts';
import { realDisk, type Disk } from '../storage/disk.ts';
import { DurableFile } from '../storage/durable-file.ts';
import { digestOf } from '../storage/digest.ts';
import { envelopeSchema, type Envelope } from './envelope.ts';

/** A document as a file holds it. */
export interface Found<T> {
  document: T;
  /** Revision; one more than the file says where the file was edited by hand. */
  rev: number;
  savedAt: string;
  /** Digest of the document as it is, worked out afresh. */
  sha256: string;
  /** Where the file is of an older form: which. The document has then been brought to the present one. */
  olderForm?: number | undefined;
}

/** The same with the file's bytes. */
export type InFile<T> = Found<T> & { bytes: Uint8Array };

/** Thrown where a file is JSON and no document of this desk; `message` is a sentence. */
export class WrongShape extends Error {
  override readonly name = 'WrongShape';
  /** True where the file belongs to a newer desk. */
  readonly newer: boolean;
  /** What a newer desk's file holds, checked by nothing. */
  readonly held: unknown;
  constructor(message: string, newer = false, held: unknown = undefined) {
    super(cleanLine(message));
    this.newer = newer;
    this.held = held;
  }
}

/**
 * Reads a document and brings it to the present form; null where there is no file. A checksum that does not fit means
 * an edit by hand, which is accepted and counts as a revision. One that does fit, round something that this desk does
 * not know, means a newer desk. Throws DamagedFile or WrongShape, whatever the file holds.
 */
export async function readStored<T extends { id: string }>(
  path: string,
  schema: ZodType<T>,
  disk: Disk = realDisk,
  forms: Forms = presentForms,
): Promise<InFile<T> | null> {
  const file = new DurableFile<Envelope | null>(path, disk);
  const low = new Low<Envelope | null>(file, null);
  await low.read();
  if (low.data === null) return null;
  try {
    return { ...judge(low.data, schema, forms), bytes: file.bytes };
  } catch (error) {
    if (error instanceof WrongShape) throw error;
    // Whatever judging a file comes to, it concerns that file alone.
    throw new WrongShape(`What the file holds cannot be judged (${(error as Error).message}).`);
  }
}

function judge<T extends { id: string }>(raw: object, schema: ZodType<T>, forms: Forms): Found<T> {
  const version = 'schema' in raw ? raw.schema : undefined;
  if (typeof version === 'number' && version > forms.current)
    throw new WrongShape(
      `The file was written by a newer desk (its form is ${version}, this desk knows ${forms.current}). Update this desk to open it.`,
      true,
      'document' in raw ? raw.document : undefined,
    );
  const envelope = envelopeSchema.safeParse(raw);
  if (!envelope.success) throw unknownIn(raw, 'The file is no document of this desk', envelope.error);
  const { rev, savedAt, schema: form } = envelope.data;
  const present = inPresentForm(envelope.data, forms);
  const document = schema.safeParse(present);
  if (!document.success)
    throw unknownIn(raw, 'The document in the file has a part that does not fit', document.error);
  if (document.data.id !== envelope.data.id)
    throw new WrongShape(
      `The file says that it holds “${envelope.data.id}”, but holds “${document.data.id}”.`,
    );
  const sha256 = digestOf(envelope.data.document);
  return {
    document: document.data,
    rev: sha256 === envelope.data.sha256 ? rev : rev + 1,
    savedAt,
    sha256: form === forms.current ? sha256 : digestOf(present),
    ...(form === forms.current ? {} : { olderForm: form }),
  };
}

/** A file that is whole, by its own checksum, is no damaged one: another desk knows what this one does not. */
function unknownIn(raw: object, what: string, error: ZodError): WrongShape {
  const { document, sha256 } = raw as Partial<Envelope>;
  const isWhole =
    typeof sha256 === 'string' && !isNestedDeeper(document, deepestJson) && digestOf(document) === sha256;
  return isWhole
    ? new WrongShape(
        `A newer desk has written the file: it is whole, and has a part that this desk does not know (${oneLine(error)}). Update this desk to open it.`,
        true,
        document,
      )
    : new WrongShape(`${what}: ${oneLine(error)}.`);
}

function inPresentForm({ document, schema }: Envelope, forms: Forms): unknown {
  try {
    return migrate(document, schema, forms);
  } catch (error) {
    if (error instanceof MigrationError)
      throw new WrongShape(`The file is of an older form (${schema}). ${error.message}`);
    throw error;
  }
}

/** The first of what is wrong, without the full stop, in a length that can be read. */
const oneLine = (error: ZodError): string => {
  const line = prettifyError(error)
    .split('\n')
    .slice(0, 2)
    .map((part) => part.replace(/^[✖→\s]+/u, '').trim())
    .join(' ')
    .replace(/\.$/, '');
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
};
