/** One item of a brochure: facts beside the headline, pictures by their shape, text, further information. */
import { inlineText, wordCount, bodyText } from '../body/body.ts';
import { takeApart } from '../body/quotation.ts';
import { isList } from '../body/schema.ts';
import {
  pictureSchema,
  type BodyNode,
  type DateForm,
  type ItemLayout,
  type NewsItem,
  type Picture,
} from '../document.ts';
import { el, type Element, type Markup } from '../markup.ts';
import { bodyWriter, splitLead } from './body-html.ts';
import { itemAnchor, leadingTag } from './brochure-contents.ts';
import { picturesMarkup, shownHere } from './brochure-pictures.ts';
import { isolated, languageUnless, type WritingContext } from './context.ts';
import type { ShapedPicture } from './picture-shape.ts';
import { dateMarkup } from './date-html.ts';
import { headlineOf } from './latest-news.ts';
import { furtherMarkup, paragraphs, sourceMarkup } from './parts.ts';

/** Items with fewer words follow on, others begin a page. */
export const shortItem = 200;
/** Longest quotation that is drawn out over all columns, in characters. */
const longestPull = 190;

/** How an item stands in its brochure. */
export interface ItemPlace {
  dateForm: DateForm;
  layout: Omit<ItemLayout, 'item'>;
  /** True of the first item, which begins a page anyway. */
  first: boolean;
  /** True where its group begins a page with it. */
  startsGroup: boolean;
}

/** An item by itself, as a preview shows it: as it stands among others. */
export const alone: ItemPlace = {
  dateForm: 'dotted',
  layout: { start: 'auto', pictures: 'auto' },
  first: false,
  startsGroup: false,
};

/** Anchor of the pictures that open an item. */
export const picturesAnchor = (item: { id: string }): string => `pictures-${item.id}`;

const pictureOf = (node: BodyNode): Picture | null => pictureSchema.safeParse(node.attrs).data ?? null;
const picturesOf = (nodes: readonly BodyNode[]): Picture[] => nodes.flatMap((node) => pictureOf(node) ?? []);

/** Tag, date and place, below a bar in the tag's colour. */
function factsMarkup(item: NewsItem, dateForm: DateForm, context: WritingContext): Markup {
  const tag = leadingTag(item, context.tags);
  const place = item.place.trim();
  return el(
    'div',
    { class: `facts${tag ? ` tag-${tag.colour}` : ''}` },
    tag !== null && el('p', { class: 'tag' }, tag.name),
    item.date !== null && el('p', { class: 'date' }, dateMarkup(item.date, dateForm, context, item.language)),
    place !== '' && el('p', { class: 'place' }, isolated(place, item.language)),
  );
}

const bare = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

/** True where the text begins with the teaser, or the teaser with the text's first paragraph. */
function repeatsTeaser(item: NewsItem, text: readonly BodyNode[]): boolean {
  const [teaser, first] = [
    bare(item.teaser),
    bare(text.map(inlineText).find((words) => bare(words) !== '') ?? ''),
  ];
  return first !== '' && (first.startsWith(teaser) || teaser.startsWith(first));
}

const isElement = (markup: Markup): markup is Element =>
  typeof markup === 'object' && markup !== null && !Array.isArray(markup);
const classed = (markup: Markup, name: string): Markup => {
  if (!isElement(markup)) return markup;
  const own = markup.attributes['class'];
  const names = typeof own === 'string' ? `${own} ${name}` : name;
  return { ...markup, attributes: { ...markup.attributes, class: names } };
};

/** The blocks of a text, its runs of pictures as galleries; lines that lead into a list keep with it. */
function textMarkup(
  nodes: readonly BodyNode[],
  pull: BodyNode | undefined,
  context: WritingContext,
): Markup[] {
  const writer = bodyWriter({ under: 2, context }, nodes);
  const written: Markup[] = [];
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at] as BodyNode;
    if (node.type === 'picture') {
      const end = nodes.findIndex((other, index) => index > at && other.type !== 'picture');
      const run = nodes.slice(at, end === -1 ? undefined : end);
      written.push(picturesMarkup(shownHere(picturesOf(run), context), 'small', context));
      at += run.length - 1;
      continue;
    }
    const [block = null] = writer.blocks([node]);
    const next = nodes[at + 1];
    const leadsIn =
      node.type === 'paragraph' &&
      next !== undefined &&
      isList(next.type) &&
      /[:：]\s*$/.test(inlineText(node));
    written.push(node === pull ? classed(block, 'pull') : leadsIn ? classed(block, 'lead-in') : block);
  }
  return written;
}

/** The quotation that an item without pictures draws out: the first short one with a speaker. */
const pullOf = (nodes: readonly BodyNode[]): BodyNode | undefined =>
  nodes.find(
    (node) =>
      node.type === 'blockquote' &&
      takeApart(node).speaker !== null &&
      inlineText(node).length <= longestPull,
  );

/** True where an item begins a page of its own accord: it is long, or its picture stands beside its text. */
export const startsPage = (words: number, beside: boolean): boolean => words >= shortItem || beside;

const isTallAlone = (pictures: readonly ShapedPicture[]): boolean =>
  pictures.length === 1 && pictures[0]?.shape === 'tall';

/** One item, in the office's markup. */
export function brochureItem(item: NewsItem, context: WritingContext, place: ItemPlace = alone): Markup {
  const { layout, dateForm, first, startsGroup } = place;
  const own = { ...context, language: item.language };
  const { lead, rest } = splitLead(item.body);
  const opening = layout.pictures === 'none' ? [] : shownHere(picturesOf(lead), context);
  const size = layout.pictures === 'none' ? 'auto' : layout.pictures;
  // Where it follows on, a tall picture would be pushed away from its text.
  const beside =
    opening.length === 1 &&
    opening[0]?.shape === 'tall' &&
    !opening[0].little &&
    size !== 'small' &&
    layout.start !== 'follow';
  const words = wordCount(bodyText(item.body), item.language);
  const short = words < shortItem;
  const starts =
    first || startsGroup || layout.start === 'page' || (layout.start === 'auto' && startsPage(words, beside));
  const hasText = words > 0;
  const teaser = paragraphs(item.teaser, 'standfirst');
  const standfirst = hasText && !short && !repeatsTeaser(item, rest) ? teaser : [];
  const pull = opening.length === 0 && !short ? pullOf(rest) : undefined;
  const classes = [
    'item',
    short ? 'short' : 'long',
    starts ? 'starts' : 'follows',
    first || startsGroup || beside || layout.start !== 'auto' ? 'fixed' : '',
    beside ? 'beside' : '',
  ];
  return el(
    'article',
    {
      class: classes.filter((name) => name !== '').join(' '),
      ...languageUnless(item.language, context.language),
    },
    el(
      'div',
      { class: 'item-head' },
      factsMarkup(item, dateForm, context),
      el(
        'div',
        { class: 'item-title' },
        el('h2', { class: 'headline', id: itemAnchor(item) }, headlineOf(item)),
        standfirst,
      ),
    ),
    picturesMarkup(
      opening,
      size === 'auto' && isTallAlone(opening) && !beside ? 'small' : size,
      own,
      opening.length > 0 ? picturesAnchor(item) : undefined,
    ),
    el(
      'div',
      { class: 'item-text' },
      sourceMarkup(item.source, item.language),
      el(
        'div',
        { class: 'prose' },
        // Pictures may stand further down also where there are no words.
        !hasText && paragraphs(item.teaser, 'summary'),
        textMarkup(rest, pull, own),
      ),
      furtherMarkup(item.furtherInformation, 3, item.language),
    ),
  );
}
