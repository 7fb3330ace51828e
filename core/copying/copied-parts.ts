/** Documents as they are copied: one after another, with as little around them as can be. */
import type { Article, Brochure, NewsItem } from '../document.ts';
import type { ReleaseMark } from '../export/release.ts';
import { el, type Markup } from '../markup.ts';
import { datelineMarkup } from '../writing/article.ts';
import { bodyMarkup, splitLead } from '../writing/body-html.ts';
import { editionFor } from '../writing/brochure.ts';
import { languageUnless, type WritingContext } from '../writing/context.ts';
import { itemText } from '../writing/item-text.ts';
import { headlineOf } from '../writing/latest-news.ts';
import { furtherMarkup, linkMarkup, paragraphs, sourceMarkup } from '../writing/parts.ts';
import { markText, markWords } from '../writing/release-mark.ts';
import { writeArticleText, writeBriefText, writeBrochureText } from '../writing/text.ts';
import { wordsFor } from '../languages/words.ts';

/** What is copied. */
export type CopiedParts =
  | { kind: 'articles'; documents: readonly Article[] }
  | { kind: 'brochure'; brochure: Brochure; items: readonly NewsItem[] };

/** The level of the first heading: level 1 is the title of the page or e-mail that the copy becomes a part of. */
const firstLevel = 2;

/** Headline, place and date, pictures, source, text and further information, as on the document's own page. */
function articleMarkup(document: Article, context: WritingContext, level: number, around: string): Markup {
  const { language, body } = document;
  const own = { ...context, language };
  const place = { under: level, context: own };
  const { lead, rest } = splitLead(body);
  return el(
    'article',
    languageUnless(language, around),
    el(`h${level}`, { class: 'headline' }, headlineOf(document)),
    datelineMarkup(document, own),
    document.kind === 'brief'
      ? [paragraphs(document.teaser, 'summary'), bodyMarkup(body.content, place)]
      : [bodyMarkup(lead, place), sourceMarkup(document.source, language), itemText(document, rest, place)],
    document.kind === 'brief' && sourceMarkup(document.source, language),
    furtherMarkup(document.furtherInformation, level + 1, language),
  );
}

const markLine = (mark: ReleaseMark | null, language: string, around: string): Markup => {
  const words = markWords(mark, language);
  return (
    words !== '' && el('p', { class: 'mark', ...languageUnless(language, around) }, el('strong', {}, words))
  );
};

/**
 * The copy as markup; a mark is its first and its last line. What is in another language than the office's says so: its page or
 * e-mail says the office's own.
 */
export function copiedMarkup(
  parts: CopiedParts,
  context: WritingContext,
  mark: ReleaseMark | null,
): Markup[] {
  const { language, office } = context;
  const around = office.language;
  const line = markLine(mark, language, around);
  if (parts.kind === 'articles')
    return [
      line,
      parts.documents.map((document) => articleMarkup(document, context, firstLevel, around)),
      line,
    ];
  const { brochure, items } = parts;
  const edition = editionFor(brochure, items);
  return [
    line,
    el(
      'header',
      languageUnless(brochure.language, around),
      el(`h${firstLevel}`, { class: 'title' }, brochure.title.trim() || wordsFor(brochure.language).untitled),
      edition !== '' && el('p', { class: 'dateline' }, edition),
      paragraphs(brochure.introduction, 'introduction'),
    ),
    items.map((item) => articleMarkup(item, context, firstLevel + 1, around)),
    brochure.closing !== null &&
      brochure.closing.label.trim() !== '' &&
      el('p', languageUnless(brochure.language, around), linkMarkup(brochure.closing, brochure.language)),
    line,
  ];
}

/** The copy for programs that take no HTML, in the forms of the house. */
export function copiedText(
  parts: CopiedParts,
  { office, language }: Pick<WritingContext, 'office' | 'language'>,
  mark: ReleaseMark | null,
): string {
  const text =
    parts.kind === 'brochure'
      ? writeBrochureText(parts.brochure, parts.items, office)
      : parts.documents
          .map((document) =>
            document.kind === 'news' ? writeArticleText(document, office) : writeBriefText(document, office),
          )
          .join('\n\n');
  return markText(text, mark, language);
}
