/** Tags of a library: make, rename, colour, remove from everything, and undo the removal. */
import { DeskError } from '../../core/contract.ts';
import type { Document, Tag } from '../../core/document.ts';
import { atOnce } from '../disk/at-once.ts';
import type { Library } from './library.ts';

/** Makes a tag, or changes its name and colour. Two tags may not share a name. Throws DeskError. */
export async function saveTag(library: Library, tag: Tag): Promise<void> {
  const name = tag.name.trim();
  if (name === '') throw new DeskError('refused', 'A tag needs a name.');
  const same = (other: Tag): boolean =>
    other.name.localeCompare(name, undefined, { sensitivity: 'accent' }) === 0;
  await library.changeSettings((settings) => {
    if (settings.tags.some((other) => other.id !== tag.id && same(other)))
      throw new DeskError('refused', `There is a tag “${name}” already.`);
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
 * disk fail on the way, the tag is still there and the removal can be done again. Throws DeskError.
 */
export async function removeTag(library: Library, id: string): Promise<string[]> {
  if (!library.settings.tags.some((tag) => tag.id === id))
    throw new DeskError('not-found', 'The library has no such tag. It may have been removed.');
  const tagged = library.list().flatMap((summary) => (summary.tags.includes(id) ? [summary.id] : []));
  await atOnce(tagged, 4, (document) =>
    library.change(document, (known) => withTags(known, (tags) => tags.filter((tag) => tag !== id))),
  );
  await library.changeSettings((settings) => ({
    ...settings,
    tags: settings.tags.filter((tag) => tag.id !== id),
  }));
  return tagged;
}

/** Undoes the removal of a tag; documents that have been removed since are left out. Throws DeskError. */
export async function restoreTag(library: Library, tag: Tag, documents: readonly string[]): Promise<void> {
  await saveTag(library, tag);
  await atOnce(
    documents.filter((id) => library.has(id)),
    4,
    (id) => library.change(id, (known) => withTags(known, (tags) => [...tags, tag.id])),
  );
}

function withTags(document: Document, edit: (tags: string[]) => string[]): Document {
  if (document.kind === 'brochure') return document;
  const tags = [...new Set(edit(document.tags))];
  return tags.length === document.tags.length ? document : { ...document, tags };
}
