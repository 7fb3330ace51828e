/** Brings a hit of the open item into sight: in the text, in a field, or beside a picture. Fields carry `data-words-of`. */
import { tick } from 'svelte';
import type { Hit } from '../../core/finding/find-in-document.ts';
import type { TextPlace } from '../../core/finding/text-places.ts';
import { chooseWords } from '../editor/choose-words.ts';
import { editing } from '../editor/editing.svelte.ts';
import { spanOf } from '../editor/mark-hits.ts';
import { columns } from '../state/columns.svelte.ts';
import { tabsOf } from '../state/show-part.ts';
import { workspace } from '../state/workspace.svelte.ts';

/**
 * Shows a hit. One in a field that cannot mark it is entered, with its words chosen; where `enters` is false, the focus stays
 * and the field is marked as a whole: whoever presses a key again then writes over nothing. In the text and in fields that
 * mark their hits, the focus always stays.
 */
export async function goToHit(
  { place, from, to }: Pick<Hit, 'place' | 'from' | 'to'>,
  enters: boolean,
): Promise<void> {
  markField(null);
  if (place.field === 'body' && place.kind !== 'string') {
    workspace.tab = 'write';
    await tick();
    await showInText(place, from, to);
    return;
  }
  await showField(place);
  const field = fieldOf(place);
  if (!field) return;
  const focus = document.activeElement;
  const goesIn = enters && field.closest('.marked') === null;
  field.focus();
  // A field may show words that are none yet in the place of those that it holds.
  if (isText(field) && field.value === place.text) chooseWords(field, from, to);
  if (goesIn) return;
  if (focus instanceof HTMLElement) focus.focus({ preventScroll: true });
  if (field.closest('.marked') === null) markField(field);
}

let marked: HTMLElement | null = null;

/** Marks a field as the one with the hit that is looked at, and no other. */
export function markField(field: HTMLElement | null): void {
  marked?.removeAttribute('data-found');
  marked = field;
  field?.setAttribute('data-found', '');
}

/** Opens the tabs on which a text stands. */
async function showField({ field, index }: TextPlace): Promise<void> {
  if (field === 'body') {
    columns.show('inspector');
    workspace.tab = 'write';
    await tick();
    editing.select(index);
    workspace.inspectorTab = 'picture';
  } else {
    const kind = workspace.edited?.document.kind ?? 'news';
    const { sheet, inspector } = tabsOf(kind, field);
    if (sheet) workspace.tab = sheet;
    if (inspector) {
      columns.show('inspector');
      workspace.inspectorTab = inspector;
    }
  }
  await tick();
}

/** The field in which a text is written; the nearest to it, where it has none of its own. */
function fieldOf({ field, way }: TextPlace): HTMLElement | null {
  const name = field === 'body' ? String(way.at(-1)) : way.join('.');
  const part = field.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const within = ':is([data-part=sheet], [data-part=inspector])';
  return (
    document.querySelector<HTMLElement>(`${within} [data-words-of="${name}"]`) ??
    document.querySelector<HTMLElement>(`${within} [data-part-of="${part}"]`)
  );
}

const isText = (field: HTMLElement): field is HTMLInputElement | HTMLTextAreaElement =>
  field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;

/** Scrolls to words and chooses them, so that writing goes on there once the text has the focus; of a link, those that bear it. */
async function showInText({ index, mark }: TextPlace, from: number, to: number): Promise<void> {
  const { editor } = editing;
  if (!editor) return;
  let at = -1;
  let chosen: { from: number; to: number } | null = null;
  editor.state.doc.descendants((node, position) => {
    if (node.isTextblock && (at += 1) === index) {
      const { from: start, to: end } = mark ? spanOf(node, mark) : { from, to };
      chosen = { from: position + 1 + start, to: position + 1 + end };
    }
    return !node.isTextblock;
  });
  if (chosen === null) return;
  const { size } = editor.state.doc.content;
  const { from: start, to: end } = chosen as { from: number; to: number };
  editor.commands.setTextSelection({ from: Math.min(start, size), to: Math.min(end, size) });
  await tick();
  const { node } = editor.view.domAtPos(Math.min(start, size));
  const element = node instanceof HTMLElement ? node : node.parentElement;
  (editor.view.dom.querySelector('.found.current') ?? element)?.scrollIntoView({ block: 'nearest' });
}
