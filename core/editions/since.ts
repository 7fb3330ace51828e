/** What has become of the items of a frozen edition since it went out. */
import { compare, type FieldChange } from '../comparing/compare.ts';
import type { Frozen, NewsItem } from '../document.ts';
import type { StayReason } from '../export/release.ts';
import type { Telling } from '../fields/field.ts';
import { asPublished } from './edition.ts';
import { tagsIn, whyUnfit, type Around } from './freeze.ts';

/**
 * `same`: it says what it said. `corrected`: its words are others now. `held-back`: it is not cleared any more, or under embargo.
 * `gone`: it is in the trash, or cannot be read.
 */
export type Since =
  | { kind: 'same' }
  | { kind: 'corrected'; changes: FieldChange[] }
  | { kind: 'held-back'; why: StayReason; until: string | undefined; changes: FieldChange[] }
  | { kind: 'gone' };

/** Whether readers of a brochure see a field of its items. */
const isSeen = {
  kind: false,
  id: false,
  headline: true,
  date: true,
  place: true,
  teaser: true,
  body: true,
  tags: true,
  language: true,
  source: true,
  furtherInformation: true,
  // It leads from Latest News to the article.
  more: false,
  status: false,
  notBefore: false,
  ignoredChecks: false,
  assignedTo: false,
  due: false,
  note: false,
  statusSince: false,
  cleared: false,
  comments: false,
  translation: false,
  createdAt: false,
  updatedAt: false,
  imported: false,
} satisfies Record<keyof NewsItem, boolean>;

/** What readers would see of an item that they do not see in the edition; parts of bodies count as the body. */
function seenChanges(kept: NewsItem, now: NewsItem, telling?: Telling): FieldChange[] {
  return compare(kept, now, telling).filter(
    ({ field }) => !Object.hasOwn(isSeen, field) || isSeen[field as keyof NewsItem],
  );
}

/** What has become of one item; `now` is it as it stands, if the library can read it. */
export function since(
  kept: NewsItem,
  now: NewsItem | undefined,
  around: Pick<Around, 'today' | 'unclear'>,
  telling?: Telling,
): Since {
  if (!now) return { kind: 'gone' };
  const changes = seenChanges(kept, now, telling);
  const unfit = whyUnfit(now, around);
  if (unfit) return { kind: 'held-back', ...unfit, changes };
  return changes.length === 0 ? { kind: 'same' } : { kind: 'corrected', changes };
}

/** The edition with the corrections of its items, or of one of them; what is not cleared or gone stays as it was. `taken`: their ids. */
export function takeCorrections(
  frozen: Frozen,
  around: Around,
  only?: string,
): { frozen: Frozen; taken: string[] } {
  const taken: string[] = [];
  const items = frozen.items.map((kept) => {
    if (only !== undefined && only !== kept.id) return kept;
    const now = around.find(kept.id);
    if (!now || since(kept, now, around).kind !== 'corrected') return kept;
    taken.push(kept.id);
    return asPublished(now);
  });
  if (taken.length === 0) return { frozen, taken };
  const known = new Set(frozen.tags.map(({ id }) => id));
  const fresh = tagsIn(items, around.tags).filter(({ id }) => !known.has(id));
  return { frozen: { ...frozen, items, tags: [...frozen.tags, ...fresh] }, taken };
}
