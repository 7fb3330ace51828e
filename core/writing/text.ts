/** Documents as plain text, in the forms in which the office has always sent them. */
import { bodyText, isBlankBody } from '../body/body.ts';
import { linkText } from '../body/link-text.ts';
import { cleanText } from '../text/clean-text.ts';
import type { Brochure, Link, Office } from '../document.ts';
import type { BriefDraft, Draft, NewsDraft } from '../import/reading.ts';
import { bodyBlocks } from './body-lines.ts';
import { datelineText, dateText } from './date-text.ts';
import { wordsFor } from '../languages/words.ts';
import { wrap } from './wrap.ts';

const blankLine = '\n\n';
const page = (blocks: readonly string[], apart = blankLine): string =>
  `${blocks
    .map(cleanText)
    .filter((block) => block.trim() !== '')
    .join(apart)}\n`;

function sourceText(source: Link | null, language: string): string[] {
  if (source === null || source.label.trim() === '') return [];
  const name = linkText(source);
  return [`${wordsFor(language).source} ${name}${name.endsWith('.') ? '' : '.'}`];
}

/** Source, body and further information, in the order in which they stood when they were imported. */
function blocksOf(document: Draft): string[] {
  const { body, imported, furtherInformation, language } = document;
  const source = sourceText(document.source, language);
  const blocks = bodyBlocks(body);
  const opensWithPicture = body.content?.[0]?.type === 'picture' && blocks.length > 0;
  const at = imported?.sourceAtEnd ? blocks.length : imported?.sourceAfterPicture && opensWithPicture ? 1 : 0;
  blocks.splice(at, 0, ...source);
  if (furtherInformation) {
    blocks.push([furtherInformation.heading, ...furtherInformation.links.map(linkText)].join('\n'));
  }
  return blocks;
}

/**
 * A Latest News page as text: `<office> - <title>`, then for each item, in the order given, date line, headline, and
 * teaser ending in the words of its link ("more").
 */
export function writeLatestNewsText(items: readonly NewsDraft[], office: Office): string {
  const entries = items.map((item) => {
    const { headline, teaser, more, body, language, imported } = item;
    const under = imported?.form === 'latest-news' && imported.dateAt === 'under-headline';
    const date = dateText(item, 'latest-news', 'long', office.rangeMark);
    const link = more ?? (isBlankBody(body) ? null : { label: wordsFor(language).more });
    return [
      ...(under ? [headline, date] : [date, headline]),
      [teaser, link === null ? '' : linkText(link)].filter((part) => part !== '').join(' '),
    ];
  });
  return page([`${office.name} - ${office.latestNewsTitle}`, ...entries.flat()]);
}

/** What a brochure says besides its items. */
export type BrochureWords = Pick<Brochure, 'title' | 'introduction' | 'closing' | 'dateForm'>;

/** A brochure as text: title, introduction, items headed `DATE: headline` in the order given, closing line. */
export function writeBrochureText(
  { title, introduction, closing, dateForm }: BrochureWords,
  items: readonly NewsDraft[],
  office: Office,
): string {
  const sections = items.map((item) => {
    const date = dateText(item, 'brochure', dateForm, office.rangeMark);
    const heading = date === '' ? item.headline : `${date}: ${item.headline}`;
    // Where there is no text, the teaser stands in, as on the page.
    const standsIn = bodyText(item.body).trim() === '' ? item.teaser.trim() : '';
    return [heading, ...(standsIn === '' ? [] : [standsIn]), ...blocksOf(item)].join(blankLine);
  });
  const frame = [title, introduction].filter((block) => block.trim() !== '').join(blankLine);
  return page([frame, ...sections, closing === null ? '' : linkText(closing)], '\n\n\n');
}

/** An article as text: headline, date line, body, source and further information. */
export function writeArticleText(item: NewsDraft, office: Office): string {
  const { headline, imported } = item;
  const at = imported?.form === 'article' ? imported.dateAt : undefined;
  const { text: line, typed } = datelineText(item, 'article', office.rangeMark);
  const blocks = blocksOf(item);
  const words = item.body.content?.filter(({ type }) => type !== 'picture');
  const [first] = bodyBlocks({ ...item.body, content: words });
  const opening = blocks.findIndex((block) => block === first);
  if (at === 'over-headline') return page([line, headline, ...blocks]);
  if (at !== 'opening' || opening < 0 || line === '') return page([headline, line, ...blocks]);
  blocks[opening] = `${typed ? line : `${line} –`} ${blocks[opening] ?? ''}`;
  return page([headline, ...blocks]);
}

/** Width at which a policy brief is wrapped, in characters, as the office's own are. */
const briefWidth = 100;

/** A brief as text: headline, date line if it has one, body; a policy brief is wrapped at a width, a profile is not. */
export function writeBriefText(brief: BriefDraft, office: Pick<Office, 'rangeMark'>): string {
  const form = brief.form === 'profile' ? 'profile' : 'brief';
  const { text: date } = datelineText(brief, form, office.rangeMark);
  const head = brief.imported?.dateAt === 'over-headline' ? [date, brief.headline] : [brief.headline, date];
  const blocks = [...head, ...blocksOf(brief)];
  return page(form === 'profile' ? blocks : blocks.map((block) => wrap(block, briefWidth)));
}
