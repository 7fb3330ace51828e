/** Paragraphs of a returned file -> the article that they make, field by field. */
import { safeHref } from '../addresses/address.ts';
import { datelineOf } from '../dates/dateline.ts';
import { parseDate } from '../dates/event-date.ts';
import { paragraphKey, wordText, type WordParagraph } from '../body/word-forms.ts';
import type { Article, Link } from '../document.ts';
import { wordsFor } from '../languages/words.ts';
import { wordArticle } from '../writing/word.ts';
import type { PlacedParagraph } from '../writing/word-body.ts';
import type { Office } from '../document.ts';
import { alignRuns, pairUp, partOf, type ArticlePart } from './align.ts';
import { returnedBody, type Paired } from './returned-body.ts';

export interface ReturnedArticle {
  document: Article;
  /** Sentences that quote words which an item has no place for. */
  notices: string[];
}

/** Each paragraph of the file with the one that it came from. */
function pair(known: readonly PlacedParagraph[], returned: readonly WordParagraph[]): Paired[] {
  return alignRuns(known, returned).flatMap(({ same, before, after }) => {
    const [gone, come] = [known.slice(before.from, before.to), returned.slice(after.from, after.to)];
    const from = same ? come.map((_, index) => index) : pairUp(gone, come);
    return come.map((paragraph, index): Paired => {
      const at = from[index] ?? null;
      return { paragraph, known: at === null ? null : (gone[at] ?? null), same };
    });
  });
}

/**
 * The article that the paragraphs of a file make, given the one that the file was made of: whatever a file does not show, and
 * all that nobody changed in it, is the known one's.
 */
export function returnedArticle(
  known: Article,
  paragraphs: readonly WordParagraph[],
  rangeMark: Office['rangeMark'],
): ReturnedArticle {
  const before = wordArticle(known, rangeMark);
  const paired = pair(before, paragraphs);
  const of = (part: ArticlePart): Paired[] =>
    paired.filter(({ paragraph }) => partOf(paragraph.style) === part);
  const knownOf = (part: ArticlePart): PlacedParagraph[] =>
    before.filter(({ style }) => partOf(style) === part);
  const isChanged = (part: ArticlePart): boolean =>
    JSON.stringify(of(part).map(({ paragraph }) => paragraphKey(paragraph))) !==
    JSON.stringify(knownOf(part).map(paragraphKey));
  const lines = (part: ArticlePart): string[] => of(part).map(({ paragraph }) => wordText(paragraph.pieces));
  const { body, notices } = returnedBody(known.body, knownOf('body').length, of('body'));
  const document: Article = { ...known, body };
  if (isChanged('headline')) document.headline = oneLine(lines('headline'));
  if (isChanged('teaser')) document.teaser = lines('teaser').join('\n\n').trim();
  if (isChanged('source')) document.source = sourceOf(of('source'), known);
  if (isChanged('furtherInformation'))
    document.furtherInformation = furtherOf(of('furtherInformation'), known);
  if (isChanged('dateline')) {
    const dateline = datelineIn(oneLine(lines('dateline')));
    if (dateline) Object.assign(document, dateline);
    else
      notices.push(
        `The line with place and date now reads “${oneLine(lines('dateline'))}”. No date could be read in it, so place and date stay as they are.`,
      );
  }
  return { document, notices };
}

const oneLine = (lines: readonly string[]): string => lines.join(' ').replace(/\s+/g, ' ').trim();

/** Null where no date can be read. */
function datelineIn(text: string): Pick<Article, 'date' | 'place'> | null {
  if (text === '') return { date: null, place: '' };
  const date = parseDate(text);
  if (date) return { date, place: '' };
  const dateline = datelineOf(text);
  if (dateline?.rest === '' && dateline.reading.kind === 'date')
    return { date: dateline.reading.date, place: dateline.place };
  return null;
}

const hrefOf = ({ pieces }: WordParagraph): string | undefined =>
  pieces.flatMap((piece) => (piece.kind === 'text' ? (piece.look.href ?? []) : []))[0];

/** The words without those that the desk put around them; an address that a file does not show stays. */
function sourceOf(paired: readonly Paired[], known: Article): Link | null {
  const text = oneLine(paired.map(({ paragraph }) => wordText(paragraph.pieces)));
  if (text === '') return null;
  const before = wordsFor(known.language).source;
  const name = text.startsWith(before) ? text.slice(before.length).trim() : text;
  const label = known.source?.label.trim().endsWith('.') ? name : name.replace(/\.$/, '');
  const href = paired.map(({ paragraph }) => hrefOf(paragraph)).find((one) => one !== undefined);
  return linkOf(label, href, known.source);
}

const linkOf = (label: string, href: string | undefined, known: Link | null): Link => {
  const kept = href ?? (known && !isShown(known) ? known.href : undefined);
  const address = href !== undefined && known && shownHref(known) === href ? known.href : kept;
  return { label, ...(address === undefined ? {} : { href: address }) };
};
const shownHref = (link: Link): string | null => safeHref(link.href);
const isShown = (link: Link): boolean => shownHref(link) !== null;

function furtherOf(paired: readonly Paired[], known: Article): Article['furtherInformation'] {
  const own = known.furtherInformation;
  const heading = paired.filter(({ paragraph }) => paragraph.style === 'further');
  const links = paired.filter(({ paragraph }) => paragraph.style === 'further-link');
  if (paired.every(({ paragraph }) => wordText(paragraph.pieces).trim() === '')) return null;
  const shown = wordArticle(known, '-').filter(({ style }) => style === 'further-link');
  const knownLink = (from: PlacedParagraph | null): Link | null => {
    const at = from === null ? -1 : shown.findIndex((one) => paragraphKey(one) === paragraphKey(from));
    return own?.links[at] ?? null;
  };
  return {
    heading: heading.every(({ same }) => same) && own ? own.heading : oneLine(heading.map(textOf)),
    links: links.flatMap((one) => {
      const before = knownLink(one.known);
      if (one.same && before) return [before];
      const label = textOf(one).replace(/\s+/g, ' ').trim();
      const href = hrefOf(one.paragraph);
      return label === '' && href === undefined ? [] : [linkOf(label, href, before)];
    }),
  };
}
const textOf = ({ paragraph }: Paired): string => wordText(paragraph.pieces);
