/** What comes in: files chosen, pasted or dropped. */
import path from 'node:path';
import type { DeskApi } from '../../core/contract.ts';
import type { Imports } from '../import/import.ts';
import { fetchFile } from '../import/read-file.ts';
import type { Dialogs } from '../ports.ts';
import type { Session } from '../session.ts';
import { handle } from './handle.ts';

export type ImportRequests = Pick<DeskApi, 'chooseImport' | 'planImport' | 'confirmImport'>;

export const importHandlers = (session: Session, imports: Imports, dialogs: Dialogs): ImportRequests => {
  return {
    chooseImport: handle('chooseImport', async () => {
      const filters = [
        { name: 'Text', extensions: ['txt', 'text', 'md'] },
        { name: 'All files', extensions: ['*'] },
      ];
      const files = await dialogs.chooseFiles({ title: 'Import documents', filters });
      return files === null
        ? null
        : imports.plan(session.library, await Promise.all(files.map((file) => fetchFile(file))));
    }),
    planImport: handle('planImport', async ({ files, as }) => {
      const named = files.map(({ name, bytes }) => ({ name: path.basename(name), bytes }));
      return imports.plan(session.current, named, as);
    }),
    confirmImport: handle('confirmImport', async ({ plan, keep, tags, statuses }) =>
      imports.confirm(session.library, plan, keep, tags, statuses),
    ),
  };
};
