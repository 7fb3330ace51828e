/** What a comparison lists of a body beside its words. */
import type { BodyNode } from '../document.ts';
import { inlineText } from './body-text.ts';
import { inMarks, marks } from './marks.ts';
import { formsOf, isBlockOfWords, type Beside } from './nodes.ts';

/**
 * Links as `words <address>`, pictures by their words and file, and passages in other languages as `words (fr)`, each in the
 * order of the text.
 */
export function besideWords(body: BodyNode): Record<keyof Beside, string[]> {
  const found: Record<keyof Beside, string[]> = { links: [], pictures: [], languages: [] };
  const list = (beside: Beside): void => {
    for (const [name, words] of Object.entries(beside)) found[name as keyof Beside].push(words);
  };
  const walk = (node: BodyNode): void => {
    const forms = formsOf(node);
    if (forms.kind === 'block') list(forms.beside(node));
    const content = node.content ?? [];
    if (!isBlockOfWords(node)) content.forEach(walk);
    else
      inMarks(
        content,
        () => null,
        (name, mark, _inner, group) => {
          list(marks[name].beside(group.map(inlineText).join(''), mark));
          return null;
        },
      );
  };
  walk(body);
  return found;
}
