/** Pages of an EPUB: the markup of a brochure as XHTML, a document for each of its parts. */
import { el, type Markup } from '../markup.ts';
import type { ReleaseMark } from '../export/release.ts';
import { languageAttributes } from './context.ts';
import { markMarkup } from './release-mark.ts';
import { toXml } from './xml.ts';

/** Name of the style sheet, beside the pages. */
export const epubStylesheet = 'style.css';

/** One page before it is written. */
export interface EpubPage {
  /** Name of its file ("item-3.xhtml"). */
  file: string;
  /** As a reader's list of contents names it. */
  title: string;
  /** What it is, in the EPUB structural vocabulary ("titlepage"). */
  part: string;
  body: Markup;
}

/** What all pages of a book have in common. */
export interface EpubFrame {
  language: string;
  mark: ReleaseMark | null;
}

/** In a book, a `nav` is what reading programs take out of the page. */
const named: Readonly<Record<string, string>> = { nav: 'section' };

/** The page that has an anchor; null where none has. */
export type FindPage = (anchor: string) => string | null;

/** What is for paper alone: numbers of pages, which a book that flows has none of. */
const forPaper = new Set(['on-paper', 'contents-page']);
const isForPaper = (names: unknown): boolean =>
  typeof names === 'string' && names.split(' ').some((name) => forPaper.has(name));

/**
 * The same markup for a page of its own: headings one level higher, so that each page begins with the first, links to other
 * parts of the brochure by the file that has them.
 */
export function forEpub(markup: Markup, pageOf: FindPage, raise = 0): Markup {
  if (markup === null || markup === false || typeof markup === 'string') return markup;
  if (Array.isArray(markup)) return markup.map((one) => forEpub(one, pageOf, raise));
  const { tag, attributes, children } = markup;
  if (isForPaper(attributes['class'])) return null;
  const level = /^h([1-6])$/.exec(tag)?.[1];
  const { href, lang } = attributes;
  const inner = children.map((child) => forEpub(child, pageOf, raise));
  if (typeof href === 'string' && href.startsWith('#')) {
    const page = pageOf(href.slice(1));
    // Where nothing has the anchor, its words stay.
    return page === null ? el('span', {}, inner) : el(tag, { ...attributes, href: `${page}${href}` }, inner);
  }
  const made = el(
    level === undefined ? (named[tag] ?? tag) : `h${Math.max(1, Number(level) - raise)}`,
    typeof lang === 'string' ? { ...attributes, 'xml:lang': lang } : attributes,
    inner,
  );
  // What pages keep apart by their style, which may not say so in a book (EPUB 3.3, 6.3.1.3).
  return tag === 'time' ? el('bdi', {}, made) : made;
}

/** A page as XHTML. */
export function writeEpubPage({ title, part, body }: Omit<EpubPage, 'file'>, frame: EpubFrame): string {
  const { lang, dir } = languageAttributes(frame.language);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n${toXml(
    el(
      'html',
      {
        xmlns: 'http://www.w3.org/1999/xhtml',
        'xmlns:epub': 'http://www.idpf.org/2007/ops',
        lang,
        'xml:lang': lang,
        dir,
      },
      el(
        'head',
        {},
        el('meta', { charset: 'utf-8' }),
        el('title', {}, title),
        el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        el('link', { rel: 'stylesheet', href: epubStylesheet }),
      ),
      el('body', { 'epub:type': part }, markMarkup(frame.mark, frame.language), el('main', {}, body)),
    ),
  )}\n`;
}

/** Addresses of the pictures that a page shows, each once. */
export function picturesOn(markup: Markup, found = new Set<string>()): Set<string> {
  if (markup === null || markup === false || typeof markup === 'string') return found;
  if (Array.isArray(markup)) for (const one of markup) picturesOn(one, found);
  else {
    const { src } = markup.attributes;
    if (markup.tag === 'img' && typeof src === 'string') found.add(src);
    for (const child of markup.children) picturesOn(child, found);
  }
  return found;
}
