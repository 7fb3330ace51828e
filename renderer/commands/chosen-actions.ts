/** Commands for the documents that are chosen together, else for the open one. */
import { flushSync } from 'svelte';
import type { Kind, Status } from '../../core/document.ts';
import { setStatus } from '../many/acts.ts';
import { selection, type ManyMenu } from '../many/selection.svelte.ts';
import { dialogs } from '../state/dialogs.svelte.ts';
import { planningKeys } from '../state/planning-keys.ts';
import { workspace } from '../state/workspace.svelte.ts';
import { messages } from '../words/messages.ts';
import type { Action } from './action.ts';

export const hasList = (): boolean => ['news', 'brief', 'brochure'].includes(workspace.section);

/** Documents that are chosen together, else the open one. */
export const chosen = (): string[] =>
  selection.isMany ? selection.ids : workspace.current ? [workspace.current.id] : [];
export const hasChosen = (): boolean => hasList() && chosen().length > 0;
/** The document that is chosen in the plan, those that are chosen in the list, else the open one. */
export function planned(): string[] {
  const inPlan = planningKeys.chosen();
  if (inPlan !== null) return [inPlan];
  return hasList() ? chosen() : [];
}
export const isPlannable = (): boolean => planned().length > 0;
export const chosenKind = (): Kind | undefined =>
  selection.isMany ? selection.kind : workspace.current?.document.kind;

/** Opens the palette with words in it; its field has the focus before the next key comes. */
export function askPalette(words = ''): void {
  dialogs.askPalette(words);
  flushSync();
}

/** Several have the menus of their bar; for a single one, the palette has the same choices. */
function choose(menu: ManyMenu): void {
  if (selection.isMany) selection.menu = menu;
  else askPalette(`${messages.palette.acts[menu]} `);
}

const statusAction = (status: Status): Action => ({
  when: isPlannable,
  run: () => setStatus(planned(), status),
});

export const chosenActions = {
  'status-draft': statusAction('draft'),
  'status-in-review': statusAction('in-review'),
  'status-cleared': statusAction('cleared'),
  'status-published': statusAction('published'),
  'choose-status': { when: hasChosen, run: () => choose('status') },
  'choose-tags': { when: () => hasChosen() && chosenKind() !== 'brochure', run: () => choose('tags') },
  'choose-language': { when: hasChosen, run: () => choose('language') },
  'choose-brochure': { when: () => hasChosen() && chosenKind() === 'news', run: () => choose('brochure') },
} satisfies Record<`status-${Status}` | 'choose-status', Action> & Record<string, Action>;
