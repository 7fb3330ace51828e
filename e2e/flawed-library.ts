/** A library with something to find in it for the checks. */
import { beginDocument } from '../core/fields/fields.ts';
import type { BodyNode, Document, NewsItem } from '../core/document.ts';
import { openLibrary } from '../desk/opening/open-library.ts';
import { emptyLibrary } from './desk.ts';

const words = (text: string, ...marks: NonNullable<BodyNode['marks']>): BodyNode =>
  marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text };
const paragraph = (...content: BodyNode[]): BodyNode => ({ type: 'paragraph', content });

const news = (id: string, patch: Partial<NewsItem>): NewsItem => ({
  ...beginDocument('news', { id, at: '2024-03-11T09:00:00.000Z' }),
  date: { start: '2024-03-11' },
  teaser: `A teaser of ${id}.`,
  ...patch,
});

/** Gives its folder: two items with flaws, one with hardly anything, and a brochure without a closing line. */
export async function flawedLibrary(folder: string): Promise<string> {
  const root = await emptyLibrary(folder);
  const library = await openLibrary(root);
  const documents: Document[] = [
    news('ports', {
      headline: 'Ports share a register',
      body: {
        type: 'doc',
        content: [
          paragraph(
            words('Some 75% of all ports  have organised a register. Read more '),
            words('here', { type: 'link', attrs: { href: 'https://example.org/ports' } }),
            words('.'),
          ),
          paragraph(words('In 2023 it was 60% of them.')),
        ],
      },
    }),
    news('mines', {
      headline: 'Clean mines need clean books',
      body: { type: 'doc', content: [paragraph(words('The miners met in Kiev, where 40% of them live.'))] },
    }),
    news('bare', { headline: 'A headline alone', teaser: '' }),
    {
      ...beginDocument('brochure', { id: 'spring', at: '2024-03-11T09:00:00.000Z' }),
      title: 'Spring',
      items: ['ports', 'mines'],
    },
  ];
  for (const document of documents) await library.create(document);
  return root;
}
