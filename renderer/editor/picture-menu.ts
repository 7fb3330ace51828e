/** The menu of a picture in the text. */
import { offerMenu } from '../controls/context-menus.ts';
import { columns } from '../state/columns.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';
import { messages } from '../words/messages.ts';
import { editing } from './editing.svelte.ts';

offerMenu('figure.picture', (figure) => {
  const { editor } = editing;
  if (!editor?.view.dom.contains(figure)) return null;
  // Where the figure stands: the place right before it.
  const position = editor.view.posAtDOM(figure, 0);
  const index = editing.pictures.findIndex((one) => one.position === position);
  if (index < 0) return null;
  return {
    label: messages.common.picture,
    parts: [
      {
        kind: 'act',
        label: messages.editor.pictureWords,
        run: () => {
          editing.select(index);
          columns.show('inspector');
          workspace.inspectorTab = 'picture';
        },
      },
      {
        kind: 'act',
        label: messages.cropping.open,
        writes: true,
        run: () => {
          editing.select(index);
          editing.cropping = true;
        },
      },
      { kind: 'line' },
      {
        kind: 'act',
        label: messages.editor.removePicture,
        writes: true,
        run: () => editing.remove(position),
      },
    ],
  };
});
