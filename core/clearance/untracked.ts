/** Finds what was changed in a file while nobody tracked it, and marks it as changes like the others. */
import { diffArrays } from 'diff';
import { joinedPieces, pieceKey, type WordParagraph, type WordPiece } from '../body/word-forms.ts';
import { alignRuns, pairUp } from './align.ts';
import { withSentCells } from './returned-cells.ts';
import {
  asReturned,
  asSent,
  type ReturnedFile,
  type TrackedParagraph,
  type TrackedPiece,
} from './tracked.ts';

/** Words with the space after them, each with its look. */
function wordsIn(pieces: readonly WordPiece[]): WordPiece[] {
  return joinedPieces(pieces).flatMap((piece): WordPiece[] =>
    piece.kind === 'text'
      ? (piece.text.match(/[\p{L}\p{N}\p{M}’']+|\s+|[^\p{L}\p{N}\p{M}’'\s]/gu) ?? []).map((text) => ({
          ...piece,
          text,
        }))
      : [piece],
  );
}

/** More changes than that in one paragraph, and it is told as a whole. */
const mostChanges = 400;

class Marking {
  readonly changes: Record<string, ReturnedFile['changes'][string]>;
  #made = 0;

  constructor(changes: ReturnedFile['changes']) {
    this.changes = { ...changes };
  }

  name(by: string | null, at: string | null): string {
    for (;;) {
      this.#made += 1;
      const name = `untracked-${this.#made}`;
      if (name in this.changes) continue;
      this.changes[name] = { by, at };
      return name;
    }
  }

  /** A paragraph that is another one now, word by word. */
  rewritten(before: WordParagraph, after: WordParagraph, by: string | null): TrackedParagraph {
    const [old, young] = [wordsIn(before.pieces), wordsIn(after.pieces)];
    const found = diffArrays(old, young, {
      comparator: (a, b) => pieceKey(a) === pieceKey(b),
      maxEditLength: mostChanges,
    }) ?? [
      { value: old, removed: true, added: false },
      { value: young, removed: false, added: true },
    ];
    const pieces: TrackedPiece[] = [];
    let change: string | null = null;
    let gap: WordPiece[] = [];
    for (const { value, added, removed } of found) {
      if (!added && !removed) {
        // A space alone between two changed words makes no two changes of them.
        const isGap = change !== null && value.every((one) => one.kind === 'text' && one.text.trim() === '');
        if (isGap) gap = value;
        else {
          pieces.push(...gap, ...value);
          gap = [];
          change = null;
        }
        continue;
      }
      change ??= this.name(by, null);
      const name = change;
      for (const kind of ['deleted', 'inserted'] as const)
        pieces.push(...gap.map((piece) => ({ ...piece, revision: { kind, change: name } })));
      gap = [];
      const kind = added ? 'inserted' : 'deleted';
      pieces.push(...value.map((piece) => ({ ...piece, revision: { kind, change: name } as const })));
    }
    pieces.push(...gap);
    const isAnother =
      before.style !== after.style ||
      before.list?.level !== after.list?.level ||
      before.list?.counting !== after.list?.counting;
    return {
      ...after,
      pieces,
      ...(isAnother
        ? { was: { style: before.style, list: before.list, change: change ?? this.name(by, null) } }
        : {}),
    };
  }

  whole(paragraph: WordParagraph, kind: 'inserted' | 'deleted', by: string | null): TrackedParagraph {
    const revision = { kind, change: this.name(by, null) };
    return { ...paragraph, pieces: paragraph.pieces.map((piece) => ({ ...piece, revision })), end: revision };
  }

  run(
    before: readonly WordParagraph[],
    after: readonly WordParagraph[],
    by: string | null,
  ): TrackedParagraph[] {
    const paired = pairUp(before, after);
    const made: TrackedParagraph[] = [];
    let next = 0;
    for (const [index, paragraph] of after.entries()) {
      const from = paired[index] ?? null;
      if (from === null) {
        made.push(this.whole(paragraph, 'inserted', by));
        continue;
      }
      for (const gone of before.slice(next, from)) made.push(this.whole(gone, 'deleted', by));
      made.push(this.rewritten(before[from] as WordParagraph, paragraph, by));
      next = from + 1;
    }
    for (const gone of before.slice(next)) made.push(this.whole(gone, 'deleted', by));
    return made;
  }
}

/** The paragraphs of the file that make up each paragraph as it was sent. */
function groups(paragraphs: readonly TrackedParagraph[]): TrackedParagraph[][] {
  const grouped: TrackedParagraph[][] = [];
  let group: TrackedParagraph[] = [];
  for (const paragraph of paragraphs) {
    group.push(paragraph);
    if (paragraph.end?.kind === 'inserted') continue;
    grouped.push(group);
    group = [];
  }
  if (group.length === 0) return grouped;
  const last = grouped.at(-1);
  // What was put in after the last paragraph belongs to it.
  if (asSent(group).length > 0 || !last) grouped.push(group);
  else last.push(...group);
  return grouped;
}

/** The only author of changes in some paragraphs; null where there is none, or more than one. */
function authorOf(paragraphs: readonly TrackedParagraph[], changes: ReturnedFile['changes']): string | null {
  const names = paragraphs.flatMap(({ pieces, end, was }) =>
    [...pieces.map(({ revision }) => revision?.change), end?.change, was?.change].flatMap(
      (name) => name ?? [],
    ),
  );
  const authors = [...new Set(names.map((name) => changes[name]?.by ?? null))];
  return authors.length === 1 ? (authors[0] ?? null) : null;
}

/** Other programs put empty paragraphs after the last one. */
function withoutExtraEnd(
  sent: readonly WordParagraph[],
  paragraphs: readonly TrackedParagraph[],
): TrackedParagraph[] {
  const isEmpty = ({ style, pieces, end, was, list }: TrackedParagraph): boolean =>
    style === 'text' && pieces.length === 0 && !end && !was && !list;
  let extra = Math.max(0, asSent(paragraphs).length - sent.length);
  const kept = [...paragraphs];
  for (let last = kept.at(-1); extra > 0 && last && isEmpty(last); last = kept.at(-1)) {
    kept.pop();
    extra -= 1;
  }
  return kept;
}

/**
 * The file with every difference from what was sent as a change of its own: those that Word tracked, and those that nobody
 * did. `sent` are the paragraphs that went out. With none of its changes, the result says what was sent.
 */
export function trackEverything(sent: readonly WordParagraph[], given: ReturnedFile): ReturnedFile {
  const paragraphs = withSentCells(sent, withoutExtraEnd(sent, given.paragraphs));
  const file = { ...given, paragraphs };
  const original = asSent(paragraphs);
  const runs = alignRuns(sent, original);
  if (runs.every(({ same }) => same)) return file;
  const grouped = groups(file.paragraphs);
  if (grouped.length !== original.length) {
    // It cannot be told which is which: all of it is compared as it came back.
    const marking = new Marking({});
    const compared = marking.run(sent, asReturned(file.paragraphs), authorOf(file.paragraphs, file.changes));
    return { ...file, paragraphs: compared, changes: marking.changes };
  }
  const marking = new Marking(file.changes);
  const marked = runs.flatMap(({ same, before, after }): TrackedParagraph[] => {
    const own = grouped.slice(after.from, after.to).flat();
    if (same) return own;
    return marking.run(sent.slice(before.from, before.to), asReturned(own), authorOf(own, file.changes));
  });
  return { ...file, paragraphs: marked, changes: marking.changes };
}
