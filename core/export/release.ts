/**
 * THE rule of who goes out: for every news item and brief, whether an export has it, or why it stays here. Exports, their
 * dialog and the command line all ask this module.
 */
import type { Article, EventDate, Status } from '../document.ts';

/** How far an export opens the gate. */
export const releaseLevels = ['published', 'cleared', 'all'] as const;
export type ReleaseLevel = (typeof releaseLevels)[number];

interface Level {
  /** Statuses that go out. */
  statuses: readonly Status[];
  /** Not for the public: every page says so, and an embargo does not keep anything back. */
  proof: boolean;
}

/** Every level, the strictest first: each has all that the one before it has. */
export const levels: Readonly<Record<ReleaseLevel, Level>> = {
  published: { statuses: ['published'], proof: false },
  cleared: { statuses: ['cleared', 'published'], proof: false },
  all: { statuses: ['draft', 'in-review', 'cleared', 'published'], proof: true },
};

/** True of a document that was cleared, whether it is published yet or not. */
export const isCleared = ({ status }: { status: Status }): boolean =>
  levels.cleared.statuses.includes(status);

/** What a request may choose; what is left out chooses nothing. */
export interface ReleaseChoice {
  /** Left out, it is the office's own. */
  level?: ReleaseLevel | undefined;
  /** ISO days, both included, which the date of an item touches. */
  from?: string | undefined;
  to?: string | undefined;
  /** Ids of tags; an item needs one of them. */
  tags?: string[] | undefined;
  /** Languages as BCP 47 tags; "en" stands for "en-GB" too. */
  languages?: string[] | undefined;
  /** Ids of documents that stay here whatever else is chosen. */
  leaveOut?: string[] | undefined;
}

/** True where a choice leaves out what the level would let go: of what it does not take, nothing can be said. */
export const narrows = ({ from, to, tags = [], languages = [], leaveOut = [] }: ReleaseChoice): boolean =>
  from !== undefined || to !== undefined || tags.length + languages.length + leaveOut.length > 0;

export interface ReleaseRule extends ReleaseChoice {
  level: ReleaseLevel;
  /** Today on the office's computer, as an ISO day. */
  today: string;
  /** Ids of the documents asked for; left out, all of them. */
  documents?: readonly string[] | undefined;
  /** Ids of documents whose embargo was typed and not understood: they are kept back until it is. */
  unclear?: readonly string[] | undefined;
}

/** What the rule looks at: a news item or brief, or what a list knows of it. */
export type Releasable = Pick<Article, 'id' | 'status' | 'tags' | 'language' | 'notBefore'> & {
  date: EventDate | null;
};

/** Why a document stays here. */
export const stayReasons = [
  'not-chosen',
  'left-out',
  'other-language',
  'other-tag',
  'undated',
  'other-period',
  'unclear-embargo',
  'embargo',
  'draft',
  'in-review',
  'cleared',
] as const;
export type StayReason = (typeof stayReasons)[number];

const hasPeriod = ({ from, to }: ReleaseRule): boolean => from !== undefined || to !== undefined;
const primary = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';
const speaks = (language: string, asked: string): boolean =>
  language.toLowerCase() === asked.toLowerCase() ||
  (primary(asked) === asked.toLowerCase() && primary(language) === primary(asked));
const lacks = (status: Status) => (item: Releasable, rule: ReleaseRule) =>
  item.status === status && !levels[rule.level].statuses.includes(status);

/** Each reason by itself. The first of `stayReasons` that holds is the one that is told. */
const holds: Readonly<Record<StayReason, (item: Releasable, rule: ReleaseRule) => boolean>> = {
  'not-chosen': ({ id }, { documents }) => documents !== undefined && !documents.includes(id),
  'left-out': ({ id }, { leaveOut = [] }) => leaveOut.includes(id),
  'other-language': ({ language }, { languages = [] }) =>
    languages.length > 0 && !languages.some((asked) => speaks(language, asked)),
  'other-tag': (item, { tags = [] }) => tags.length > 0 && !tags.some((tag) => item.tags.includes(tag)),
  undated: ({ date }, rule) => date === null && hasPeriod(rule),
  'other-period': ({ date }, { from, to }) =>
    date !== null &&
    ((from !== undefined && (date.end ?? date.start) < from) || (to !== undefined && date.start > to)),
  'unclear-embargo': ({ id }, { level, unclear = [] }) => !levels[level].proof && unclear.includes(id),
  embargo: ({ notBefore }, { level, today }) =>
    !levels[level].proof && notBefore !== null && today < notBefore,
  draft: lacks('draft'),
  'in-review': lacks('in-review'),
  cleared: lacks('cleared'),
};

/** Reasons that keep a document back whose clearance is told by a mark on its pages: brochures and briefs. */
const clearance: readonly StayReason[] = ['draft', 'in-review', 'cleared'];
/** Reasons that hold for items of a brochure: the editor chose them, one by one. */
const choice: readonly StayReason[] = [
  'not-chosen',
  'other-language',
  'other-tag',
  'undated',
  'other-period',
];

/**
 * `gate`: only what is cleared enough goes (Latest News, articles). `mark`: what is not cleared goes with a mark on its pages
 * (briefs). `chosen`: the same, and no filter holds (items that an editor put into a brochure).
 */
export type Handling = 'gate' | 'mark' | 'chosen';
const unasked: Readonly<Record<Handling, ReadonlySet<StayReason>>> = {
  gate: new Set(),
  mark: new Set(clearance),
  chosen: new Set([...clearance, ...choice]),
};

/** Why a document stays here; null where it goes out. */
export const whyItStays = (
  item: Releasable,
  rule: ReleaseRule,
  handling: Handling = 'gate',
): StayReason | null =>
  stayReasons.find((reason) => !unasked[handling].has(reason) && holds[reason](item, rule)) ?? null;

/** Documents that go out and those that stay, in the order given. */
export interface Released<D> {
  goes: D[];
  stays: { document: D; why: StayReason }[];
}

/** Sorts documents by the rule. */
export function release<D extends Releasable>(
  documents: readonly D[],
  rule: ReleaseRule,
  handling: Handling = 'gate',
): Released<D> {
  // Long lists of ids are asked of every document.
  const chosen = rule.documents === undefined ? null : new Set(rule.documents);
  const whole: ReleaseRule = { ...rule, documents: undefined };
  const result: Released<D> = { goes: [], stays: [] };
  for (const document of documents) {
    const isChosen = handling === 'chosen' || (chosen?.has(document.id) ?? true);
    const why = isChosen ? whyItStays(document, whole, handling) : 'not-chosen';
    if (why === null) result.goes.push(document);
    else result.stays.push({ document, why });
  }
  return result;
}

/** What pages say of themselves where they are not for the public. */
export type ReleaseMark = 'draft' | 'proof';

/** The mark of pages that show these documents; null where all of them are cleared. */
export const markFor = (level: ReleaseLevel, shown: readonly { status: Status }[]): ReleaseMark | null =>
  levels[level].proof ? 'proof' : shown.every(isCleared) ? null : 'draft';
