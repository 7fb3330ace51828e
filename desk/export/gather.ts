/** Reads from an open library what an export is made of. */
import { DeskError, says } from '../../core/desk-error.ts';
import type { Article } from '../../core/document.ts';
import type { ExportRequest } from '../../core/export/export-request.ts';
import { languageSet } from '../../core/translations/language-set.ts';
import type { Library } from '../library/library.ts';
import { atOnce } from '../storage/at-once.ts';
import type { SourceHead } from './job.ts';
import type { BrochureInSet } from './selection.ts';

/**
 * Gives each news item and brief as soon as it is read, in no order, and then everything else of the library that an export
 * may need. Throws DeskError; `failed` where no document can be read.
 */
export async function gather(
  library: Library,
  request: ExportRequest,
  take: (document: Article) => void,
): Promise<SourceHead> {
  const ids = library.list().flatMap(({ id, kind }) => (kind === 'brochure' ? [] : [id]));
  let count = 0;
  const revs = new Map<string, number>();
  await atOnce(ids, 8, async (id) => {
    // One damaged file must not keep the rest from its readers; the export says what it lacks.
    const stored = await library.read(id).catch(leaveOutDamaged);
    const document = stored?.document;
    if (!document || document.kind === 'brochure') return;
    count += 1;
    revs.set(id, stored.rev);
    take(document);
  });
  if (count === 0 && ids.length > 0)
    throw new DeskError(
      'failed',
      says('nothing-readable-to-export', { documents: ids.length, library: library.files.root }),
    );
  const brochure = request.brochure === undefined ? null : (await library.read(request.brochure)).document;
  if (brochure && brochure.kind !== 'brochure')
    throw new DeskError('bad-request', says('no-brochure', { headline: brochure.headline }));
  const { id, office, tags } = library.settings;
  return {
    library: id,
    office,
    tags,
    revs,
    unreadable: new Set(library.state().troubled.map((file) => file.path)),
    brochure,
    brochureSet: brochure === null ? [] : setOf(library, brochure.id),
    brochures: new Set(library.list().flatMap((one) => (one.kind === 'brochure' ? [one.id] : []))),
    origins: library.identity.origins.map((origin) => origin.id),
  };
}

/** A brochure with its translations; none where it stands alone. */
function setOf(library: Library, id: string): BrochureInSet[] {
  const own = library.list().find((one) => one.id === id);
  return own === undefined
    ? []
    : languageSet(own, library.list()).map(({ id, headline, language, translation }) => ({
        id,
        headline,
        language,
        translation,
      }));
}

/** The library has put such a file on its list of those that cannot be read. */
function leaveOutDamaged(error: unknown): null {
  if (error instanceof DeskError && error.code === 'failed') return null;
  throw error;
}
