/** Everything that the desk can be told to do, with its shortcut: for keys, menu and palette alike. */
import type { MenuCommand } from '../../core/contract.ts';
import { platform } from '../api.ts';
import { attention } from '../state/attention.svelte.ts';
import { backups } from '../state/backups.svelte.ts';
import { columns } from '../state/columns.svelte.ts';
import { dialogs } from '../state/dialogs.svelte.ts';
import { moveFocus } from '../state/focus.ts';
import { isBoolean, Kept } from '../state/kept.svelte.ts';
import { library } from '../state/library.svelte.ts';
import { sample } from '../state/sample.svelte.ts';
import { isSingleKey, matches } from './shortcuts.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';
import { mayWrite } from '../state/writes.ts';

export interface Command {
  id: string;
  title: string;
  keys?: string;
  /** Another shortcut for the same, as the menu shows it. */
  also?: string;
  run: () => unknown;
  /** False where it makes no sense now. */
  when?: () => boolean;
  /** It changes the library: while that can only be read, it says why and does nothing. */
  writes?: true;
  /** It makes sense also while no library is open. */
  withoutLibrary?: true;
}

export const mac = platform() === 'darwin';
/** Single letters as shortcuts can be switched off, for people who dictate or slip. */
export const singleKeys = new Kept('single-keys', true, isBoolean);

const onSheet = (): boolean => workspace.current !== null;
const onNews = (): boolean => workspace.current?.document.kind === 'news';
const notBrochure = (): boolean => onSheet() && workspace.current?.document.kind !== 'brochure';

export const commands: readonly Command[] = [
  { id: 'palette', title: 'All commands', keys: 'Mod+K', run: () => dialogs.show('palette') },
  {
    id: 'new-news',
    title: 'New news item',
    keys: 'N',
    also: 'Mod+N',
    writes: true,
    run: () => workspace.make('news'),
  },
  {
    id: 'new-brief',
    title: 'New brief',
    keys: 'Mod+Shift+N',
    writes: true,
    run: () => workspace.make('brief'),
  },
  { id: 'new-brochure', title: 'New brochure', writes: true, run: () => workspace.make('brochure') },
  { id: 'new-tag', title: 'New tag', writes: true, run: () => dialogs.show('new-tag') },
  {
    id: 'find',
    title: 'Search the list',
    keys: '/',
    also: 'Mod+F',
    run: () => {
      columns.show('list');
      moveFocus('list-search');
    },
  },
  {
    id: 'save',
    title: 'Save now',
    keys: 'Mod+S',
    run: async () => {
      await workspace.saveAll();
      if (workspace.current?.status.kind === 'conflict') await attention.compare(workspace.current);
    },
  },
  { id: 'import', title: 'Import', keys: 'Mod+Shift+I', writes: true, run: () => dialogs.show('import') },
  { id: 'export', title: 'Export', keys: 'Mod+E', run: () => dialogs.show('export') },
  { id: 'go-news', title: 'Go to News', keys: 'Mod+1', run: () => workspace.go('news') },
  { id: 'go-briefs', title: 'Go to Briefs', keys: 'Mod+2', run: () => workspace.go('brief') },
  { id: 'go-brochures', title: 'Go to Brochures', keys: 'Mod+3', run: () => workspace.go('brochure') },
  { id: 'go-pictures', title: 'Go to Pictures', keys: 'Mod+4', run: () => workspace.go('pictures') },
  {
    id: 'go-attention',
    title: 'Go to Needs attention',
    when: () => attention.items.length > 0,
    run: () => workspace.go('attention'),
  },
  { id: 'go-trash', title: 'Go to Trash', run: () => workspace.go('trash') },
  { id: 'settings', title: 'Office and settings', keys: 'Mod+,', run: () => workspace.go('settings') },
  { id: 'write', title: 'Write', keys: 'Alt+1', when: onSheet, run: () => (workspace.tab = 'write') },
  {
    id: 'as-entry',
    title: 'See as Latest News entry',
    keys: 'Alt+2',
    when: onNews,
    run: () => (workspace.tab = 'latest-news'),
  },
  {
    id: 'as-article',
    title: 'See as article',
    keys: 'Alt+3',
    when: onNews,
    run: () => (workspace.tab = 'article'),
  },
  {
    id: 'as-brochure-item',
    title: 'See as brochure item',
    keys: 'Alt+4',
    when: onNews,
    run: () => (workspace.tab = 'brochure'),
  },
  {
    id: 'remove',
    title: 'Move to the trash',
    when: onSheet,
    writes: true,
    run: () => workspace.removeCurrent(),
  },
  {
    id: 'checks',
    title: 'Show the checks',
    when: notBrochure,
    run: () => {
      columns.show('inspector');
      workspace.inspectorTab = 'checks';
    },
  },
  {
    id: 'history',
    title: 'Show the history',
    when: notBrochure,
    run: () => {
      columns.show('inspector');
      workspace.inspectorTab = 'history';
    },
  },
  { id: 'toggle-rail', title: 'Show or hide the rail', keys: 'F8', run: () => columns.toggle('rail') },
  { id: 'toggle-list', title: 'Show or hide the list', keys: 'Shift+F8', run: () => columns.toggle('list') },
  {
    id: 'toggle-inspector',
    title: 'Show or hide the inspector',
    keys: 'F9',
    run: () => columns.toggle('inspector'),
  },
  { id: 'next-column', title: 'Go to the next column', keys: 'F6', run: () => moveFocus('next') },
  {
    id: 'previous-column',
    title: 'Go to the column before',
    keys: 'Shift+F6',
    run: () => moveFocus('previous'),
  },
  {
    id: 'open-library',
    title: 'Open another library',
    keys: 'Mod+O',
    withoutLibrary: true,
    run: async () => ((await workspace.saveAll()) || workspace.safe) && library.choose(),
  },
  { id: 'back-up', title: 'Back up now', run: () => backups.backUp() },
  {
    id: 'backup-folder',
    title: 'Choose the folder of the backups',
    run: () => backups.choose(),
  },
  {
    id: 'restore-backup',
    title: 'Restore a backup',
    withoutLibrary: true,
    run: () => dialogs.show('restore-backup'),
  },
  {
    id: 'create-library',
    title: 'Make your own library',
    withoutLibrary: true,
    run: () => {
      if (library.state) dialogs.show('create-library');
      else moveFocus('office-name'); // the welcome asks the same
    },
  },
  {
    id: 'open-sample',
    title: 'Look around the sample',
    when: () => library.state?.sample === false,
    run: async () => {
      const trouble = await sample.open();
      if (trouble !== null) toasts.problem(trouble);
    },
  },
];

/** The command of a name. */
export function run(id: Command['id'] | MenuCommand): void {
  const command = commands.find((one) => one.id === id);
  if (command) carryOut(command);
}

function carryOut({ run: act, when, writes, withoutLibrary }: Command): void {
  if (library.state === null && !withoutLibrary) return;
  if ((when?.() ?? true) && (!writes || mayWrite())) act();
}

/** The shortcut of a command as it is written in the table. */
export const keysOf = (id: string): string | undefined => commands.find((one) => one.id === id)?.keys;

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select'));

/** Carries out the command that a key press asks for. */
export function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  if (document.querySelector('[role=dialog][aria-modal=true], [role=alertdialog]')) return;
  for (const command of commands) {
    const pressed = [command.keys, command.also].find(
      (keys) => keys !== undefined && matches(keys, event, mac),
    );
    if (pressed === undefined) continue;
    if (isSingleKey(pressed) && (!singleKeys.value || typing(event.target))) continue;
    event.preventDefault();
    carryOut(command);
    return;
  }
}
