/** A Markdown file that a desk wrote, of an item that this library does not have: it comes in with every word. */
import { NotMarkdown } from '../../core/clearance/returned-front.ts';
import { readMarkdown, type ReturnedMarkdown } from '../../core/clearance/returned-markdown.ts';
import type { Draft, Notice, Reading } from '../../core/import/reading.ts';
import { NotOurs } from '../../core/import/reading.ts';

/** The lines with which such a file begins: whatever their order, they say which kind of document it is. */
const front =
  /^\ufeff?---[^\S\n]*\r?\n(?:(?!---)[^\n]*\n)*?kind:[^\S\n]*["']?(?:news|brief)["']?[^\S\n]*\r?\n/;

/** True of a text that begins as a desk’s Markdown does. */
export const isDeskMarkdown = (text: string): boolean => front.test(text);

/** Throws NotOurs. */
export function readDeskMarkdown(text: string, file: string | undefined, language: string): Reading {
  try {
    return readingOf(readMarkdown(text), file, language);
  } catch (error) {
    if (error instanceof NotMarkdown) throw new NotOurs(error.message, { cause: error });
    throw error;
  }
}

function readingOf(
  { fields, told, notices, pictures }: ReturnedMarkdown,
  file: string | undefined,
  language: string,
): Reading {
  const isBrief = told.kind === 'brief';
  const form = isBrief ? (told.form === 'profile' ? 'profile' : 'brief') : 'article';
  const common = {
    headline: '',
    date: null,
    place: '',
    teaser: '',
    source: null,
    furtherInformation: null,
    ...fields,
    language: told.language ?? language,
    imported: { form, ...(file === undefined ? {} : { file }), line: 1 } as const,
  };
  const draft: Draft = isBrief
    ? { kind: 'brief', form: told.form === 'profile' ? 'profile' : 'policy', ...common }
    : { kind: 'news', more: told.more ?? null, ...common };
  return {
    form,
    drafts: [draft],
    brochure: null,
    office: null,
    pictures: [pictures],
    notices: notices.map((message): Notice => ({
      document: 0,
      line: 1,
      code: 'formatting-left-out',
      message,
    })),
  };
}
