/** What an import says to a person. */
import type { ImportResult, PlannedFile } from '../../core/import/import-plan.ts';
import type { Form, Status } from '../../core/document.ts';
import { isoDays, oneLine } from './columns.ts';

const formNames: Record<Form, string> = {
  'latest-news': 'a Latest News page',
  brochure: 'a brochure',
  article: 'an article',
  profile: 'an office profile',
  brief: 'a policy brief',
};

const statusWords: Record<Status, string> = {
  draft: 'drafts',
  'in-review': 'in review',
  cleared: 'cleared',
  published: 'published',
};

/** Lines on what an import would do. */
export function planLines(file: PlannedFile): string[] {
  const already = file.documents.filter(({ existing }) => existing !== null).length;
  return [
    `${head(file)}: ${count(file.documents.length - already, 'document')} to import as ${statusWords[file.status]}, ${already} already in the library, ${picturesIn(file)}${count(noticeLines(file).length, 'notice')}`,
    ...(file.brochure === null ? [] : [`  brochure  ${oneLine(file.brochure)}`]),
    ...file.documents.map(
      ({ existing, kind, date, headline }) =>
        `  ${existing === null ? kind : `${kind} (already there)`}  ${isoDays(date)}  ${oneLine(headline)}`,
    ),
    ...noticeLines(file),
  ];
}

/** Lines on what an import has done. */
export function importLines(
  file: PlannedFile,
  imported: ImportResult['imported'],
  already: ImportResult['imported'],
  remarks: readonly string[] = [],
): string[] {
  const line =
    (what: string) =>
    ({ id, kind, headline }: ImportResult['imported'][number]): string =>
      `  ${what}  ${kind}  ${id}  ${oneLine(headline)}`;
  return [
    `${head(file)}: ${count(imported.length, 'document')} imported, ${already.length} already in the library, ${count(noticeLines(file).length, 'notice')}`,
    ...imported.map(line('imported')),
    ...already.map(line('already ')),
    ...noticeLines(file),
    ...remarks.map((remark) => `  ${oneLine(remark)}`),
  ];
}

const head = ({ name, form }: PlannedFile): string =>
  `${name === '-' ? 'standard input' : name}, ${form === null ? 'unknown' : formNames[form]}`;

/** Notices, without those of documents that are listed as already there. */
const noticeLines = ({ notices, documents }: PlannedFile): string[] =>
  notices
    .filter(
      ({ code, document }) =>
        code !== 'already-in-library' || document === null || documents[document]?.existing === null,
    )
    .map(({ line, message }) => `  line ${line}: ${oneLine(message)}`);

const picturesIn = ({ documents }: PlannedFile): string => {
  const all = documents.reduce((sum, { pictures }) => sum + pictures, 0);
  return all === 0 ? '' : `${count(all, 'picture')}, `;
};

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;
