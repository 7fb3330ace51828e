/** Parts that several publications share: source line, further information, lines of plain text. */
import type { FurtherInformation, Link } from '../document.ts';
import { hrefOf, isolated } from './context.ts';
import { el, type Markup } from '../markup.ts';
import { wordsFor } from '../languages/words.ts';

/** Plain text as paragraphs (blank lines) and line breaks; `after` is put at the end of the last one. */
export function paragraphs(text: string, className: string, after: Markup = null): Markup[] {
  const whole = text.trim();
  const blocks = whole.includes('\n')
    ? whole.split(/\n\s*\n/).map((block) => block.trim())
    : [whole].filter((block) => block !== '');
  if (blocks.length === 0) return after === null ? [] : [el('p', { class: className }, after)];
  return blocks.map((block, index) => {
    const lines = block.split('\n').flatMap((line, at) => (at === 0 ? [line] : [el('br'), line]));
    const last = index === blocks.length - 1 && after !== null;
    return el('p', { class: className }, lines, last && [' ', after]);
  });
}

/** A link within a line of a language, or its words alone where its address was lost or is refused. */
export function linkMarkup(link: Link, language: string): Markup {
  const href = hrefOf(link);
  const label = link.label.trim();
  if (href === null) return isolated(label, language);
  return el('a', { href }, isolated(label || href, language));
}

/** "Originally published by UNODC Vienna."; a name that ends in a full stop gets no second one. */
export const sourceMarkup = (source: Link | null, language: string): Markup =>
  source !== null &&
  source.label.trim() !== '' &&
  el(
    'p',
    { class: 'source' },
    `${wordsFor(language).source} `,
    linkMarkup(source, language),
    source.label.trim().endsWith('.') ? null : '.',
  );

/** The box of further information; nothing where it holds no links. */
export function furtherMarkup(further: FurtherInformation | null, level: number, language: string): Markup {
  const links = further?.links.filter((link) => link.label.trim() !== '' || hrefOf(link) !== null) ?? [];
  if (further === null || links.length === 0) return null;
  const heading = further.heading.trim().replace(/\s*:$/, '') || wordsFor(language).furtherInformation;
  return el(
    'div',
    { class: 'further' },
    el(`h${level}`, {}, heading),
    el(
      'ul',
      {},
      links.map((link) => el('li', {}, linkMarkup(link, language))),
    ),
  );
}

/** The coloured head of a page. */
export const banner = (officeName: string, ...rest: Markup[]): Markup =>
  el('header', { class: 'banner' }, el('p', { class: 'office' }, officeName), rest);
