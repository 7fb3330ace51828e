/** The last page of a brochure: closing line, publisher, disclaimer, credits of pictures, identifiers, contact. */
import { bodyPictures } from '../body/body.ts';
import type { Brochure, NewsItem } from '../document.ts';
import { markWords } from './release-mark.ts';
import { shownAddress } from '../pictures/shown-address.ts';
import { wordsFor } from '../languages/words.ts';
import { el, type Markup } from '../markup.ts';
import { coverPicture, emblemStrip, siteLink } from './brochure-cover.ts';
import { itemAnchor } from './brochure-contents.ts';
import { picturesAnchor } from './brochure-item.ts';
import { layoutOf, type BrochureLook } from './brochure-look.ts';
import type { WritingContext } from './context.ts';
import { headlineOf } from './latest-news.ts';
import { linkMarkup, paragraphs } from './parts.ts';
import { contactLines } from './contact-line.ts';
import { splitLead } from './body-html.ts';

/** The closing line; null where there is none. */
export const closingMarkup = ({ closing, language }: Pick<Brochure, 'closing' | 'language'>): Markup =>
  closing !== null &&
  closing.label.trim() !== '' &&
  el('p', { class: 'closing' }, linkMarkup(closing, language));

/** True where the office says anything that a last page is for. */
export const hasImprint = ({ office }: WritingContext): boolean =>
  [office.imprint, office.disclaimer, office.contact, office.identifiers].some((text) => text.trim() !== '');

/** Credits in order, with the items whose pictures they are of and where these stand. */
function creditsOf(
  items: readonly NewsItem[],
  { layouts }: BrochureLook,
  context: WritingContext,
): Map<string, { item: NewsItem; anchor: string }[]> {
  const credits = new Map<string, { item: NewsItem; anchor: string }[]>();
  for (const item of items) {
    const { lead } = splitLead(item.body);
    const hidesLead = layoutOf(layouts, item.id).pictures === 'none';
    bodyPictures(item.body).forEach((picture, index) => {
      const credit = picture.credit.trim();
      const opens = index < lead.length;
      const address = shownAddress(picture);
      if (credit === '' || address === null || context.pictureHref(address) === null) return;
      if (opens && hidesLead) return;
      const places = credits.get(credit) ?? [];
      if (!places.some((place) => place.item === item))
        places.push({ item, anchor: opens ? picturesAnchor(item) : itemAnchor(item) });
      credits.set(credit, places);
    });
  }
  return credits;
}

/** Whose the pictures are, with where each stands; null where none has a credit. */
export function creditsMarkup(
  items: readonly NewsItem[],
  look: BrochureLook,
  context: WritingContext,
  language: string,
): Markup {
  const words = wordsFor(language);
  const credits = creditsOf(items, look, context);
  const onCover = coverPicture(look, items, context)?.credit.trim();
  if (onCover && !credits.has(onCover)) credits.set(onCover, []);
  return (
    credits.size > 0 &&
    section(
      words.pictureCredits,
      el(
        'ul',
        {},
        [...credits].map(([credit, places]) =>
          el(
            'li',
            {},
            el('span', { class: 'credit' }, credit),
            places.length > 0 &&
              el(
                'span',
                { class: 'places' },
                el('span', { class: 'on-paper' }, `${places.length === 1 ? words.page : words.pages} `),
                places.map(({ item, anchor }, index) =>
                  el(
                    'span',
                    { class: 'place' },
                    index > 0 && ', ',
                    el(
                      'a',
                      { href: `#${anchor}` },
                      el('span', { class: 'on-screen' }, headlineOf(item)),
                      el('span', { class: 'page-number on-paper' }),
                    ),
                  ),
                ),
              ),
          ),
        ),
      ),
    )
  );
}

const section = (heading: string, ...content: Markup[]): Markup =>
  el('section', {}, el('h2', {}, heading), content);

/** Lines like "ISBN: 978-…" as names and values; a line without a colon is a value alone. */
function identifiersMarkup(text: string): Markup {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return el(
    'ul',
    { class: 'identifiers' },
    lines.map((line) => {
      const [, name, value] = /^([^:]{1,40}):\s*(\S.*)$/.exec(line) ?? [];
      return el(
        'li',
        {},
        name === undefined ? line : [el('span', { class: 'name' }, name), ` ${value ?? ''}`],
      );
    }),
  );
}

/** Contact lines; those that are an e-mail address or a telephone number are links. */
const contactMarkup = (text: string): Markup =>
  contactLines(text).map(({ words, href }) => {
    // A telephone number stays on one line.
    const label = href?.startsWith('tel:') ? words.replaceAll(' ', '\u00a0') : words;
    return el('p', {}, href === null ? words : el('a', { href }, label));
  });

/** The last page; null where the office says nothing that it is for. */
export function imprintMarkup(
  brochure: Pick<Brochure, 'closing' | 'language'>,
  look: BrochureLook,
  items: readonly NewsItem[],
  context: WritingContext,
): Markup {
  if (!hasImprint(context)) return null;
  const { office } = context;
  const words = wordsFor(brochure.language);
  const site = siteLink(context);
  return el(
    'footer',
    { class: 'imprint sheets' },
    el(
      'div',
      { class: 'imprint-main' },
      context.mark ? el('p', { class: 'imprint-mark' }, markWords(context.mark, brochure.language)) : null,
      closingMarkup(brochure),
      el(
        'div',
        { class: 'imprint-parts' },
        section(words.publisher, el('p', {}, office.name), paragraphs(office.imprint, 'imprint-text')),
        office.disclaimer.trim() !== '' &&
          section(words.disclaimer, paragraphs(office.disclaimer, 'imprint-text')),
        creditsMarkup(items, look, context, brochure.language),
        office.identifiers.trim() !== '' && section(words.thisEdition, identifiersMarkup(office.identifiers)),
      ),
    ),
    emblemStrip(context),
    el(
      'div',
      { class: 'imprint-block' },
      el('h2', {}, words.contact),
      el('p', { class: 'office' }, office.name),
      contactMarkup(office.contact),
      site && el('p', {}, site),
    ),
  );
}
