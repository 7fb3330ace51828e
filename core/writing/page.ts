/** The shell of every exported HTML page. */
import type { ReleaseMark } from '../export/release.ts';
import { el, toHtml, type Markup } from '../markup.ts';
import { languageAttributes } from './context.ts';
import { markMarkup } from './release-mark.ts';
import { scriptsOf, scriptStylesheet } from './script-needs.ts';

export interface Page {
  /** BCP 47 tag. */
  language: string;
  /** Name of the page; of parts like headline and office, the later ones go where all are too long for a tab. */
  title: readonly string[];
  /** One or two sentences for search engines and previews; left out where empty. */
  description?: string | undefined;
  /** Address of the style sheet as seen from the page. */
  stylesheet: string;
  /** Classes of `<body>`: the house's style holds on to them. */
  classes: string;
  body: Markup;
  /** What the page says of itself where it is not for the public. */
  mark?: ReleaseMark | null | undefined;
  /** Metadata by name, besides title and description. */
  metadata?: Record<string, string | null> | undefined;
  feeds?: readonly PageFeed[] | undefined;
  /** What else programs read of the page (share-head.ts). */
  head?: Markup;
  /** Address, as seen from the page, to which browsers go on at once and which search engines take for the page's own. */
  leadsTo?: string | undefined;
}

/** A feed of a page, for programs that look for one. */
export interface PageFeed {
  type: string;
  title: string;
  href: string;
}

/** Longest title, in characters: search engines and tabs cut off what is beyond (html-validate, `long-title`). */
const longestTitle = 70;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** As many parts as fit, joined by " - "; a first part that is too long by itself is cut after a word. */
export function pageTitle(parts: readonly string[]): string {
  const whole = parts.map(oneLine).filter((part) => part !== '');
  for (let count = whole.length; count > 0; count -= 1) {
    const title = whole.slice(0, count).join(' - ');
    if (title.length <= longestTitle) return title;
  }
  const cut = (whole[0] ?? '').slice(0, longestTitle - 1);
  return `${cut.replace(/\s+\S*$/, '') || cut}…`;
}

/** A whole page as HTML: no scripts, no inline styles, nothing from any network. */
export function writePage(page: Page): string {
  const description = oneLine(page.description ?? '');
  const metadata = Object.entries(page.metadata ?? {}).filter(([, content]) => content);
  // The foot is metadata until the page is printed.
  const scripts = scriptsOf(
    [markMarkup(page.mark, page.language), page.body, ...metadata.map(([, content]) => content ?? null)],
    page.language,
  );
  return `<!DOCTYPE html>\n${toHtml(
    el(
      'html',
      languageAttributes(page.language),
      el(
        'head',
        {},
        el('meta', { charset: 'utf-8' }),
        el('title', {}, pageTitle(page.title)),
        el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        el('meta', { name: 'color-scheme', content: 'light dark' }),
        description ? el('meta', { name: 'description', content: description }) : null,
        metadata.map(([name, content]) => el('meta', { name, content })),
        page.leadsTo === undefined
          ? null
          : [
              el('meta', { 'http-equiv': 'refresh', content: `0; url=${page.leadsTo}` }),
              el('link', { rel: 'canonical', href: page.leadsTo }),
            ],
        el('link', { rel: 'stylesheet', href: page.stylesheet }),
        [...scripts].map((script) =>
          el('link', { rel: 'stylesheet', href: scriptStylesheet(page.stylesheet, script) }),
        ),
        page.mark ? el('meta', { name: 'robots', content: 'noindex' }) : null,
        page.feeds?.map((feed) => el('link', { rel: 'alternate', ...feed })) ?? null,
        page.head ?? null,
      ),
      el(
        'body',
        { class: `house ${page.classes}${page.mark ? ' marked' : ''}` },
        markMarkup(page.mark, page.language),
        page.body,
      ),
    ),
  )}\n`;
}
