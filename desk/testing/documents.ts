/** Documents for tests, written for them. */
import type { BodyNode, Brochure, NewsItem } from '../../core/document.ts';
import { blankDocument } from '../documents/blank-document.ts';
import { newOffice } from '../settings/default-office.ts';

/** A body of plain paragraphs. */
export const bodyOf = (...paragraphs: string[]): BodyNode => ({
  type: 'doc',
  content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});

const at = '2024-04-02T09:00:00.000Z';

export const newsItem = (fields: Partial<NewsItem> = {}): NewsItem => ({
  ...(blankDocument('news', newOffice(), at) as NewsItem),
  headline: 'Customs officers learn to read wildlife permits',
  ...fields,
});

export const brochure = (fields: Partial<Brochure> = {}): Brochure => ({
  ...(blankDocument('brochure', newOffice(), at) as Brochure),
  ...fields,
});
