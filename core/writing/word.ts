/** Articles, briefs and brochures as a word processor has them. */
import {
  plainLook,
  plainPiece,
  type WordParagraph,
  type WordPiece,
  type WordStyle,
} from '../body/word-forms.ts';
import { bodyText } from '../body/body-text.ts';
import type { Article, Link, NewsItem, Office, Tag } from '../document.ts';
import { writeDate } from '../dates/event-date.ts';
import type { BrochureFrame } from '../import/reading.ts';
import { langOf } from '../languages/locale.ts';
import { wordsFor } from '../languages/words.ts';
import { cleanLine } from '../text/clean-text.ts';
import { groupStarts } from './brochure-contents.ts';
import { lookOf, type WrittenBrochure } from './brochure-look.ts';
import { editionFor } from './brochure.ts';
import { hrefOf } from './context.ts';
import { datelineText } from './date-text.ts';
import { headlineOf } from './latest-news.ts';
import type { ReleaseMark } from '../export/release.ts';
import { markWords } from './release-mark.ts';
import { linesOf, wordBody, WordNumbers, type PlacedParagraph } from './word-body.ts';

/** Paragraphs in one language. */
export interface WordSection {
  /** BCP 47 tag. */
  language: string;
  paragraphs: WordParagraph[];
  /** True where its first paragraph begins a page. */
  startsPage?: boolean;
}

/** A file for a word processor, before its bytes. */
export interface WordFile {
  title: string;
  /** The office. */
  author: string;
  keywords: string;
  language: string;
  /** What every page says of itself where it is not for the public; empty where it says nothing. */
  mark: string;
  sections: WordSection[];
}

const outside = (style: WordStyle, pieces: WordPiece[]): PlacedParagraph => ({
  style,
  list: null,
  depth: 0,
  pieces,
  block: null,
  around: [],
});

/** A text with blank lines between its paragraphs. */
const textOf = (style: WordStyle, text: string): PlacedParagraph[] =>
  text.trim() === ''
    ? []
    : text.split(/\n[^\S\n]*\n\s*/).map((paragraph) => outside(style, linesOf(paragraph)));

const linkPiece = (link: Link): WordPiece => {
  const href = hrefOf(link);
  return { kind: 'text', text: cleanLine(link.label) || (href ?? ''), look: { ...plainLook, href } };
};

/** "Originally published by UNODC Vienna." */
function sourcePieces(source: Link | null, language: string): PlacedParagraph[] {
  if (source === null || (source.label.trim() === '' && hrefOf(source) === null)) return [];
  const end = source.label.trim().endsWith('.') ? '' : '.';
  return [
    outside('source', [
      plainPiece(`${wordsFor(language).source} `),
      linkPiece(source),
      ...(end === '' ? [] : [plainPiece(end)]),
    ]),
  ];
}

/**
 * A news item or a brief, every paragraph with where it comes from. All that the office clears stands in it, the teaser as well.
 */
export function wordArticle(
  document: Article,
  rangeMark: Office['rangeMark'],
  numbers = new WordNumbers(),
): PlacedParagraph[] {
  const { headline, teaser, body, source, furtherInformation: further, language } = document;
  const form = document.kind === 'news' ? 'article' : document.form === 'profile' ? 'profile' : 'brief';
  const dateline = datelineText(document, form, rangeMark).text;
  return [
    outside('headline', linesOf(headline)),
    ...(dateline === '' ? [] : [outside('dateline', linesOf(dateline))]),
    ...textOf('teaser', teaser),
    ...wordBody(body, 0, numbers),
    ...sourcePieces(source, language),
    ...(further === null
      ? []
      : [
          outside('further', linesOf(further.heading)),
          ...further.links.map((link) => outside('further-link', [linkPiece(link)])),
        ]),
  ];
}

const keywordsOf = (document: Article, tags: readonly Tag[]): string =>
  tags
    .filter(({ id }) => document.tags.includes(id))
    .map(({ name }) => name)
    .join(', ');

/** A news item or a brief as a file of its own. */
export const wordArticleFile = (
  document: Article,
  office: Office,
  tags: readonly Tag[],
  mark: ReleaseMark | null = null,
): WordFile => ({
  mark: markWords(mark, document.language),
  title: headlineOf(document),
  author: office.name,
  keywords: keywordsOf(document, tags),
  language: document.language,
  sections: [{ language: document.language, paragraphs: wordArticle(document, office.rangeMark) }],
});

/** An item within a brochure: its headline is a heading there. `numbers` counts the lists of all of them. */
export function brochureItem(
  item: NewsItem,
  { dateForm }: BrochureFrame,
  office: Office,
  numbers: WordNumbers,
): WordSection {
  const date =
    item.date === null
      ? ''
      : writeDate(item.date, { form: dateForm, rangeMark: office.rangeMark, language: item.language });
  const further = item.furtherInformation;
  const links = further?.links.filter((link) => link.label.trim() !== '' || hrefOf(link) !== null) ?? [];
  return {
    language: item.language,
    paragraphs: [
      outside('heading-1', linesOf(headlineOf(item))),
      ...(date === '' ? [] : [outside('dateline', linesOf(date))]),
      // Where there is no text, the teaser stands in, as on the page.
      ...(bodyText(item.body).trim() === '' ? textOf('teaser', item.teaser) : []),
      ...wordBody(item.body, 1, numbers),
      ...sourcePieces(item.source, item.language),
      ...(further === null || links.length === 0
        ? []
        : [
            outside('further', linesOf(further.heading.trim() || wordsFor(item.language).furtherInformation)),
            ...links.map((link) => outside('further-link', [linkPiece(link)])),
          ]),
    ],
  };
}

/** A brochure as one file: title, contents, items in the editor's order, closing line. `tags` tell where a group begins a page. */
export function wordBrochureFile(
  brochure: WrittenBrochure,
  items: readonly NewsItem[],
  office: Office,
  mark: ReleaseMark | null = null,
  tags: readonly Tag[] = [],
): WordFile {
  const numbers = new WordNumbers();
  const { language } = brochure;
  const edition = editionFor(brochure, items);
  const starts = groupStarts(items, lookOf(brochure), { tags, language });
  const title = brochure.title.trim() || wordsFor(language).untitled;
  const closing = brochure.closing?.label.trim() ? brochure.closing : null;
  return {
    title,
    author: office.name,
    mark: markWords(mark, language),
    keywords: '',
    language,
    sections: [
      {
        language,
        paragraphs: [
          outside('office', linesOf(office.name)),
          outside('headline', linesOf(title)),
          ...(edition === '' ? [] : [outside('edition', linesOf(edition))]),
          ...textOf('teaser', brochure.introduction),
          ...(items.length === 0 ? [] : [outside('contents', linesOf(wordsFor(language).contents))]),
        ],
      },
      // The contents name each item in its own language.
      ...items.map((item) => ({
        language: item.language,
        paragraphs: [
          {
            ...outside('bullet', linesOf(headlineOf(item))),
            list: { id: 'contents', level: 0, counting: 'decimal' as const, start: 1 },
            style: 'number' as const,
          },
        ],
      })),
      ...items.map((item) => ({
        ...brochureItem(item, brochure, office, numbers),
        startsPage: starts.has(item.id),
      })),
      ...(closing === null ? [] : [{ language, paragraphs: [outside('closing', [linkPiece(closing)])] }]),
    ],
  };
}

/** True of a language that is written from right to left. */
export const isRightToLeft = (language: string): boolean =>
  /^(ar|fa|he|iw|ur|yi|ps|sd|ug|dv|ku-arab|ckb)(-|$)/i.test(langOf(language));
