/** Commands for who does what until when, and for what colleagues say. */
import { flushSync } from 'svelte';
import { selection } from '../many/selection.svelte.ts';
import { columns } from '../state/columns.svelte.ts';
import { openComments } from '../state/open-comments.ts';
import { planningKeys } from '../state/planning-keys.ts';
import { waiting } from '../state/waiting.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';
import type { Action } from './action.ts';
import { isPlannable } from './chosen-actions.ts';

/** Puts the focus on who works on it, or on its day. */
function edit(field: 'person' | 'day'): void {
  if (planningKeys.chosen() !== null) planningKeys.edit(field);
  else if (field === 'person' && selection.isMany) selection.menu = 'assign';
  else {
    columns.show('inspector');
    const isBrochure = !selection.isMany && workspace.current?.document.kind === 'brochure';
    if (isBrochure) workspace.tab = 'about';
    else workspace.inspectorTab = 'details';
    flushSync();
    const name = field === 'person' ? 'assigned-to' : 'due';
    const fields = document.querySelectorAll<HTMLElement>(`[data-part-of=${name}]`);
    [...fields].find((one) => one.checkVisibility())?.focus();
  }
}

const hasComments = (): boolean =>
  workspace.current?.document.comments.some(({ resolved }) => !resolved) ?? false;

export const workActions = {
  assign: { when: isPlannable, run: () => edit('person') },
  'set-due': { when: isPlannable, run: () => edit('day') },
  'waits-for-me': { run: () => waiting.show() },
  comment: { when: () => workspace.current !== null, run: () => openComments.begin() },
  'next-comment': { when: hasComments, run: () => openComments.step(1) },
  'previous-comment': { when: hasComments, run: () => openComments.step(-1) },
} satisfies Record<string, Action>;
