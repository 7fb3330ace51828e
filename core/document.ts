/** The documents of the office, as zod schemas; the types are inferred from them. */
import { isCrop, isFocus } from './pictures/crop.ts';
import { isId, isPicturePlace } from './places.ts';
import { z } from 'zod';
import { deepestBody, isNestedDeeper } from './depth.ts';

/** The version of the shapes below. A file with a greater number belongs to a newer desk. */
export const schemaVersion = 6;

const isoDay = z.iso.date();

/** A day, or a range of days. ISO 8601 calendar dates; `end` is absent for one day and is after `start`. */
const eventDateSchema = z
  .strictObject({ start: isoDay, end: isoDay.optional() })
  .refine((date) => date.end === undefined || date.end > date.start, {
    message: 'A range ends after the day on which it starts.',
  });
export type EventDate = z.infer<typeof eventDateSchema>;

/** A label, and where it leads when that is known. Links lost on the way in have no `href`. */
const linkSchema = z.strictObject({ label: z.string(), href: z.string().optional() });
export type Link = z.infer<typeof linkSchema>;

/** ProseMirror JSON of a body. What it may hold is checked against body/schema.ts. */
export type BodyNode = {
  type: string;
  attrs?: Record<string, unknown> | undefined;
  content?: BodyNode[] | undefined;
  marks?: { type: string; attrs?: Record<string, unknown> | undefined }[] | undefined;
  text?: string | undefined;
};
/** Attributes are single values; which of them a node or a mark has is told in body/schema.ts. */
const attrsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
const anyNodeSchema: z.ZodType<BodyNode> = z.lazy(() =>
  z.strictObject({
    type: z.string(),
    attrs: attrsSchema.optional(),
    content: z.array(anyNodeSchema).optional(),
    marks: z.array(z.strictObject({ type: z.string(), attrs: attrsSchema.optional() })).optional(),
    text: z.string().optional(),
  }),
);
export const bodyNodeSchema: z.ZodType<BodyNode> = z.preprocess((body, context) => {
  // A node and its list of nodes are two levels; attributes and marks of the innermost are three more.
  if (!isNestedDeeper(body, 2 * deepestBody + 3)) return body;
  context.issues.push({
    code: 'custom',
    message: `More than ${deepestBody} parts of the text stand in one another.`,
    input: body,
  });
  return z.NEVER;
}, anyNodeSchema);

export const statuses = ['draft', 'in-review', 'cleared', 'published'] as const;
/** Clearance: where a document stands on its way to readers. */
const statusSchema = z.enum(statuses);
export type Status = z.infer<typeof statusSchema>;

/** The five forms of document that the office writes. */
export const forms = ['latest-news', 'brochure', 'article', 'profile', 'brief'] as const;
export const formSchema = z.enum(forms);
export type Form = z.infer<typeof formSchema>;

/** How an imported document stood in its source, where the house form alone would not give that back. */
const importedSchema = z.strictObject({
  form: formSchema,
  /** Name of the file that it came from, without folders. */
  file: z.string().optional(),
  /** Line on which it begins there, from 1. */
  line: z.int().positive().optional(),
  /** The date as it was typed ("07 February 2019"); used again in text while the date is the same. */
  dateText: z.string().optional(),
  /** True where the source line stood after the first picture's credit. */
  sourceAfterPicture: z.boolean().optional(),
  /** True where the source line stood after the text. */
  sourceAtEnd: z.boolean().optional(),
  /** Where the date stood, if not where its form has it: over or under the headline, or opening the first paragraph. */
  dateAt: z.enum(['over-headline', 'under-headline', 'opening']).optional(),
});
export type Imported = z.infer<typeof importedSchema>;

/** Heading and links under "Further information". An empty list keeps its heading, and a check says so. */
const furtherInformationSchema = z.strictObject({
  heading: z.string(),
  links: z.array(linkSchema),
});
export type FurtherInformation = z.infer<typeof furtherInformationSchema>;

/** A finding that the editor has decided to leave, and why. */
const ignoredCheckSchema = z.strictObject({
  /** Name of the rule; a later desk may have rules that this one does not know. */
  rule: z.string(),
  /** The words that the finding speaks of: where they change, it is shown again. */
  about: z.string(),
  reason: z.string(),
});
export type IgnoredCheck = z.infer<typeof ignoredCheckSchema>;

