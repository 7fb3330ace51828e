/** What was given from outside the window: a library to open, files to import. */
import { DeskError } from '../../core/desk-error.ts';
import type { DeskApi } from '../../core/contract.ts';
import type { ImportPlan } from '../../core/import/import-plan.ts';
import type { LibraryState } from '../../core/library/library-state.ts';
import { addLibraryFile } from '../given/library-file.ts';
import type { GivenThings } from '../given/given-things.ts';
import type { Session } from '../session.ts';
import { handle } from './handle.ts';

export type GivenRequests = Pick<DeskApi, 'given' | 'openGiven' | 'planGiven' | 'addLibraryFile'>;

/** What is done with what was given: the same as where it is chosen in a dialog. */
export interface GivenPorts {
  things: GivenThings;
  open: (folder: string) => Promise<LibraryState>;
  plan: (files: readonly string[]) => Promise<ImportPlan>;
}

export const givenHandlers = (session: Session, { things, open, plan }: GivenPorts): GivenRequests => ({
  given: handle('given', () => Promise.resolve(things.tell())),
  openGiven: handle('openGiven', async () => {
    const folder = things.takeLibrary();
    return folder === null ? null : open(folder);
  }),
  planGiven: handle('planGiven', async () => {
    const files = things.takeFiles();
    return files.length === 0 ? null : plan(files);
  }),
  addLibraryFile: handle('addLibraryFile', async () => {
    const { path, readOnly } = session.state();
    if (readOnly !== null) throw new DeskError('read-only', `Nothing was added to the library. ${readOnly}`);
    return { file: await addLibraryFile(path) };
  }),
});
