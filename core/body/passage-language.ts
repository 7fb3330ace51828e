/** Words in another language than the text around them: the mark `language`. */
import type { BodyNode } from '../document.ts';
import { directionOf, type Direction } from '../languages/direction.ts';
import { langOf } from '../languages/locale.ts';

type Mark = NonNullable<BodyNode['marks']>[number];

/** The BCP 47 tag of the mark, in its normal form; null of other marks, and where it names no language. */
export function languageOfMark({ type, attrs }: Mark): string | null {
  const lang = type === 'language' ? attrs?.['lang'] : null;
  if (typeof lang !== 'string') return null;
  const tag = langOf(lang);
  return tag === 'und' ? null : tag;
}

/** The language that a node of words says of itself; null where it is that of the text. */
export function passageLanguage({ marks = [] }: BodyNode): string | null {
  for (const mark of marks) {
    const language = languageOfMark(mark);
    if (language !== null) return language;
  }
  return null;
}

/** What an element says of a passage: its direction stands there too, so that it is kept apart from what is around it. */
export const passageAttributes = (language: string): { lang: string; dir: Direction } => ({
  lang: langOf(language),
  dir: directionOf(language),
});

/** Words of a block that stand in its attributes, and are in the language of the document. */
const besides = (node: BodyNode): boolean =>
  node.type === 'picture' || (typeof node.attrs?.['caption'] === 'string' && node.attrs['caption'] !== '');

/** The language that all words in a block say of themselves; null where one of them says another or none, or there are no words. */
export function wholeLanguage(block: BodyNode): string | null {
  let found: string | null = null;
  for (const nodes = [block]; nodes.length > 0;) {
    const node = nodes.pop() as BodyNode;
    if (besides(node)) return null;
    if (node.content) nodes.push(...node.content);
    // Spaces are in any language.
    if (node.text === undefined || node.text.trim() === '') continue;
    const language = passageLanguage(node);
    if (language === null || (found !== null && found !== language)) return null;
    found = language;
  }
  return found;
}

/** A block whose words say no language of themselves: what is around them does. */
export function withoutLanguage(node: BodyNode): BodyNode {
  const { marks } = node;
  return {
    ...node,
    ...(marks ? { marks: marks.filter(({ type }) => type !== 'language') } : {}),
    ...(node.content ? { content: node.content.map(withoutLanguage) } : {}),
  };
}

/** The languages that passages of a body say they are in, each once, in the order of the text. */
export function passageLanguages(body: BodyNode): string[] {
  const found = new Set<string>();
  for (const nodes = [body]; nodes.length > 0;) {
    const node = nodes.pop() as BodyNode;
    const language = passageLanguage(node);
    if (language !== null) found.add(language);
    if (node.content) nodes.push(...node.content.toReversed());
  }
  return [...found];
}
