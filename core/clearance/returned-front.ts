/** The lines at the beginning of a Markdown file that came back: which item it is, and its fields but for the text. */
import { parse } from 'yaml';
import { z } from 'zod';
import { safeHref } from '../addresses/address.ts';
import { parseDate } from '../dates/event-date.ts';
import { newsItemSchema, type Article, type Link } from '../document.ts';

const link = z
  .object({ label: z.string().default(''), href: z.string().optional() })
  .transform(({ label, href }): Link => (href === undefined ? { label } : { label, href }));
const text = z.string();
/** What stands there without a value. */
const blank = (value: unknown): unknown => (value === '' || value === '~' || value === 'null' ? null : value);
const frontSchema = z.object({
  id: newsItemSchema.shape.id.optional(),
  revision: z.coerce.number().pipe(z.int().nonnegative()).optional(),
  kind: text.optional(),
  form: text.optional(),
  more: link.nullable().optional(),
  headline: text.optional(),
  date: text.optional(),
  place: text.optional(),
  status: text.optional(),
  language: text.optional(),
  tags: z.preprocess((value) => blank(value) ?? [], z.array(text)).optional(),
  teaser: text.optional(),
  source: link.nullable().optional(),
  furtherInformation: z
    .object({
      heading: text.default(''),
      links: z.preprocess((value) => blank(value) ?? [], z.array(link)).default([]),
    })
    .nullable()
    .optional(),
});

/** What they say; a value that is left out says nothing. */
export type Front = z.infer<typeof frontSchema>;

/** Thrown where a file is no Markdown of ours; the message is a sentence. */
export class NotMarkdown extends Error {
  override readonly name = 'NotMarkdown';
}

/** Reads these lines. Throws NotMarkdown. */
export function frontOf(yaml: string): Front {
  try {
    // No aliases: a few lines of them can stand for millions. And everything as it is written: “007” and “1.10” are words.
    const read = z
      .record(z.string(), z.unknown())
      .parse(parse(yaml, { maxAliasCount: 0, schema: 'failsafe' }));
    for (const name of ['source', 'more', 'furtherInformation'])
      if (name in read) read[name] = blank(read[name]);
    return frontSchema.parse(read);
  } catch (error) {
    throw new NotMarkdown('The lines at its beginning, between “---” and “---”, cannot be read.', {
      cause: error,
    });
  }
}

/** The day that they name, null where they name none; undefined where the words are no date. */
export function dateOf(words: string | undefined): Article['date'] | undefined {
  if (words === undefined || words.trim() === '') return null;
  const [start = '', end] = words.trim().split('/');
  const parsed = newsItemSchema.shape.date.safeParse(end === undefined ? { start } : { start, end });
  return parsed.success ? parsed.data : (parseDate(words) ?? undefined);
}

/** A link as it may stand here: one that leads where none may is only its words, and a notice says so. */
export function safe(given: Link | null, notices: string[]): Link | null {
  if (given?.href === undefined || safeHref(given.href) !== null) return given;
  notices.push(`“${given.label}” leads to “${given.href}”, which is not allowed; its words are kept.`);
  return { label: given.label };
}
