/** What a page tells the printer about the foot of its printed pages, as metadata that a browser passes over. */
import { wordsFor } from '../languages/words.ts';

/** Names of the metadata. */
const footMetadata = {
  text: 'running-foot',
  pages: 'running-foot-pages',
  from: 'running-foot-from',
  butLast: 'running-foot-but-last',
} as const;

/** The foot of printed pages: what stands on the left of it, and on which pages it stands. */
export interface RunningFoot {
  parts: readonly string[];
  language: string;
  /** First page with a foot, from 1. */
  from: number;
  /** How many of the last pages have none. */
  butLast?: number;
}

/** Words on the left of the foot. */
export const footText = (parts: readonly string[]): string =>
  parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' · ');

/**
 * Metadata of the running foot: `parts` joined by " · " on the left, "2 of 24" on the right (`{page}` and
 * `{pages}` stand for the numbers), on every page from the page `from` on, without the last `butLast` ones.
 */
export const runningFoot = (
  parts: readonly string[],
  language: string,
  { from, butLast = 0 }: Pick<RunningFoot, 'from' | 'butLast'>,
): Record<string, string> => ({
  [footMetadata.text]: footText(parts),
  [footMetadata.pages]: wordsFor(language).pageOf('{page}', '{pages}'),
  [footMetadata.from]: String(from),
  ...(butLast > 0 ? { [footMetadata.butLast]: String(butLast) } : {}),
});

/** What the foot of a page says on both sides; null where that page has none. */
export function footOn(
  page: number,
  pages: number,
  { parts, language, from, butLast = 0 }: RunningFoot,
): { start: string; end: string } | null {
  const start = footText(parts);
  if (start === '' || pages < 2 || page < from || page > pages - butLast) return null;
  return { start, end: wordsFor(language).pageOf(String(page), String(pages)) };
}
