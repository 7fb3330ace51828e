/** Moves the focus to the place that a check refers to. Fields carry `data-part-of`. */
import { tick } from 'svelte';
import type { FindingPlace } from '../../core/checking/checking.ts';
import { editing } from './editing.svelte.ts';
import { columns } from '../state/columns.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';

export async function goTo(place: FindingPlace): Promise<void> {
  const onSheet = place.part === 'headline' || place.part === 'teaser' || place.part === 'body';
  if (onSheet || place.part === 'picture') workspace.tab = 'write';
  if (place.part === 'picture') {
    columns.show('inspector');
    await tick();
    editing.select(place.index);
    workspace.inspectorTab = 'picture';
  } else if (!onSheet) {
    columns.show('inspector');
    workspace.inspectorTab = 'details';
  }
  await tick();
  if (place.part === 'body') editing.editor?.commands.focus();
  else document.querySelector<HTMLElement>(`[data-part-of=${place.part}]`)?.focus();
}
