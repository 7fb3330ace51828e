/** What is done to pictures of the whole library. Each is one act, with one message and one Undo. */
import { tick } from 'svelte';
import type { ShownPicture } from '../../core/gallery/gallery.ts';
import { turnedBack, type PicturePatch, type PicturesEdited } from '../../core/gallery/picture-edits.ts';
import type { Picture } from '../../core/document.ts';
import { desk, sentence } from '../api.ts';
import { editing } from '../editor/editing.svelte.ts';
import { insertPictures } from '../editor/insert-pictures.ts';
import { pickPicture } from '../editor/pick-picture.ts';
import { takePicture } from '../editor/take-picture.ts';
import { did, tellNotDone } from '../many/did.ts';
import { working } from '../many/working.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';
import { mayWrite } from '../state/writes.ts';
import { messages } from '../words/messages.ts';
import { libraryPictures } from './library-pictures.svelte.ts';

const words = messages.pictures;

/** Does it once what was written is saved, so that nothing of it is in the way. */
async function change(
  label: string,
  say: (n: number) => string,
  work: () => Promise<PicturesEdited>,
): Promise<PicturesEdited | null> {
  let made: PicturesEdited | null = null;
  await working(async () => {
    await workspace.saveAll();
    const edited = await work();
    made = edited;
    tellNotDone(edited.notDone);
    const { changed, emblems, notDone } = edited;
    const count = changed.length + emblems.length;
    if (count > 0) {
      const set = async (
        to: Pick<PicturesEdited, 'changed' | 'emblems'>,
      ): Promise<PicturesEdited['notDone']> => {
        await workspace.saveAll();
        const left = (await desk.setPictures({ changed: to.changed, emblems: to.emblems })).notDone;
        await libraryPictures.load();
        return left;
      };
      did(say(count), { label, count, undo: () => set(turnedBack(edited)), redo: () => set(edited) });
    } else if (notDone.length === 0) toasts.say(words.unchanged);
    await libraryPictures.load();
  });
  return made;
}

/** Gives a picture words in every item that shows it. */
export async function editEverywhere(src: string, patch: PicturePatch): Promise<void> {
  await change(words.steps.edit, words.changed, () => desk.editPictures({ edits: [{ from: src, patch }] }));
}

/** Asks for a file, and puts it in the place of a picture wherever that is shown. */
export async function replaceEverywhere(from: string): Promise<void> {
  if (!mayWrite()) return;
  const file = await pickPicture();
  if (!file) return;
  try {
    const src = await takePicture(file);
    await change(words.steps.replace, words.replaced, () =>
      desk.editPictures({ edits: [{ from, patch: { src } }] }),
    );
    libraryPictures.chosen = src;
  } catch (error) {
    toasts.problem(sentence(error));
  }
}

/** Takes from pictures what stands beside their pixels, wherever they are shown. */
export async function cleanEverywhere(sources: readonly string[]): Promise<void> {
  let failed: string[] = [];
  const unused = libraryPictures.all?.filter(
    ({ src, usedBy, isEmblem }) => sources.includes(src) && usedBy.length === 0 && !isEmblem,
  );
  await change(words.steps.clean, words.cleaned, async () => {
    const made = await desk.cleanPictures({ sources: [...sources] });
    ({ failed } = made);
    return made;
  });
  if (failed.length > 0) toasts.problem(words.cleanFailed(failed.length));
  else if (unused && unused.length > 0) toasts.say(words.cleanedUnused(unused.length));
}

/** Removes pictures that nothing uses; those of which an earlier version, the trash or a draft speaks stay, which is said. */
export async function removeUnused(sources: readonly string[]): Promise<void> {
  await working(async () => {
    let { removed, left } = await desk.removePictures({ sources: [...sources] });
    const label = words.steps.remove;
    if (removed.length > 0)
      did(words.removed(removed.length), {
        label,
        count: removed.length,
        undo: async () => {
          await desk.putBackPictures({ pictures: removed });
          await libraryPictures.load();
          return [];
        },
        redo: async () => {
          ({ removed, left } = await desk.removePictures({ sources: removed.map(({ src }) => src) }));
          await libraryPictures.load();
          return [];
        },
      });
    if (left.length > 0) toasts.say(words.left(left.length));
    libraryPictures.chosen = null;
    await libraryPictures.load();
  });
}

/** Asks for a folder, and copies the original of a picture into it. */
export async function saveOriginal(src: string): Promise<void> {
  try {
    const saved = await desk.saveOriginal({ src });
    for (const path of saved ?? []) toasts.say(words.originals.saved(path));
  } catch (error) {
    toasts.problem(sentence(error));
  }
}

/** The open item that a picture can be put into. */
export const target = (): { id: string; headline: string } | null => {
  const open = workspace.current;
  return open && open.document.kind !== 'brochure' ? { id: open.id, headline: open.document.headline } : null;
};

/** Puts a picture into the open item, where the cursor is there, with the words that it has elsewhere. */
export async function insertInto(id: string, { src, uses }: ShownPicture): Promise<void> {
  if (!mayWrite()) return;
  await workspace.open(id);
  workspace.tab = 'write';
  await tick();
  const { editor } = editing;
  if (!editor || workspace.current?.id !== id) return;
  const { alt = '', caption = '', credit = '', licence, licenceUntil, decorative } = uses[0]?.picture ?? {};
  const picture: Picture = { src, alt, caption, credit, licence, licenceUntil, decorative };
  editor.view.dispatch(insertPictures(editor.state.tr, [picture], editor.state.selection.to, true));
  editor.commands.focus();
}
