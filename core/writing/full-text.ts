/** The whole text of an item for feeds: HTML in which every address is whole, since readers show it anywhere. */
import type { NewsItem } from '../document.ts';
import { directionOf } from '../languages/direction.ts';
import { el, toHtml } from '../markup.ts';
import { bodyMarkup, splitLead } from './body-html.ts';
import { languageAttributes, type WritingContext } from './context.ts';
import { furtherMarkup, sourceMarkup } from './parts.ts';
import { webAddress } from './web-address.ts';

/** `base` is the web address of the folder of the export. */
export function fullText(item: NewsItem, base: string, context: WritingContext): string {
  const place = {
    under: 1,
    context: {
      ...context,
      language: item.language,
      pictureHref: (src: string) => {
        const href = context.pictureHref(src);
        return href === null ? null : webAddress(base, href);
      },
      // A choice of sizes is for pages: few readers of feeds make one, and each size is one more address.
      pictureSizes: () => null,
    },
  };
  const { lead, rest } = splitLead(item.body);
  const text = [
    bodyMarkup(lead, place),
    sourceMarkup(item.source, item.language),
    bodyMarkup(rest, place),
    furtherMarkup(item.furtherInformation, 2, item.language),
  ];
  const html = toHtml(text);
  // Readers of feeds show it among their own words, which mostly run from left to right.
  return html === '' || directionOf(item.language) === 'ltr'
    ? html
    : toHtml(el('div', languageAttributes(item.language), text));
}
