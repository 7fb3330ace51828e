/** What an export is of: what is open, unless the editor asks for something else. */
import type { ExportRequest } from '../../core/export/export-request.ts';
import {
  exportFormats,
  formats,
  madeOf,
  type Contents,
  type ExportFormat,
} from '../../core/export/formats.ts';
import { selection } from '../many/selection.svelte.ts';
import { documents } from '../state/documents.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';

export type Subject =
  /** Latest News with its articles. */
  | { kind: 'news' }
  | { kind: 'brochure'; id: string }
  | { kind: 'brief'; id: string }
  | { kind: 'briefs' }
  /** Documents that were chosen in the list. */
  | { kind: 'selection'; of: 'news' | 'briefs'; ids: readonly string[] }
  /** Formats that the editor ticks. */
  | { kind: 'chosen' };

/** What the editor is looking at: a brochure or brief that is open, a list of briefs, and News everywhere else. */
export function openSubject(): Subject {
  const { section, current } = workspace;
  const { going } = selection;
  if (going.length > 0)
    return {
      kind: 'selection',
      of: documents.summary(going[0] ?? '')?.kind === 'brief' ? 'briefs' : 'news',
      ids: going,
    };
  const open = current?.document.kind === section ? current : null;
  if (section === 'brochure' && open) return { kind: 'brochure', id: open.id };
  if (section === 'brief') return open ? { kind: 'brief', id: open.id } : { kind: 'briefs' };
  return { kind: 'news' };
}

/** What the editor ticked. */
export interface Ticked {
  /** Formats under "Something else". */
  formats: ExportFormat[];
  /** Brochure under "Something else", or null for one of all news. */
  brochure: string | null;
  pages: boolean;
  /** Formats beside the pages: plain text, Word and the like. */
  beside: ExportFormat[];
  pdf: boolean;
}

type Asked = Pick<ExportRequest, 'formats' | 'pdf' | 'brochure' | 'documents' | 'only'>;
const own: Readonly<
  Record<Exclude<Subject['kind'], 'chosen' | 'selection'>, { page: ExportFormat; part: Contents }>
> = {
  news: { page: 'latest-news', part: 'news' },
  brochure: { page: 'brochure', part: 'brochure' },
  brief: { page: 'brief', part: 'briefs' },
  briefs: { page: 'brief', part: 'briefs' },
};

const ownOf = (subject: Exclude<Subject, { kind: 'chosen' }>): { page: ExportFormat; part: Contents } =>
  own[subject.kind === 'selection' ? subject.of : subject.kind];

/** Formats without pages that what is open can go out in as well. */
export const besidePages = (subject: Exclude<Subject, { kind: 'chosen' }>): ExportFormat[] =>
  exportFormats.filter(
    (format) => !formats[format].pages && formats[format].from.includes(ownOf(subject).part),
  );

/** The part of a request that says what goes out, and in which forms. */
export function askedFor(subject: Subject, ticked: Ticked): Asked {
  if (subject.kind === 'chosen')
    return {
      formats: [...ticked.formats],
      pdf: ticked.pdf,
      ...(ticked.brochure === null ? {} : { brochure: ticked.brochure }),
    };
  const { page, part } = ownOf(subject);
  return {
    formats: [
      ...(ticked.pages ? [page] : []),
      ...ticked.beside.filter((format) => besidePages(subject).includes(format)),
    ],
    pdf: ticked.pdf && ticked.pages && formats[page].pdf,
    only: [part],
    ...(subject.kind === 'brochure' ? { brochure: subject.id } : {}),
    ...(subject.kind === 'brief' ? { documents: [subject.id] } : {}),
    ...(subject.kind === 'selection' ? { documents: [...subject.ids] } : {}),
  };
}

/** True where a request has that part of the library in it. */
export const hasPart = ({ formats: asked, only }: Pick<Asked, 'formats' | 'only'>, part: Contents): boolean =>
  madeOf(asked, part, only);
