/** Picks the documents of an export: those that were asked for, as far as core/export/release.ts lets them go. */
import { isoDayOf } from '../../core/dates/iso-day.ts';
import { DeskError, says } from '../../core/desk-error.ts';
import type { Article, Brochure, NewsItem, Office } from '../../core/document.ts';
import type { ExportRequest } from '../../core/export/export-request.ts';
import { writeDate } from '../../core/dates/event-date.ts';
import { since } from '../../core/editions/since.ts';
import { editionTags } from '../../core/editions/edition.ts';
import { handlingOfNews, madeOf, type Contents } from '../../core/export/formats.ts';
import { markFor, release, type ReleaseRule } from '../../core/export/release.ts';
import type { Stayed } from '../../core/export/stayed.ts';
import type { BrochureFrame } from '../../core/import/reading.ts';
import { byNewest } from '../../core/list/listing.ts';
import { documentPlaceOf, folders } from '../../core/places.ts';
import { filledFormats, mustHoldSomething } from './empty-export.ts';
import { markRemarks } from './mark-remarks.ts';
import type { ExportSource, Selection } from './selection.ts';

function brochureOfAllNews(office: Office): BrochureFrame {
  return {
    title: office.brochureTitle,
    edition: '',
    introduction: office.brochureIntroduction,
    closing: office.brochureClosing,
    dateForm: 'dotted',
    language: office.language,
  };
}

/** What an export of everything lacks. */
function* notRead(
  request: ExportRequest,
  { unreadable = new Set(), brochure }: ExportSource,
): Generator<string, void> {
  const many = (kind: 'news' | 'brief'): number =>
    [...unreadable].filter((file) => file.startsWith(`${folders[kind]}/`)).length;
  const told = (count: number, one: string, more: string): string =>
    `${count === 1 ? `One ${one} is` : `${count} ${more} are`} not in this export, as the file cannot be read. See “Needs attention”.`;
  const allNews =
    madeOf(request.formats, 'news') || (brochure === null && madeOf(request.formats, 'brochure'));
  const news = allNews ? many('news') : 0;
  const briefs = madeOf(request.formats, 'briefs') ? many('brief') : 0;
  if (news > 0) yield told(news, 'news item', 'news items');
  if (briefs > 0) yield told(briefs, 'brief', 'briefs');
}

function* leftOut(brochure: string, gone: number, damaged: number): Generator<string, void> {
  const items = (many: number, is: string, are: string): string =>
    `${many === 1 ? 'One item' : `${many} items`} of the brochure “${brochure}” ${many === 1 ? is : are}`;
  if (gone > 0) yield `${items(gone, 'is', 'are')} no longer in the library, so left out.`;
  if (damaged > 0)
    yield `${items(damaged, 'is in a file', 'are in files')} that cannot be read, so left out. See “Needs attention”.`;
}

/** Throws DeskError `not-found` for an id that the library does not have, `failed` for one that cannot be read. */
function mustBeKnown(documents: readonly string[], source: ExportSource): void {
  const known = new Set([...source.news, ...source.briefs].map(({ id }) => id));
  for (const id of documents)
    if (!known.has(id))
      throw (['news', 'brief'] as const).some((kind) => source.unreadable?.has(documentPlaceOf(kind, id)))
        ? new DeskError('failed', says('export-unreadable', { id }))
        : new DeskError('not-found', says('export-document-gone', { id }));
}

/** What a frozen edition does not say any more as the library does. */
function* frozenRemark({ title, frozen }: Brochure, source: ExportSource): Generator<string, void> {
  const now = new Map(source.news.map((item) => [item.id, item]));
  const around = { today: source.today ?? isoDayOf(new Date()), unclear: source.unclear };
  const others = (frozen?.items ?? []).filter(
    (item) => since(item, now.get(item.id), around).kind !== 'same',
  );
  if (frozen === null || others.length === 0) return;
  const day = writeDate(
    { start: isoDayOf(new Date(frozen.at)) },
    { form: 'long', rangeMark: source.office.rangeMark, language: 'en' },
  );
  yield `The brochure “${title.trim() || 'Untitled'}” goes out as its edition was frozen on ${day}; ${others.length === 1 ? 'one of its items has' : `${others.length} of its items have`} been changed or removed in the library since.`;
}

