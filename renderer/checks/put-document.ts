/** Puts a changed state of an open document in its place, so that the editor's own Undo takes the change of the text back. */
import type { BodyNode, Document } from '../../core/document.ts';
import { fieldsOfKind, valueOf } from '../../core/fields/fields.ts';
import { isSame } from '../../core/comparing/say-the-same.ts';
import { changeBody } from '../editor/change-body.ts';
import { editing } from '../editor/editing.svelte.ts';
import type { OpenDocument } from '../state/open-document.svelte.ts';

export function putDocument(open: OpenDocument, next: Document): void {
  const now = open.whole();
  const changed = fieldsOfKind(now.kind)
    .map(([name]) => name)
    .filter((name) => !isSame(valueOf(now, name), valueOf(next, name)));
  const patch = Object.fromEntries(
    changed.filter((name) => name !== 'body').map((name) => [name, valueOf(next, name)]),
  );
  if (Object.keys(patch).length > 0) open.edit(patch);
  if (changed.includes('body') && next.kind !== 'brochure') {
    const { editor } = editing;
    if (editor) changeBody(editor, next.body);
    else open.edit({ body: next.body } satisfies { body: BodyNode });
  }
  open.settle();
}
