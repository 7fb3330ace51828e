/** What an export is made of, for tests: the sample documents, with one picture for all. */
import { office, sampleBrief, sampleBrochure, sampleNews } from '../../core/writing/testing/sample.ts';
import type { ExportSource } from '../export/selection.ts';
import { png } from './pictures.ts';

export const exportSource: ExportSource = {
  library: 'library-1',
  office,
  tags: [],
  news: sampleNews,
  briefs: [sampleBrief],
  brochure: sampleBrochure,
  readPicture: () => Promise.resolve(png(120, 80)),
};
