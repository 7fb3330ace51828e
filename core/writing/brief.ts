/** A policy brief or an office profile: one or two pages. */
import type { Brief } from '../document.ts';
import { datelineMarkup } from './article.ts';
import { bodyMarkup } from './body-html.ts';
import type { WritingContext } from './context.ts';
import { headlineOf } from './latest-news.ts';
import { el, type Markup } from '../markup.ts';
import { writePage } from './page.ts';
import { banner, furtherMarkup, paragraphs, sourceMarkup } from './parts.ts';
import { markWords } from './release-mark.ts';
import { runningFoot } from './running-foot.ts';

/** The brief itself: headline, dateline, summary, text, source, further information. */
export function briefBody(brief: Brief, context: WritingContext): Markup {
  return el(
    'article',
    { class: `brief ${brief.form}` },
    el('h1', { class: 'headline' }, headlineOf(brief)),
    datelineMarkup(brief, context),
    paragraphs(brief.teaser, 'standfirst'),
    el('div', { class: 'prose' }, bodyMarkup(brief.body.content, { under: 1, context })),
    sourceMarkup(brief.source, brief.language),
    furtherMarkup(brief.furtherInformation, 2, brief.language),
  );
}

/** The brief's page as HTML, ready to be printed as well. */
export const briefPage = (brief: Brief, context: WritingContext, stylesheet: string): string =>
  writePage({
    language: brief.language,
    title: [headlineOf(brief), context.office.name],
    description: brief.teaser,
    stylesheet,
    classes: 'brief-page',
    mark: context.mark,
    body: [banner(context.office.name), el('main', { class: 'column sheets' }, briefBody(brief, context))],
    metadata: runningFoot([markWords(context.mark, brief.language), headlineOf(brief)], brief.language, {
      from: 1,
    }),
  });
