/** What a Markdown file shows of an item. */
import type { Article, Link } from '../document.ts';

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
  /** "news" or "brief", and the form of a brief. */
  kind?: string;
  form?: string;
  /** Where "more" leads, of a news item. */
  more?: Link;
}
