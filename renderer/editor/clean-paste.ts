/** Pastes from other programs: cleaned, put at the cursor in one step, and said in one message what became of it. */
import type { Editor } from '@tiptap/core';
import { Fragment, Slice } from '@tiptap/pm/model';
import type { BodyNode } from '../../core/document.ts';
import type { CleanPaste } from '../../core/paste/clean-paste.ts';
import type { CleanWords } from '../../core/paste/clean-words.ts';
import { sentence } from '../api.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { messages } from '../words/messages.ts';
import { withEdgeSpaces } from '../../core/paste/edge-spaces.ts';
import { leftOutKinds } from '../../core/paste/left-out.ts';
import { pasteInCell } from './paste-in-cell.ts';
import { takePicture } from './take-picture.ts';
import { asOwnStep } from '../undo/own-step.ts';

/** Loaded when an editor is there and has nothing else to do, so that the first start does not wait for it. */
let loading: Promise<{ cleanPaste: (html: string, language: string) => CleanPaste }> | null = null;
const cleaner = (): NonNullable<typeof loading> => (loading ??= import('../../core/paste/clean-paste.ts'));
let loadingWords: Promise<{ cleanWords: (words: string) => CleanWords }> | null = null;
const wordsCleaner = (): NonNullable<typeof loadingWords> =>
  (loadingWords ??= import('../../core/paste/clean-words.ts'));
export const preloadCleaner = (): void =>
  void requestIdleCallback(() => void Promise.all([cleaner(), wordsCleaner()]));

/** True of HTML that comes from a text of a desk: its own marks say what it is. */
const isOwn = (html: string): boolean => /\sdata-pm-slice=/.test(html);

/** True of words on a clipboard that only name the files beside them, as a file manager writes them. */
export const onlyNamesFiles = (words: string, files: readonly File[]): boolean =>
  words
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '')
    .every((line) => files.some(({ name }) => decoded(line).split(/[\\/]/).at(-1)?.trim() === name));

function decoded(line: string): string {
  try {
    return decodeURIComponent(line);
  } catch {
    return line;
  }
}

/**
 * Pastes what comes from another program: its HTML cleaned, or picture files where there are no words of a text beside them.
 * False where a desk's own text or plain words are on the clipboard: they are left to the editor.
 */
export function pasteFromElsewhere(
  editor: Editor,
  clipboard: DataTransfer | null,
  pictures: () => File[],
  put: (files: File[]) => void,
): boolean {
  const html = clipboard?.getData('text/html') ?? '';
  const words = clipboard?.getData('text/plain') ?? '';
  const files = [...(clipboard?.files ?? [])];
  if (isOwn(html)) return false;
  if (html.trim() === '') {
    if (files.length > 0 && onlyNamesFiles(words, files)) {
      put(pictures());
      return true;
    }
    if (!mayBeUnclean.test(words)) return false;
    pasteWords(editor, words);
    return true;
  }
  // The clipboard is empty once this event is over.
  const beside = files.length > 0 ? pictures() : [];
  void (async () => {
    const { cleanPaste } = await cleaner();
    const paste = cleanPaste(html, editor.view.dom.getAttribute('lang') ?? '');
    // Word processors put a picture of the copied text beside it: the text is used. A browser copies a picture with its HTML.
    if (beside.length > 0 && paste.content.every(({ type }) => type === 'picture')) return put(beside);
    const content = await withPictures(paste);
    if (editor.isDestroyed) return;
    if (content.length > 0) return putIn(editor, withEdgeSpaces(content, words), paste);
    // What is no part of the text does not come by another way.
    if (leftOutKinds.some((kind) => paste.leftOut[kind] > 0))
      return void toasts.say(messages.editor.pasted(paste) ?? '');
    editor.view.pasteText(words); // its HTML holds nothing of a text
  })().catch((error: unknown) => {
    // The words come in any case.
    if (!editor.isDestroyed && words !== '') editor.view.pasteText(words);
    toasts.problem(sentence(error));
  });
  return true;
}

/** Words of several lines, which a page may have broken, and letters that a font drew as one. */
const mayBeUnclean = /\S[^\S\r\n]*[\r\n]+\s*\S|[\ufb00-\ufb06]/;

function pasteWords(editor: Editor, words: string): void {
  void (async () => {
    const { cleanWords } = await wordsCleaner();
    return cleanWords(words);
  })()
    .catch((): CleanWords => ({ text: words, told: null })) // they come as they are
    .then(({ text, told }) => {
      if (editor.isDestroyed) return;
      editor.view.pasteText(text);
      if (told !== null) toasts.did(told);
    });
}

/** The blocks with the pictures whose bytes came along. */
async function withPictures({ content, pictures }: CleanPaste): Promise<BodyNode[]> {
  const taken: (string | null)[] = [];
  for (const { data } of pictures) taken.push(data === null ? null : await take(data));
  const put = (node: BodyNode): BodyNode => {
    if (node.type === 'picture') return { ...node, attrs: { ...node.attrs, src: taken.shift() ?? null } };
    return node.content ? { ...node, content: node.content.map(put) } : node;
  };
  return pictures.length > 0 ? content.map(put) : content;
}

/** The place of a picture in the library; null where it was not taken, which is said. */
async function take(data: string): Promise<string | null> {
  const [, type = '', base64, bytes = ''] =
    /^data:(image\/[\w.+-]+)[^,]*?(;base64)?,([\s\S]*)$/i.exec(data) ?? [];
  try {
    const binary = base64 ? atob(bytes.replace(/\s/g, '')) : decodeURIComponent(bytes);
    const file = new File([Uint8Array.from(binary, (sign) => sign.charCodeAt(0))], '', { type });
    return await takePicture(file);
  } catch (error) {
    toasts.problem(sentence(error));
    return null;
  }
}

function putIn(editor: Editor, content: readonly BodyNode[], paste: CleanPaste): void {
  const { view } = editor;
  // A table comes whole: its first cell does not run into the words at the cursor.
  let slice = Slice.maxOpen(Fragment.fromJSON(editor.schema, content), false);
  view.someProp('transformPasted', (transform) => {
    slice = transform(slice, view, false);
  });
  // A step of its own, however soon after the last key: one undo takes it back and nothing else.
  if (!pasteInCell(view, slice)) {
    const tr = asOwnStep(view.state.tr).replaceSelection(slice).scrollIntoView();
    view.dispatch(tr.setMeta('paste', true).setMeta('uiEvent', 'paste'));
  }
  const told = messages.editor.pasted(paste);
  if (told === null) return;
  toasts.did(told);
}
