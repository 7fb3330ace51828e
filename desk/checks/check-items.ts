/** Checks of some documents by themselves: of rows of the list, and of what is to go out. */
import type { Finding } from '../../core/checking/checking.ts';
import { checkDocument, type Around } from '../../core/checking/rules.ts';
import type { Article } from '../../core/document.ts';
import { noVerdicts } from '../../core/spelling/spelling.ts';
import type { Library } from '../library/library.ts';
import { atOnce } from '../storage/at-once.ts';
import type { LibraryChecks } from './library-checks.ts';

/** Which items. */
export interface ItemsToCheck {
  ids: readonly string[];
  /** A brochure: items that it keeps frozen are looked at as it keeps them. */
  brochure?: string | undefined;
  /** Spelling counts. */
  spelling: boolean;
}

/**
 * Findings by document, in the order asked for, the same as those of the whole library; what has none, and what cannot be read,
 * is left out. Throws DeskError where the brochure cannot be read.
 */
export async function checkItems(
  library: Library,
  checks: LibraryChecks,
  { ids, brochure, spelling }: ItemsToCheck,
): Promise<{ id: string; findings: Finding[] }[]> {
  const of = brochure === undefined ? null : (await library.read(brochure)).document;
  const kept = new Map(
    (of?.kind === 'brochure' && of.frozen ? of.frozen.items : []).map((one) => [one.id, one]),
  );
  const { office, around } = checks.around();
  const known: Around = spelling ? around : { ...around, verdictOf: noVerdicts };
  const look = async (article: Article): Promise<Finding[]> => {
    await checks.prepare(article, spelling);
    return checkDocument(article, office, known);
  };
  const checked = await atOnce(ids, 8, async (id) => {
    const frozen = kept.get(id);
    if (frozen) return { id, findings: await look(frozen) };
    const stored = library.has(id) ? await library.read(id).catch(() => null) : null;
    if (!stored || stored.document.kind === 'brochure') return { id, findings: [] };
    return { id, findings: await look(stored.document) };
  });
  return checked.filter(({ findings }) => findings.length > 0);
}
