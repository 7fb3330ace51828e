/**
 * One document in the index: two arrays, because ten thousand of them are read before the list appears. The first
 * holds what the list shows, the second what is asked for later.
 */
import {
  forms,
  kinds,
  statuses,
  type Imported,
  type Kind,
  type Status,
  type Translation,
} from '../../core/document.ts';
import { noWork, type Summary, type Work } from '../../core/list/listing.ts';
import { isId } from '../../core/places.ts';
import type { Entry } from '../documents/catalogue.ts';
import { believedCount } from '../storage/counting.ts';
import type { FileMark } from '../storage/file-mark.ts';

/** Raise it when the arrays below change, or what summarise.ts, and all that it uses, makes of the same document. */
export const indexForm = 7;

type Text = string | null;

/** What the list shows. */
export type Line = [
  ...[
    kind: Kind,
    id: string,
    headline: string,
    start: Text,
    end: Text,
    teaser: string,
    status: Status,
    tags: string[],
  ],
  ...[language: string, cover: Text, words: number, createdAt: string, updatedAt: string, notBefore: Text],
  work: WorkLine | null,
  ...[said: string, translationOf: Text, translationAt: Text, translationDigest: Text],
];

/** People, days and comments; null where there is nothing to be said of them, as in most documents. */
type WorkLine = [
  ...[assignedTo: string, due: Text, statusSince: Text],
  ...[clearedBy: string, clearedAt: Text, clearedWords: string, changedSinceCleared: boolean],
  ...[openComments: number, mentions: string[]],
];

/** The rest of what is remembered, and the file that it was read from. */
export type Rest = [
  ...[size: number, mtimeMs: number, ctimeMs: number, ino: number, rev: number],
  ...[sha256: string, opening: string, pictures: string[]],
  ...[imported: Imported | null, text: Text, hasTeaser: boolean, hasBody: boolean],
];

export function toLine({ summary }: Entry): Line {
  const { kind, id, headline, date, teaser, status, tags, language, cover, words, notBefore, translation } =
    summary;
  return [
    ...([kind, id, headline, date?.start ?? null, date?.end ?? null, teaser, status, tags] as const),
    ...([language, cover, words, summary.createdAt, summary.updatedAt, notBefore] as const),
    workLine(summary.work),
    ...([
      summary.said,
      translation?.of ?? null,
      translation?.at ?? null,
      translation?.digest ?? null,
    ] as const),
  ];
}

function workLine(work: Work): WorkLine | null {
  const { assignedTo, due, statusSince, cleared, changedSinceCleared, openComments, mentions } = work;
  const isNothing = assignedTo === '' && due === null && statusSince === null && cleared === null;
  if (isNothing && openComments === 0) return null;
  return [
    ...([assignedTo, due, statusSince] as const),
    ...([cleared?.by ?? '', cleared?.at ?? null, cleared?.words ?? '', changedSinceCleared] as const),
    ...([openComments, mentions] as const),
  ];
}

function workIn(line: WorkLine | null): Work {
  if (line === null) return noWork;
  const [assignedTo, due, statusSince, by, at, words, changedSinceCleared, openComments, mentions] = line;
  const cleared = at === null ? null : { by, at, words };
  return { assignedTo, due, statusSince, cleared, changedSinceCleared, openComments, mentions };
}

export function toRest({ sha256, opening, pictures, likeness }: Entry, mark: FileMark, rev: number): Rest {
  const { imported, text, hasTeaser, hasBody } = likeness;
  return [...mark, rev, sha256, opening, pictures, imported, text, hasTeaser, hasBody];
}

export function summaryIn(line: Line): Summary {
  const [start, end] = [line[3], line[4]];
  return {
    id: line[1],
    kind: line[0],
    headline: line[2],
    status: line[6],
    notBefore: line[13],
    language: line[8],
    createdAt: line[11],
    updatedAt: line[12],
    date: start === null ? null : end === null ? { start } : { start, end },
    teaser: line[5],
    tags: line[7],
    cover: line[9],
    words: line[10],
    work: workIn(line[14]),
    said: line[15],
    translation: translationIn(line),
  };
}

function translationIn(line: Line): Translation | null {
  const [of, at, digest] = [line[16], line[17], line[18]];
  return of === null || at === null || digest === null ? null : { of, at, digest };
}

export function restIn(
  rest: Rest,
): Pick<Entry, 'rev' | 'sha256' | 'opening' | 'pictures' | 'likeness'> & { mark: FileMark } {
  return {
    mark: [rest[0], rest[1], rest[2], rest[3]],
    rev: believedCount(rest[4]),
    sha256: rest[5],
    opening: rest[6],
    pictures: rest[7],
    likeness: { imported: rest[8], text: rest[9], hasTeaser: rest[10], hasBody: rest[11] },
  };
}

/** An id is a part of a path. */

/** Written out, since it is asked of every document before the list appears. */
export const isLine = (line: unknown): line is Line =>
  Array.isArray(line) &&
  line.length === 19 &&
  kinds.includes(line[0] as Kind) &&
  typeof line[1] === 'string' &&
  isId.test(line[1]) &&
  typeof line[2] === 'string' &&
  isText(line[3]) &&
  isText(line[4]) &&
  typeof line[5] === 'string' &&
  statuses.includes(line[6] as Status) &&
  isTexts(line[7]) &&
  typeof line[8] === 'string' &&
  isText(line[9]) &&
  typeof line[10] === 'number' &&
  typeof line[11] === 'string' &&
  typeof line[12] === 'string' &&
  isText(line[13]) &&
  isWorkLine(line[14]) &&
  typeof line[15] === 'string' &&
  isText(line[16]) &&
  isText(line[17]) &&
  isText(line[18]);

const isWorkLine = (work: unknown): work is WorkLine | null =>
  work === null ||
  (Array.isArray(work) &&
    work.length === 9 &&
    typeof work[0] === 'string' &&
    isText(work[1]) &&
    isText(work[2]) &&
    typeof work[3] === 'string' &&
    isText(work[4]) &&
    typeof work[5] === 'string' &&
    typeof work[6] === 'boolean' &&
    typeof work[7] === 'number' &&
    isTexts(work[8]));

export const isRest = (rest: unknown): rest is Rest =>
  Array.isArray(rest) &&
  rest.length === 12 &&
  rest.slice(0, 5).every((part) => typeof part === 'number') &&
  Number.isSafeInteger(rest[4]) &&
  typeof rest[5] === 'string' &&
  typeof rest[6] === 'string' &&
  isTexts(rest[7]) &&
  isImported(rest[8]) &&
  isText(rest[9]) &&
  typeof rest[10] === 'boolean' &&
  typeof rest[11] === 'boolean';

const isText = (value: unknown): value is Text => value === null || typeof value === 'string';

const isImported = (value: unknown): value is Imported | null =>
  value === null || (typeof value === 'object' && forms.includes((value as Imported).form));

function isTexts(value: unknown): value is string[] {
  if (!Array.isArray(value)) return false;
  for (const one of value) if (typeof one !== 'string') return false;
  return true;
}
