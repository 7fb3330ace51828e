/** The text field with the desk's own schema and nothing else: bundled and shown in a bare window, beside which typing is measured. */
import { Editor } from '@tiptap/core';
import { bodyExtensions } from '../../renderer/editor/body-extensions.ts';

const held = document.querySelector('#paragraphs')?.textContent ?? '[]';
const element = document.createElement('div');
document.querySelector('#column')?.append(element);
new Editor({
  element,
  extensions: bodyExtensions,
  injectCSS: false,
  content: {
    type: 'doc',
    content: (JSON.parse(held) as string[]).map((text) => ({
      type: 'paragraph',
      content: [{ type: 'text', text }],
    })),
  },
});
performance.mark('rows-painted');
