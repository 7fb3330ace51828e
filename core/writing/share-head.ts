/**
 * What programs read of a page: its own address, a card for those who share it (Open Graph, ogp.me), and for search engines
 * what kind of thing it is (JSON-LD of schema.org). Only for pages whose address is known.
 */
import type { NewsItem, Office } from '../document.ts';
import { langOf } from '../languages/locale.ts';
import { dataBlock, el, type Markup } from '../markup.ts';
import type { WritingContext } from './context.ts';
import { shownPicture } from './shown-picture.ts';
import { translationData } from './translation-links.ts';
import { webAddress } from './web-address.ts';

export interface SharedPage {
  /** Its own address on the web. */
  address: string;
  title: string;
  description: string;
  language: string;
  office: Office;
  picture?: SharedPicture | null;
}

/** A picture by its address on the web. */
export interface SharedPicture {
  address: string;
  alt: string;
  size: { width: number; height: number } | null;
}

const property = (name: string, content: string | number | null | undefined): Markup =>
  content === null || content === undefined || content === ''
    ? null
    : el('meta', { property: name, content });

/** The address of a page, and its card. */
export function shareHead(
  { address, title, description, language, office, picture }: SharedPage,
  type: 'website' | 'article',
): Markup {
  return [
    el('link', { rel: 'canonical', href: address }),
    property('og:type', type),
    property('og:url', address),
    property('og:title', title),
    property('og:description', description),
    property('og:site_name', office.name),
    // Open Graph knows languages only with their country.
    property('og:locale', /^[a-z]{2,3}-[A-Z]{2}$/.test(language) ? language.replace('-', '_') : null),
    picture
      ? [
          property('og:image', picture.address),
          property('og:image:width', picture.size?.width),
          property('og:image:height', picture.size?.height),
          property('og:image:alt', picture.alt),
        ]
      : null,
    el('meta', { name: 'twitter:card', content: picture ? 'summary_large_image' : 'summary' }),
  ];
}

/** Longest headline that search engines take, in characters (developers.google.com, NewsArticle). */
const longestHeadline = 110;
const cut = (text: string): string =>
  text.length <= longestHeadline ? text : `${text.slice(0, longestHeadline - 1).replace(/\s+\S*$/, '')}…`;

/** The card of an article, and what it says of itself; nothing where its address is not known. */
export function articleHead(item: NewsItem, headline: string, context: WritingContext): Markup {
  const { office, tags, address } = context;
  if (!address) return null;
  const picture = sharedPicture(item, address, context);
  const description = item.teaser.replace(/\s+/g, ' ').trim();
  const published = item.date && (item.date.end ?? item.date.start);
  const names = tags.filter((tag) => item.tags.includes(tag.id)).map(({ name }) => name);
  const publisher = { '@type': 'Organization', name: office.name };
  return [
    shareHead({ address, title: headline, description, language: item.language, office, picture }, 'article'),
    property('article:published_time', published),
    property('article:modified_time', item.updatedAt),
    names.map((name) => property('article:tag', name)),
    dataBlock({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: cut(headline),
      description: description || undefined,
      datePublished: published ?? undefined,
      dateModified: item.updatedAt,
      inLanguage: langOf(item.language),
      mainEntityOfPage: address,
      image: picture ? [picture.address] : undefined,
      keywords: names.length > 0 ? names : undefined,
      contentLocation: item.place.trim() === '' ? undefined : { '@type': 'Place', name: item.place.trim() },
      author: publisher,
      publisher,
      ...translationData(context),
    }),
  ];
}

/** The card of a page that is no article; nothing where its address is not known. */
export function siteHead(title: string, { address, office, language }: WritingContext): Markup {
  if (!address) return null;
  const description = `${office.latestNewsTitle} - ${office.name}`;
  return shareHead({ address, title, description, language, office }, 'website');
}

/** The picture that stands for an item, by its web address; `address` is that of the page that shows it. */
export function sharedPicture(
  item: NewsItem,
  address: string,
  context: WritingContext,
): SharedPicture | null {
  const shown = shownPicture(item, context);
  return shown && { ...shown, address: webAddress(address, shown.href) };
}
