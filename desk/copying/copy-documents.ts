/** Copies of documents for other programs: as HTML and as plain text. */
import { allowed } from '../../core/copying/allow-list.ts';
import { copiedMarkup, copiedText, type CopiedParts } from '../../core/copying/copied-parts.ts';
import type { Copied, CopyRequest, Lost } from '../../core/copying/copying.ts';
import { forMail, mailStyle } from '../../core/copying/mail-look.ts';
import { isoDayOf } from '../../core/dates/iso-day.ts';
import { DeskError, says } from '../../core/desk-error.ts';
import type { Article, Brochure, NewsItem } from '../../core/document.ts';
import { editionTags } from '../../core/editions/edition.ts';
import { isCleared, markFor } from '../../core/export/release.ts';
import { directionOf } from '../../core/languages/direction.ts';
import { titleOf } from '../../core/list/listing.ts';
import { toHtml, type Markup } from '../../core/markup.ts';
import type { WritingContext } from '../../core/writing/context.ts';
import type { Library } from '../library/library.ts';
import { copiedPictures } from './copied-pictures.ts';

/**
 * What a request asks for. Throws DeskError `not-found` for a document that the library does not have, `bad-request` for a
 * brochure where an item is meant.
 */
export async function copyDocuments(
  library: Library,
  request: CopyRequest,
  renditionWorker?: URL,
  today = isoDayOf(new Date()),
): Promise<Omit<Copied, 'onClipboard'>> {
  const { office, tags } = library.settings;
  const { copiedElements } = office;
  const { parts, missing } = await partsOf(library, request);
  const articles = parts.kind === 'brochure' ? parts.items : parts.documents;
  const status = parts.kind === 'brochure' ? [parts.brochure, ...articles] : articles;
  const mark = markFor('cleared', status);
  const takesPictures =
    request.as === 'mail' ||
    copiedElements.some(({ element, attributes }) => element === 'img' && attributes.includes('src'));
  const pictures = takesPictures ? await copiedPictures(library, articles, renditionWorker) : null;
  const language =
    parts.kind === 'brochure' ? parts.brochure.language : (articles[0]?.language ?? office.language);
  const context: WritingContext = {
    office,
    tags: parts.kind === 'brochure' ? editionTags(parts.brochure, tags) : tags,
    language,
    articleHref: () => null,
    // What is not taken along is counted by whoever leaves it out.
    pictureHref: (src) => (pictures === null ? 'left-out' : (pictures.placed.get(src)?.href ?? null)),
    pictureSize: (src) => pictures?.placed.get(src) ?? null,
  };
  const markup = copiedMarkup(parts, context, mark);
  const { html, lost } =
    request.as === 'cms'
      ? htmlOf(markup, copiedElements)
      : { html: await mailHtml(markup, context), lost: {} };
  return {
    html,
    text: copiedText(parts, context, mark),
    lost: withPictures(lost, pictures?.left ?? 0),
    uncleared: status
      .filter((one) => !isCleared(one))
      .map((one) => ({ headline: titleOf(one), status: one.status })),
    embargoed: articles.flatMap(({ headline, notBefore }) =>
      notBefore !== null && today < notBefore ? [{ headline, until: notBefore }] : [],
    ),
    missing,
  };
}

function htmlOf(markup: Markup, list: Parameters<typeof allowed>[1]): { html: string; lost: Lost } {
  const { markup: taken, lost } = allowed(markup, list);
  return { html: toHtml(taken), lost };
}

async function mailHtml(markup: Markup, { office, language }: WritingContext): Promise<string> {
  const { inlineStylesInPart } = await import('../newsletter/inline-styles.ts');
  const { withoutClasses } = await import('./without-classes.ts');
  return withoutClasses(
    await inlineStylesInPart(toHtml(forMail(markup)), mailStyle(office, directionOf(language))),
  );
}

const withPictures = (lost: Lost, left: number): Lost =>
  left === 0 ? lost : { ...lost, pictures: (lost.pictures ?? 0) + left };

async function partsOf(
  library: Library,
  request: CopyRequest,
): Promise<{ parts: CopiedParts; missing: number }> {
  if (request.brochure === undefined) {
    const documents: Article[] = [];
    for (const id of request.documents) {
      const { document } = await library.read(id);
      if (document.kind === 'brochure')
        throw new DeskError('bad-request', says('copy-brochure-open', { headline: titleOf(document) }));
      documents.push(document);
    }
    return { parts: { kind: 'articles', documents }, missing: 0 };
  }
  const { document: brochure } = await library.read(request.brochure);
  if (brochure.kind !== 'brochure')
    throw new DeskError('bad-request', says('no-brochure', { headline: titleOf(brochure) }));
  const items = await itemsOf(library, brochure);
  return {
    parts: { kind: 'brochure', brochure, items },
    missing: (brochure.frozen?.items ?? brochure.items).length - items.length,
  };
}

/** Items of a brochure that can be read, in its order; those of a frozen edition as it keeps them. */
async function itemsOf(library: Library, { items, frozen }: Brochure): Promise<NewsItem[]> {
  if (frozen) return frozen.items;
  const found: NewsItem[] = [];
  for (const id of items) {
    const document = await library.read(id).then(
      (stored) => stored.document,
      (error: unknown) => {
        if (error instanceof DeskError && ['not-found', 'failed'].includes(error.code)) return null;
        throw error;
      },
    );
    if (document?.kind === 'news') found.push(document);
  }
  return found;
}
