/** Pictures of the library: taking in, list, words, changes everywhere, what they hold beside their pixels, removing. */
import type { DeskApi } from '../../core/contract.ts';
import type { Journal } from '../drafts/journal.ts';
import { editPictures, setPictures } from '../many/edit-pictures.ts';
import { addPicture, listPictures } from '../pictures/media.ts';
import { saveOriginals } from '../pictures/originals.ts';
import { PictureWords } from '../pictures/picture-words.ts';
import { cleaned, PrivatePictures } from '../pictures/private-pictures.ts';
import { putBackPictures, removePictures } from '../pictures/remove-pictures.ts';
import type { TakeIn } from '../pictures/rendition.ts';
import type { Dialogs } from '../ports.ts';
import type { Session } from '../session.ts';
import { handle } from './handle.ts';

export type PictureRequests = Pick<
  DeskApi,
  | 'addPicture'
  | 'pictures'
  | 'pictureWords'
  | 'editPictures'
  | 'setPictures'
  | 'privatePictures'
  | 'cleanPictures'
  | 'removePictures'
  | 'putBackPictures'
  | 'saveOriginal'
>;

/** `takeIn`: the decoder, in a thread where there is one. `mustBeAllowed` throws of a folder into which nothing may be put. */
export const pictureHandlers = (
  session: Session,
  journal: Journal | null,
  takeIn: TakeIn,
  dialogs: Dialogs,
  mustBeAllowed: (folder: string) => Promise<void>,
): PictureRequests => {
  let words: { of: Session['library']; held: PictureWords } | null = null;
  const wordsNow = (): PictureWords => {
    const { library } = session;
    if (words?.of !== library) words = { of: library, held: new PictureWords(library) };
    return words.held;
  };
  const looked = new PrivatePictures();
  return {
    addPicture: handle('addPicture', ({ name, bytes, original }) =>
      addPicture(session.library, name, bytes, { takeIn, original }),
    ),
    pictures: handle('pictures', () => listPictures(session.library)),
    pictureWords: handle('pictureWords', () => wordsNow().all()),
    editPictures: handle('editPictures', ({ edits }) => editPictures(session.library, edits)),
    setPictures: handle('setPictures', (changes) => setPictures(session.library, changes)),
    privatePictures: handle('privatePictures', () => looked.find(session.library)),
    cleanPictures: handle('cleanPictures', async ({ sources }) => {
      const { library } = session;
      const { edits, failed } = await cleaned(library, sources, takeIn);
      return { ...(await editPictures(library, edits)), failed };
    }),
    removePictures: handle('removePictures', async ({ sources }) =>
      removePictures(session.library, sources, (await journal?.files()) ?? []),
    ),
    saveOriginal: handle('saveOriginal', async ({ src }) => {
      const folder = await dialogs.chooseFolder({ purpose: 'save-original', create: true });
      if (folder === null) return null;
      await mustBeAllowed(folder);
      return saveOriginals(session.library, src, folder);
    }),
    putBackPictures: handle('putBackPictures', ({ pictures }) => putBackPictures(session.library, pictures)),
  };
};
