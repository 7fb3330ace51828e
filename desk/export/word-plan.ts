/** The Word files of an export: one for each news item and brief, one for the brochure. */
import type { Article } from '../../core/document.ts';
import { allContents } from '../../core/export/formats.ts';
import { documentRemarks } from '../../core/writing/remarks.ts';
import { wordArticleFile, wordBrochureFile } from '../../core/writing/word.ts';
import type { ExportJob } from './export-job.ts';
import { itemPlace } from './item-place.ts';
import type { FormatPlan, PlannedOutput } from './planned-output.ts';
import type { Selection } from './selection.ts';
import { wordPictures } from './word-pictures.ts';

const articlesOf = ({ news, briefs }: Selection): Article[] => [...news, ...briefs];

function articleFile(job: ExportJob, document: Article): PlannedOutput {
  const { office, tags, revs } = job.source;
  const rev = revs?.get(document.id);
  return {
    file: `${itemPlace(job, document)}.docx`,
    content: 'bytes',
    document,
    write: async () => {
      const { writeDocx } = await import('../word/write-docx.ts'); // large, and needed for nothing else
      const pictures = await wordPictures([document], job.source);
      return writeDocx(wordArticleFile(document, office, tags, job.selection.markOf(document)), {
        picture: (src) => pictures.get(src) ?? null,
        item: rev === undefined ? undefined : { id: document.id, rev },
      });
    },
  };
}

export const wordPlan: FormatPlan = {
  files: (job) => {
    const { selection, source, brochureName } = job;
    const parts = new Set(job.only ?? allContents);
    const brochure: PlannedOutput = {
      file: `${brochureName}.docx`,
      content: 'bytes',
      ofBrochure: true,
      write: async () => {
        const { writeDocx } = await import('../word/write-docx.ts');
        const pictures = await wordPictures(selection.brochureItems, source);
        const file = wordBrochureFile(
          selection.brochure,
          selection.brochureItems,
          source.office,
          selection.brochureMark,
          selection.brochureTags,
        );
        return writeDocx(file, {
          picture: (src) => pictures.get(src) ?? null,
          // It is known when it comes back, and its items are compared one by one.
          item: source.brochure === null ? undefined : { id: source.brochure.id, rev: 0 },
        });
      },
    };
    return [
      ...(parts.has('brochure') && selection.brochureItems.length > 0 ? [brochure] : []),
      ...(parts.has('news') ? selection.news : []).map((document) => articleFile(job, document)),
      ...(parts.has('briefs') ? selection.briefs : []).map((document) => articleFile(job, document)),
    ];
  },
  leaves: /^(?:articles|briefs)\/[^/]+\.docx$/,
  leavesOfBrochure: /^[^/]+\.docx$/,
  remarks: (selection) =>
    [...new Set([...articlesOf(selection), ...selection.brochureItems])].flatMap(documentRemarks),
};
