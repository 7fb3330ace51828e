/** What stayed here, in words. */
import { writeDate } from '../dates/event-date.ts';
import type { Kind } from '../document.ts';
import { stayed as english } from '../words/en/stayed.ts';
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

/** What is said of each reason, in a language of the interface. */
export interface StayedWords {
  counted: Readonly<Record<StayReason, (count: number, until: { day: string; last: boolean }) => string>>;
  one: Readonly<Record<StayReason, (day: string) => string>>;
}

/** The words, and the BCP 47 tag of their language. */
export interface StayedSaying {
  words: StayedWords;
  language: string;
}
const inEnglish: StayedSaying = { words: english, language: 'en' };

const dayIn = (language: string, iso: string): string =>
  iso === '' ? '' : writeDate({ start: iso }, { form: 'long', rangeMark: '-', language });

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
export function stayedByReason(stayed: readonly StayedCounted[], { words, language } = inEnglish): string {
  return told
    .flatMap((reason) => {
      const ofReason = stayed.filter(({ why }) => why === reason);
      const days = [...new Set(ofReason.flatMap(({ until }) => until ?? []))].sort();
      return ofReason.length === 0
        ? []
        : [
            words.counted[reason](ofReason.length, {
              day: dayIn(language, days[0] ?? ''),
              last: days.length === 1,
            }),
          ];
    })
    .join(', ');
}

/** "stays here: a draft": one document's reason, as the end of a sentence about it. */
export const whyStayed = ({ why, until = '' }: StayedCounted, { words, language } = inEnglish): string =>
  words.one[why](dayIn(language, until));
