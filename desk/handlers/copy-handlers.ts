/** Copies of documents for other programs. */
import type { DeskApi } from '../../core/contract.ts';
import type { Outside } from '../ports.ts';
import type { Session } from '../session.ts';
import { handle } from './handle.ts';

export type CopyRequests = Pick<DeskApi, 'copyDocuments' | 'editText'>;

/** `renditionWorker`: script of the thread that makes sizes of pictures; left out, this one does. */
export const copyHandlers = (
  session: Session,
  outside: Outside,
  renditionWorker: URL | undefined,
): CopyRequests => ({
  copyDocuments: handle('copyDocuments', async (request) => {
    // Writers and the decoder of pictures are only loaded where something is copied.
    const { copyDocuments } = await import('../copying/copy-documents.ts');
    const copied = await copyDocuments(session.library, request, renditionWorker);
    await outside.copy?.(copied);
    return { ...copied, onClipboard: outside.copy !== undefined };
  }),
  editText: handle('editText', async ({ act }) => {
    outside.editText?.(act);
    return outside.editText !== undefined;
  }),
});
