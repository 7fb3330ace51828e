/** What comes in and what goes out: import, export, the file manager, the browser. */
import path from 'node:path';
import { judgeAddress } from '../../core/addresses/address.ts';
import { DeskError, type DeskApi } from '../../core/contract.ts';
import { isWithin, type Exports } from '../export/exports.ts';
import type { Imports } from '../import/import.ts';
import type { Dialogs, Outside } from '../ports.ts';
import { fetchFile } from '../import/read-file.ts';
import type { Memory } from '../remembered.ts';
import type { Session } from '../session.ts';
import { handle } from './handle.ts';

export type ExchangeRequests = Pick<
  DeskApi,
  | 'chooseImport'
  | 'planImport'
  | 'confirmImport'
  | 'chooseExportFolder'
  | 'export'
  | 'cancelExport'
  | 'showInFolder'
  | 'openAddress'
>;

export const exchangeHandlers = (
  session: Session,
  ports: { imports: Imports; exports: Exports; dialogs: Dialogs; outside: Outside; memory: Memory },
): ExchangeRequests => {
  const { imports, exports, dialogs, outside, memory } = ports;
  return {
    chooseImport: handle('chooseImport', async () => {
      const filters = [
        { name: 'Text', extensions: ['txt', 'text', 'md'] },
        { name: 'All files', extensions: ['*'] },
      ];
      const files = await dialogs.chooseFiles({ title: 'Import documents', filters });
      return files === null ? null : imports.plan(session.library, await Promise.all(files.map(fetchFile)));
    }),
    planImport: handle('planImport', async ({ files, as }) => {
      const named = files.map(({ name, bytes }) => ({ name: path.basename(name), bytes }));
      return imports.plan(session.current, named, as);
    }),
    confirmImport: handle('confirmImport', async ({ plan, keep, tags }) =>
      imports.confirm(session.library, plan, keep, tags),
    ),
    chooseExportFolder: handle('chooseExportFolder', async () => {
      const title = 'Choose a folder to export into';
      const folder = await dialogs.chooseFolder({ title, button: 'Choose', create: true });
      if (folder === null) return null;
      exports.allow(folder);
      // What is tried with the sample does not decide where the office's own pages go.
      if (!session.isSample) await memory.remember({ exportFolder: folder }).catch(() => undefined);
      return folder;
    }),
    export: handle('export', async (request) => {
      const { exportFolder } = await memory.recall();
      if (exportFolder !== null) exports.allow(exportFolder); // chosen at an earlier start
      return exports.run(session.library, request);
    }),
    cancelExport: handle('cancelExport', async () => {
      exports.cancel();
    }),
    showInFolder: handle('showInFolder', async ({ path: asked }) => {
      const root = session.current?.files.root;
      const target = root === undefined ? path.resolve(asked) : path.resolve(root, asked);
      if (!exports.isInside(target) && !(root !== undefined && isWithin(root, target)))
        throw new DeskError('bad-request', `“${asked}” is neither in the library nor in an export.`);
      outside.showInFolder(target);
    }),
    openAddress: handle('openAddress', async ({ href }) => {
      const verdict = judgeAddress(href);
      if (!verdict.ok) throw new DeskError('refused', `The address was not opened. ${verdict.reason}`);
      await outside.openAddress(verdict.href);
    }),
  };
};
