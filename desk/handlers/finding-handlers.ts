/** Finding and replacing words in the whole library. */
import type { DeskApi } from '../../core/contract.ts';
import type { LibraryFinder } from '../finding/library-finder.ts';
import type { Session } from '../session.ts';
import { handle } from './handle.ts';

export type FindingRequests = Pick<DeskApi, 'findInLibrary' | 'replaceInLibrary' | 'turnReplacement'>;

export const findingHandlers = (session: Session): FindingRequests => {
  let held: { library: Session['library']; finder: LibraryFinder } | null = null;
  /** Loaded when it is first asked for, so that no start waits for it. */
  const now = async (): Promise<LibraryFinder> => {
    const loaded = await import('../finding/library-finder.ts');
    const { opened, search } = session;
    if (held?.library !== opened.library)
      held = {
        library: opened.library,
        finder: new loaded.LibraryFinder(opened.library, opened.history, search),
      };
    return held.finder;
  };
  return {
    findInLibrary: handle('findInLibrary', async (request) => (await now()).find(request)),
    replaceInLibrary: handle('replaceInLibrary', async (request) => (await now()).replace(request)),
    turnReplacement: handle('turnReplacement', async ({ step, to }) => (await now()).turn(step, to)),
  };
};
