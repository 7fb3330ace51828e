/** Who said a quotation: told once here, for every page that shows one. */
import type { BodyNode } from '../document.ts';

/** A quotation, taken apart. */
export interface Quotation {
  /** The blocks that were said. */
  said: BodyNode[];
  /** The paragraph that names the speaker, without the dash before it; null where there is none. */
  speaker: BodyNode | null;
}

/** Longest name of a speaker with office and occasion, in characters. */
const longestSpeaker = 140;
const dash = /^\s*(?:--|[-–—―])\s*(?=\S)/;
const closesQuotation = /["”’»“]\s*\.?\s*$/;
const holdsQuotation = /["„“”«»]/;
const endsSentence = /[.!?…:]\s*$/;

const textOf = (node: BodyNode): string => node.text ?? (node.content ?? []).map(textOf).join('');

/**
 * A `blockquote` as what was said and who said it. The speaker is its last paragraph where that begins with a dash, or where
 * it follows closing quotation marks and is itself a short line that neither quotes nor ends as a sentence does. A last line
 * of one paragraph, after a line break, counts as a paragraph where it begins with a dash.
 */
export function takeApart(quotation: BodyNode): Quotation {
  const blocks = (quotation.content ?? []).filter((block) => textOf(block).trim() !== '');
  const parted = blocks.length === 1 && blocks[0] ? linesApart(blocks[0]) : blocks;
  const [last, before] = [parted.at(-1), parted.at(-2)];
  if (last?.type !== 'paragraph' || before === undefined || !namesSpeaker(last, before))
    return { said: blocks, speaker: null };
  return { said: parted.slice(0, -1), speaker: withoutDash(last) };
}

function namesSpeaker(last: BodyNode, before: BodyNode): boolean {
  const text = textOf(last).trim();
  if (text.length > longestSpeaker) return false;
  if (dash.test(text)) return true;
  return closesQuotation.test(textOf(before)) && !holdsQuotation.test(text) && !endsSentence.test(text);
}

/** A paragraph in two where its last line, after a line break, begins with a dash. */
function linesApart(paragraph: BodyNode): BodyNode[] {
  const inside = paragraph.content ?? [];
  const at = inside.findLastIndex((node) => node.type === 'hardBreak');
  const last = inside.slice(at + 1);
  if (paragraph.type !== 'paragraph' || at < 1 || !dash.test(last.map(textOf).join(''))) return [paragraph];
  return [
    { ...paragraph, content: inside.slice(0, at) },
    { ...paragraph, content: last },
  ];
}

function withoutDash(paragraph: BodyNode): BodyNode {
  const [first, ...rest] = paragraph.content ?? [];
  if (first?.text === undefined) return paragraph;
  const text = first.text.replace(dash, '');
  // A dash that stands in letters of its own leaves nothing behind.
  if (text !== first.text) return { ...paragraph, content: [{ ...first, text }, ...rest] };
  if (!/^\s*(?:--|[-–—―])\s*$/.test(first.text)) return paragraph;
  const [next, ...others] = rest;
  return {
    ...paragraph,
    content: next?.text === undefined ? rest : [{ ...next, text: next.text.trimStart() }, ...others],
  };
}
