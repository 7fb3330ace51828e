/** Checks of the whole library: what is found, what is mended, what pictures are like. */
import type { DeskApi } from '../../core/contract.ts';
import type { LibraryChecks } from '../checks/library-checks.ts';
import type { Mender } from '../checks/mend.ts';
import type { Emit, Session } from '../session.ts';
import type { Spelling } from '../spelling/spelling.ts';
import { handle } from './handle.ts';

export type CheckRequests = Pick<
  DeskApi,
  'checkItems' | 'checkLibrary' | 'libraryFindings' | 'fixChecks' | 'undoFixes' | 'pictureFiles'
>;

/** Milliseconds between two words on how far the checks are. */
const between = 100;

export const checkHandlers = (session: Session, emit: Emit, spelling: Spelling): CheckRequests => {
  let held: { library: Session['library']; checks: LibraryChecks; mender: Mender } | null = null;
  /** The rules are loaded when they are first asked for, so that no start waits for them. */
  const now = async (): Promise<NonNullable<typeof held>> => {
    const [{ LibraryChecks }, { Mender }] = await Promise.all([
      import('../checks/library-checks.ts'),
      import('../checks/mend.ts'),
    ]);
    const { library } = session;
    if (held?.library !== library) {
      const checks = new LibraryChecks(library, spelling);
      held = { library, checks, mender: new Mender(library, checks) };
    }
    return held;
  };
  return {
    checkLibrary: handle('checkLibrary', async ({ grade }) => {
      const { checks } = await now();
      let told = performance.now();
      await checks.look((done, total) => {
        if (performance.now() - told < between) return;
        told = performance.now();
        emit('checks-progress', { done, total });
      });
      return checks.counts({ grade });
    }),
    libraryFindings: handle('libraryFindings', async ({ from, most, ...query }) => {
      const found = (await now()).checks.findings(query);
      return { total: found.length, findings: found.slice(from, from + most) };
    }),
    fixChecks: handle('fixChecks', async ({ rule, only }) => {
      const { checks, mender } = await now();
      await checks.look();
      return mender.mend(rule, only);
    }),
    checkItems: handle('checkItems', async (request) => {
      const [{ checks }, { checkItems }] = await Promise.all([now(), import('../checks/check-items.ts')]);
      return checkItems(session.library, checks, request);
    }),
    undoFixes: handle('undoFixes', async ({ undo }) => (await now()).mender.undo(undo)),
    pictureFiles: handle('pictureFiles', async ({ sources }) => {
      const { pictures } = (await now()).checks;
      await pictures.look(sources);
      return sources.flatMap((src) => {
        const file = pictures.get(src);
        return file ? [{ src, ...file }] : [];
      });
    }),
  };
};