/** The items of the brochure asked for, in its order, and sentences about those that are lost. */
function itemsOf(brochure: Brochure, source: ExportSource): { items: NewsItem[]; lost: string[] } {
  if (brochure.frozen) return { items: brochure.frozen.items, lost: [...frozenRemark(brochure, source)] };
  const byId = new Map(source.news.map((item) => [item.id, item]));
  const missing = brochure.items.filter((id) => !byId.has(id));
  const damaged = missing.filter((id) => source.unreadable?.has(documentPlaceOf('news', id))).length;
  return {
    items: brochure.items.flatMap((id) => byId.get(id) ?? []),
    lost: [...leftOut(brochure.title, missing.length - damaged, damaged)],
  };
}

/** The rule that a request stands under. */
export const ruleOf = (request: ExportRequest, source: ExportSource): ReleaseRule => ({
  ...request.release,
  level: request.release?.level ?? source.office.releases,
  today: source.today ?? isoDayOf(new Date()),
  documents: request.documents,
  unclear: source.unclear,
});

/**
 * Picks the documents that a request names and the rule lets go. Throws DeskError `not-found` for an id that the library does
 * not have, and `refused` where nothing at all is released, unless it may be: no empty page takes the place of a good one.
 */
export function selectDocuments(request: ExportRequest, source: ExportSource, mayBeEmpty = false): Selection {
  mustBeKnown(request.documents ?? [], source);
  const rule = ruleOf(request, source);
  const wants = (part: Contents): boolean => madeOf(request.formats, part, request.only);
  const news = release(source.news, rule, handlingOfNews(request.formats));
  const briefs = release(source.briefs, rule, 'mark');
  news.goes.sort(byNewest);
  briefs.goes.sort(byNewest);
  const remarks = request.documents ? [] : [...notRead(request, source)];

  const { brochure } = source;
  const named = brochure === null ? null : itemsOf(brochure, source);
  const inBrochure = named === null ? news : release(named.items, rule, 'chosen');
  if (named !== null && wants('brochure')) remarks.push(...named.lost);

  // What is not in Latest News and goes out in the brochure does not stay here.
  const goesSomewhere = new Set<Article>([
    ...(named !== null && wants('brochure') ? inBrochure.goes : []),
    ...(wants('news') ? news.goes : []),
  ]);
  const heldBack = [
    ...(wants('news') || (brochure === null && wants('brochure')) ? news.stays : []),
    ...(wants('briefs') ? briefs.stays : []),
    ...(named !== null && wants('brochure') ? inBrochure.stays : []),
  ].filter(({ document, why }) => why !== 'not-chosen' && !goesSomewhere.has(document));
  const stayed = [
    ...new Map(
      heldBack.map(({ document: { id, kind, headline, notBefore }, why }): [string, Stayed] => [
        id,
        { id, kind, headline, why, until: why === 'embargo' ? (notBefore ?? undefined) : undefined },
      ]),
    ).values(),
  ];
  const selection: Selection = {
    formats: request.formats,
    news: wants('news') || brochure === null ? news.goes : [],
    briefs: briefs.goes,
    brochure: brochure ?? brochureOfAllNews(source.office),
    brochureItems: inBrochure.goes,
    brochureTags: brochure ? editionTags(brochure, source.tags) : source.tags,
    stayed,
    mark: markFor(rule.level, []),
    brochureMark: markFor(rule.level, [...(brochure ? [brochure] : []), ...inBrochure.goes]),
    markOf: (document) => markFor(rule.level, [document]),
    remarks,
  };
  remarks.push(...markRemarks(request, selection, brochure, rule));
  if (mayBeEmpty) return { ...selection, formats: filledFormats(request, selection) };
  const { filled, lacking } = mustHoldSomething(request, selection, source);
  remarks.push(...lacking);
  return { ...selection, formats: filled };
}
