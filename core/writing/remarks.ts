/** Sentences about what a publication had to leave out. */
import { bodyPictures, isBlankBody } from '../body/body.ts';
import type { Article, NewsItem } from '../document.ts';
import { hrefOf } from './context.ts';
import { headlineOf } from './latest-news.ts';

const named = (document: Article): string => `“${headlineOf(document)}”`;

/** What any publication of the document leaves out: pictures without a file or alternative text, links without an address. */
export function documentRemarks(document: Article): string[] {
  const remarks: string[] = [];
  const name = named(document);
  if (document.headline.trim() === '')
    remarks.push('A document has no headline; “Untitled” stands in its place.');
  if (document.kind === 'brief') remarks.push(...bareRemarks(document));
  for (const picture of bodyPictures(document.body)) {
    const words = [picture.caption, picture.credit].filter((part) => part.trim() !== '').join(', ');
    if (picture.src === null)
      remarks.push(`${name}: a picture${words ? ` (${words})` : ''} has no file, so it is not shown.`);
    else if (picture.alt.trim() === '' && picture.decorative !== true)
      remarks.push(`${name}: a picture${words ? ` (${words})` : ''} has no alternative text.`);
  }
  const further = document.furtherInformation;
  if (further !== null && further.links.length === 0)
    remarks.push(`${name}: nothing stands under “${further.heading}”, so the heading is left out.`);
  const links = [...(document.source ? [document.source] : []), ...(further?.links ?? [])];
  for (const link of links)
    if (link.href !== undefined && hrefOf(link) === null)
      remarks.push(`${name}: “${link.label}” leads to an address that is not allowed; its words are kept.`);
  for (const link of further?.links ?? [])
    if (link.href === undefined)
      remarks.push(`${name}: “${link.label}” has no address, so it is not a link.`);
  return remarks;
}

/** No headline is to stand alone. */
export const bareRemarks = (document: Article): string[] =>
  isBlankBody(document.body) && document.teaser.trim() === ''
    ? [`${named(document)} has neither text nor teaser, so its headline stands alone.`]
    : [];

/** What the Latest News page leaves out of an entry. */
export function entryRemarks(item: NewsItem): string[] {
  const remarks = bareRemarks(item);
  if (item.date === null) remarks.push(`${named(item)} has no date; it stands at the end of the page.`);
  if (isBlankBody(item.body) && hrefOf(item.more) === null)
    remarks.push(
      `${named(item)}: “${item.more?.label.trim() || 'more'}” has no address and there is no text of its own, so it is left out.`,
    );
  return remarks;
}
