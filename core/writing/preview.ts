/** One document as each of its readers will see it: the exports' own markup, for the desk's live views. */
import type { Article, NewsItem } from '../document.ts';
import { articleBody } from './article.ts';
import { briefBody } from './brief.ts';
import { brochureBody } from './brochure.ts';
import { lookClasses, lookOf, type WrittenBrochure } from './brochure-look.ts';
import { brochureItem } from './brochure-item.ts';
import { languageAttributes, type WritingContext } from './context.ts';
import { latestNewsBody, latestNewsEntry } from './latest-news.ts';
import { markMarkup } from './release-mark.ts';
import { el, type Element } from '../markup.ts';

export const newsViews = ['latest-news', 'article', 'brochure'] as const;
export const briefViews = ['brief'] as const;
export type View = (typeof newsViews)[number] | (typeof briefViews)[number];

/**
 * The document in a view, wrapped as `previewStyle` wants it. A view that a document does not have shows its own:
 * a brief is always shown as a brief.
 */
export function previewOf(view: View, document: Article, context: WritingContext): Element {
  const wrap = (classes: string, content: Parameters<typeof el>[2]): Element =>
    el(
      'div',
      {
        class: `house preview ${classes}${context.mark ? ' marked' : ''}`,
        ...languageAttributes(document.language),
      },
      markMarkup(context.mark, document.language),
      el('div', { class: 'column' }, content),
    );
  const own = { ...context, language: document.language };
  if (document.kind === 'brief') return wrap('brief-page', briefBody(document, own));
  if (view === 'latest-news') return wrap('latest-news', latestNewsEntry(document, own));
  if (view === 'brochure') return wrap('brochure', brochureItem(document, own));
  return wrap('article-page', articleBody(document, own));
}

/** A brochure, as readers will see it on a screen: cover, introduction, contents and items. */
export const brochurePreview = (
  brochure: WrittenBrochure,
  items: readonly NewsItem[],
  context: WritingContext,
): Element =>
  el(
    'div',
    {
      class: `house ${lookClasses(lookOf(brochure))}${context.mark ? ' marked' : ''}`,
      ...languageAttributes(brochure.language),
    },
    markMarkup(context.mark, brochure.language),
    brochureBody(brochure, items, context, 'div'),
  );

/** The Latest News page of some items, with its mark where it has one: its first entries, as readers will see them. */
export const latestNewsPreview = (items: readonly NewsItem[], context: WritingContext): Element =>
  el(
    'div',
    { class: 'house preview latest-news', ...languageAttributes(context.language) },
    markMarkup(context.mark, context.language),
    latestNewsBody(items, context),
  );
