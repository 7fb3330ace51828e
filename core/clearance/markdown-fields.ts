/** What a Markdown file shows of an item. */
import type { Article, Link } from '../document.ts';

/** What it says of an item; where it does not name a field, it says nothing of it, and that stays as it is. */
export type MarkdownFields = Pick<Article, 'body'> &
  Partial<Pick<Article, 'headline' | 'date' | 'place' | 'teaser' | 'source' | 'furtherInformation'>>;

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
