/** Tags of a library: make, rename, colour, remove from everything, and undo the removal. */
import { DeskError, says } from '../../core/desk-error.ts';
import type { Document, Tag } from '../../core/document.ts';
import { atOnce } from '../storage/at-once.ts';
import { asDiskError } from '../storage/disk-error.ts';
import type { Library } from '../library/library.ts';
import { withNote, type WorkOf } from '../library/work-notes.ts';

/** Makes a tag, or changes its name and colour. Two tags may not share a name. Throws DeskError. */
export async function saveTag(library: Library, tag: Tag): Promise<void> {
  const name = tag.name.trim();
  if (name === '') throw new DeskError('refused', says('tag-needs-name'));
  const same = (other: Tag): boolean =>
    other.name.localeCompare(name, undefined, { sensitivity: 'accent' }) === 0;
  await library.changeSettings((settings) => {
    if (settings.tags.some((other) => other.id !== tag.id && same(other)))
      throw new DeskError('refused', says('tag-exists', { name }));
    const saved = { ...tag, name };
    const known = settings.tags.some((other) => other.id === tag.id);
    const tags = known
      ? settings.tags.map((other) => (other.id === tag.id ? saved : other))
      : [...settings.tags, saved];
    return { ...settings, tags };
  });
}

/**
 * Removes a tag from all documents, then from the library; gives the ids of the documents that had it. Should the
 * disk fail on the way, the tag is still there and the removal can be done again; should the desk end, the next one
 * goes on with it. Throws DeskError.
 */
export async function removeTag(library: Library, id: string): Promise<string[]> {
  if (!library.settings.tags.some((tag) => tag.id === id)) throw new DeskError('not-found', says('tag-gone'));
  const documents = tagged(library, id);
  await noted(library, { kind: 'remove-tag', tag: id, documents }, () => takeTagOut(library, id));
  return documents;
}

/** The removal itself, or what is left of it. Throws DeskError. */
export async function takeTagOut(library: Library, id: string): Promise<void> {
  await atOnce(tagged(library, id), 4, (document) =>
    library.change(document, (known) => withTags(known, (tags) => tags.filter((tag) => tag !== id))),
  );
  await library.changeSettings((settings) => ({
    ...settings,
    tags: settings.tags.filter((tag) => tag.id !== id),
  }));
}

/** Undoes the removal of a tag; documents that have been removed since are left out. Throws DeskError. */
export async function restoreTag(library: Library, tag: Tag, documents: readonly string[]): Promise<void> {
  const work = { kind: 'restore-tag' as const, tag, documents: [...documents] };
  await noted(library, work, () => putTagBack(library, tag, documents));
}

/** Where a tag is in many documents, the work is noted, and finished by the next desk if this one ends. */
async function noted(
  library: Library,
  work: WorkOf<'remove-tag' | 'restore-tag'>,
  job: () => Promise<void>,
): Promise<void> {
  await library.permission.mayWrite();
  if (work.documents.length === 0) return job();
  await withNote(library.files, work, job).catch((error: unknown) => {
    throw asDiskError(error, 'the tag');
  });
}

/** Throws DeskError. */
export async function putTagBack(library: Library, tag: Tag, documents: readonly string[]): Promise<void> {
  await saveTag(library, tag);
  await atOnce(
    documents.filter((id) => library.has(id)),
    4,
    (id) => library.change(id, (known) => withTags(known, (tags) => [...tags, tag.id])),
  );
}

const tagged = (library: Library, tag: string): string[] =>
  library.list().flatMap(({ id, tags }) => (tags.includes(tag) ? [id] : []));

function withTags(document: Document, edit: (tags: string[]) => string[]): Document {
  if (document.kind === 'brochure') return document;
  const tags = [...new Set(edit(document.tags))];
  return tags.length === document.tags.length ? document : { ...document, tags };
}
