/** Number of failed checks of a listed document: counted once its row stays in view, cached until it changes. */
import type { Office } from '../../core/document.ts';
import type { Summary } from '../../core/list/listing.ts';
import { desk } from '../api.ts';
import { spelling } from '../state/spelling.svelte.ts';

const counted = new Map<string, { of: string; findings: number }>();
const offices = new WeakMap<Office, string>();
/** All that the checks ask the office for, and whether spelling counts. */
function keyOf(summary: Summary, office: Office): string {
  let said = offices.get(office);
  if (said === undefined) offices.set(office, (said = JSON.stringify(office)));
  return `${summary.updatedAt} ${String(spelling.isOn)} ${said}`;
}

/** The cached count, if there is one. */
export function knownFindings(summary: Summary, office: Office): number | undefined {
  const known = counted.get(summary.id);
  return known?.of === keyOf(summary, office) ? known.findings : undefined;
}

/** Has the document checked and counts; 0 where it cannot be read, for the library itself says so. */
export async function countFindings(summary: Summary, office: Office): Promise<number> {
  const of = keyOf(summary, office);
  try {
    const [found] = await desk.checkItems({ ids: [summary.id], spelling: spelling.isOn });
    const findings = found?.findings.length ?? 0;
    counted.set(summary.id, { of, findings });
    return findings;
  } catch {
    return 0;
  }
}
