/** Creates the editor of a body: the desk's schema, with pictures inserted as files. */
import { messages } from '../words/messages.ts';
import { Editor, Extension, type JSONContent } from '@tiptap/core';
import { Plugin, Selection } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { factsOf } from '../../core/commands.ts';
import type { BodyNode } from '../../core/document.ts';
import { directionOf } from '../../core/languages/direction.ts';
import { langOf } from '../../core/languages/locale.ts';
import { bodyExtensions } from './body-extensions.ts';
import { pasteFromElsewhere, preloadCleaner } from './clean-paste.ts';
import { mac } from '../commands/commands.svelte.ts';
import { matches, mayWriteSign, writesSign } from '../commands/shortcuts.ts';
import { copiedWords, copySerializer } from './copy-out.ts';
import { hitsPlugin } from './mark-hits.ts';
import { KeepBlocks } from './keep-blocks.ts';
import { LinkBeforeSign } from './link-before-sign.ts';
import { KeepSelection } from './keep-selection.ts';
import { keepNesting } from './keep-nesting.ts';
import { passagesPlugin } from './passages.ts';
import { makePictureNode } from './picture-view.ts';
import { TableEditing } from './table-editing.ts';
import { editedTable } from './table-view.ts';
import { isPictureFile } from './take-picture.ts';
import { WaysOfBlocks } from './passage-mark.ts';
import { readCaret } from './read-caret.ts';
import { SignsAsTyped } from '../typography/in-text.ts';
import { Waves } from '../spelling/waves.ts';
import { WatchingParser } from './watching-parser.ts';

export interface EditorOptions {
  element: HTMLElement;
  body: BodyNode;
  language: string;
  /** Id of the element that names the text field. */
  labelledBy: string;
  /** Words shown where nothing is written. */
  invitation: string;
  onText: () => void;
  onTransaction: (editor: Editor, docChanged: boolean) => void;
  /** Pictures pasted or dropped, and where they are to go; null is the cursor. */
  onPictures: (files: File[], position: number | null) => void;
  /** The file of a picture that was not imported is to be added. */
  onMissingPicture: (position: number) => void;
  onLink: () => void;
  /** Somebody pressed on words that comments are about; ids of those. */
  onPassage: (ids: string[]) => void;
  /** Reports what pasting removed. */
  tell: (sentence: string) => void;
}

/** True of the keys of the desk's Undo and Redo: the text has none of its own, and would swallow them. */
const isOfTheDesk = (event: KeyboardEvent): boolean =>
  !event.isComposing &&
  !writesSign(event) &&
  [factsOf('undo'), factsOf('redo')].some(({ keys, also }) =>
    [keys, also].some((one) => one !== undefined && matches(one, event, mac)),
  );

/** True of the key that leaves the text: ProseMirror would keep it to itself, though it does nothing with it. */
const leaves = (event: KeyboardEvent): boolean => event.key === 'Escape' && !event.isComposing;

/** Placeholder of an empty text, as a decoration: it is not part of the document. */
const invitationPlugin = (words: string): Plugin =>
  new Plugin({
    props: {
      decorations: ({ doc }) => {
        const only = doc.childCount === 1 ? doc.firstChild : null;
        if (only?.type.name !== 'paragraph' || only.content.size > 0) return DecorationSet.empty;
        const blank = Decoration.node(0, only.nodeSize, { class: 'is-blank', 'data-words': words });
        return DecorationSet.create(doc, [blank]);
      },
    },
  });

/**
 * Lets plugins run once (an empty paragraph after a final picture), and puts the cursor into text: a picture
 * selected at the start would be replaced by the first key. Neither counts as an edit.
 */
function settleIn(editor: Editor): void {
  const words = Selection.findFrom(editor.state.doc.resolve(0), 1, true);
  const { tr } = editor.state;
  if (words) tr.setSelection(words);
  editor.view.dispatch(tr.setMeta('addToHistory', false));
}

/** Pictures among files that were pasted or dropped; the others are named. */
function picturesOf(data: DataTransfer | null, tell: (sentence: string) => void): File[] {
  const files = [...(data?.files ?? [])];
  const pictures = files.filter(isPictureFile);
  const others = files.filter((file) => !isPictureFile(file)).map(({ name }) => `“${name}”`);
  if (pictures.length > 0 && others.length > 0) tell(messages.editor.onlyPictures(others.join(', ')));
  return pictures;
}

export function makeEditor(options: EditorOptions): Editor {
  const desk = Extension.create({
    name: 'desk',
    addProseMirrorPlugins: () => [
      invitationPlugin(options.invitation),
      hitsPlugin(),
      passagesPlugin(options.onPassage),
    ],
    addKeyboardShortcuts: () => ({
      'Mod-Shift-1': ({ editor: at }) => at.commands.toggleHeading({ level: 2 }),
      'Mod-Shift-2': ({ editor: at }) => at.commands.toggleHeading({ level: 3 }),
      'Mod-Shift-k': () => {
        options.onLink();
        return true;
      },
    }),
  });
  const editor: Editor = new Editor({
    element: options.element,
    extensions: [
      ...bodyExtensions.map((one) =>
        one.name === 'picture'
          ? makePictureNode(options.onMissingPicture)
          : one.name === 'table'
            ? editedTable
            : one,
      ),
      desk,
      LinkBeforeSign,
      SignsAsTyped,
      Waves,
      WaysOfBlocks,
      KeepBlocks,
      TableEditing,
      KeepSelection,
      keepNesting(options.tell),
    ],
    content: options.body as JSONContent,
    injectCSS: false,
    // Tells what was deleted, which nobody asks for here; it looks for that after every key.
    enableCoreExtensions: { delete: false },
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': options.labelledBy,
        lang: langOf(options.language),
        dir: directionOf(options.language),
        spellcheck: 'false', // the desk has its own (spelling/waves.ts)
      },
      handleDOMEvents: {
        // Its keys with Alt would take signs from those who type them.
        keydown: (view, event) => {
          readCaret(view, event);
          return mayWriteSign(event) || isOfTheDesk(event) || leaves(event);
        },
        // Before ProseMirror has the browser parse it, which would look at its styles.
        paste: (view, event) => {
          const isPlain = (view as { input?: { shiftKey?: boolean } }).input?.shiftKey === true;
          const pictures = (): File[] => picturesOf(event.clipboardData, options.tell);
          const put = (files: File[]): void => options.onPictures(files, null);
          if (isPlain || !view.editable || !pasteFromElsewhere(editor, event.clipboardData, pictures, put))
            return false;
          event.preventDefault();
          return true;
        },
      },
      handleDrop: (view, event) => {
        const files = picturesOf(event.dataTransfer, options.tell);
        if (files.length === 0) return false;
        event.preventDefault();
        const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
        options.onPictures(files, place?.pos ?? null);
        return true;
      },
    },
    onTransaction: ({ editor: at, transaction }) => options.onTransaction(at, transaction.docChanged),
  });
  settleIn(editor);
  preloadCleaner();
  editor.on('update', options.onText);
  editor.setOptions({
    editorProps: {
      ...editor.options.editorProps,
      clipboardParser: new WatchingParser(editor.schema, options.tell),
      clipboardSerializer: copySerializer(editor.schema, () => editor.view.dom),
      clipboardTextSerializer: copiedWords,
    },
  });
  return editor;
}
