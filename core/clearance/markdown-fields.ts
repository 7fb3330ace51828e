/** What a Markdown file shows of an item. */
import type { Article } from '../document.ts';

export type MarkdownFields = Pick<
  Article,
  'headline' | 'date' | 'place' | 'teaser' | 'body' | 'source' | 'furtherInformation'
>;

/** What it says beside: compared, and changed in the window alone. */
export interface MarkdownSettings {
  status?: string;
  language?: string;
  /** Names. */
  tags?: string[];
}
