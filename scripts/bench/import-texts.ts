/** Texts in the forms of the house, for reading them back. */
import { writeBrochureText, writeLatestNewsText } from '../../core/writing/text.ts';
import { newOffice } from '../../desk/settings/default-office.ts';
import { makePlan, type Plan } from '../../desk/import/import-plan.ts';
import { benchItem } from './documents.ts';

export interface ImportTexts {
  latestNews: Uint8Array;
  brochure: Uint8Array;
  /** Plans the import of a text; throws where it is not read as so many documents. */
  plan(text: Uint8Array): Promise<Plan>;
}

/** A Latest News page and a brochure of so many items each. */
export function planText(items: number): ImportTexts {
  const office = newOffice('Office of the Benchmark');
  const news = Array.from({ length: items }, (_, n) => ({ ...benchItem(n), more: { label: 'more' } }));
  const frame = {
    title: 'Stories of the year',
    introduction: 'The stories of the year from the office.',
    closing: { label: 'Read our past stories here.' },
    dateForm: 'dotted' as const,
  };
  return {
    latestNews: Buffer.from(writeLatestNewsText(news, office)),
    brochure: Buffer.from(writeBrochureText(frame, news, office)),
    async plan(bytes) {
      const plan = await makePlan(null, [{ name: 'text.txt', bytes }]);
      const [file] = plan.files;
      const read = file && 'reading' in file ? file.reading.drafts.length : 0;
      if (read !== items) throw new Error(`${read} documents were read instead of ${items}.`);
      return plan;
    },
  };
}
