/** What goes out: exports, the file manager, the browser. */
import path from 'node:path';
import { embargoField, type TypedWords } from '../../core/drafts/leftover.ts';
import { judgeAddress } from '../../core/addresses/address.ts';
import type { DeskApi } from '../../core/contract.ts';
import { DeskError, says } from '../../core/desk-error.ts';
import { typedRemarks } from '../drafts/typed-remarks.ts';
import type { TypedWordsStore } from '../drafts/typed-words.ts';
import type { Hold } from '../export/address-memory.ts';
import { isWithin, type Exports } from '../export/exports.ts';
import { printOnPaper } from '../export/print-on-paper.ts';
import type { Dialogs, Outside, Paper } from '../ports.ts';
import type { Memory } from '../remembered.ts';
import type { Session } from '../session.ts';
import { handle } from './handle.ts';

export type ExportRequests = Pick<
  DeskApi,
  | 'chooseExportFolder'
  | 'export'
  | 'withdrawnFiles'
  | 'cancelExport'
  | 'print'
  | 'openExported'
  | 'showInFolder'
  | 'openAddress'
>;

export const exportHandlers = (
  session: Session,
  ports: {
    exports: Exports;
    /** Null where the computer's dialog for printing cannot be shown. */
    paper: Paper | null;
    dialogs: Dialogs;
    outside: Outside;
    memory: Memory;
    /** Null where nobody types. */
    typed: TypedWordsStore | null;
  },
): ExportRequests => {
  const { exports, paper, dialogs, outside, memory, typed } = ports;
  const holding = (): Hold => {
    const { opened } = session;
    return (job) => opened.whileMine(job);
  };
  /** The folder that was chosen at an earlier start. */
  const allowLastFolder = async (): Promise<void> => {
    const { exportFolder } = await memory.recall();
    if (exportFolder !== null) exports.allow(exportFolder);
  };
  return {
    chooseExportFolder: handle('chooseExportFolder', async () => {
      const folder = await dialogs.chooseFolder({ purpose: 'export-folder', create: true });
      if (folder === null) return null;
      await exports.mustBeAllowed(folder);
      exports.allow(folder);
      // What is tried with the sample does not decide where the office's own pages go.
      if (!session.isSample) await memory.remember({ exportFolder: folder }).catch(() => undefined);
      return folder;
    }),
    export: handle('export', async (request) => {
      await allowLastFolder();
      const { library } = session;
      const words = (await typed?.read(library)) ?? {};
      const remarks = await typedRemarks(library, request, words);
      const result = await exports.run(library, request, holding(), unclearEmbargoes(words));
      return { ...result, remarks: [...remarks, ...result.remarks] };
    }),
    withdrawnFiles: handle('withdrawnFiles', async (request) => {
      await allowLastFolder();
      const { library } = session;
      const words = (await typed?.read(library)) ?? {};
      return exports.withdrawn(library, request, holding(), unclearEmbargoes(words));
    }),
    print: handle('print', (request) => printOnPaper(exports, session.library, request, paper)),
    cancelExport: handle('cancelExport', async () => {
      exports.cancel();
    }),
    openExported: handle('openExported', async ({ folder, file }) => {
      await outside.openFile?.(exports.fileToOpen(folder, file));
    }),
    showInFolder: handle('showInFolder', async ({ path: asked }) => {
      const root = session.current?.files.root;
      const target = root === undefined ? path.resolve(asked) : path.resolve(root, asked);
      if (!exports.isInside(target) && !(root !== undefined && isWithin(root, target)))
        throw new DeskError('bad-request', says('not-in-export', { file: asked }));
      outside.showInFolder(target);
    }),
    openAddress: handle('openAddress', async ({ href }) => {
      const verdict = judgeAddress(href);
      if (!verdict.ok)
        throw new DeskError('refused', says('address-not-opened', { refusal: verdict.refusal }));
      await outside.openAddress(verdict.href);
    }),
  };
};

/** Documents whose embargo was typed and is no date yet: it holds until it is one. */
const unclearEmbargoes = (words: TypedWords): string[] =>
  Object.keys(words).filter((of) => embargoField in (words[of] ?? {}));
