/** Marked words of a paragraph of the text, by the languages of its passages. */
import type { Node } from '@tiptap/pm/model';
import { gap } from '../../core/finding/text-places.ts';
import { markedNow, type Marked } from './marked-words.ts';

/** The mark of a passage in another language than its text (core/body/marks.ts). */
const passageMark = 'language';

/** A word in the editor's own count of places, from the beginning of its block. */
export interface MarkedWord {
  word: string;
  language: string;
  from: number;
  to: number;
}

/** In their order. Words that are code, and what is no text among them, count as gaps. */
export function markedInBlock(block: Node, own: string): Marked<MarkedWord> {
  const texts = new Map<string, string>();
  const add = (words: string, language: string | null): void => {
    if (language !== null && !texts.has(language)) texts.set(language, gap.repeat(length));
    for (const [one, before] of texts)
      texts.set(one, before + (one === language ? words : gap.repeat(words.length)));
    length += words.length;
  };
  let length = 0;
  block.forEach((child) => {
    const words = child.text ?? gap.repeat(child.nodeSize);
    if (child.text === undefined) {
      add(words, null);
      return;
    }
    const lang: unknown = child.marks.find(({ type }) => type.name === passageMark)?.attrs['lang'];
    add(words, typeof lang === 'string' && lang !== '' ? lang : own);
  });
  let isWaiting = false;
  const words = [...texts].flatMap(([language, text]) => {
    const marked = markedNow(text, language);
    isWaiting ||= marked.isWaiting;
    return marked.words.map(({ word, from, to }) => ({ word, language, from, to }));
  });
  return { words: words.sort((a, b) => a.from - b.from), isWaiting };
}
