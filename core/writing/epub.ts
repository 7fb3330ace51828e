/** A brochure as an EPUB: a page each for cover, title, contents, every item, and the last one. */
import { bodyPictures } from '../body/body.ts';
import { shownAddress } from '../pictures/shown-address.ts';
import type { NewsItem } from '../document.ts';
import { directionOf } from '../languages/direction.ts';
import { wordsFor } from '../languages/words.ts';
import { el, type Markup } from '../markup.ts';
import { editionFor } from './brochure.ts';
import { contentsMarkup, itemAnchor } from './brochure-contents.ts';
import { coverMarkup, coverPicture } from './brochure-cover.ts';
import { closingMarkup, creditsMarkup, hasImprint, imprintMarkup } from './brochure-imprint.ts';
import { brochureItem, picturesAnchor } from './brochure-item.ts';
import { layoutOf, lookOf, type BrochureLook, type WrittenBrochure } from './brochure-look.ts';
import type { WritingContext } from './context.ts';
import { epubContents, epubContentsFile } from './epub-contents.ts';
import {
  epubContainer,
  epubFolder,
  epubPackage,
  type EpubMetadata,
  type EpubResource,
} from './epub-package.ts';
import {
  epubStylesheet,
  forEpub,
  picturesOn,
  writeEpubPage,
  type EpubPage,
  type FindPage,
} from './epub-page.ts';
import { epubStyle } from './epub-style.ts';
import { headlineOf } from './latest-news.ts';
import { paragraphs } from './parts.ts';
import { markWords } from './release-mark.ts';
import type { LookStyle } from './style/look.ts';

/** A picture as the book has it. */
export interface EpubPicture {
  /** Name within the book ("pictures/1.jpg"). */
  file: string;
  kind: 'jpg' | 'png' | 'gif';
  width: number;
  height: number;
}

export interface EpubBook {
  brochure: WrittenBrochure & { updatedAt?: string };
  items: readonly NewsItem[];
  /** `pictureHref` and `pictureSize` are not asked: `pictures` has both. */
  context: WritingContext;
  /** By their place in the library. Those that are not there are left out. */
  pictures: ReadonlyMap<string, EpubPicture>;
  /** The same for every export of the brochure ("urn:uuid:…"). */
  identifier: string;
  look?: LookStyle | undefined;
}

/** Files of a book, in order; its pictures are to be put beside them. */
export interface EpubParts {
  texts: { file: string; text: string }[];
  /** Places in the library of the pictures that it shows, and their names in the book. */
  pictures: { src: string; file: string }[];
}

/** Pictures of the library that a book may show: those of its items, and the office's emblems. */
export const epubPictures = (
  items: readonly NewsItem[],
  { office }: Pick<WritingContext, 'office'>,
): string[] => [
  ...new Set([
    ...items.flatMap(({ body }) => bodyPictures(body).flatMap((picture) => shownAddress(picture) ?? [])),
    ...office.emblems.map(({ src }) => src),
  ]),
];

const mediaTypes: Readonly<Record<EpubPicture['kind'], string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
};

/** What every page of a book is made from. */
interface Making {
  brochure: WrittenBrochure;
  items: readonly { item: NewsItem; file: string }[];
  look: BrochureLook;
  context: WritingContext;
  words: { title: string; edition: string };
  pageOf: FindPage;
}

/** Title, edition and introduction; the cover says the first two as well, where there is one. */
function titlePage({ brochure, items, look, context, words, pageOf }: Making): EpubPage {
  const plain = { ...look, cover: { kind: 'none' as const } };
  const head = coverMarkup(
    words,
    plain,
    items.map(({ item }) => item),
    context,
  );
  const lead = paragraphs(brochure.introduction, 'lead');
  const body = [forEpub(head, pageOf), lead.length > 0 && el('div', { class: 'introduction' }, lead)];
  return { file: 'title.xhtml', title: words.title, part: 'frontmatter', body };
}

function coverPage({ items, look, context, words, pageOf }: Making): EpubPage | null {
  if (look.cover.kind === 'none') return null;
  const body = coverMarkup(
    words,
    look,
    items.map(({ item }) => item),
    context,
  );
  return { file: 'cover.xhtml', title: words.title, part: 'cover', body: forEpub(body, pageOf) };
}

const itemPage = ({ brochure, look, context, pageOf }: Making, item: NewsItem, file: string): EpubPage => ({
  file,
  title: headlineOf(item),
  part: 'bodymatter',
  body: forEpub(
    brochureItem(item, context, {
      dateForm: brochure.dateForm,
      layout: layoutOf(look.layouts, item.id),
      first: false,
      // Every item is a file of its own, which begins a page.
      startsGroup: false,
    }),
    pageOf,
    1,
  ),
});

