/** Moves the focus to the place that a finding refers to, and chooses its words. Fields carry `data-part-of`. */
import { tick } from 'svelte';
import type { FindingPlace } from '../../core/checking/checking.ts';
import { chooseWords } from './choose-words.ts';
import { editing } from './editing.svelte.ts';
import { columns } from '../state/columns.svelte.ts';
import { workspace, type BrochureTab } from '../state/workspace.svelte.ts';

/** Parts that stand on the sheet; all others stand in the inspector. */
const onSheet = new Set<FindingPlace['part']>([
  ...(['headline', 'teaser', 'body'] as const),
  ...(['title', 'edition', 'introduction', 'closing', 'items'] as const),
]);

/** Parts of a brochure that have a tab of the sheet to themselves; title and edition stand above all of them. */
const inBrochure: Partial<Record<FindingPlace['part'], BrochureTab>> = {
  introduction: 'introduction',
  closing: 'imprint',
  language: 'about',
};

export async function goTo(place: FindingPlace): Promise<void> {
  const isBrochure = workspace.edited?.document.kind === 'brochure';
  if (isBrochure) workspace.tab = inBrochure[place.part] ?? 'write';
  else if (onSheet.has(place.part) || place.part === 'picture') workspace.tab = 'write';
  if (place.part === 'picture') {
    columns.show('inspector');
    await tick();
    editing.select(place.index);
    workspace.inspectorTab = 'picture';
  } else if (!onSheet.has(place.part) && !isBrochure) {
    columns.show('inspector');
    workspace.inspectorTab = 'details';
  }
  await tick();
  if (place.part === 'body') chooseInText(place);
  else {
    const index =
      place.part === 'further-information' && place.index !== undefined
        ? `[data-index="${String(place.index)}"]`
        : '';
    const field =
      document.querySelector<HTMLElement>(`[data-part-of=${place.part}]${index}`) ??
      document.querySelector<HTMLElement>(`[data-part-of=${place.part}]`);
    field?.focus();
    if (field && 'from' in place && place.from !== undefined)
      chooseWords(field, place.from, place.to ?? place.from);
  }
}

/** Chooses words of the text; a block is counted among paragraphs and headings, and a stretch among its signs. */
function chooseInText({ block, from = 0, to = from }: Extract<FindingPlace, { part: 'body' }>): void {
  const { editor } = editing;
  if (!editor) return;
  let at = -1;
  let start: number | null = null;
  if (block !== undefined)
    editor.state.doc.descendants((node, position) => {
      if (node.isTextblock) {
        at += 1;
        if (at === block) start = position + 1;
      }
      return !node.isTextblock;
    });
  const { size } = editor.state.doc.content;
  const chain = editor.chain().focus();
  if (start !== null)
    chain.setTextSelection({ from: Math.min(start + from, size), to: Math.min(start + to, size) });
  chain.scrollIntoView().run();
}
