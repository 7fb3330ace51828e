/** Changes the body in an editor as one step of its Undo; the cursor stays where it was as nearly as it can. */
import type { Editor } from '@tiptap/core';
import type { BodyNode } from '../../core/document.ts';
import { replaceDifference } from './show-body.ts';

export function changeBody(editor: Editor, body: BodyNode): void {
  const { tr, schema } = editor.state;
  replaceDifference(tr, schema.nodeFromJSON(body));
  editor.view.dispatch(tr.setMeta('preventAutolink', true));
}