const instant = z.iso.datetime({ offset: true });
const id = z.string().regex(isId, 'An id is lower-case letters, digits and hyphens.');

/** Who cleared a document, and when; the name is empty where it was never said. */
const clearedSchema = z.strictObject({
  by: z.string(),
  at: instant,
  /** Digest of the words that were cleared (people/words-digest.ts). */
  words: z.string(),
});
export type Cleared = z.infer<typeof clearedSchema>;

/** Where a comment on a passage stands: its words, and some of the words before and after by which it is found again. */
export const passageSchema = z.strictObject({
  quote: z.string().min(1),
  before: z.string(),
  after: z.string(),
});
export type Passage = z.infer<typeof passageSchema>;

/** What a colleague says about a document, or about a passage of its text. It stays in the office. */
export const commentSchema = z.strictObject({
  id,
  /** Name of the one who wrote it; empty where it was never said. */
  by: z.string(),
  at: instant,
  text: z.string(),
  /** Null for a comment on the whole document. */
  passage: passageSchema.nullable(),
  resolved: z.boolean(),
});
export type Comment = z.infer<typeof commentSchema>;

/** Of which document it is a translation, and of which of its words. */
const translationSchema = z.strictObject({
  /** Id of the original. */
  of: id,
  /** When it was last brought up to the original. */
  at: instant,
  /** Digest of the words that the original had then. */
  digest: z.string(),
});
export type Translation = z.infer<typeof translationSchema>;

/** What colleagues need to know of a document of any kind, and readers never see. */
const planned = {
  /** Name of the one who works on it; empty where nobody does. */
  assignedTo: z.string(),
  /** Day by which it is to be ready; null where there is none. */
  due: isoDay.nullable(),
  /** A few words for colleagues. */
  note: z.string(),
  /** Since when it has its status; null where an older desk did not note it. */
  statusSince: instant.nullable(),
  cleared: clearedSchema.nullable(),
  comments: z.array(commentSchema),
  translation: translationSchema.nullable(),
};

const common = {
  id,
  headline: z.string(),
  /** Day or days of the event; null where it cannot be told. */
  date: eventDateSchema.nullable(),
  /** Place of the dateline ("Vienna"); empty where there is none. */
  place: z.string(),
  /** The few sentences shown in Latest News. */
  teaser: z.string(),
  body: bodyNodeSchema,
  status: statusSchema,
  /** Embargo: until this day it goes nowhere, whatever its status; null where there is none. */
  notBefore: isoDay.nullable(),
  /** Ids of tags in library.json. */
  tags: z.array(id),
  /** BCP 47 language tag of the text. */
  language: z.string().min(2),
  /** Who published it first ("UNODC Vienna"); writers add the words before and the full stop. */
  source: linkSchema.nullable(),
  furtherInformation: furtherInformationSchema.nullable(),
  ignoredChecks: z.array(ignoredCheckSchema),
  ...planned,
  createdAt: instant,
  updatedAt: instant,
  imported: importedSchema.optional(),
};

/** A news item: an entry in Latest News, an article page, an item in brochures. */
export const newsItemSchema = z.strictObject({
  kind: z.literal('news'),
  ...common,
  /** Where `more` leads; null means the exported article page. No `href`: the address was lost. */
  more: linkSchema.nullable(),
});
export type NewsItem = z.infer<typeof newsItemSchema>;

/** A brief: a policy brief, or the profile of an office. */
export const briefSchema = z.strictObject({
  kind: z.literal('brief'),
  ...common,
  form: z.enum(['policy', 'profile']),
});
export type Brief = z.infer<typeof briefSchema>;

export const dateForms = ['dotted', 'long'] as const;
export type DateForm = (typeof dateForms)[number];

const picturePlace = z.string().regex(isPicturePlace);
const percent = z.int().min(0).max(100);

/**
 * The cover of a brochure: with a picture of one of its items (null: the first that is wide enough), of which the point at
 * `x` and `y` (percent from left and top) always stays in sight; without a picture; or no cover at all.
 */
export const coverSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('picture'), src: picturePlace.nullable(), x: percent, y: percent }),
  z.strictObject({ kind: z.literal('plain') }),
  z.strictObject({ kind: z.literal('none') }),
]);
export type Cover = z.infer<typeof coverSchema>;

