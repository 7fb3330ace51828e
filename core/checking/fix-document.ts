/** Mends all findings of a rule in one document, or in a brochure with its items. */
import type { Brochure, Document, NewsItem, Office } from '../document.ts';
import { applyFix } from './basis/changes.ts';
import { checkedOf, whyIgnored, type Around } from './rules.ts';
import type { AnyFound, BrochureRule, Checked, DocumentRule, RuleName } from './checking.ts';

/** More than these in one document is a mistake of the rule, not of the text. */
const most = 1_000;

/** The document with one finding mended; null where the finding has no fix, is ignored, or nothing comes of it. */
function mended<D extends Document>(
  document: D,
  rule: RuleName,
  { about, fix }: AnyFound,
  ignored = document.ignoredChecks,
): D | null {
  if (document.kind === 'brochure' && document.frozen) return null;
  if (!fix || whyIgnored({ rule, about }, ignored) !== undefined) return null;
  const next = applyFix(document, fix);
  return JSON.stringify(next) === JSON.stringify(document) ? null : next;
}

/**
 * The document with every finding of a rule mended that has a fix and is not ignored, and how many there were. The same
 * document where there was none, and a brochure whose edition is frozen. `about`: only one finding that is about this is mended.
 */
export function fixDocument<D extends Document>(
  document: D,
  rule: DocumentRule,
  office: Office,
  around: Around = {},
  about?: string,
): { document: D; fixed: number } {
  let whole = document;
  let fixed = 0;
  while (fixed < (about === undefined ? most : 1)) {
    // One after another: what was mended moves what stands behind it.
    const next = firstOf(rule.check(checkedOf(whole, office, around)), (found) =>
      about === undefined || about === found.about ? mended(whole, rule.name, found) : null,
    );
    if (next === null) break;
    whole = next;
    fixed += 1;
  }
  return { document: whole, fixed };
}

/** The same for a rule about a brochure with its items: the documents that are changed by it. */
export function fixBrochure(
  brochure: Brochure,
  items: readonly NewsItem[],
  rule: BrochureRule,
  office: Office,
  about?: string,
): { changed: (Brochure | NewsItem)[]; fixed: number } {
  if (brochure.frozen) return { changed: [], fixed: 0 };
  const now = new Map<string, Brochure | NewsItem>([brochure, ...items].map((one) => [one.id, one]));
  let fixed = 0;
  while (fixed < (about === undefined ? most : 1)) {
    const [own, ...others] = [...now.values()].map((one) => checkedOf(one, office)) as [
      Checked<Brochure>,
      ...Checked[],
    ];
    const next = firstOf<AnyFound, Brochure | NewsItem>(rule.check(own, others), (found) => {
      const document = now.get(found.document ?? brochure.id);
      if (!document || (about !== undefined && about !== found.about)) return null;
      return mended(document, rule.name, found, [...brochure.ignoredChecks, ...document.ignoredChecks]);
    });
    if (next === null) break;
    now.set(next.id, next);
    fixed += 1;
  }
  const before: ReadonlySet<Brochure | NewsItem> = new Set([brochure, ...items]);
  return { changed: [...now.values()].filter((one) => !before.has(one)), fixed };
}

/** The first that comes of something; null where nothing does. */
function firstOf<T, R>(all: readonly T[], make: (one: T) => R | null): R | null {
  for (const one of all) {
    const made = make(one);
    if (made !== null) return made;
  }
  return null;
}
