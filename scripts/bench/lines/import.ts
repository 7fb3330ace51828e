/** Planning the import of a text that looks like the office's own. */
import { planText } from '../import-texts.ts';
import { rowOf, type Line } from '../line.ts';
import { race } from '../measure.ts';

export const importTexts: Line = async ({ tell }) => {
  const { latestNews, brochure, plan } = planText(14);
  const timings = await race({ latestNews: () => plan(latestNews), brochure: () => plan(brochure) }, 40);
  const size = (text: Uint8Array): string => `${(text.length / 1000).toFixed(0)} KB`;
  tell(rowOf(`reading a Latest News text of 14 entries, ${size(latestNews)}`, timings.latestNews));
  tell(rowOf(`reading a brochure text of 14 items, ${size(brochure)}`, timings.brochure));
  return null;
};
