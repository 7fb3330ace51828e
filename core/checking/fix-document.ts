/** Mends all findings of a rule in one document, or in a brochure with its items. */
import type { Brochure, Document, NewsItem, Office } from '../document.ts';
import { applyFix } from './basis/changes.ts';
import { checkedOf, whyIgnored, type Around } from './rules.ts';
import type { BrochureRule, Checked, DocumentRule } from './checking.ts';

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

/** The same for a rule about a brochure with its items: the documents that are changed by it. */
export function fixBrochure(
  brochure: Brochure,
  items: readonly NewsItem[],
  rule: BrochureRule,
  office: Office,
): { changed: (Brochure | NewsItem)[]; fixed: number } {
  const now = new Map<string, Brochure | NewsItem>([brochure, ...items].map((one) => [one.id, one]));
  let fixed = 0;
  for (; fixed < most; fixed += 1) {
    const [own, ...others] = [...now.values()].map((one) => checkedOf(one, office)) as [
      Checked<Brochure>,
      ...Checked[],
    ];
    const next = rule.check(own, others).find((found) => {
      const document = now.get('document' in found ? found.document : brochure.id);
      const ignored = [...own.document.ignoredChecks, ...(document?.ignoredChecks ?? [])];
      return found.fix && whyIgnored({ rule: rule.name, about: found.about }, ignored) === undefined;
    });
    const document = next && now.get('document' in next ? next.document : brochure.id);
    if (!next?.fix || !document) break;
    const mended = applyFix(document, next.fix);
    if (JSON.stringify(mended) === JSON.stringify(document)) break;
    now.set(document.id, mended);
  }
  return { changed: [...now.values()].filter((one) => ![brochure, ...items].includes(one)), fixed };
}
