/** The changes of a returned file, one by one, for people to decide on. */
import { pieceText } from '../body/word-forms.ts';
import type { Part } from '../comparing/compare-text.ts';
import { partOf, type ArticlePart } from './align.ts';
import type { Author, ReturnedFile, TrackedParagraph, TrackedPiece } from './tracked.ts';

/**
 * `formatted`: the same words look or lead otherwise. `restyled`: the paragraph is a heading, a list or a quotation now, or no
 * longer one. `divided` and `joined`: where a paragraph ends.
 */
export type ChangeKind =
  'added' | 'removed' | 'replaced' | 'moved' | 'formatted' | 'restyled' | 'divided' | 'joined';

export interface ListedChange extends Author {
  change: string;
  kind: ChangeKind;
  part: ArticlePart;
  /** What changed, with a few words around it that did not. */
  words: Part[];
}

/** Signs of context on each side. */
const around = 48;

const told = (piece: TrackedPiece): string =>
  piece.kind === 'picture' ? `[${piece.alt}]` : pieceText(piece);
const isOf = (change: string, piece: TrackedPiece): boolean => piece.revision?.change === change;

interface Found {
  part: ArticlePart;
  words: Part[];
  end: 'inserted' | 'deleted' | null;
  restyled: boolean;
}

/** Every change once, in the order in which it first stands in the text. */
export function listChanges({ paragraphs, changes }: ReturnedFile): ListedChange[] {
  const found = new Map<string, Found>();
  const of = (change: string, part: ArticlePart): Found => {
    const one = found.get(change) ?? { part, words: [], end: null, restyled: false };
    found.set(change, one);
    return one;
  };
  for (const paragraph of paragraphs) {
    const part = partOf(paragraph.style);
    for (const change of changesIn(paragraph)) {
      const one = of(change, part);
      one.words.push(...(one.words.length > 0 ? [{ text: ' … ', change: 'same' as const }] : []));
      one.words.push(...wordsOf(paragraph, change));
      if (paragraph.end?.change === change) one.end = paragraph.end.kind;
      if (paragraph.was?.change === change) one.restyled = true;
    }
  }
  return [...found].map(([change, { part, words, end, restyled }]) => {
    const { by = null, at = null, moved } = changes[change] ?? {};
    return { change, kind: moved ? 'moved' : kindOf(words, end, restyled), part, by, at, words };
  });
}

/** Changes of a paragraph, in the order of its words. */
const changesIn = ({ pieces, end, was }: TrackedParagraph): Set<string> =>
  new Set(
    [...pieces.map(({ revision }) => revision?.change), end?.change, was?.change].flatMap(
      (name) => name ?? [],
    ),
  );

function wordsOf({ pieces, end }: TrackedParagraph, change: string): Part[] {
  const first = pieces.findIndex((piece) => isOf(change, piece));
  const last = pieces.findLastIndex((piece) => isOf(change, piece));
  const text = (some: readonly TrackedPiece[]): string =>
    some
      .filter(({ revision }) => revision?.kind !== 'deleted')
      .map(told)
      .join('');
  const before = text(first < 0 ? pieces : pieces.slice(0, first));
  const after = first < 0 ? '' : text(pieces.slice(last + 1));
  const parts: Part[] = [{ text: shortened(before, 'end'), change: 'same' }];
  for (const piece of first < 0 ? [] : pieces.slice(first, last + 1)) {
    const kind = isOf(change, piece) ? piece.revision?.kind : undefined;
    if (kind === undefined && piece.revision?.kind === 'deleted') continue;
    parts.push({
      text: told(piece),
      change: kind === undefined ? 'same' : kind === 'inserted' ? 'added' : 'removed',
    });
  }
  const alone = first < 0 && end?.change === change;
  if (alone) parts.push({ text: '¶', change: end.kind === 'inserted' ? 'added' : 'removed' });
  parts.push({ text: shortened(after, 'start'), change: 'same' });
  return joined(parts);
}

function shortened(text: string, keep: 'start' | 'end'): string {
  if (text.length <= around) return text;
  return keep === 'end' ? `… ${text.slice(-around)}` : `${text.slice(0, around)} …`;
}

function joined(parts: readonly Part[]): Part[] {
  const result: Part[] = [];
  for (const { text, change } of parts) {
    const last = result.at(-1);
    if (text === '') continue;
    if (last?.change === change) last.text += text;
    else result.push({ text, change });
  }
  return result;
}

function kindOf(words: readonly Part[], end: 'inserted' | 'deleted' | null, restyled: boolean): ChangeKind {
  const text = (kind: Part['change']): string =>
    words
      .filter(({ change }) => change === kind)
      .map((part) => part.text)
      .join('');
  const [added, removed] = [text('added'), text('removed')];
  const isEnd = end !== null && added.replace('¶', '') === '' && removed.replace('¶', '') === '';
  if (isEnd) return end === 'inserted' ? 'divided' : 'joined';
  if (added === '' && removed === '') return restyled ? 'restyled' : 'formatted';
  if (added === removed) return 'formatted';
  if (removed === '') return 'added';
  return added === '' ? 'removed' : 'replaced';
}
