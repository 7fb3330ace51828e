import { expect, it } from 'vitest';
import type { ExportFormat } from '../../core/export/formats.ts';
import { body, newsItem, paragraph, sampleBrief, sampleBrochure } from '../../core/writing/testing/sample.ts';
import { exportSource } from '../testing/export-source.ts';
import { temporaryFolder } from '../testing/folder.ts';
import { writeExport } from './write-export.ts';

const bare = newsItem('bare', { headline: 'Bare', teaser: ' ', body: body() });
const source = {
  ...exportSource,
  news: [
    bare,
    newsItem('told', { headline: 'Told', body: body() }),
    newsItem('whole', { headline: 'Whole' }),
  ],
  briefs: [{ ...sampleBrief, headline: 'Empty', teaser: '', body: body(paragraph('')) }],
  brochure: { ...sampleBrochure, items: ['bare', 'told'] },
};
const stands = 'has neither text nor teaser, so its headline stands alone.';

it.each<[ExportFormat, string[]]>([
  ['latest-news', [`“Bare” ${stands}`]],
  ['brochure', [`“Bare” ${stands}`]],
  ['brief', [`“Empty” ${stands}`]],
  // It has no page, and so no headline either.
  ['article', []],
])('a headline that stands alone is told of in “%s”', async (format, told) => {
  const request = { formats: [format], folder: temporaryFolder(), pdf: false };
  const { remarks } = await writeExport(request, source, { printer: null });
  expect(remarks.filter((one) => one.includes('stands alone'))).toEqual(told);
});
