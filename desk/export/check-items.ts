/** Checks of the documents that are to go out. */
import type { Finding } from '../../core/checking/checking.ts';
import { checkDocument } from '../../core/checking/rules.ts';
import { atOnce } from '../storage/at-once.ts';
import type { Library } from '../library/library.ts';

/**
 * Findings by document, in the order asked for; what has none, and what cannot be read, is left out. Items that a brochure keeps
 * frozen are looked at as it keeps them. Throws DeskError where the brochure cannot be read.
 */
export async function checkItems(
  library: Library,
  ids: readonly string[],
  brochure?: string,
): Promise<{ id: string; findings: Finding[] }[]> {
  const { office } = library.settings;
  const of = brochure === undefined ? null : (await library.read(brochure)).document;
  const kept = new Map(
    (of?.kind === 'brochure' && of.frozen ? of.frozen.items : []).map((one) => [one.id, one]),
  );
  const checked = await atOnce(ids, 8, async (id) => {
    const frozen = kept.get(id);
    if (frozen) return { id, findings: checkDocument(frozen, office) };
    const stored = library.has(id) ? await library.read(id).catch(() => null) : null;
    if (!stored || stored.document.kind === 'brochure') return { id, findings: [] };
    return { id, findings: checkDocument(stored.document, office) };
  });
  return checked.filter(({ findings }) => findings.length > 0);
}
