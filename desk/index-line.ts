/** One document in the index: a line of JSON, an array, because ten thousand of them are read before the list appears. */
import { forms, kinds, statuses, type Imported, type Kind, type Status } from '../core/document.ts';
import type { Entry } from './catalogue.ts';
import type { FileMark } from './file-mark.ts';

/** Raise it when the line below changes, or what summarise.ts, and all that it uses, makes of the same document. */
export const indexForm = 1;

/** What is remembered of a document, and of the file that it was read from. */
export interface Remembered {
  entry: Entry;
  mark: FileMark;
}

type Text = string | null;
type Line = [
  ...[kind: Kind, id: string, size: number, mtimeMs: number, ctimeMs: number, ino: number, rev: number],
  ...[headline: string, start: Text, end: Text, teaser: string, status: Status, tags: string[]],
  ...[language: string, cover: Text, words: number, createdAt: string, updatedAt: string],
  ...[sha256: string, opening: string, pictures: string[]],
  ...[imported: Imported | null, text: Text, hasTeaser: boolean, hasBody: boolean],
];

export function toLine(
  { summary, sha256, opening, pictures, likeness }: Entry,
  mark: FileMark,
  rev: number,
): string {
  const { kind, id, headline, date, teaser, status, tags, language, cover, words } = summary;
  const { imported, text, hasTeaser, hasBody } = likeness;
  return JSON.stringify([
    ...[kind, id, ...mark, rev],
    ...[headline, date?.start ?? null, date?.end ?? null, teaser, status, tags],
    ...[language, cover, words, summary.createdAt, summary.updatedAt],
    ...[sha256, opening, pictures],
    ...[imported, text, hasTeaser, hasBody],
  ]);
}

/** Null where the line is none that this desk writes. */
export function fromLine(line: unknown): Remembered | null {
  if (!isLine(line)) return null;
  const [start, end] = [line[8], line[9]];
  return {
    mark: [line[2], line[3], line[4], line[5]],
    entry: {
      summary: {
        id: line[1],
        kind: line[0],
        headline: line[7],
        status: line[11],
        language: line[13],
        createdAt: line[16],
        updatedAt: line[17],
        date: start === null ? null : end === null ? { start } : { start, end },
        teaser: line[10],
        tags: line[12],
        cover: line[14],
        words: line[15],
      },
      rev: line[6],
      sha256: line[18],
      opening: line[19],
      pictures: line[20],
      likeness: { imported: line[21], text: line[22], hasTeaser: line[23], hasBody: line[24] },
    },
  };
}

/** Written out, since it is asked of every document before the list appears. */
function isLine(line: unknown): line is Line {
  if (!Array.isArray(line) || line.length !== 25) return false;
  const [kind, status, imported] = [line[0], line[11], line[21]] as unknown[];
  return (
    kinds.includes(kind as Kind) &&
    statuses.includes(status as Status) &&
    typeof line[1] === 'string' &&
    typeof line[2] === 'number' &&
    typeof line[3] === 'number' &&
    typeof line[4] === 'number' &&
    typeof line[5] === 'number' &&
    typeof line[6] === 'number' &&
    typeof line[7] === 'string' &&
    isText(line[8]) &&
    isText(line[9]) &&
    typeof line[10] === 'string' &&
    isTexts(line[12]) &&
    typeof line[13] === 'string' &&
    isText(line[14]) &&
    typeof line[15] === 'number' &&
    typeof line[16] === 'string' &&
    typeof line[17] === 'string' &&
    typeof line[18] === 'string' &&
    typeof line[19] === 'string' &&
    isTexts(line[20]) &&
    (imported === null || (typeof imported === 'object' && forms.includes((imported as Imported).form))) &&
    isText(line[22]) &&
    typeof line[23] === 'boolean' &&
    typeof line[24] === 'boolean'
  );
}

const isText = (value: unknown): value is Text => value === null || typeof value === 'string';

function isTexts(value: unknown): value is string[] {
  if (!Array.isArray(value)) return false;
  for (const one of value) if (typeof one !== 'string') return false;
  return true;
}
