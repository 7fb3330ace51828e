/** The words that the sample's documents are written with: paragraphs, headings, lists, quotations, pictures. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BodyNode, NewsItem, Brief, Picture } from '../../core/document.ts';
import { beginDocument } from '../../core/fields/fields.ts';

/** Words in running text, or a text node with marks. */
export type Inline = string | BodyNode;

const marked = (text: string, type: string, attrs?: Record<string, unknown>): BodyNode => ({
  type: 'text',
  text,
  marks: [attrs ? { type, attrs } : { type }],
});
export const bold = (text: string): BodyNode => marked(text, 'bold');
export const italic = (text: string): BodyNode => marked(text, 'italic');
export const link = (text: string, href: string): BodyNode => marked(text, 'link', { href });

const inline = (parts: Inline[]): BodyNode[] =>
  parts.map((part) => (typeof part === 'string' ? { type: 'text', text: part } : part));

export const paragraph = (...parts: Inline[]): BodyNode => ({ type: 'paragraph', content: inline(parts) });
export const heading = (text: string, level: 2 | 3 = 2): BodyNode => ({
  type: 'heading',
  attrs: { level },
  content: inline([text]),
});

const list =
  (type: string) =>
  (...items: (Inline | Inline[])[]): BodyNode => ({
    type,
    content: items.map((item) => ({
      type: 'listItem',
      content: [paragraph(...(Array.isArray(item) ? item : [item]))],
    })),
  });
export const bullets = list('bulletList');
export const steps = list('orderedList');
export const quotation = (...parts: Inline[]): BodyNode => ({
  type: 'blockquote',
  content: [paragraph(...parts)],
});

const sources = JSON.parse(
  readFileSync(join(import.meta.dirname, 'pictures/pictures.json'), 'utf8'),
) as Record<string, string>;

/** A picture drawn by draw-pictures.ts, by the name of its drawing. Throws where there is no such drawing. */
export function picture(name: string, words: Pick<Picture, 'alt' | 'caption'>): BodyNode {
  const src = sources[name];
  if (src === undefined)
    throw new Error(`There is no drawing “${name}”; run scripts/sample/draw-pictures.ts first.`);
  return { type: 'picture', attrs: { src, ...words, credit: 'Image © Liaison Desk sample library' } };
}

export const body = (...content: BodyNode[]): BodyNode => ({ type: 'doc', content });

/** Addresses under UNODC's own site. */
export const unodc = (path: string): string => `https://www.unodc.org/${path}`;

type Fallback<T, K extends keyof T> = Pick<T, K> & Partial<Omit<T, 'kind'>>;
/** What every item of the sample has of its own. */
type Own = 'id' | 'headline' | 'date' | 'teaser' | 'body' | 'tags' | 'createdAt';

/** A news item; what is left out is as in most of them: published, in English, no source. */
export const news = (item: Fallback<NewsItem, Own>): NewsItem => ({
  ...beginDocument('news', { id: item.id, at: item.createdAt }),
  status: 'published',
  ...item,
});

/** A brief; what is left out is as in most of them. */
export const brief = (item: Fallback<Brief, Own | 'form'>): Brief => ({
  ...beginDocument('brief', { id: item.id, at: item.createdAt }),
  status: 'published',
  ...item,
});
