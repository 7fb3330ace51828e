/** The desk's words for statuses, kinds, languages and forms. */
import type { Form, Kind, Language, Status } from '../../core/document.ts';

export const statusNames: Record<Status, string> = {
  draft: 'Draft',
  'in-review': 'In review',
  cleared: 'Cleared',
  published: 'Published',
};

export const kindNames: Record<Kind, { one: string; many: string; section: string }> = {
  news: { one: 'news item', many: 'news items', section: 'News' },
  brief: { one: 'brief', many: 'briefs', section: 'Briefs' },
  brochure: { one: 'brochure', many: 'brochures', section: 'Brochures' },
};

export const languageNames: Record<Language, string> = {
  en: 'English',
  fr: 'French',
  es: 'Spanish',
  nl: 'Dutch',
  de: 'German',
  pt: 'Portuguese',
};

export const formNames: Record<Form, string> = {
  'latest-news': 'Latest News page',
  brochure: 'Brochure',
  article: 'Article',
  profile: 'Office profile',
  brief: 'Policy brief',
};

/** "1 picture", "3 pictures". */
export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

/** A headline, or what stands for a missing one. */
export const headlineOr = (headline: string): string => (headline.trim() === '' ? 'Untitled' : headline);