/** How the contents of a brochure are grouped. */
export const groupings = ['tag', 'date', 'none'] as const;
export type Grouping = (typeof groupings)[number];
export const papers = ['a4', 'a5'] as const;
export type Paper = (typeof papers)[number];
/** Columns of the text. */
export const columnCounts = ['one', 'two'] as const;
export type ColumnCount = (typeof columnCounts)[number];

/** Where an item begins: as its length asks for, on a page of its own, or right after the one before. */
export const itemStarts = ['auto', 'page', 'follow'] as const;
export type ItemStart = (typeof itemStarts)[number];
/** How large the pictures that open an item are: as their shape asks for, larger, smaller, or left out. */
export const pictureSizes = ['auto', 'large', 'small', 'none'] as const;
export type PictureSize = (typeof pictureSizes)[number];
/** What an editor decided about one item of a brochure. */
export const itemLayoutSchema = z.strictObject({
  item: id,
  start: z.enum(itemStarts),
  pictures: z.enum(pictureSizes),
});
export type ItemLayout = z.infer<typeof itemLayoutSchema>;

/** Names of tag colours; each theme gives them a value (styles/tokens.css). */
export const tagColours = ['amber', 'violet', 'rust', 'teal', 'green', 'blue', 'rose', 'slate'] as const;
export const tagSchema = z.strictObject({ id, name: z.string().min(1), colour: z.enum(tagColours) });
export type Tag = z.infer<typeof tagSchema>;

/**
 * An edition as it went out: the news items with the words that they had then, in the order of the brochure, and the tags that they
 * had with their names. What only colleagues see is left out of the items.
 */
const frozenSchema = z.strictObject({
  at: instant,
  /** Name of the one who froze it; empty where it was never said. */
  by: z.string(),
  items: z.array(newsItemSchema),
  tags: z.array(tagSchema),
});
export type Frozen = z.infer<typeof frozenSchema>;

/** A brochure: an edition of its own, with news items in an order that the editor chose. */
export const brochureSchema = z.strictObject({
  kind: z.literal('brochure'),
  id,
  title: z.string(),
  /** Edition shown under the title ("January to April 2019"); empty: worked out from the items' dates. */
  edition: z.string(),
  introduction: z.string(),
  /** Ids of news items, in order. */
  items: z.array(id),
  closing: linkSchema.nullable(),
  dateForm: z.enum(dateForms),
  cover: coverSchema,
  grouping: z.enum(groupings),
  /** True where every group of the contents begins a page. */
  groupsStartPage: z.boolean(),
  paper: z.enum(papers),
  columns: z.enum(columnCounts),
  /** True for a printer's: 3 mm of colour beyond the edge, and crop marks. */
  bleed: z.boolean(),
  /** Only of items about which something was decided. */
  layouts: z.array(itemLayoutSchema),
  /** Null while its items are printed as they are now. */
  frozen: frozenSchema.nullable(),
  language: z.string().min(2),
  status: statusSchema,
  ignoredChecks: z.array(ignoredCheckSchema),
  ...planned,
  createdAt: instant,
  updatedAt: instant,
  imported: importedSchema.optional(),
});
export type Brochure = z.infer<typeof brochureSchema>;

/** Any document of the library. */
export const documentSchema = z.discriminatedUnion('kind', [newsItemSchema, briefSchema, brochureSchema]);
export type Document = z.infer<typeof documentSchema>;
/** A document with a body: everything that the sheet can open. */
export type Article = NewsItem | Brief;
export const kinds = ['news', 'brief', 'brochure'] as const;
export type Kind = Document['kind'];

/** An emblem: a picture of the library, and whose it is in words. */
export const emblemSchema = z.strictObject({ src: picturePlace, alt: z.string() });
export type Emblem = z.infer<typeof emblemSchema>;

/** An element that copies for a content management system may have, with its attributes; "*" stands for every element. */
export const copiedElementSchema = z.strictObject({
  element: z.string().regex(/^(?:\*|[a-z][a-z0-9]*)$/),
  attributes: z.array(z.string().regex(/^(?!on|style$)[a-z][a-z-]*$/)),
});
export type CopiedElement = z.infer<typeof copiedElementSchema>;

