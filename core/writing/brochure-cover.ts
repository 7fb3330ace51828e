/** The cover of a brochure: emblems, picture, band, and the block with the title. */
import { bodyPictures } from '../body/body.ts';
import type { NewsItem, Picture } from '../document.ts';
import { el, type Markup } from '../markup.ts';
import { shownFocus, type Point } from '../pictures/crop.ts';
import { shownAddress } from '../pictures/shown-address.ts';
import type { BrochureLook } from './brochure-look.ts';
import { hrefOf, type WritingContext } from './context.ts';
import { focusClasses } from './focus-classes.ts';
import { imageMarkup } from './image-markup.ts';
import { shapePicture } from './picture-shape.ts';

/** What a cover says. */
export interface CoverWords {
  title: string;
  edition: string;
}

/** Pictures of the items that the page can show, each once, in order. */
const shownPictures = (items: readonly NewsItem[], context: WritingContext): Picture[] => {
  const seen = new Map<string, Picture>();
  for (const picture of items.flatMap((item) => bodyPictures(item.body))) {
    const address = shownAddress(picture);
    if (address !== null && !seen.has(address) && context.pictureHref(address) !== null)
      seen.set(address, picture);
  }
  return [...seen.values()];
};

/** The picture on the cover: the one that was chosen, or the first photograph that is wide, or any wide one. */
export function coverPicture(
  { cover }: Pick<BrochureLook, 'cover'>,
  items: readonly NewsItem[],
  context: WritingContext,
): Picture | null {
  if (cover.kind !== 'picture') return null;
  const pictures = shownPictures(items, context);
  const chosen = pictures.find(({ src }) => src === cover.src);
  if (chosen) return chosen;
  return (
    pictures.find((picture) => {
      const { shape, mayCrop } = shapePicture(picture, context);
      return shape === 'wide' && mayCrop;
    }) ?? null
  );
}

/** Longest titles of the two larger sizes, in characters. */
export const titleLimits = { large: 45, middle: 90, longest: 140 } as const;

const sizeOfTitle = ({ length }: string): string =>
  length <= titleLimits.large ? 'title-large' : length <= titleLimits.middle ? 'title-middle' : 'title-long';

/** The office's emblems; null where it has none. */
export function emblemStrip({ office, pictureHref, pictureSize }: WritingContext): Markup {
  const shown = office.emblems.flatMap(({ src, alt }) => {
    const href = pictureHref(src);
    const size = pictureSize?.(src);
    return href === null
      ? []
      : [el('img', { src: href, alt: alt.trim(), width: size?.width, height: size?.height })];
  });
  return shown.length > 0 && el('div', { class: 'emblems' }, shown);
}

/** Address of a site as people read it: "example.org/brussels". */
export const siteName = (address: string): string =>
  address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');

/** The office's site as a link, or nothing. */
export function siteLink({ office }: WritingContext): Markup {
  const href = hrefOf({ href: office.site.trim() || undefined });
  return href !== null && el('a', { href }, siteName(href));
}

/** The cover, or the plain head of a brochure without one. Each has the only heading of level 1. */
export function coverMarkup(
  words: CoverWords,
  look: BrochureLook,
  items: readonly NewsItem[],
  context: WritingContext,
): Markup {
  const title = el('h1', { class: sizeOfTitle(words.title) }, words.title);
  const edition = words.edition !== '' && el('p', { class: 'edition' }, words.edition);
  const office = el('p', { class: 'office' }, context.office.name);
  if (look.cover.kind === 'none') return el('header', { class: 'title-head' }, office, title, edition);
  const picture = coverPicture(look, items, context);
  const place = picture && shownAddress(picture);
  const src = place === null ? null : context.pictureHref(place);
  const site = siteLink(context);
  return el(
    'header',
    { class: src === null || place === null ? 'cover sheets' : 'cover with-picture sheets' },
    emblemStrip(context),
    src !== null &&
      place !== null &&
      el(
        'div',
        { class: `cover-picture crop${focusClasses(coverFocus(look, picture))}` },
        imageMarkup(place, src, picture?.alt.trim() ?? '', context),
      ),
    el('div', { class: 'cover-block' }, office, title, edition, site && el('p', { class: 'site' }, site)),
  );
}

/** The point that the cover was given, unless that is the middle and the picture has one of its own. */
function coverFocus({ cover }: Pick<BrochureLook, 'cover'>, picture: Picture | null): Point {
  const { x, y } = cover.kind === 'picture' ? cover : { x: 50, y: 50 };
  const own = x === 50 && y === 50 && picture ? shownFocus(picture) : null;
  return own ?? { x, y };
}
