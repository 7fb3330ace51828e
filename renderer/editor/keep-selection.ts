/** Holds the caret where it was while something else has the focus, a dialog for instance. */
import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

/**
 * As soon as the editor has the focus again, the page's selection is the editor's. ProseMirror waits 20 ms with that, and
 * what is typed in between goes to wherever the browser has put its caret, the beginning of a line in most cases.
 */
export const KeepSelection = Extension.create({
  name: 'keepSelection',
  addProseMirrorPlugins: () => {
    let isPointed = false;
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            // A press says itself where the caret goes; its focus comes in the same task.
            mousedown: () => {
              isPointed = true;
              setTimeout(() => (isPointed = false));
              return false;
            },
            focus: (view) => {
              if (!isPointed && view.editable) view.focus();
              return false;
            },
          },
        },
      }),
    ];
  },
});
