/** An export without a single document is none: no empty page takes the place of a good one. */
import { DeskError } from '../../core/desk-error.ts';
import type { ExportRequest } from '../../core/export/export-request.ts';
import { formats, madeOf, type Contents, type ExportFormat } from '../../core/export/formats.ts';
import { stayedByReason, whyStayed, type Stayed } from '../../core/export/stayed.ts';
import type { ExportSource, Selection } from './selection.ts';

/** What a selection has for a format. */
type Holding = Pick<Selection, 'news' | 'briefs' | 'brochureItems' | 'stayed'>;

const has = (
  format: ExportFormat,
  { news, brochureItems, briefs }: Holding,
  { only }: ExportRequest,
): boolean =>
  formats[format].from.some(
    (part) => madeOf([format], part, only) && { news, brochure: brochureItems, briefs }[part].length > 0,
  );

const proofToo = 'As a proof, everything can be exported (--drafts on the command line).';

/** "“X” is a draft." for one, "4 cleared, 8 drafts stay here." for more; what can be done about it. */
function whyNothing(stayed: readonly Stayed[]): string {
  const [only, ...others] = stayed;
  if (!only) return '';
  return others.length === 0
    ? `“${only.headline.trim() || 'Untitled'}” ${whyStayed(only)}.`
    : `${stayedByReason(stayed)} stay here.`;
}

const news = (source: ExportSource, { stayed }: Holding): string =>
  source.news.length === 0
    ? 'the library has no news items yet.'
    : stayed.length === 0
      ? 'no news item was asked for.'
      : whyNothing(stayed.filter(({ kind }) => kind === 'news'));

/** Why there is nothing of a part. */
const lacksPart: Readonly<Record<Contents, (source: ExportSource, holding: Holding) => string>> = {
  news,
  brochure: (source, holding) => {
    const { brochure } = source;
    if (brochure === null) return news(source, holding);
    const named = `the brochure “${brochure.title.trim() || 'Untitled'}”`;
    return brochure.items.length === 0
      ? `${named} has no items. Add news to it, then export it.`
      : holding.stayed.length === 0
        ? `${named} has no item left that can be read.`
        : `of ${named}, ${whyNothing(holding.stayed.filter(({ kind }) => kind === 'news'))}`;
  },
  briefs: (source, { stayed }) =>
    source.briefs.length === 0
      ? 'the library has no briefs yet.'
      : stayed.length === 0
        ? 'no brief was asked for.'
        : whyNothing(stayed.filter(({ kind }) => kind === 'brief')),
};

/** Why a format has nothing to show. */
function lacks(format: ExportFormat, source: ExportSource, holding: Holding): string {
  const [part, ...more] = formats[format].from;
  if (part !== undefined && more.length === 0) return lacksPart[part](source, holding);
  return source.news.length + source.briefs.length === 0
    ? 'the library is empty.'
    : whyNothing(holding.stayed);
}

const names: Readonly<Record<ExportFormat, string>> = {
  'latest-news': 'Latest News page',
  article: 'article pages',
  brochure: 'brochure',
  brief: 'briefs',
  epub: 'e-book',
  text: 'plain text',
  word: 'Word document',
  markdown: 'Markdown',
  newsletter: 'newsletter',
};

/** The formats that there is something for. */
export const filledFormats = (request: ExportRequest, holding: Holding): ExportFormat[] =>
  request.formats.filter((format) => has(format, holding, request));

/**
 * The formats that there is something for, and a sentence for each other one. Throws DeskError `refused` where there is
 * nothing for any of them.
 */
export function mustHoldSomething(
  request: ExportRequest,
  holding: Holding,
  source: ExportSource,
): { filled: ExportFormat[]; lacking: string[] } {
  const filled = filledFormats(request, holding);
  const empty = request.formats.filter((format) => !filled.includes(format));
  if (filled.length > 0)
    return {
      filled,
      lacking: empty.map(
        (format) => `There is no ${names[format]} in this export: ${lacks(format, source, holding)}`,
      ),
    };
  const reasons = [...new Set(empty.map((format) => lacks(format, source, holding)))].map((reason, at) =>
    at === 0 ? reason : reason.charAt(0).toUpperCase() + reason.slice(1),
  );
  const canProof = holding.stayed.some(({ why }) =>
    ['draft', 'in-review', 'cleared', 'embargo'].includes(why),
  );
  const opening = holding.stayed.length > 0 ? 'Nothing is released' : 'Nothing was exported';
  throw new DeskError(
    'refused',
    [`${opening}: ${reasons.join(' ')} No file was written.`, ...(canProof ? [proofToo] : [])].join(' '),
  );
}
