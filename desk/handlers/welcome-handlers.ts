/** The ways to a library: the sample, a new one, one that was opened before. */
import { DeskError, says } from '../../core/desk-error.ts';
import type { DeskApi } from '../../core/contract.ts';
import type { LibraryState, RecentLibrary } from '../../core/library/library-state.ts';
import type { Language } from '../../core/languages/words.ts';
import { Turns } from '../storage/in-turn.ts';
import type { Dialogs } from '../ports.ts';
import type { Memory } from '../remembered.ts';
import type { Session } from '../session.ts';
import type { NewLibraryFolders } from '../welcome/new-library-folder.ts';
import type { Sample } from '../welcome/sample.ts';
import { FoldersThere } from '../welcome/folders-there.ts';
import { handle } from './handle.ts';

export type WelcomeRequests = Pick<
  DeskApi,
  | 'recentLibraries'
  | 'openRecent'
  | 'clearRecentLibraries'
  | 'proposeLibrary'
  | 'chooseLibraryFolder'
  | 'createLibrary'
  | 'openSample'
  | 'resetSample'
  | 'undoResetSample'
>;

export interface WelcomePorts {
  open: (folder: string) => Promise<LibraryState>;
  create: (folder: string, officeName: string, language: Language) => Promise<LibraryState>;
  dialogs: Dialogs;
  memory: Memory;
  sample: Sample;
  folders: NewLibraryFolders;
  /** Closes what is open, once unsaved words have been saved. */
  leave: () => Promise<void>;
  /** Called where recent libraries are forgotten: the system may have lists of its own. */
  recentForgotten: () => void;
}

export const welcomeHandlers = (
  session: Session,
  { open, create, dialogs, memory, sample, folders, leave, recentForgotten }: WelcomePorts,
): WelcomeRequests => {
  const turns = new Turns();
  /** Where the sample is that was set aside last, until that is taken back. */
  let aside: string | null = null;

  /** Closes the sample, works on its folder, and opens it again, whatever came of the work. */
  const whileClosed = async <T>(work: () => Promise<T>): Promise<{ state: LibraryState; value: T }> => {
    if (!session.isSample) throw new DeskError('refused', says('sample-not-open'));
    const { path, readOnly } = session.state();
    if (readOnly !== null) throw new DeskError('read-only', `The sample was left as it is. ${readOnly}`);
    await leave();
    let value: T;
    try {
      value = await work();
    } catch (error) {
      await open(path);
      throw error;
    }
    return { state: await open(path), value };
  };
  const openSample = async (): Promise<LibraryState> => {
    try {
      return await open(await sample.provide());
    } catch (error) {
      // What stands there is no library any more: nothing is lost by putting it aside.
      if (!(error instanceof DeskError && error.code === 'no-library')) throw error;
      await sample.renew();
      return open(await sample.provide());
    }
  };
  /** One after another: two windows may ask for the same. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => turns.take('sample', work);

  return {
    recentLibraries: handle('recentLibraries', () => recentLibraries(memory)),
    openRecent: handle('openRecent', async ({ path }) => {
      const { recent } = await memory.recall();
      if (!recent.some((one) => one.path === path))
        throw new DeskError('bad-request', says('not-opened-before', { folder: path }));
      return open(path);
    }),
    clearRecentLibraries: handle('clearRecentLibraries', async () => {
      // What is open is no trace of the past: the next start opens it again.
      const library = session.current?.files.root ?? null;
      await memory.remember({ recent: [], library, exportFolder: null });
      recentForgotten();
    }),
    proposeLibrary: handle('proposeLibrary', async ({ officeName, within }) => ({
      folder: await folders.propose(officeName, within),
    })),
    chooseLibraryFolder: handle('chooseLibraryFolder', async () => {
      const folder = await dialogs.chooseFolder({ purpose: 'library-folder', create: true });
      return folder === null ? null : { folder: await folders.choose(folder) };
    }),
    createLibrary: handle('createLibrary', async ({ officeName, folder, language }) => {
      folders.mustBeProposed(folder);
      return create(folder, officeName, language);
    }),
    openSample: handle('openSample', () => inTurn(openSample)),
    resetSample: handle('resetSample', () =>
      inTurn(async () => {
        const { state, value } = await whileClosed(() => sample.renew());
        aside = value;
        return { state, aside: value };
      }),
    ),
    undoResetSample: handle('undoResetSample', () =>
      inTurn(async () => {
        const former = aside;
        if (former === null) throw new DeskError('not-found', says('sample-not-put-back'));
        const { state } = await whileClosed(() => sample.bringBack(former));
        aside = null;
        return state;
      }),
    ),
  };
};

/** One for all: a question without an answer is not asked again. */
const folders = new FoldersThere();

/** Libraries that were opened before, the last one first, and whether they are there. */
export async function recentLibraries(memory: Memory): Promise<RecentLibrary[]> {
  const { recent } = await memory.recall();
  const there = await folders.of(recent.map(({ path }) => path));
  return recent.map((one) => ({ ...one, gone: !there.has(one.path) }));
}
