/** Writes the documents of an import into the library, one after the other. */
import { DeskError } from '../../core/desk-error.ts';
import type { ImportResult } from '../../core/import/import-plan.ts';
import { titleOf } from '../../core/list/listing.ts';
import type { Library } from '../library/library.ts';
import { trashed } from '../trash/trash.ts';
import type { WorkOf } from '../library/work-notes.ts';

export type ImportWork = WorkOf<'import'>;

/** Throws DeskError, which says how many came in. */
export async function bringIn(
  library: Library,
  { documents, office }: ImportWork,
): Promise<ImportResult['imported']> {
  if (office) await library.changeSettings((settings) => ({ ...settings, office: office.after }));
  const imported: ImportResult['imported'] = [];
  for (const { document, rev } of documents) {
    try {
      await (rev === null ? library.create(document) : library.save(document, rev));
    } catch (error) {
      if (!(error instanceof DeskError) || imported.length === 0) throw error;
      const sentence = `${imported.length} documents came in, then the import stopped. ${error.message}`;
      throw new DeskError(error.code, sentence, { cause: error });
    }
    imported.push({ id: document.id, kind: document.kind, headline: titleOf(document) });
  }
  return imported;
}

/** The part of an import that a desk did not come to, as far as nobody has changed the same things since. */
export async function whatIsLeft(
  library: Library,
  { kind, documents, office }: ImportWork,
): Promise<ImportWork> {
  const inTrash = new Set((await trashed(library.files)).map(({ id }) => id));
  const left: ImportWork['documents'] = [];
  for (const { document, rev } of documents) {
    if (rev === null && !library.has(document.id) && !inTrash.has(document.id)) left.push({ document, rev });
    if (rev !== null && library.has(document.id) && (await library.read(document.id)).rev === rev)
      left.push({ document, rev });
  }
  const isSame = office && JSON.stringify(library.settings.office) === JSON.stringify(office.before);
  return { kind, documents: left, office: isSame ? office : null };
}
