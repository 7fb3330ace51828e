/** Mends all findings of a rule in one document. */
import type { Document, Office } from '../document.ts';
import { applyFix } from './basis/changes.ts';
import { checkedOf, whyIgnored, type Around } from './rules.ts';
import type { DocumentRule } from './checking.ts';

/** More than these in one document is a mistake of the rule, not of the text. */
const most = 1_000;

/**
 * The document with every finding of a rule mended that has a fix and is not ignored, and how many there were. The same
 * document where there was none.
 */
export function fixDocument<D extends Document>(
  document: D,
  rule: DocumentRule,
  office: Office,
  around: Around = {},
): { document: D; fixed: number } {
  let whole = document;
  let fixed = 0;
  for (; fixed < most; fixed += 1) {
    // One after another: what was mended moves what stands behind it.
    const next = rule
      .check(checkedOf(whole, office, around))
      .find(
        ({ about, fix }) => fix && whyIgnored({ rule: rule.name, about }, whole.ignoredChecks) === undefined,
      );
    if (!next?.fix) break;
    const mended = applyFix(whole, next.fix);
    if (JSON.stringify(mended) === JSON.stringify(whole)) break;
    whole = mended;
  }
  return { document: whole, fixed };
}
