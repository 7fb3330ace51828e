/** Takes picture files into the library and puts them into the text, all of them and in their order. */
import { messages } from '../words/messages.ts';
import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import type { Picture } from '../../core/document.ts';
import { sentence } from '../api.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { mayWrite } from '../state/writes.ts';
import { insertPictures } from './insert-pictures.ts';
import { takePicture } from './take-picture.ts';

/** A place in the text that moves along with it while files are being read. */
function follow(editor: Editor, position: number): { now: () => number; stop: () => void } {
  let at = position;
  const move = ({ transaction }: { transaction: Transaction }): void => {
    at = transaction.mapping.map(at);
  };
  editor.on('transaction', move);
  return { now: () => at, stop: () => editor.off('transaction', move) };
}

/** Inserts files at a position; null is the caret, or below the selection. Files that cannot be added are reported. */
export async function putPictures(
  editor: Editor,
  files: readonly File[],
  position: number | null = null,
): Promise<void> {
  if (!mayWrite() || files.length === 0) return;
  const place = follow(editor, position ?? editor.state.selection.to);
  const taken: Picture[] = [];
  for (const file of files) {
    try {
      taken.push({ src: await takePicture(file), alt: '', caption: '', credit: '' });
    } catch (error) {
      toasts.problem(sentence(error));
    }
  }
  place.stop();
  if (taken.length === 0) return;
  if (editor.isDestroyed) {
    toasts.problem(messages.editor.pictureNotInserted);
    return;
  }
  const { tr, selection } = editor.state;
  // Where the editor has moved the caret meanwhile, it stays there.
  const isThere = position !== null || selection.to === place.now();
  editor.view.dispatch(insertPictures(tr, taken, place.now(), isThere));
}
