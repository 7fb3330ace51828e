/** Which form of an export its dialog shows. */
import type { ExportFormat } from '../../core/export/formats.ts';

/** Forms that the dialog has a view of. */
export type ShownForm = 'latest-news' | 'brochure' | 'article' | 'brief';

/** What stands for each format: the page itself, or one that reads alike. None for a letter, which has tables of its own. */
const forms: Readonly<Record<ExportFormat, ShownForm | null>> = {
  'latest-news': 'latest-news',
  article: 'article',
  brochure: 'brochure',
  brief: 'brief',
  epub: 'brochure',
  text: null,
  word: null,
  markdown: null,
  newsletter: null,
};

/** The form of the first of some formats that has one; null where none has. */
export const shownForm = (asked: readonly ExportFormat[]): ShownForm | null =>
  asked.map((format) => forms[format]).find((form) => form !== null) ?? null;
