/** A brochure: cover, introduction and contents, items in the editor's order, last page. One page for screen and print. */
import type { NewsItem } from '../document.ts';
import type { BrochureFrame } from '../import/reading.ts';
import { wordsFor } from '../languages/words.ts';
import { el, type Markup } from '../markup.ts';
import { contentsMarkup, groupStarts } from './brochure-contents.ts';
import { coverMarkup } from './brochure-cover.ts';
import { closingMarkup, hasImprint, imprintMarkup } from './brochure-imprint.ts';
import { brochureItem } from './brochure-item.ts';
import { layoutOf, lookClasses, lookOf, type WrittenBrochure } from './brochure-look.ts';
import type { WritingContext } from './context.ts';
import { editionOf } from './edition.ts';
import { writePage } from './page.ts';
import { paragraphs } from './parts.ts';
import { markWords } from './release-mark.ts';
import { runningFoot, type RunningFoot } from './running-foot.ts';
import { translationHead, translationLine } from './translation-links.ts';

/** Contents stand apart from an introduction longer than this, in characters; from a shorter one where they are long. */
const longIntroduction = 600;
/** And these are the most items of short contents. A line or two stay with the contents: alone they leave a page white. */
const shortContents = { items: 14, introduction: 300 };

/** The edition as typed, or worked out from the items' dates. */
export const editionFor = (brochure: BrochureFrame, items: readonly NewsItem[]): string =>
  brochure.edition.trim() ||
  editionOf(
    items.map((item) => item.date),
    brochure.language,
  );

const tagNames = ({ tags }: NewsItem, context: WritingContext): string[] =>
  tags.flatMap((id) => context.tags.find((tag) => tag.id === id)?.name ?? []);

const titleFor = (brochure: BrochureFrame): string =>
  brochure.title.trim() || wordsFor(brochure.language).untitled;

/** The brochure between head and end. A preview, which stands in the desk's own main part, has a `div` for it. */
export function brochureBody(
  brochure: WrittenBrochure,
  items: readonly NewsItem[],
  context: WritingContext,
  mainIn: 'main' | 'div' = 'main',
): Markup {
  const inner: WritingContext = { ...context, language: brochure.language };
  const look = lookOf(brochure);
  const words = { title: titleFor(brochure), edition: editionFor(brochure, items) };
  const cover = coverMarkup(words, look, items, inner);
  const introduction = paragraphs(brochure.introduction, 'lead');
  const contents = contentsMarkup(brochure, look.grouping, items, inner);
  const plain = look.cover.kind === 'none';
  const { length } = brochure.introduction.trim();
  const apart =
    length > longIntroduction || (items.length > shortContents.items && length > shortContents.introduction);
  const starts = groupStarts(items, look, inner);
  const imprint = imprintMarkup(brochure, look, items, inner);
  const opens = plain || introduction.length > 0 || contents !== null;
  return [
    !plain && cover,
    el(
      mainIn,
      {},
      opens &&
        el(
          'div',
          { class: 'opening sheets' },
          plain && cover,
          translationLine(inner),
          introduction.length > 0 && el('div', { class: 'introduction' }, introduction),
          contents !== null && el('div', { class: apart ? 'contents-apart' : 'contents-here' }, contents),
        ),
      el(
        'div',
        { class: 'items sheets' },
        items.map((item, index) =>
          brochureItem(item, inner, {
            dateForm: brochure.dateForm,
            layout: layoutOf(look.layouts, item.id),
            first: index === 0,
            startsGroup: starts.has(item.id),
          }),
        ),
        !hasImprint(inner) && closingMarkup(brochure),
      ),
    ),
    imprint,
  ];
}

/** The foot of the brochure's pages: neither the cover nor the last page has one; the last says a mark itself. */
export const brochureFoot = (
  brochure: WrittenBrochure,
  items: readonly NewsItem[],
  context: WritingContext,
): RunningFoot => ({
  parts: [markWords(context.mark, brochure.language), titleFor(brochure), editionFor(brochure, items)],
  language: brochure.language,
  from: lookOf(brochure).cover.kind === 'none' ? 1 : 2,
  butLast: hasImprint(context) ? 1 : 0,
});

/** The brochure as one HTML page, for the screen and for the printer. */
export function brochurePage(
  brochure: WrittenBrochure,
  items: readonly NewsItem[],
  context: WritingContext,
  stylesheet: string,
): string {
  const edition = editionFor(brochure, items);
  const look = lookOf(brochure);
  const foot = brochureFoot(brochure, items, context);
  return writePage({
    language: brochure.language,
    title: [titleFor(brochure), edition],
    description: brochure.introduction,
    stylesheet,
    classes: lookClasses(look),
    mark: context.mark,
    head: translationHead(context),
    body: brochureBody(brochure, items, context),
    metadata: {
      author: context.office.name,
      keywords: [...new Set(items.flatMap((item) => tagNames(item, context)))].join(', '),
      'print-bleed': look.bleed ? '3' : null,
      ...runningFoot(foot.parts, foot.language, foot),
    },
  });
}
