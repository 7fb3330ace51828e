/** Number of failed checks of a listed document: counted once its row stays in view, cached until it changes. */
import type { Office } from '../../core/document.ts';
import type { Summary } from '../../core/list/listing.ts';
import { desk } from '../api.ts';
import { checker } from '../state/checker.svelte.ts';

const counted = new Map<string, { of: string; findings: number }>();
const keyOf = (summary: Summary, office: Office): string =>
  `${summary.updatedAt} ${String(office.teaserLimit)}`;

/** The cached count, if there is one. */
export function knownFindings(summary: Summary, office: Office): number | undefined {
  const known = counted.get(summary.id);
  return known?.of === keyOf(summary, office) ? known.findings : undefined;
}

/** Reads the document and counts; 0 where it cannot be read, for the library itself says so. */
export async function countFindings(summary: Summary, office: Office): Promise<number> {
  try {
    const { document } = await desk.read({ id: summary.id });
    const { checkDocument } = await checker.ready;
    const findings = document.kind === 'brochure' ? 0 : checkDocument(document, office).length;
    counted.set(summary.id, { of: keyOf(summary, office), findings });
    return findings;
  } catch {
    return 0;
  }
}
