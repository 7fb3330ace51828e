/** The library itself: which one is open, its office and its tags. */
import type { DeskApi } from '../../core/contract.ts';
import { DeskError } from '../../core/desk-error.ts';
import { lockedChanges, type OfficeProfile } from '../../core/policy/policy.ts';
import type { LibraryState } from '../../core/library/library-state.ts';
import type { Dialogs } from '../ports.ts';
import type { Session } from '../session.ts';
import { removeTag, restoreTag, saveTag } from '../tags/tags.ts';
import { handle } from './handle.ts';

export type LibraryRequests = Pick<
  DeskApi,
  'library' | 'chooseLibrary' | 'saveOffice' | 'saveTag' | 'removeTag' | 'restoreTag'
>;

export interface LibraryDoor {
  open: (folder: string) => Promise<LibraryState>;
  /** Why no library could be opened at the start, or null. */
  whyNone: () => DeskError | null;
  /** Settings of offices that nobody may change here. */
  profile: OfficeProfile;
}

export const libraryHandlers = (session: Session, dialogs: Dialogs, door: LibraryDoor): LibraryRequests => ({
  library: handle('library', async () => {
    if (session.current) return session.state();
    const why = door.whyNone();
    if (why) throw why;
    return null;
  }),
  chooseLibrary: handle('chooseLibrary', async () => {
    const folder = await dialogs.chooseFolder({ purpose: 'open-library', create: false });
    return folder === null ? null : door.open(folder);
  }),
  saveOffice: handle('saveOffice', async ({ office }) => {
    const locked = lockedChanges(door.profile, session.library.settings.office, office);
    if (locked.length > 0)
      throw new DeskError(
        'refused',
        `Nothing was saved: ${locked.map((key) => `“${key}”`).join(', ')} ${locked.length === 1 ? 'is' : 'are'} set by your organization.`,
      );
    await session.library.changeSettings((settings) => ({ ...settings, office }));
    return session.state();
  }),
  saveTag: handle('saveTag', async ({ tag }) => {
    await saveTag(session.library, tag);
    return session.state();
  }),
  removeTag: handle('removeTag', async ({ id }) => {
    const documents = await removeTag(session.library, id);
    return { state: session.state(), documents };
  }),
  restoreTag: handle('restoreTag', async ({ tag, documents }) => {
    await restoreTag(session.library, tag, documents);
    return session.state();
  }),
});
