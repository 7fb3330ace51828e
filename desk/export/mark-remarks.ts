/** What an export says of pages that are marked, by the names of the documents for which they are. */
import type { Brochure, NewsItem } from '../../core/document.ts';
import type { ExportRequest } from '../../core/export/export-request.ts';
import { handlingOfNews, madeOf } from '../../core/export/formats.ts';
import { isCleared, levels, type ReleaseRule } from '../../core/export/release.ts';
import { whyStayed } from '../../core/export/stayed.ts';
import { outDocuments, type Selection } from './selection.ts';

const most = 5;
const named = (headline: string): string => `“${headline.trim() || 'Untitled'}”`;
const list = (names: readonly string[]): string => {
  const shown = names.slice(0, most);
  const more = names.length - shown.length;
  const all = more > 0 ? [...shown, `${more} more`] : shown;
  return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
};
const unclearedName = (item: NewsItem): string =>
  `${named(item.headline)} ${item.status === 'draft' ? '(draft)' : '(in review)'}`;

/** Sentences about the marks of a selection. */
export function markRemarks(
  request: ExportRequest,
  selection: Selection,
  brochure: Brochure | null,
  rule: ReleaseRule,
): string[] {
  const { briefs, brochureItems, brochureMark, stayed } = selection;
  const wants = {
    brochure: madeOf(request.formats, 'brochure', request.only),
    news: handlingOfNews(request.formats) === 'mark' && madeOf(request.formats, 'news', request.only),
    briefs: madeOf(request.formats, 'briefs', request.only),
  };
  if (levels[rule.level].proof) {
    const sealed = outDocuments(request, selection).filter(
      ({ notBefore }) => notBefore !== null && rule.today < notBefore,
    );
    return [
      'Every page says “Proof, not for release”.',
      ...sealed.map(
        ({ headline, notBefore }) =>
          `${named(headline)} ${whyStayed({ why: 'embargo', until: notBefore ?? '' })}, and is in this proof.`,
      ),
    ];
  }
  const remarks: string[] = [];
  if (wants.brochure && brochure !== null) {
    const title = `The brochure ${named(brochure.title)}`;
    const uncleared = brochureItems.filter((item) => !isCleared(item)).map(unclearedName);
    const why = [
      ...(isCleared(brochure) ? [] : [`it ${brochure.status === 'draft' ? 'is a draft' : 'is in review'}`]),
      ...(uncleared.length > 0 ? [`it has ${list(uncleared)}`] : []),
    ];
    if (brochureMark === 'draft')
      remarks.push(`${title} says “Draft, not cleared” on every page: ${why.join(', and ')}.`);
    for (const one of stayed.filter(({ id }) => brochure.items.includes(id)))
      remarks.push(
        `${named(one.headline)} ${whyStayed(one)}, so it is not in the brochure ${named(brochure.title)}.`,
      );
  }
  const working = wants.news ? selection.news.filter((item) => !isCleared(item)).map(unclearedName) : [];
  if (working.length > 0)
    remarks.push(
      `${list(working)} ${working.length === 1 ? 'goes out before it is' : 'go out before they are'} cleared.`,
    );
  if (wants.briefs)
    for (const brief of briefs.filter((one) => !isCleared(one)))
      remarks.push(
        `${named(brief.headline)} ${brief.status === 'draft' ? 'is a draft' : 'is in review'}, so each of its pages says “Draft, not cleared”.`,
      );
  return remarks;
}
