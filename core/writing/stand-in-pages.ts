/** Pages that stand where another one was: it has moved, or is no longer available. */
import type { Article, Office } from '../document.ts';
import { wordsFor } from '../languages/words.ts';
import { el, type Markup } from '../markup.ts';
import { headlineOf } from './latest-news.ts';
import { writePage } from './page.ts';
import { banner } from './parts.ts';

/** Stands at a former address of a document; `href` is its page as seen from there. Browsers go on by themselves. */
export function redirectPage(
  document: Pick<Article, 'headline' | 'language'>,
  href: string,
  office: Office,
  stylesheet: string,
): string {
  const words = wordsFor(document.language);
  return standIn(
    { language: document.language, heading: words.moved, office, stylesheet, leadsTo: href },
    el('p', {}, `${words.movedTo} `, el('a', { href }, headlineOf(document))),
  );
}

/** Stands where a document was withdrawn; it does not say which. `back` leads to the Latest News page, if there is one. */
export function gonePage(language: string, back: string | null, office: Office, stylesheet: string): string {
  const words = wordsFor(language);
  return standIn(
    { language, heading: words.gone, office, stylesheet },
    back === null
      ? null
      : el('p', { class: 'back' }, el('a', { href: back }, `${words.back} ${office.latestNewsTitle}`)),
  );
}

interface StandIn {
  language: string;
  heading: string;
  office: Office;
  stylesheet: string;
  leadsTo?: string;
}

const standIn = ({ language, heading, office, stylesheet, leadsTo }: StandIn, way: Markup): string =>
  writePage({
    language,
    title: [heading, office.name],
    stylesheet,
    classes: 'article-page',
    // Search engines forget the old page sooner.
    metadata: leadsTo === undefined ? { robots: 'noindex' } : {},
    leadsTo,
    body: [
      banner(office.name),
      el(
        'main',
        { class: 'column' },
        el('article', { class: 'article' }, el('h1', { class: 'headline' }, heading)),
        way,
      ),
    ],
  });
