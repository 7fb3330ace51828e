import { describe, expect, it } from 'vitest';
import { toHtml } from '../markup.ts';
import { articleBody } from './article.ts';
import { brochureItem } from './brochure-item.ts';
import { context } from './testing/context.ts';
import { newsItem, paragraph, picture } from './testing/sample.ts';

const teaser = 'Nine ports now warn each other.\n\nThe register is open.';
const pages = (patch: Parameters<typeof newsItem>[1]): string[] => {
  const item = newsItem('ports', { teaser, ...patch });
  return [articleBody(item, context()), brochureItem(item, context())].map(toHtml);
};

describe('an item without text', () => {
  it.each([
    ['nothing', []],
    ['an empty paragraph', [{ type: 'paragraph' }]],
    ['only a picture', [picture({ src: null, caption: 'A quay' })]],
  ])('shows its teaser in article and brochure where its body has %s', (_, content) => {
    for (const page of pages({ body: { type: 'doc', content } })) {
      expect(page).toContain('<p class="summary">Nine ports now warn each other.</p>');
      expect(page).toContain('<p class="summary">The register is open.</p>');
    }
  });

  it('has its text and no teaser where there is one', () => {
    for (const page of pages({ body: { type: 'doc', content: [paragraph('The text itself.')] } })) {
      expect(page).toContain('The text itself.');
      expect(page).not.toContain('Nine ports');
    }
  });
});
