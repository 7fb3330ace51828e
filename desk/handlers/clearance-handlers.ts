/** Word files that come back: read beside their documents, and taken in. */
import path from 'node:path';
import { DeskError, says } from '../../core/desk-error.ts';
import type { DeskApi } from '../../core/contract.ts';
import type { Returned } from '../../core/clearance/clearance.ts';
import { checkBodies } from '../../core/body/bodies.ts';
import type { ReturnedBrochure } from '../../core/clearance/returned-brochure.ts';
import { titleOf } from '../../core/list/listing.ts';
import type { Imports } from '../import/import.ts';
import { fetchFile } from '../import/read-file.ts';
import type { Dialogs } from '../ports.ts';
import type { AskedFor } from '../clearance/find-returned.ts';
import type { Session } from '../session.ts';
import { handle } from './handle.ts';

export type ClearanceRequests = Pick<
  DeskApi,
  'chooseReturned' | 'readReturned' | 'readPlanned' | 'takeReturned'
>;

/** Most bytes of a file; reading it refuses more with a sentence of its own. */
const largest = 100 * 1024 * 1024;

export const clearanceHandlers = (
  session: Session,
  dialogs: Dialogs,
  imports: Imports,
): ClearanceRequests => {
  const read = async (
    name: string,
    bytes: Uint8Array,
    asked: AskedFor,
  ): Promise<Returned | ReturnedBrochure> => {
    const { library, history } = session.opened;
    // Readers of Word files are only loaded where one is read.
    const { findReturned } = await import('../clearance/find-returned.ts');
    const { isMarkdownName, readReturnedMarkdown, saidOtherwise } =
      await import('../clearance/read-markdown.ts');
    if (isMarkdownName(name)) {
      const { file, told } = readReturnedMarkdown(name, bytes);
      const found = await findReturned(file, library, history, asked);
      if (found.kind === 'brochure') return found;
      const notices = saidOtherwise(told, found.sent ?? found.present, library.settings.tags);
      return { ...found, file: { ...found.file, notices: [...found.file.notices, ...notices] } };
    }
    const { readReturned } = await import('../clearance/read-returned.ts');
    return findReturned(await readReturned(name, bytes), library, history, asked);
  };
  return {
    chooseReturned: handle('chooseReturned', async (asked) => {
      const [file] = (await dialogs.chooseFiles({ purpose: 'returned', filters: ['word', 'all'] })) ?? [];
      if (file === undefined) return null;
      const { name, bytes, refusal } = await fetchFile(file, largest);
      if (refusal !== undefined) throw new DeskError('refused', refusal);
      return read(name, bytes, asked);
    }),
    readReturned: handle('readReturned', async ({ name, bytes, ...asked }) =>
      read(path.basename(name), bytes, asked),
    ),
    readPlanned: handle('readPlanned', async ({ plan, file }) => {
      const { name, bytes } = imports.returnedFile(plan, file);
      return read(name, bytes, {});
    }),
    takeReturned: handle('takeReturned', async ({ document, rev }) => {
      checkBodies(document);
      const { library, history } = session.opened;
      await library.permission.mayWrite();
      const present = await library.read(document.id);
      if (present.rev !== rev)
        throw new DeskError(
          'conflict',
          says('changed-since-compared', { headline: titleOf(present.document) }),
        );
      // Whatever the policy of the history says: this state can be brought back.
      await history.keep(present);
      const [before] = await history.versions(document.id);
      const stored = await library.save(document, rev);
      return { stored, before: before?.version ?? null };
    }),
  };
};
