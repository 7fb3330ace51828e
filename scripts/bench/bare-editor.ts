/** The text field with the desk's own schema and nothing else: bundled and shown in a bare window, beside which typing is measured. */
import { Editor } from '@tiptap/core';
import { bodyExtensions } from '../../renderer/editor/body-extensions.ts';

const words = Array.from({ length: 60 }, (_, n) => `word${String(n)}`).join(' ');
const paragraph = { type: 'paragraph', content: [{ type: 'text', text: words }] };
const element = document.createElement('div');
document.body.append(element);
new Editor({
  element,
  extensions: bodyExtensions,
  content: { type: 'doc', content: Array(5).fill(paragraph) },
});
performance.mark('rows-painted');
