/** Languages that pasted words say they are in: word processors say one of every word, by keyboard and by guess. */
import type { BodyNode } from '../document.ts';
import { languageOfMark, passageLanguage } from '../body/passage-language.ts';
import { isPlainlyNotIn } from '../languages/text-language.ts';
import { offeredLanguage } from '../languages/words.ts';

const primaryOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/** All words that say each language, one after another. */
function wordsByLanguage(blocks: readonly BodyNode[]): Map<string, string> {
  const words = new Map<string, string>();
  for (const nodes = [...blocks].toReversed(); nodes.length > 0;) {
    const node = nodes.pop() as BodyNode;
    const language = passageLanguage(node);
    if (language !== null && node.text !== undefined)
      words.set(language, `${words.get(language) ?? ''} ${node.text}`);
    if (node.content) nodes.push(...node.content.toReversed());
  }
  return words;
}

/** The blocks with the languages that are meant: others than that of the text, and none that the words themselves deny. */
export function inOtherLanguages(blocks: readonly BodyNode[], language: string): BodyNode[] {
  const meant = new Set(
    [...wordsByLanguage(blocks)].flatMap(([told, words]) => {
      const offered = offeredLanguage(told);
      return offered === null || primaryOf(told) === primaryOf(language) || isPlainlyNotIn(offered, words)
        ? []
        : [told];
    }),
  );
  const cleaned = (node: BodyNode): BodyNode => {
    const { marks, ...rest } = node;
    const kept = marks?.filter((mark) => mark.type !== 'language' || meant.has(languageOfMark(mark) ?? ''));
    return {
      ...rest,
      ...(node.content ? { content: joined(node.content.map(cleaned)) } : {}),
      ...(kept && kept.length > 0 ? { marks: kept } : {}),
    };
  };
  return blocks.map(cleaned);
}

/** Neighbours that only their languages kept apart are one. */
function joined(nodes: readonly BodyNode[]): BodyNode[] {
  const made: BodyNode[] = [];
  for (const node of nodes) {
    const last = made.at(-1);
    if (
      last?.text !== undefined &&
      node.text !== undefined &&
      JSON.stringify(last.marks) === JSON.stringify(node.marks)
    )
      made[made.length - 1] = { ...last, text: last.text + node.text };
    else made.push(node);
  }
  return made;
}
