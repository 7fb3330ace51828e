import { describe, expect, it } from 'vitest';
import { emptyOffice } from '../../core/fields/office-fields.ts';
import type { ExportRequest } from '../../core/export/export-request.ts';
import { newsItem } from '../../core/writing/testing/sample.ts';
import { selectDocuments } from './select-documents.ts';
import type { ExportSource } from './selection.ts';

const draft = newsItem('draft', { status: 'draft' });
const out = newsItem('out', { status: 'published' });
const source: ExportSource = {
  library: 'ours',
  office: emptyOffice(),
  tags: [],
  news: [draft, out],
  briefs: [],
  brochure: null,
  readPicture: () => Promise.reject(new Error('none')),
};
const select = (...formats: ExportRequest['formats']) =>
  selectDocuments({ formats, folder: '/nowhere', pdf: false, only: ['news'] }, source);

describe('working copies, which go out to be cleared', () => {
  it.each(['word', 'markdown'] as const)('are made of drafts too, by name: %s', (format) => {
    const { news, stayed, markOf, remarks } = select(format);
    expect(news.map(({ id }) => id).sort()).toEqual(['draft', 'out']);
    expect(stayed).toEqual([]);
    expect([markOf(draft), markOf(out)]).toEqual(['draft', null]);
    expect(remarks).toContain('“Headline of draft” (draft) goes out before it is cleared.');
  });

  it('take what is released where pages for the public go out with them', () => {
    const { news, stayed } = select('latest-news', 'word');
    expect(news.map(({ id }) => id)).toEqual(['out']);
    expect(stayed.map(({ id }) => id)).toEqual(['draft']);
  });
});
