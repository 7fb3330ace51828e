/** Brings a hit of the open item into sight: in the text, in a field, or beside a picture. The focus stays where it is. */
import { tick } from 'svelte';
import type { Hit } from '../../core/finding/find-in-document.ts';
import type { FieldName } from '../../core/fields/fields.ts';
import type { FindingPlace } from '../../core/checking/checking.ts';
import { editing } from '../editor/editing.svelte.ts';
import { goTo } from '../editor/go-to.ts';
import { columns } from '../state/columns.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';

/** Fields by the names under which findings know them. */
const fieldPlaces: Readonly<Partial<Record<FieldName, FindingPlace['part']>>> = {
  headline: 'headline',
  teaser: 'teaser',
  title: 'title',
  edition: 'edition',
  introduction: 'introduction',
  closing: 'closing',
  source: 'source',
  more: 'more',
  furtherInformation: 'further-information',
};

export async function goToHit({ place, from, to }: Pick<Hit, 'place' | 'from' | 'to'>): Promise<void> {
  const focus = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  if (place.field === 'body') {
    workspace.tab = 'write';
    await tick();
    if (place.kind === 'string') {
      columns.show('inspector');
      editing.select(place.index);
      workspace.inspectorTab = 'picture';
    } else await showInText(place.index, place.kind === 'block' ? from : 0, place.kind === 'block' ? to : 0);
  } else {
    const part = fieldPlaces[place.field];
    if (part)
      await goTo(
        (part === 'further-information'
          ? { part, index: place.index, from, to }
          : { part, from, to }) as FindingPlace,
      );
    focus?.focus({ preventScroll: true });
  }
}

/** Scrolls to words and chooses them, so that writing goes on there once the text has the focus. */
async function showInText(block: number, from: number, to: number): Promise<void> {
  const { editor } = editing;
  if (!editor) return;
  let at = -1;
  let start: number | null = null;
  editor.state.doc.descendants((node, position) => {
    if (node.isTextblock && (at += 1) === block) start = position + 1;
    return !node.isTextblock;
  });
  if (start === null) return;
  const { size } = editor.state.doc.content;
  editor.commands.setTextSelection({ from: Math.min(start + from, size), to: Math.min(start + to, size) });
  await tick();
  const { node } = editor.view.domAtPos(Math.min(start + from, size));
  const element = node instanceof HTMLElement ? node : node.parentElement;
  (editor.view.dom.querySelector('.found.current') ?? element)?.scrollIntoView({ block: 'nearest' });
}