/** How many words a document of each kind should have; null where nothing is asked for. */
export const wordGoalsSchema = z.strictObject({
  news: z.int().positive().nullable(),
  policy: z.int().positive().nullable(),
  profile: z.int().positive().nullable(),
});
export type WordGoals = z.infer<typeof wordGoalsSchema>;

/** Profile of the office, and the house's settings. */
export const officeSchema = z.strictObject({
  /** "Port Albany Liaison Office". */
  name: z.string().min(1),
  /** Title of the page after the office's name ("Latest News"). */
  latestNewsTitle: z.string().min(1),
  /** Between the days of a range: hyphen or en dash. */
  rangeMark: z.enum(['-', '–']),
  language: z.string().min(2),
  /** Longest teaser, in characters, before the counter warns. */
  teaserLimit: z.int().positive(),
  /** Web address of the folder in which exported pages stand; empty where that is not known. */
  pagesAddress: z.string(),
  /** Used for a brochure of all news and for new brochures. */
  brochureTitle: z.string().min(1),
  brochureIntroduction: z.string(),
  brochureClosing: linkSchema.nullable(),
  /** Address of the office's site, which publications lead to; empty where there is none. */
  site: z.string(),
  /** Emblems on covers, from left to right: that of the office, that of its partner. */
  emblems: z.array(emblemSchema).max(2),
  /** Colour of bars and covers ("#009edb"); what is read is written in darker or lighter shades of it. */
  accent: z.string().regex(/^#[0-9a-f]{6}$/),
  /** Who publishes, and what readers may do with it. */
  imprint: z.string(),
  disclaimer: z.string(),
  /** Postal address, e-mail, telephone: a line each. */
  contact: z.string(),
  /** Identifiers of an edition, a line each ("ISBN: 978-92-1-000000-0"). */
  identifiers: z.string(),
  /** What goes out where an export says nothing else: published items, or cleared ones as well. */
  releases: z.enum(['published', 'cleared']),
  /** Title of newsletters ("News from Port Albany"); empty: that of Latest News. */
  newsletterTitle: z.string(),
  /** E-mail address that newsletters come from; empty where nobody has said. */
  newsletterSender: z.string(),
  /** Why readers get newsletters ("You receive this because you asked the office for it."); empty where nothing is said. */
  newsletterNote: z.string(),
  /** Where readers say that they want no more of them: a page, or an e-mail address ("mailto:…"). */
  newsletterUnsubscribe: linkSchema.nullable(),
  /** What copies for the office's content management system may hold. */
  copiedElements: z.array(copiedElementSchema),
  /** Names of the people of the office. */
  people: z.array(z.string().min(1)),
  wordGoals: wordGoalsSchema,
  /** Words that are spelt as the office spells them, in any language. */
  spellingWords: z.array(z.string().min(1)),
  /** True where the files of pictures are kept as they came, beside what the library shows of them. */
  keepOriginals: z.boolean(),
});
export type Office = z.infer<typeof officeSchema>;

/** What library.json holds. */
export const librarySettingsSchema = z.strictObject({
  kind: z.literal('library'),
  id,
  office: officeSchema,
  tags: z.array(tagSchema),
});
export type LibrarySettings = z.infer<typeof librarySettingsSchema>;

/** A picture in a body: attributes of its `picture` node. `src` is `media/<hash>.<ext>`, or null where only its words came in. */
export const pictureSchema = z.strictObject({
  src: z.string().regex(isPicturePlace).nullable(),
  alt: z.string(),
  caption: z.string(),
  /** The whole credit line, as printed ("Image © UNODC"). */
  credit: z.string(),
  /** Last day on which the picture may be used, as an ISO day; empty or left out: no end is known. */
  licenceUntil: z.union([z.literal(''), isoDay]).optional(),
  /** On what terms it may be used ("CC BY 4.0", "UN", "bought"); empty or left out: nobody has said. */
  licence: z.string().optional(),
  /** True where it says nothing that the text does not say: it needs no alternative text. */
  decorative: z.boolean().optional(),
  /** The part that is shown, "x y width height" in percent; left out: all of it. Read by pictures/crop.ts. */
  crop: z.string().refine(isCrop).optional(),
  /** The point that stays in sight where a page crops it, "x y" in percent of the whole; left out: none is named. */
  focus: z.string().refine(isFocus).optional(),
});
export type Picture = z.infer<typeof pictureSchema>;