/** Who publishes it, whose the pictures are, how to reach the office; null where there is nothing to say. */
function lastPage({ brochure, items, look, context, words, pageOf }: Making): EpubPage | null {
  const own = items.map(({ item }) => item);
  // Every page says a mark, this one too.
  const content: Markup[] = hasImprint(context)
    ? [imprintMarkup(brochure, look, own, { ...context, mark: null })]
    : [closingMarkup(brochure), creditsMarkup(own, look, context, brochure.language)];
  if (content.every((part) => part === null || part === false)) return null;
  return {
    file: 'last.xhtml',
    title: wordsFor(context.language).thisEdition,
    part: 'backmatter',
    body: [
      el(
        'header',
        { class: 'title-head' },
        el('h1', {}, words.title),
        words.edition !== '' && el('p', { class: 'edition' }, words.edition),
      ),
      forEpub(content, pageOf),
    ],
  };
}

/** The latest of some instants; the first day of Unix where there are none, as a file has to say one. */
const latest = (instants: readonly (string | undefined)[]): string =>
  instants
    .flatMap((instant) => (instant === undefined ? [] : [instant]))
    .sort((a, b) => Date.parse(a) - Date.parse(b))
    .at(-1) ?? '1970-01-01T00:00:00Z';

function metadataOf({ brochure, items, context, identifier }: EpubBook, title: string): EpubMetadata {
  const tagged = new Set(items.flatMap(({ tags }) => tags));
  return {
    identifier,
    title,
    language: brochure.language,
    languages: items.map(({ language }) => language),
    publisher: context.office.name,
    description: brochure.introduction.trim(),
    subjects: context.tags.filter(({ id }) => tagged.has(id)).map(({ name }) => name),
    rights: context.office.imprint.trim(),
    modified: latest([brochure.updatedAt, ...items.map(({ updatedAt }) => updatedAt)]),
  };
}

/** Everything that a book is made of but its pictures. */
export function epubParts(book: EpubBook): EpubParts {
  const { brochure, pictures } = book;
  const { language } = brochure;
  const context: WritingContext = {
    ...book.context,
    language,
    pictureHref: (src) => pictures.get(src)?.file ?? null,
    pictureSize: (src) => pictures.get(src) ?? null,
    pictureSizes: undefined,
  };
  const items = book.items.map((item, at) => ({ item, file: `item-${at + 1}.xhtml` }));
  const anchors = new Map(
    // An item that stands in the brochure twice is found where it stands first.
    [...items].reverse().flatMap(({ item, file }) => [
      [itemAnchor(item), file],
      [picturesAnchor(item), file],
    ]),
  );
  const words = {
    title: brochure.title.trim() || wordsFor(language).untitled,
    edition: editionFor(brochure, book.items),
  };
  const look = lookOf(brochure);
  const making: Making = {
    brochure,
    items,
    look,
    context,
    words,
    pageOf: (anchor) => anchors.get(anchor) ?? null,
  };
  const cover = coverPage(making);
  const title = titlePage(making);
  const last = lastPage(making);
  const contents = forEpub(contentsMarkup(brochure, look.grouping, book.items, context), making.pageOf, 1);
  const pages: EpubPage[] = [
    ...(cover ? [cover] : []),
    title,
    {
      file: epubContentsFile,
      title: wordsFor(language).contents,
      part: 'frontmatter',
      body: epubContents({ cover, title, items, last }, contents, context),
    },
    ...items.map(({ item, file }) => itemPage(making, item, file)),
    ...(last ? [last] : []),
  ];
  const shown = picturesOn(pages.map(({ body }) => body));
  const used = [...pictures].filter(([, { file }]) => shown.has(file));
  const coverSrc = coverPicture(look, book.items, context)?.src;
  const resources: EpubResource[] = [
    ...pages.map(({ file }) => ({
      file,
      type: 'application/xhtml+xml',
      properties: file === epubContentsFile ? 'nav' : undefined,
    })),
    { file: epubStylesheet, type: 'text/css' },
    ...used.map(([src, { file, kind }]) => ({
      file,
      type: mediaTypes[kind],
      properties: src === coverSrc ? 'cover-image' : undefined,
    })),
  ];
  const mark = markWords(context.mark, language);
  const frame = { language, mark: context.mark ?? null };
  const text = (file: string, written: string): EpubParts['texts'][number] => ({
    file: `${epubFolder}/${file}`,
    text: written,
  });
  return {
    texts: [
      { file: 'META-INF/container.xml', text: epubContainer() },
      epubPackage(metadataOf(book, mark === '' ? words.title : `${mark}: ${words.title}`), {
        resources,
        pages: pages.map(({ file }) => file),
        described: used.length === 0 ? null : used.every(([src]) => isDescribed(src, book)),
      }),
      text(epubStylesheet, epubStyle(context.office, directionOf(language), book.look)),
      ...pages.map((page) => text(page.file, writeEpubPage(page, frame))),
    ],
    pictures: used.map(([src, { file }]) => ({ src, file: `${epubFolder}/${file}` })),
  };
}

/** True where a picture has words in its place wherever it stands. */
const isDescribed = (src: string, { items, context }: EpubBook): boolean =>
  [...items.flatMap(({ body }) => bodyPictures(body)), ...context.office.emblems]
    .filter((picture) => shownAddress(picture) === src)
    .every(
      (picture) => picture.alt.trim() !== '' || ('decorative' in picture && picture.decorative === true),
    );
