/** Leaves the dialog for a document, and for the place in it that a finding speaks of. */
import { tick } from 'svelte';
import type { FindingPlace } from '../../core/checking/checking.ts';
import { goTo } from '../editor/go-to.ts';
import { dialogs } from '../state/dialogs.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';

export async function goToItem(id: string, place?: FindingPlace): Promise<void> {
  dialogs.close();
  await workspace.open(id);
  await tick();
  if (place && workspace.current?.id === id) await goTo(place);
}
