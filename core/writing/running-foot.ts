/** What a page tells the printer about the foot of its printed pages, as metadata that a browser passes over. */
import { wordsFor } from '../languages/words.ts';

/** Names of the metadata. */
const footMetadata = {
  text: 'running-foot',
  pages: 'running-foot-pages',
  from: 'running-foot-from',
  butLast: 'running-foot-but-last',
} as const;

/**
 * Metadata of the running foot: `parts` joined by " · " on the left, "2 of 24" on the right (`{page}` and
 * `{pages}` stand for the numbers), on every page from the page `from` on, without the last `butLast` ones.
 */
export const runningFoot = (
  parts: readonly string[],
  language: string,
  { from, butLast = 0 }: { from: number; butLast?: number },
): Record<string, string> => ({
  [footMetadata.text]: parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' · '),
  [footMetadata.pages]: wordsFor(language).pageOf('{page}', '{pages}'),
  [footMetadata.from]: String(from),
  ...(butLast > 0 ? { [footMetadata.butLast]: String(butLast) } : {}),
});
