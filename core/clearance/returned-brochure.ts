/** A brochure that came back as a Word file: its own words, the order of its items, and what the file has of each item. */
import { wordText, paragraphKey, type WordParagraph, type WordStyle } from '../body/word-forms.ts';
import { bodyText } from '../body/body-text.ts';
import { likeness } from '../comparing/likeness.ts';
import { parseDate } from '../dates/event-date.ts';
import type { Brochure, NewsItem, Office } from '../document.ts';
import { cleanLine } from '../text/clean-text.ts';
import { withPassageLanguages } from './passage-languages.ts';
import { brochureItem, wordArticle, wordBrochureFile } from '../writing/word.ts';
import { WordNumbers } from '../writing/word-body.ts';
import { partOf, type ArticlePart } from './align.ts';
import type { Returned } from './clearance.ts';
import {
  asReturned,
  asSent,
  type ReturnedComment,
  type ReturnedFile,
  type TrackedParagraph,
} from './tracked.ts';

/** What a comparison of a brochure begins with. */
export interface ReturnedBrochure {
  kind: 'brochure';
  /** Of the file, without folders. */
  name: string;
  /** The brochure as it is now. */
  present: Brochure;
  rev: number;
  /** The same with the title, edition, introduction, order and closing line of the file. */
  returned: Brochure;
  /** Its items that the file has, in the file's order. */
  items: Returned[];
  comments: ReturnedComment[];
  /** Sentences on what the file has and a brochure has no place for. */
  notices: string[];
}

/** What a file has of one item. */
export interface ItemInFile {
  item: NewsItem;
  paragraphs: TrackedParagraph[];
}

export interface BrochureInFile {
  brochure: Brochure;
  items: ItemInFile[];
  notices: string[];
}

const itemStart: WordStyle = 'heading-1';
/** Less in common than that is another item. */
const least = 0.5;

const normal = (text: string): string => cleanLine(text).toLowerCase();
const textOf = (paragraphs: readonly WordParagraph[]): string =>
  paragraphs
    .map(({ pieces }) => wordText(pieces))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
const startsItem = ({ style, was }: TrackedParagraph): boolean =>
  style === itemStart || was?.style === itemStart;

/** Takes a returned file apart. `items`: those of the brochure that can be read, in its order. */
export function takeApart(
  file: ReturnedFile,
  present: Brochure,
  items: readonly NewsItem[],
  office: Office,
): BrochureInFile {
  const first = file.paragraphs.findIndex(startsItem);
  const front = file.paragraphs.slice(0, first < 0 ? undefined : first);
  const segments: TrackedParagraph[][] = [];
  for (const paragraph of first < 0 ? [] : file.paragraphs.slice(first))
    if (startsItem(paragraph)) segments.push([paragraph]);
    else segments.at(-1)?.push(paragraph);
  const closing = [...front, ...segments.flat()].filter(({ style }) => style === 'closing');
  // What a change took out whole is not there; where it was moved, it stands a second time.
  const there = segments
    .map((segment) => segment.filter(({ style }) => style !== 'closing'))
    .filter((segment) => textOf(asReturned(segment)) !== '');
  const { found, strange } = whichItems(there, items);
  const gone = items.filter((item) => !found.some((one) => one.item === item));
  const notices = [
    ...file.notices,
    ...strange.map(
      (headline) =>
        `“${headline}” is not an item of this brochure. To have it in the library, make a news item of it, then add that to the brochure.`,
    ),
    ...(found.length > 0
      ? gone.map(({ headline }) => `“${headline.trim() || 'Untitled'}” is not in the file.`)
      : []),
  ];
  return { brochure: ownWords(present, items, found, front, closing, office), items: found, notices };
}

/** The item that each stretch shows: by its headline, as it was sent or as it is now, or else by what it says. */
function whichItems(
  segments: readonly TrackedParagraph[][],
  items: readonly NewsItem[],
): { found: ItemInFile[]; strange: string[] } {
  const left = new Set(items);
  const which = new Map<TrackedParagraph[], NewsItem>();
  const settle = (segment: TrackedParagraph[], item: NewsItem | undefined): void => {
    if (item === undefined) return;
    which.set(segment, item);
    left.delete(item);
  };
  for (const segment of segments) {
    const [headline] = segment;
    const said = headline
      ? [asSent([headline]), asReturned([headline])].map((one) => normal(textOf(one)))
      : [];
    settle(
      segment,
      [...left].find((item) => said.includes(normal(item.headline))),
    );
  }
  for (const segment of segments.filter((one) => !which.has(one))) {
    const text = textOf(asReturned(segment));
    const [best] = [...left]
      .map((item) => ({ item, like: likeness(text, textOf(wordArticle(item, '-'))) }))
      .filter(({ like }) => like >= least)
      .sort((a, b) => b.like - a.like);
    settle(segment, best?.item);
  }
  return {
    found: segments.flatMap((paragraphs) => {
      const item = which.get(paragraphs);
      return item ? [{ item, paragraphs }] : [];
    }),
    strange: segments
      .filter((one) => !which.has(one))
      .map((segment) => textOf(asReturned(segment.slice(0, 1))) || 'Untitled'),
  };
}

