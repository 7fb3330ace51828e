/** The contents of an EPUB: those that reading programs show as their own list, and the brochure's own as a page. */
import type { NewsItem } from '../document.ts';
import { wordsFor } from '../languages/words.ts';
import { el, type Element, type Markup } from '../markup.ts';
import { languageUnless, type WritingContext } from './context.ts';
import { headlineOf } from './latest-news.ts';

/** Name of the page of contents. */
export const epubContentsFile = 'contents.xhtml';

/** A page that the contents lead to. */
export interface EpubEntry {
  file: string;
  title: string;
}

/** Every page that a reader looks for, in order of reading. */
export interface EpubContents {
  /** The cover; null where there is none. */
  cover: EpubEntry | null;
  title: EpubEntry;
  /** An item that stands in the brochure twice has two pages. */
  items: readonly { item: NewsItem; file: string }[];
  last: EpubEntry | null;
}

const entry = ({ file, title }: EpubEntry): Element => el('li', {}, el('a', { href: file }, title));

/**
 * The lists that reading programs take out of the page: the contents, which are in the order of the pages (EPUB 3.3, 7.4.2), and
 * the marks of cover, contents and text. `page` is what the page itself shows, in groups where the brochure has them.
 */
export function epubContents(
  { cover, title, items, last }: EpubContents,
  page: Markup,
  context: WritingContext,
): Markup {
  const words = wordsFor(context.language);
  const itemEntry = ({ item, file }: EpubContents['items'][number]): Element => {
    const own = languageUnless(item.language, context.language);
    return el('li', {}, el('a', { href: file, ...own, 'xml:lang': own.lang }, headlineOf(item)));
  };
  const landmark = (part: string, { file, title: name }: EpubEntry): Element =>
    el('li', {}, el('a', { 'epub:type': part, href: file }, name));
  const [first] = items;
  return [
    page,
    el(
      'nav',
      { 'epub:type': 'toc', id: 'toc', hidden: true },
      el('h2', {}, words.contents),
      el('ol', {}, entry(title), items.map(itemEntry), last && entry(last)),
    ),
    el(
      'nav',
      { 'epub:type': 'landmarks', id: 'landmarks', hidden: true },
      el(
        'ol',
        {},
        cover && landmark('cover', cover),
        landmark('toc', { file: epubContentsFile, title: words.contents }),
        first !== undefined && landmark('bodymatter', { file: first.file, title: headlineOf(first.item) }),
      ),
    ),
  ];
}
