/** Templates: documents to begin with. An office's own are files in its library, called by their names. */
import type { BodyNode, Brochure, Document, Kind, NewsItem } from '../document.ts';
import { copyOf } from '../many/copies.ts';
import { titleOf } from '../list/listing.ts';

/** A template of the office. */
export interface Template {
  /** The name of its file, without the ending. */
  name: string;
  kind: Kind;
  /** A sentence where it cannot be used; null where it can. */
  trouble: string | null;
}

/** The id of every document that is a template: it is in no list, so it needs none of its own. */
export const templateId = 'template';

/** Templates that come with the desk, for news items. */
export const builtInTemplates = ['event', 'meeting', 'visit', 'statement'] as const;
export type BuiltInTemplate = (typeof builtInTemplates)[number];

/** Headings of a text, or a quotation; what is written comes below them. */
type Part = { heading: string } | 'paragraph' | 'quotation';

const parts: Readonly<Record<BuiltInTemplate, readonly Part[]>> = {
  event: [
    'paragraph',
    { heading: 'What was said' },
    'paragraph',
    'quotation',
    { heading: 'What comes next' },
    'paragraph',
  ],
  meeting: [
    'paragraph',
    { heading: 'Who took part' },
    'paragraph',
    { heading: 'What was discussed' },
    'paragraph',
    { heading: 'What was agreed' },
    'paragraph',
  ],
  visit: [
    'paragraph',
    { heading: 'Programme' },
    'paragraph',
    { heading: 'What the visit led to' },
    'paragraph',
  ],
  statement: ['paragraph', 'quotation', 'paragraph'],
};

const nodeOf = (part: Part): BodyNode =>
  part === 'paragraph'
    ? { type: 'paragraph' }
    : part === 'quotation'
      ? { type: 'blockquote', content: [{ type: 'paragraph' }] }
      : { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: part.heading }] };

/** What a news item begins with. */
export const builtIn = (name: BuiltInTemplate): Partial<NewsItem> => ({
  body: { type: 'doc', content: parts[name].map(nodeOf) },
});

/** A document as a template: its words and settings, without a date, and a brochure without its items. `at` is an ISO instant. */
export function asTemplate(document: Document, at: string): Document {
  const copy = copyOf(document, 'template', { id: templateId, at, name: titleOf(document) });
  return copy.kind === 'brochure' ? withoutItems(copy) : copy;
}

/** A document that begins with a template. */
export const fromTemplate = (template: Document, made: { id: string; at: string }): Document => ({
  ...template,
  id: made.id,
  createdAt: made.at,
  updatedAt: made.at,
});

/** What a brochure like another one begins with: its settings, the next edition, and items in an order that was chosen. */
export const nextBrochure = (last: Brochure, items: readonly string[]): Partial<Brochure> => {
  const {
    title,
    edition,
    closing,
    dateForm,
    cover,
    grouping,
    groupsStartPage,
    paper,
    columns,
    bleed,
    language,
  } = withoutItems(last);
  return {
    title: nextNumber(title) ?? title,
    // An edition that says days is worked out from the dates of its items.
    edition: nextNumber(edition) ?? '',
    items: [...items],
    ...{ closing, dateForm, cover, grouping, groupsStartPage, paper, columns, bleed, language },
  };
};

const withoutItems = (brochure: Brochure): Brochure => ({
  ...brochure,
  items: [],
  layouts: [],
  ignoredChecks: [],
  // Its picture is that of an item.
  cover: brochure.cover.kind === 'picture' ? { kind: 'picture', src: null, x: 50, y: 50 } : brochure.cover,
});

/** "Issue 12" as "Issue 13"; null where no number stands in it that counts editions, as a year does not. */
function nextNumber(text: string): string | null {
  const found = [...text.matchAll(/\d+/g)].filter(([digits]) => Number(digits) < 1_000).at(-1);
  if (!found || /\p{L}+ \d{4}/u.test(text)) return null;
  const [digits] = found;
  return text.slice(0, found.index) + String(Number(digits) + 1) + text.slice(found.index + digits.length);
}
