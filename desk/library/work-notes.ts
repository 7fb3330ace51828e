/**
 * Notes of work on many documents, in `.desk/work/`: written before the first document is touched, removed after the
 * last, so that a desk that ended in between can be told what is left to do.
 */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import {
  coverSchema,
  documentSchema,
  librarySettingsSchema,
  newsItemSchema,
  pictureSchema,
  statuses,
  tagSchema,
} from '../../core/document.ts';
import { migrate, type Forms } from '../../core/migrations/migrate.ts';
import { isPicturePlace, ownPlaces } from '../../core/places.ts';
import { DurableFile, makeFolder, syncFolder } from '../storage/durable-file.ts';
import { namesIn, type LibraryFiles } from '../documents/library-files.ts';

const id = librarySettingsSchema.shape.id;

const { shape } = newsItemSchema;
const values = z.strictObject({
  status: z.enum(statuses).optional(),
  language: z.string().min(2).optional(),
  tags: z.array(id).optional(),
  statusSince: shape.statusSince.optional(),
  cleared: shape.cleared.optional(),
  assignedTo: shape.assignedTo.optional(),
  due: shape.due.optional(),
  note: shape.note.optional(),
  translation: shape.translation.optional(),
});
/** A document, and the values of some of its fields as they are and as they are to be. */
export const changedValuesSchema = z.strictObject({ id, before: values, after: values });

/** Pictures of a document, or its cover, as they are and as they are to be. */
export const pictureChangeSchema = z.strictObject({
  id,
  pictures: z.array(
    z.strictObject({ index: z.int().nonnegative(), before: pictureSchema, after: pictureSchema }),
  ),
  cover: z.strictObject({ before: coverSchema, after: coverSchema }).nullable(),
});
const picturePlace = z.string().regex(isPicturePlace);
export const emblemChangeSchema = z.strictObject({
  index: z.int().nonnegative(),
  from: picturePlace,
  to: picturePlace,
});

/** What is done, with all that is needed for doing the rest of it. */
export const workSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('remove-tag'), tag: id, documents: z.array(id) }),
  z.strictObject({ kind: z.literal('restore-tag'), tag: tagSchema, documents: z.array(id) }),
  z.strictObject({ kind: z.literal('set-values'), changes: z.array(changedValuesSchema) }),
  z.strictObject({
    kind: z.literal('set-pictures'),
    changes: z.array(pictureChangeSchema),
    emblems: z.array(emblemChangeSchema),
  }),
  z.strictObject({
    kind: z.literal('remove-many'),
    documents: z.array(z.strictObject({ id, rev: z.int().nonnegative() })),
  }),
  z.strictObject({
    kind: z.literal('import'),
    /** In the order in which they come in; `rev` is the revision that is completed, null for a new document. */
    documents: z.array(z.strictObject({ document: documentSchema, rev: z.int().nonnegative().nullable() })),
    /** The office as it was and as it is to be; null where it stays. */
    office: z
      .strictObject({
        before: librarySettingsSchema.shape.office,
        after: librarySettingsSchema.shape.office,
      })
      .nullable(),
  }),
]);
export type Work = z.infer<typeof workSchema>;
export type WorkOf<K extends Work['kind']> = Extract<Work, { kind: K }>;

/**
 * What a note on the disk says, its documents and settings in the present form; null where this desk cannot understand it.
 * `form` in the note is the one in which they were written; notes of the first form do not name it.
 */
export function readWork(note: unknown, forms: Forms): Work | null {
  const { form = 1, ...work } = (typeof note === 'object' && note !== null ? note : {}) as Partial<
    WorkOf<'import'>
  > & {
    form?: unknown;
  };
  if (typeof form !== 'number' || form > forms.current) return null;
  try {
    return workSchema.safeParse(work.kind === 'import' ? brought(work, form, forms) : work).data ?? null;
  } catch {
    return null;
  }
}

/** Throws where the note has another shape, as the parts of it are not checked yet. */
function brought(
  { documents = [], office, ...rest }: Partial<WorkOf<'import'>>,
  form: number,
  forms: Forms,
): unknown {
  const settings = (held: unknown): unknown =>
    (migrate({ kind: 'library', office: held }, form, forms) as { office: unknown }).office;
  return {
    ...rest,
    documents: documents.map((one) => ({ ...one, document: migrate(one.document, form, forms) })),
    office: office ? { ...office, before: settings(office.before), after: settings(office.after) } : office,
  };
}

const named = /^[0-9a-f-]{36}\.json$/;
/** Place of a note inside the library. */
export const placeOfNote = (name: string): string => `${ownPlaces.work}/${name}`;

const folderOf = ({ root }: LibraryFiles): string => path.join(root, ownPlaces.work);

/**
 * Does a piece of work with a note of it on the disk. Where the work fails, whoever asked for it is told, and the note
 * goes as well; it stays only where the desk ends on the way. Throws what the work throws, and Node's errors.
 */
export async function withNote<T>(files: LibraryFiles, work: Work, job: () => Promise<T>): Promise<T> {
  const folder = folderOf(files);
  const file = path.join(folder, `${randomUUID()}.json`);
  await files.mustStand();
  for (const made of [path.dirname(folder), folder]) await makeFolder(made, files.disk);
  await new DurableFile<unknown>(file, files.disk).write({ form: files.forms.current, ...work });
  try {
    return await job();
  } finally {
    await removeNote(files, path.basename(file)).catch(() => undefined); // done again, it changes nothing
  }
}

/** What is said of a note that this desk does not understand: an import's holds words that may be nowhere else. */
export const strangeNote =
  'A desk ended in the middle of work on several documents, and its note of what is left to do cannot be understood here; a newer desk may have made it. It is kept as it is: it may hold documents of an import that are nowhere else.';

/** Notes that desks have left; those that cannot be read are left out, and stay. */
export async function leftWork(files: LibraryFiles): Promise<{ name: string; work: Work }[]> {
  return (await leftNotes(files)).flatMap(({ name, work }) => (work === null ? [] : [{ name, work }]));
}

/** Places of notes that cannot be read. */
export async function strangeNotes(files: LibraryFiles): Promise<string[]> {
  return (await leftNotes(files)).flatMap(({ name, work }) => (work === null ? [placeOfNote(name)] : []));
}

async function leftNotes(files: LibraryFiles): Promise<{ name: string; work: Work | null }[]> {
  const folder = folderOf(files);
  const found: { name: string; work: Work | null }[] = [];
  for (const name of (await namesIn(folder, files.root)).filter((one) => /^[^.].*\.json$/i.test(one))) {
    const value = await new DurableFile<unknown>(path.join(folder, name), files.disk)
      .read()
      .catch(() => null);
    // A copy under another name, as services that sync folders make them: nobody can say whether it is done.
    found.push({ name, work: named.test(name) ? readWork(value, files.forms) : null });
  }
  return found;
}

/** Throws Node's errors. */
export async function removeNote(files: LibraryFiles, name: string): Promise<void> {
  await files.disk.unlink(path.join(folderOf(files), name));
  await syncFolder(folderOf(files), files.disk);
}
