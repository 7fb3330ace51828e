/** What an export says of words that were typed and are not understood yet: they are in no document, so in no export. */
import { isToColleagues, type TypedWords } from '../../core/drafts/leftover.ts';
import type { ExportRequest } from '../../core/export/export-request.ts';
import type { Library } from '../library/library.ts';

/** Ids of documents that go out by a request; `.office` is the settings, from which every page takes its words. */
async function goingOut(library: Library, request: ExportRequest): Promise<ReadonlySet<string>> {
  const brochure = request.brochure === undefined ? null : (await library.read(request.brochure)).document;
  // A frozen edition takes nothing from what is typed now.
  const items =
    brochure?.kind === 'brochure' ? [brochure.id, ...(brochure.frozen ? [] : brochure.items)] : [];
  const isBrochureAlone = brochure !== null && request.formats.every((format) => format === 'brochure');
  const others = request.documents ?? (isBrochureAlone ? [] : library.list().map(({ id }) => id));
  return new Set(['.office', ...items, ...others]);
}

/** A sentence for each such field, as typed. Throws DeskError where the brochure cannot be read. */
export async function typedRemarks(
  library: Library,
  request: ExportRequest,
  typed: TypedWords,
): Promise<string[]> {
  if (Object.keys(typed).length === 0) return [];
  const out = await goingOut(library, request);
  const headlines = new Map(library.list().map(({ id, headline }) => [id, headline]));
  return Object.entries(typed).flatMap(([of, fields]) => {
    const headline = headlines.get(of);
    if (!out.has(of) || (of !== '.office' && headline === undefined)) return [];
    const where = headline === undefined ? 'The office’s settings' : `“${headline.trim() || 'Untitled'}”`;
    const unclear = Object.entries(fields).filter(([field]) => !isToColleagues(field));
    return unclear.map(
      ([, words]) =>
        `${where}: “${words}” was typed and could not be understood, so it is not in the export.`,
    );
  });
}
