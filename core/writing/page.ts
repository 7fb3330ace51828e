/** The shell of every exported HTML page. */
import { el, toHtml, type Markup } from './markup.ts';

export interface Page {
  /** BCP 47 tag. */
  language: string;
  title: string;
  /** One or two sentences for search engines and previews; left out where empty. */
  description?: string | undefined;
  /** Address of the style sheet as seen from the page. */
  stylesheet: string;
  /** Classes of `<body>`: the house's style holds on to them. */
  classes: string;
  body: Markup;
  /** Metadata by name, besides title and description. */
  metadata?: Record<string, string | null> | undefined;
}

/** A whole page as HTML: no scripts, no inline styles, nothing from any network. */
export function writePage(page: Page): string {
  const description = page.description?.replace(/\s+/g, ' ').trim();
  const metadata = Object.entries(page.metadata ?? {}).filter(([, content]) => content);
  return `<!doctype html>\n${toHtml(
    el(
      'html',
      { lang: page.language },
      el(
        'head',
        {},
        el('meta', { charset: 'utf-8' }),
        el('title', {}, page.title.replace(/\s+/g, ' ').trim()),
        el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        el('meta', { name: 'color-scheme', content: 'light dark' }),
        description ? el('meta', { name: 'description', content: description }) : null,
        metadata.map(([name, content]) => el('meta', { name, content })),
        el('link', { rel: 'stylesheet', href: page.stylesheet }),
      ),
      el('body', { class: `house ${page.classes}` }, page.body),
    ),
  )}\n`;
}
