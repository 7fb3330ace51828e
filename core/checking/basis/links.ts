/** Every link of a document that has an address. */
import type { Link } from '../../document.ts';
import type { Checked, FindingPlace } from '../checking.ts';
import { placeOf } from './texts.ts';

export interface PlacedLink {
  words: string;
  href: string;
  place: FindingPlace;
}

export function linksOf({ document, texts }: Checked): PlacedLink[] {
  const placed: PlacedLink[] = texts.flatMap(({ at, text, links }) =>
    links.map(({ from, to, href }) => ({
      words: text.slice(from, to).trim(),
      href,
      place: placeOf(at, { from, to }),
    })),
  );
  const put = (link: Link | null | undefined, place: FindingPlace): void => {
    if (link?.href !== undefined) placed.push({ words: link.label, href: link.href, place });
  };
  if (document.kind === 'brochure') put(document.closing, { part: 'closing' });
  else {
    put(document.source, { part: 'source' });
    for (const [index, link] of (document.furtherInformation?.links ?? []).entries())
      put(link, { part: 'further-information', index });
    if (document.kind === 'news') put(document.more, { part: 'more' });
  }
  return placed;
}
