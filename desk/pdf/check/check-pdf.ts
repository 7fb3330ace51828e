/** Checks a PDF from its bytes: what it must hold before it may say that everyone can read it. */
import { setImmediate as breathe } from 'node:timers/promises';
import type { CheckedRule, PdfCheck, PdfStandard } from '../../../core/export/pdf-check.ts';
import { archivalRules } from './archival-rules.ts';
import { noFacts, readFacts } from './facts.ts';
import { readPdfFile } from './pdf-file.ts';
import type { Rule } from './rule.ts';
import { universalRules } from './universal-rules.ts';

/** THE table of what each standard asks for. */
export const standards = {
  universal: universalRules,
  archival: archivalRules,
} as const satisfies Record<PdfStandard, readonly Rule[]>;

/** At most so many places of one rule are told. */
const mostFindings = 20;

/** Every rule of every standard, tried on a file. A file that cannot be read breaks the first rule of each. */
export async function checkPdf(bytes: Uint8Array): Promise<PdfCheck> {
  const file = await readPdfFile(bytes).catch((error: unknown) =>
    error instanceof Error ? error.message : String(error),
  );
  const checked: CheckedRule[] = [];
  for (const [standard, rules] of Object.entries(standards) as [PdfStandard, readonly Rule[]][])
    for (const [index, { find, ...facts }] of rules.entries()) {
      const findings: CheckedRule['findings'] = [];
      if (typeof file === 'string') {
        if (index === 0) findings.push({ page: null, what: `it cannot be read: ${file}` });
      } else {
        for (const finding of find(file)) {
          if (findings.length >= mostFindings) break;
          findings.push(finding);
        }
        await breathe();
      }
      checked.push({ standard, ...facts, findings });
    }
  return { rules: checked, facts: typeof file === 'string' ? noFacts : readFacts(file) };
}
