/** Runs commands: for the menu, the palette, buttons and keys alike. */
import { commandIds, factsOf, type CommandId } from '../../core/commands.ts';
import { platform } from '../api.ts';
import { isBoolean, Remembered } from '../state/remembered.svelte.ts';
import { library } from '../state/library.svelte.ts';
import { mayWrite } from '../state/writes.ts';
import { moveInField } from '../undo/field-history.ts';
import { actionOf } from './actions.ts';
import { isSingleKey, matches, mayWriteSign, shown, writesSign } from './shortcuts.ts';

export const mac = platform() === 'darwin';
/** Single letters as shortcuts can be switched off, for people who dictate or slip. */
export const singleKeys = new Remembered('single-keys', true, isBoolean);

/** True where the command makes sense now. */
export const isPossible = (id: CommandId): boolean =>
  (library.state !== null || factsOf(id).withoutLibrary === true) && (actionOf(id).when?.() ?? true);

/** Runs a command, if it makes sense now. */
export function run(id: CommandId): void {
  if ((id === 'undo' || id === 'redo') && (moveInField(id) || isDialogOpen())) return;
  if (isPossible(id) && (!factsOf(id).writes || mayWrite())) actionOf(id).run();
}

const isDialogOpen = (): boolean =>
  document.querySelector('[role=dialog][aria-modal=true], [role=alertdialog]') !== null;

/** A label with the shortcut of its command: "Import (Ctrl Shift I)". */
export function withKeys(label: string, id: CommandId): string {
  const { keys } = factsOf(id);
  return keys === undefined ? label : `${label} (${shown(keys, mac)})`;
}

/** True where keys write, or choose text, in what has the focus. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select'));

/** True where a letter chooses an entry of the open menu that has the focus. */
const isInMenu = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role=menu]') !== null;

/** Runs Back and Forward for the buttons that some mice have for them. */
export function onMouseUp(event: MouseEvent): void {
  if (event.button !== 3 && event.button !== 4) return;
  event.preventDefault(); // a browser would leave the desk
  if (!isDialogOpen()) run(event.button === 3 ? 'back' : 'forward');
}

/** Selects the text of the preview that is shown, and nothing of the window around it. */
function selectPreview(): void {
  const root = [...document.querySelectorAll('[data-part=sheet] .live')].at(0)?.shadowRoot;
  if (root) getSelection()?.setBaseAndExtent(root, 0, root, root.childNodes.length);
}

/** Runs the command that a key press asks for. */
export function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  if (matches('Mod+A', event, mac) && !isTyping(event.target)) {
    event.preventDefault();
    if (!isDialogOpen()) selectPreview();
    return;
  }
  // No command takes a sign from somebody who writes, and nearly every key press is one.
  if ((mayWriteSign(event) || writesSign(event)) && isTyping(event.target)) return;
  for (const id of commandIds) {
    const { keys, also } = factsOf(id);
    const pressed = [keys, also].find((one) => one !== undefined && matches(one, event, mac));
    if (pressed === undefined) continue;
    // On a Mac, Option and an arrow go from word to word.
    if (mac && pressed.startsWith('Alt+Arrow') && isTyping(event.target)) continue;
    if (isSingleKey(pressed) && (!singleKeys.value || isTyping(event.target) || isInMenu(event.target)))
      continue;
    // Looked for last: it takes longer than all the rest, and nearly every key press is a letter.
    if (id !== 'undo' && id !== 'redo' && isDialogOpen()) return;
    event.preventDefault();
    run(id);
    return;
  }
}
