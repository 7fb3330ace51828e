/** The contents of an EPUB, which reading programs show as their own list and readers as a page. */
import type { Grouping, NewsItem } from '../document.ts';
import { wordsFor } from '../languages/words.ts';
import { el, type Element, type Markup } from '../markup.ts';
import { groupItems } from './brochure-contents.ts';
import { languageUnless, type WritingContext } from './context.ts';
import { headlineOf } from './latest-news.ts';

/** Name of the page of contents. */
export const epubContentsFile = 'contents.xhtml';

/** A page that the contents lead to. */
export interface EpubEntry {
  file: string;
  title: string;
}

/** The pages before and after the items, and the items, each with its own. */
export interface EpubContents {
  title: EpubEntry;
  /** In the order of the brochure; an item that stands in it twice has two pages. */
  items: readonly { item: NewsItem; file: string }[];
  last: EpubEntry | null;
  grouping: Grouping;
}

const entry = ({ file, title }: EpubEntry): Element => el('li', {}, el('a', { href: file }, title));

/** The items, below a heading for each group. */
function itemEntries({ items, grouping }: EpubContents, context: WritingContext): Element[] {
  const left = [...items];
  const entryOf = (item: NewsItem): Element => {
    const at = left.findIndex((one) => one.item === item);
    const [{ file } = { file: '' }] = left.splice(at, 1);
    const own = languageUnless(item.language, context.language);
    return el('li', {}, el('a', { href: file, ...own, 'xml:lang': own.lang }, headlineOf(item)));
  };
  return groupItems(
    items.map(({ item }) => item),
    grouping,
    context,
  ).flatMap(({ heading, tag, items: own }): Element[] => {
    const entries = own.map(entryOf);
    if (heading === null) return entries;
    const colour = tag === null ? undefined : `tag-${tag.colour}`;
    return [el('li', { class: 'group' }, el('span', { class: colour }, heading), el('ol', {}, entries))];
  });
}

/** The page of contents, and the marks by which reading programs find cover, contents and text. `cover`: its page, or null. */
export function epubContents(
  contents: EpubContents,
  cover: EpubEntry | null,
  context: WritingContext,
): Markup {
  const words = wordsFor(context.language);
  const landmark = (part: string, { file, title }: EpubEntry): Element =>
    el('li', {}, el('a', { 'epub:type': part, href: file }, title));
  const [first] = contents.items;
  return [
    el(
      'nav',
      { 'epub:type': 'toc', id: 'toc', role: 'doc-toc', 'aria-labelledby': 'contents' },
      el('h1', { id: 'contents' }, words.contents),
      el(
        'ol',
        {},
        entry(contents.title),
        itemEntries(contents, context),
        contents.last && entry(contents.last),
      ),
    ),
    el(
      'nav',
      { 'epub:type': 'landmarks', id: 'landmarks', hidden: true, 'aria-label': words.contents },
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
