/** Lists of documents: summaries, their order, and filters by tag, status and days. */
import type { Cleared, Document, EventDate, Kind, Status, Translation } from '../document.ts';

/** What a list shows of a document, without its body. */
export interface Summary {
  id: string;
  kind: Kind;
  /** Headline, or a brochure's title. */
  headline: string;
  date: EventDate | null;
  teaser: string;
  status: Status;
  /** Embargo: the ISO day until which it stays here, or null. */
  notBefore: string | null;
  tags: string[];
  language: string;
  /** First picture's `media/…`, if it has one. */
  cover: string | null;
  words: number;
  work: Work;
  /** Digest of what readers read of it (translations/said-digest.ts). */
  said: string;
  translation: Translation | null;
  createdAt: string;
  updatedAt: string;
}

/** What a list knows of a document's people, days and comments. */
export interface Work {
  /** Name of the one who works on it; empty where nobody does. */
  assignedTo: string;
  /** ISO day by which it is to be ready. */
  due: string | null;
  /** Instant since which it has its status; null where that is not known. */
  statusSince: string | null;
  cleared: Cleared | null;
  /** Its words are others than those that were cleared. */
  changedSinceCleared: boolean;
  /** Comments that are not settled. */
  openComments: number;
  /** What stands after each "@" in them, folded. */
  mentions: string[];
}

/** Of a document about which nobody has said anything. */
export const noWork: Work = {
  assignedTo: '',
  due: null,
  statusSince: null,
  cleared: null,
  changedSinceCleared: false,
  openComments: 0,
  mentions: [],
};

/** What a list is asked for; everything left out is not filtered by. Days are ISO, both ends included. */
export interface ListQuery {
  kind?: Kind | undefined;
  /** Ids of tags; a document needs all of them. */
  tags?: string[] | undefined;
  status?: Status | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

const lastDay = (date: EventDate): string => date.end ?? date.start;

const later = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);

/** Newest first: by last day, then first day, then the one made last; undated documents (just begun) come first. */
export function byNewest(
  a: Pick<Summary, 'date' | 'createdAt' | 'id'>,
  b: Pick<Summary, 'date' | 'createdAt' | 'id'>,
): number {
  if (a.date === null || b.date === null) {
    if (a.date !== b.date) return a.date === null ? -1 : 1;
  } else {
    const days = later(lastDay(a.date), lastDay(b.date)) || later(a.date.start, b.date.start);
    if (days !== 0) return days;
  }
  return later(a.createdAt, b.createdAt) || later(b.id, a.id);
}

/** True of a summary that a query asks for. */
export const suits = (summary: Summary, query: ListQuery): boolean =>
  (query.kind === undefined || summary.kind === query.kind) &&
  (query.status === undefined || summary.status === query.status) &&
  (query.tags ?? []).every((tag) => summary.tags.includes(tag)) &&
  (query.from === undefined || (summary.date !== null && lastDay(summary.date) >= query.from)) &&
  (query.to === undefined || (summary.date !== null && summary.date.start <= query.to));

/** Summaries that a query asks for, newest first. */
export const select = (summaries: readonly Summary[], query: ListQuery): Summary[] =>
  summaries.filter((summary) => suits(summary, query)).sort(byNewest);

/** The year under which a list groups a document; null for an undated one. */
export const yearOf = (summary: Pick<Summary, 'date'>): number | null =>
  summary.date === null ? null : Number(lastDay(summary.date).slice(0, 4));

/** The headline of a news item or brief, the title of a brochure. */
export const titleOf = (document: Document): string =>
  document.kind === 'brochure' ? document.title : document.headline;
