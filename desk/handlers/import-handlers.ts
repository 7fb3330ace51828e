/** What comes in: files chosen, pasted or dropped. */
import path from 'node:path';
import type { DeskApi } from '../../core/contract.ts';
import type { Form } from '../../core/document.ts';
import type { ImportPlan } from '../../core/import/import-plan.ts';
import type { Imports } from '../import/import.ts';
import { fetchFile, longestText, type InputFile } from '../import/read-file.ts';
import type { Dialogs } from '../ports.ts';
import type { Session } from '../session.ts';
import { handle } from './handle.ts';

export type ImportRequests = Pick<DeskApi, 'chooseImport' | 'planImport' | 'confirmImport'>;

/** Word files are read whole, to see where they belong; as texts they are refused anyway. */
const mayHaveComeBack = /\.docx$/i;
const largestReturned = 100 * 1024 * 1024;

/** Files that came back to the library are for comparing: an import would make a second document of them, or none. */
async function notReturned(files: readonly InputFile[], library: Session['current']): Promise<InputFile[]> {
  const { cameBack } = await import('../clearance/came-back.ts');
  return Promise.all(
    files.map(async (file): Promise<InputFile> => {
      const why = await cameBack(file.name, file.bytes, library);
      return why === null ? file : { ...file, refusal: why, cameBack: true };
    }),
  );
}

/** Plans an import; those that came back are told apart. */
export const planFiles = async (
  library: Session['current'],
  imports: Imports,
  files: readonly InputFile[],
  as?: Form,
): Promise<ImportPlan> => imports.plan(library, await notReturned(files, library), as);

/** Plans files of this computer, as paths; nothing is written. */
export const planPaths =
  (session: Session, imports: Imports) =>
  async (files: readonly string[]): Promise<ImportPlan> =>
    planFiles(
      session.library,
      imports,
      await Promise.all(
        files.map((file) => fetchFile(file, mayHaveComeBack.test(file) ? largestReturned : longestText)),
      ),
    );

export const importHandlers = (session: Session, imports: Imports, dialogs: Dialogs): ImportRequests => {
  const plan = planPaths(session, imports);
  return {
    chooseImport: handle('chooseImport', async () => {
      const files = await dialogs.chooseFiles({ purpose: 'import', filters: ['text', 'all'] });
      return files === null ? null : plan(files);
    }),
    planImport: handle('planImport', async ({ files, as }) => {
      const named = files.map(({ name, bytes }) => ({ name: path.basename(name), bytes }));
      return planFiles(session.current, imports, named, as);
    }),
    confirmImport: handle('confirmImport', async ({ plan, keep, tags, statuses, languages }) =>
      imports.confirm(session.library, plan, keep, tags, statuses, languages),
    ),
  };
};
