/** A Word file that came back, as values: its paragraphs with every tracked change in them, and its comments. */
import type { MarkdownFields } from './markdown-fields.ts';
import type { WordList, WordParagraph, WordPiece, WordStyle } from '../body/word-forms.ts';

/** Words that came or went with a change. */
export interface Revision {
  kind: 'inserted' | 'deleted';
  /** Name of the change, in `ReturnedFile.changes`. */
  change: string;
}

export type TrackedPiece = WordPiece & { revision?: Revision | undefined };

export interface TrackedParagraph extends Omit<WordParagraph, 'pieces'> {
  pieces: TrackedPiece[];
  /** Set where the end of the paragraph came or went: it was divided from the next, or joined to it. */
  end?: Revision | undefined;
  /** What it looked like before a change, where that is another style or list. */
  was?: { style: WordStyle; list: WordList | null; change: string } | undefined;
}

/** Who changed something, and when. */
export interface Author {
  /** As Word has it; null where nobody tracked the change. */
  by: string | null;
  /** ISO instant; null where it is not told. */
  at: string | null;
}

export interface ReturnedComment extends Author {
  text: string;
  /** The words that it stands beside; empty where there are none. */
  about: string;
}

export interface ReturnedFile {
  /** Without folders. */
  name: string;
  /** The document that it says it shows, and the revision; null where it does not say. */
  item: { id: string; rev: number } | null;
  paragraphs: TrackedParagraph[];
  changes: Readonly<Record<string, Author & { moved?: true }>>;
  comments: ReturnedComment[];
  /** What a Markdown file says of the item, field by field; its paragraphs are made of that once the item is known. */
  fields?: MarkdownFields | undefined;
  /** Sentences that quote what the file holds and an item has no place for. */
  notices: string[];
}

/** Whether a change is taken in. */
export type Decision = 'accepted' | 'rejected';

/** The paragraphs as they are with some changes taken in, and the others left out. */
export function resolve(
  paragraphs: readonly TrackedParagraph[],
  isAccepted: (change: string) => boolean,
): WordParagraph[] {
  const stands = (revision: Revision | undefined): boolean =>
    revision === undefined || (revision.kind === 'inserted') === isAccepted(revision.change);
  const resolved: WordParagraph[] = [];
  let carried: WordPiece[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    const { pieces, end, was, ...rest } = paragraph;
    carried.push(...pieces.filter(({ revision }) => stands(revision)).map(bare));
    // Without its end it runs into the next one, which gives both its style.
    const next = paragraphs[index + 1];
    const runsOn =
      !stands(end) &&
      next !== undefined &&
      (carried.length === 0 || next.cell?.cell === paragraph.cell?.cell);
    if (runsOn || (!stands(end) && carried.length === 0)) continue;
    const before = was && !isAccepted(was.change) ? { style: was.style, list: was.list } : {};
    resolved.push({ ...rest, ...before, pieces: carried });
    carried = [];
  }
  return resolved;
}

function bare(piece: TrackedPiece): WordPiece {
  const { revision: _, ...rest } = piece;
  return rest;
}

export const asSent = (paragraphs: readonly TrackedParagraph[]): WordParagraph[] =>
  resolve(paragraphs, () => false);
export const asReturned = (paragraphs: readonly TrackedParagraph[]): WordParagraph[] =>
  resolve(paragraphs, () => true);
