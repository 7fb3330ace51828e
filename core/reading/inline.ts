/** The words of a paragraph as ProseMirror JSON: addresses become links, literal tags become emphasis. */
import { judgeAddress } from '../addresses/address.ts';
import type { BodyNode } from '../document.ts';
import { quote, type Line } from './lines.ts';
import { noticeRaised } from './marks-left-out.ts';
import type { NoticeBoard } from './notice-board.ts';
import { joinedRuns, sliceRuns, type Run, type RunMark } from './runs.ts';

type Marks = NonNullable<BodyNode['marks']>;

const address =
  /\bhttps?:\/\/[^\s<>"“”«»]{1,2000}|\bwww\.[^\s<>"“”«»]{3,2000}|(?<![\w.+-])[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/giu;
const refused =
  /\b(?:javascript|vbscript):[^\s<>]{1,2000}|\bdata:\w+\/[^\s<>]{1,2000}|\b(?:file|ftp|sftp|smb|blob):\/\/[^\s<>]{1,2000}|\\\\[\w.-]+\\[^\s<>]{1,500}/giu;
const tag = /<(\/?)(em|i|strong|b)>/giu;

/** An address without the punctuation of the sentence around it. */
export function trimAddress(text: string): string {
  let trimmed = text.replace(/[.,;:!?'’”"»*]+$/u, '');
  while (trimmed.endsWith(')') && trimmed.split('(').length < trimmed.split(')').length)
    trimmed = trimmed.slice(0, -1).replace(/[.,;:!?]+$/u, '');
  return trimmed.replace(/\]+$/, '');
}

/** The address that a whole text is, as it may be stored; null where it is none or is not allowed. */
export function wholeAddress(text: string): string | null {
  const found = [...text.matchAll(address)][0];
  if (found?.index !== 0 || trimAddress(found[0]) !== text.replace(/[.,;]$/, '')) return null;
  return hrefOf(trimAddress(found[0]));
}

/** An address as it may be stored; null where it is none or is not allowed. */
export const hrefOf = (typed: string): string | null => {
  const verdict = judgeAddress(
    typed.includes('@') && !/^[a-z]+:|^www\./i.test(typed) ? `mailto:${typed}` : typed,
  );
  return verdict.ok ? verdict.href : null;
};

/** A stretch of a text with the marks that its words ask for themselves. */
type Stretch = { start: number; end: number; marks: Marks };

const refusedNotice = (address: string): string =>
  `The address ${quote(address)} is not allowed; its words are kept without a link.`;

/** Addresses that are written out in a stretch, each a link. */
function linked({ start, end, marks }: Stretch, text: string, line: number, board: NoticeBoard): Stretch[] {
  const part = text.slice(start, end);
  const found: Stretch[] = [];
  let done = start;
  if (/:\/\/|www\.|@/i.test(part))
    for (const match of part.matchAll(address)) {
      const typed = trimAddress(match[0]);
      const href = hrefOf(typed);
      if (href === null) {
        board.add(line, 'address-refused', refusedNotice(typed));
        continue;
      }
      const from = start + match.index;
      found.push({ start: done, end: from, marks });
      done = from + typed.length;
      found.push({ start: from, end: done, marks: [...marks, { type: 'link', attrs: { href } }] });
    }
  return [...found, { start: done, end, marks }];
}

/** A text without its literal tags of emphasis, as stretches. */
function stretchesOf(text: string, line: number, board: NoticeBoard): Stretch[] {
  const stretches: Stretch[] = [];
  const open = new Set<string>();
  let done = 0;
  const flush = (end: number): void => {
    const marks = ['bold', 'italic'].filter((name) => open.has(name)).map((type) => ({ type }));
    stretches.push(...linked({ start: done, end, marks }, text, line, board));
  };
  if (text.includes('<'))
    for (const match of text.matchAll(tag)) {
      flush(match.index);
      done = match.index + match[0].length;
      const mark = /^(?:em|i)$/i.test(match[2] ?? '') ? 'italic' : 'bold';
      if (match[1] === '/') open.delete(mark);
      else open.add(mark);
    }
  flush(text.length);
  return stretches;
}

/** What the marks of runs are in a body; null where it has no such mark. */
const inBody: Record<RunMark, 'bold' | 'italic' | null> = {
  strong: 'bold',
  emphasis: 'italic',
  superscript: null,
  subscript: null,
};

/** The words of a run with its marks and those that the words ask for themselves; a link that came along goes first. */
function nodeOf(run: Run, own: Marks, line: number, board: NoticeBoard): BodyNode {
  const href = run.href === undefined ? null : hrefOf(run.href);
  if (run.href !== undefined && href === null) board.add(line, 'address-refused', refusedNotice(run.href));
  const marks = new Map(own.map((mark) => [mark.type, mark]));
  for (const mark of run.marks ?? []) {
    const type = inBody[mark];
    if (type) marks.set(type, { type });
  }
  if (href !== null) marks.set('link', { type: 'link', attrs: { href } });
  return marks.size === 0
    ? { type: 'text', text: run.text }
    : { type: 'text', text: run.text, marks: [...marks.values()] };
}

/** The inline content of a paragraph. Refused addresses and marks that have no place are pinned; their words stay. */
export function inlineContent(line: Pick<Line, 'text' | 'runs' | 'number'>, board: NoticeBoard): BodyNode[] {
  const { text, runs, number } = line;
  if (/[:\\]/.test(text))
    for (const match of text.matchAll(refused)) board.add(number, 'address-refused', refusedNotice(match[0]));
  noticeRaised(runs, number, board);
  const withoutRaised = joinedRuns(runs.map(lowered));
  return stretchesOf(text, number, board).flatMap(({ start, end, marks }) =>
    sliceRuns(withoutRaised, start, end).map((run) => nodeOf(run, marks, number, board)),
  );
}

/** A run without the marks that a body does not have. */
function lowered(run: Run): Run {
  if (!run.marks) return run;
  const marks = (run.marks ?? []).filter((mark) => inBody[mark] !== null);
  const { marks: _all, ...rest } = run;
  return marks.length === 0 ? rest : { ...rest, marks };
}
