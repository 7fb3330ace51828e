import { levelOf } from '../body/nodes.ts';
import { ofArticles } from './basis/found.ts';
import { blocksOfWords } from './basis/texts.ts';
import { inlineText } from '../body/body-text.ts';
import type { DocumentRule, Found } from './checking.ts';

/** Headings that go down by more than one level: those who move from heading to heading look for what is between. */
export const skippedHeadingLevel: DocumentRule<'skipped-heading-level'> = {
  about: 'document',
  name: 'skipped-heading-level',
  grade: 'warning',
  source: 'wcag-1.3.1',
  check: ofArticles(({ body }) => {
    const found: Found<'skipped-heading-level'>[] = [];
    // The headline is the first level, so that a text begins with the second.
    let before = 1;
    let block = -1;
    for (const { node } of blocksOfWords(body)) {
      block += 1;
      const words = inlineText(node).trim();
      if (node.type !== 'heading' || words === '') continue;
      const level = levelOf(node);
      const becomes = before + 1;
      if (level > becomes)
        found.push({
          given: { words },
          place: { part: 'body', block },
          about: words,
          fix: {
            given: { level: becomes },
            changes: [{ kind: 'heading-level', block, was: level, becomes }],
          },
        });
      before = Math.min(level, becomes);
    }
    return found;
  }),
};
