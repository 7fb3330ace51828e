/** The words of a paragraph as ProseMirror JSON: addresses become links, literal tags become emphasis. */
import { judgeAddress } from '../addresses/address.ts';
import type { BodyNode } from '../document.ts';
import { quote } from './lines.ts';
import type { NoticeBoard } from './notice-board.ts';

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

const hrefOf = (typed: string): string | null => {
  const verdict = judgeAddress(
    typed.includes('@') && !/^[a-z]+:|^www\./i.test(typed) ? `mailto:${typed}` : typed,
  );
  return verdict.ok ? verdict.href : null;
};

const textNode = (text: string, marks: Marks): BodyNode[] =>
  text === '' ? [] : [marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks }];

function linked(text: string, marks: Marks, line: number, board: NoticeBoard): BodyNode[] {
  const nodes: BodyNode[] = [];
  let done = 0;
  if (/:\/\/|www\.|@/i.test(text))
    for (const match of text.matchAll(address)) {
      const typed = trimAddress(match[0]);
      const href = hrefOf(typed);
      if (href === null) {
        board.add(
          line,
          'address-refused',
          `The address ${quote(typed)} is not allowed; its words are kept without a link.`,
        );
        continue;
      }
      nodes.push(...textNode(text.slice(done, match.index), marks));
      nodes.push(...textNode(typed, [...marks, { type: 'link', attrs: { href } }]));
      done = match.index + typed.length;
    }
  return [...nodes, ...textNode(text.slice(done), marks)];
}

/** The inline content of a paragraph on a line of the input. Refused addresses are pinned; their words stay. */
export function inlineContent(text: string, line: number, board: NoticeBoard): BodyNode[] {
  if (/[:\\]/.test(text))
    for (const match of text.matchAll(refused))
      board.add(
        line,
        'address-refused',
        `The address ${quote(match[0])} is not allowed; its words are kept without a link.`,
      );
  const nodes: BodyNode[] = [];
  const open = new Set<string>();
  let done = 0;
  const flush = (end: number): void => {
    const marks = ['bold', 'italic'].filter((name) => open.has(name)).map((type) => ({ type }));
    nodes.push(...linked(text.slice(done, end), marks, line, board));
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
  return nodes;
}
