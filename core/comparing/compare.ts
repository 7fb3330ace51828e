/** What changed between two states of a document, field by field, for people to read. */
import { besideWords } from '../body/beside-words.ts';
import { bodyParagraphs } from '../body/body-text.ts';
import type { Article, Document, EventDate, Link } from '../document.ts';
import { compareParagraphs, compareText, type Part } from './compare-text.ts';

/** Fields in the order in which a comparison lists them. */
export const comparedFields = [
  'headline',
  'date',
  'place',
  'status',
  'teaser',
  'body',
  'links',
  'pictures',
  'formatting',
  'source',
  'further-information',
  'more',
  'tags',
  'language',
  'form',
  'edition',
  'introduction',
  'items',
  'closing',
  'date-form',
] as const;
/**
 * A field of a comparison. `headline` is also a brochure's title. `links` and `pictures` are those of the body, one
 * a line. `formatting` has no parts: the body's words are the same, and headings, lists, bold or italic are not.
 */
export type ComparedField = (typeof comparedFields)[number];

/** A field that changed. Parts that are not `added` join to the old text, parts that are not `removed` to the new. */
export interface FieldChange {
  field: ComparedField;
  parts: Part[];
}

/** How values that are not text are told. */
export interface Telling {
  /** A date as the house writes it; ISO days where left out. */
  date?: ((date: EventDate) => string) | undefined;
  /** Name of a tag by its id; the id where left out. */
  tag?: ((id: string) => string) | undefined;
  /** Headline of a news item by its id; the id where left out. */
  item?: ((id: string) => string) | undefined;
}

/** The fields that differ between two states of one document; none where they say the same. */
export function compare(before: Document, after: Document, telling: Telling = {}): FieldChange[] {
  const old = fieldsOf(before, telling);
  const young = fieldsOf(after, telling);
  const changes = comparedFields.flatMap((field): FieldChange[] => {
    const [from, to] = [old[field] ?? '', young[field] ?? ''];
    if (typeof from === 'string' && typeof to === 'string')
      return from === to ? [] : [{ field, parts: compareText(from, to) }];
    const [was, is] = [listed(from), listed(to)];
    if (was.length === is.length && was.every((text, index) => text === is[index])) return [];
    return [{ field, parts: compareParagraphs(was, is) }];
  });
  const inBody = changes.some(({ field }) => field === 'body' || field === 'links' || field === 'pictures');
  if (!inBody && bodyOf(before) !== bodyOf(after)) changes.push({ field: 'formatting', parts: [] });
  return changes.sort((a, b) => comparedFields.indexOf(a.field) - comparedFields.indexOf(b.field));
}

/** Words added and removed over all fields, for a line such as “12 words added, 3 removed”. */
export function countChanges(changes: readonly FieldChange[]): { added: number; removed: number } {
  const words = (change: Part['change']): number =>
    changes
      .flatMap(({ parts }) => parts)
      .filter((part) => part.change === change)
      .reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);
  return { added: words('added'), removed: words('removed') };
}

/** A string is compared by words, a list by its entries first. */
type Told = Partial<Record<ComparedField, string | string[]>>;

const listed = (told: string | string[]): string[] =>
  typeof told === 'string' ? (told === '' ? [] : [told]) : told;

function fieldsOf(document: Document, telling: Telling): Told {
  const { status, language } = document;
  if (document.kind === 'brochure')
    return {
      status,
      language,
      headline: document.title,
      edition: document.edition,
      introduction: document.introduction,
      items: document.items.map((id) => telling.item?.(id) ?? id),
      closing: told(document.closing),
      'date-form': document.dateForm,
    };
  const further = document.furtherInformation;
  return {
    status,
    language,
    headline: document.headline,
    date: document.date === null ? '' : (telling.date ?? isoDays)(document.date),
    place: document.place,
    teaser: document.teaser,
    body: bodyParagraphs(document.body),
    ...besideWords(document.body),
    source: told(document.source),
    'further-information': further === null ? [] : [further.heading, ...further.links.map(told)],
    more: document.kind === 'news' ? told(document.more) : '',
    tags: document.tags.map((id) => telling.tag?.(id) ?? id),
    form: document.kind === 'brief' ? document.form : '',
  };
}

const isoDays = ({ start, end }: EventDate): string => (end === undefined ? start : `${start} – ${end}`);

const told = (link: Link | null): string =>
  link === null ? '' : link.href === undefined ? link.label : `${link.label} <${link.href}>`;

const bodyOf = (document: Document): string =>
  document.kind === 'brochure' ? '' : JSON.stringify((document satisfies Article).body);
