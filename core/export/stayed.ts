/** What stayed here, in words. */
import { writeDate } from '../dates/event-date.ts';
import type { Kind } from '../document.ts';
import { stayReasons, type StayReason } from './release.ts';

/** A document that an export did not take. */
export interface Stayed {
  id: string;
  kind: Kind;
  headline: string;
  why: StayReason;
  /** ISO day on which its embargo ends; only where that keeps it. */
  until?: string | undefined;
}

/** What a count needs of each. */
export type StayedCounted = Pick<Stayed, 'why' | 'until'>;

const day = (iso: string): string =>
  writeDate({ start: iso }, { form: 'long', rangeMark: '-', language: 'en' });
const counted =
  (one: string, more = one) =>
  (count: number) =>
    `${count} ${count === 1 ? one : more}`;

/** "4 cleared": how many stayed for a reason. `until`: the first day on which an embargo ends, and whether others end later. */
const words: Readonly<Record<StayReason, (count: number, until: { day: string; last: boolean }) => string>> =
  {
    'not-chosen': counted('not chosen'),
    'left-out': counted('left out'),
    'other-language': counted('in another language', 'in other languages'),
    'other-tag': counted('with other tags'),
    undated: counted('undated'),
    'other-period': counted('from other days'),
    'unclear-embargo': counted('with an embargo that is not a date'),
    embargo: (count, until) =>
      `${count} under embargo ${until.last ? '' : 'for now, the first '}until ${day(until.day)}`,
    draft: counted('draft', 'drafts'),
    'in-review': counted('in review'),
    cleared: counted('cleared'),
  };

/** Reasons as they are told: the nearest to going out first. Documents that nobody asked for are not told. */
const told: readonly StayReason[] = [
  'cleared',
  'in-review',
  'draft',
  ...stayReasons.filter((reason) => !['not-chosen', 'draft', 'in-review', 'cleared'].includes(reason)),
];

/** How many stayed, without those that nobody asked for. */
export const countStayed = (stayed: readonly StayedCounted[]): number =>
  stayed.filter(({ why }) => why !== 'not-chosen').length;

/** "4 cleared, 6 in review, 8 drafts, 1 under embargo until 3 May 2040"; empty where none stayed. */
export function stayedByReason(stayed: readonly StayedCounted[]): string {
  return told
    .flatMap((reason) => {
      const ofReason = stayed.filter(({ why }) => why === reason);
      const days = [...new Set(ofReason.flatMap(({ until }) => until ?? []))].sort();
      return ofReason.length === 0
        ? []
        : [words[reason](ofReason.length, { day: days[0] ?? '', last: days.length === 1 })];
    })
    .join(', ');
}

/** "stays here: a draft": one document's reason, as the end of a sentence about it. */
export const whyStayed = ({ why, until }: StayedCounted): string => single[why](until);

const single: Readonly<Record<StayReason, (until: string | undefined) => string>> = {
  'not-chosen': () => 'was not chosen',
  'left-out': () => 'was left out',
  'other-language': () => 'is in another language',
  'other-tag': () => 'has other tags',
  undated: () => 'has no date',
  'other-period': () => 'is from other days',
  'unclear-embargo': () => 'has an embargo that is not a date',
  embargo: (until) => (until ? `is under embargo until ${day(until)}` : 'is under embargo'),
  draft: () => 'is a draft',
  'in-review': () => 'is in review',
  cleared: () => 'is cleared, not published',
};