/** The brochure with what the file says of it; what says the same stays as it is written here. */
function ownWords(
  present: Brochure,
  items: readonly NewsItem[],
  found: readonly ItemInFile[],
  front: readonly TrackedParagraph[],
  closing: readonly TrackedParagraph[],
  office: Office,
): Brochure {
  const written = wordBrochureFile(present, items, office).sections.flatMap(({ paragraphs }) => paragraphs);
  const now = asReturned(front);
  const lines = (paragraphs: readonly WordParagraph[], style: WordStyle): string[] =>
    paragraphs.filter((one) => one.style === style).map(({ pieces }) => wordText(pieces).trim());
  const said = (style: WordStyle, between: string, came: readonly WordParagraph[] = now): string | null => {
    const [before, after] = [lines(written, style), lines(came, style)];
    return before.join('\n') === after.join('\n') ? null : after.join(between).trim();
  };
  const [title, edition, introduction] = [
    said('headline', ' '),
    said('edition', ' '),
    said('teaser', '\n\n'),
  ];
  const line = said('closing', ' ', asReturned(closing));
  const order = [
    ...found.map(({ item }) => item.id),
    // Nobody can say of an item that cannot be read whether the file has it.
    ...present.items.filter((id) => !items.some((item) => item.id === id)),
  ];
  return {
    ...present,
    ...(title === null || title === '' ? {} : { title }),
    ...(edition === null ? {} : { edition }),
    ...(introduction === null ? {} : { introduction }),
    ...(line === null ? {} : { closing: line === '' ? null : { ...present.closing, label: line } }),
    ...(found.length === 0 || sameOrder(order, present.items) ? {} : { items: order }),
  };
}

const sameOrder = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id, at) => id === other[at]);

/** A heading in an item of a brochure stands one level lower than in the item's own file. */
const raised = (style: WordStyle): WordStyle => {
  const level = /^heading-([2-6])$/.exec(style)?.[1];
  return level === undefined ? style : (`heading-${Number(level) - 1}` as WordStyle);
};

/**
 * What a file has of an item, as the item's own file would have it: place, which no brochure shows, a teaser that does not stand in for
 * the text, and a date, source
 * or links that say the same are those of `item`.
 */
export function asArticle(
  { paragraphs }: ItemInFile,
  item: NewsItem,
  brochure: Brochure,
  office: Office,
): TrackedParagraph[] {
  const own = wordArticle(item, office.rangeMark);
  const written = brochureItem(item, brochure, office, new WordNumbers()).paragraphs;
  // What was moved as a whole is compared as it stands now.
  const came = withPassageLanguages(
    item,
    textOf(asSent(paragraphs)) === '' ? asReturned(paragraphs) : paragraphs,
  );
  const [head, ...rest] = came;
  const headline: TrackedParagraph[] = head ? [{ ...head, style: 'headline', was: undefined }] : [];
  const keys = (some: readonly WordParagraph[]): string => JSON.stringify(some.map(paragraphKey));
  const part = (of: ArticlePart): TrackedParagraph[] => {
    const mine = rest.filter(({ style }) => partOf(style) === of);
    const before = written.slice(1).filter(({ style }) => partOf(style) === of);
    return keys(asReturned(mine)) === keys(before) && keys(asSent(mine)) === keys(before)
      ? own.filter(({ style }) => partOf(style) === of).map(plain)
      : mine;
  };
  return [
    ...headline,
    ...dateline(part('dateline'), item, office),
    ...(bodyText(item.body).trim() === ''
      ? part('teaser')
      : own.filter(({ style }) => partOf(style) === 'teaser').map(plain)),
    ...rest
      .filter(({ style }) => partOf(style) === 'body')
      .map((one) => ({
        ...one,
        style: raised(one.style),
        ...(one.was ? { was: { ...one.was, style: raised(one.was.style) } } : {}),
      })),
    ...part('source'),
    ...part('furtherInformation'),
  ];
}

const plain = ({ style, list, depth, pieces }: WordParagraph): TrackedParagraph => ({
  style,
  list,
  depth,
  pieces,
});

/** A brochure shows the day alone: another day leaves the place as it is. */
function dateline(came: TrackedParagraph[], item: NewsItem, office: Office): TrackedParagraph[] {
  const now = asReturned(came);
  const date = parseDate(textOf(now));
  if (date === null) return came;
  return wordArticle({ ...item, date }, office.rangeMark)
    .filter(({ style }) => style === 'dateline')
    .map(plain);
}
