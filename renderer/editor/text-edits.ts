/** Cut, copy and paste, for menus that stand in the place of the window's own. */
import type { TextEdit } from '../../core/copying/text-edits.ts';
import { desk, sentence } from '../api.ts';
import { mac } from '../commands/commands.svelte.ts';
import { shown } from '../commands/shortcuts.ts';
import { onceClosed } from '../controls/context-menus.ts';
import type { MenuPart } from '../controls/menu-entry.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { messages } from '../words/messages.ts';
import { editing } from './editing.svelte.ts';

const keys: Readonly<Record<TextEdit, string>> = {
  cut: 'Mod+X',
  copy: 'Mod+C',
  paste: 'Mod+V',
  'paste-plain': 'Mod+Shift+V',
};

/** The entries for a text, or a field; those that need a choice of words are off where there is none. */
export function textEditParts(target: Element): MenuPart[] {
  const field = target.closest<HTMLTextAreaElement | HTMLInputElement>('textarea, input');
  const isEmpty = field ? field.selectionStart === field.selectionEnd : hasNoChoice();
  const part = (act: TextEdit, label: string, more: { writes?: true; isOff?: boolean }): MenuPart => ({
    kind: 'act',
    label,
    keys: keys[act],
    ...more,
    // The menu has the focus until then.
    run: () => onceClosed(() => void edit(act, field)),
  });
  const { editor: words } = messages;
  return [
    part('cut', words.cut, { writes: true, isOff: isEmpty }),
    part('copy', words.copy, { isOff: isEmpty }),
    part('paste', words.paste, { writes: true }),
    part('paste-plain', words.pastePlain, { writes: true }),
  ];
}

/** The page may know of a choice that the editor is still to be told of: right after a double click. */
function hasNoChoice(): boolean {
  const { editor } = editing;
  const inPage = getSelection();
  if (inPage?.isCollapsed === false && editor?.view.dom.contains(inPage.anchorNode)) return false;
  return editor?.state.selection.empty ?? true;
}

async function edit(act: TextEdit, field: HTMLElement | null): Promise<void> {
  if (field) field.focus();
  else editing.editor?.view.focus();
  const target = field ?? editing.editor?.view.dom;
  try {
    // Those two a page may do by itself, and only at once.
    if (act === 'cut' || act === 'copy') {
      if (!document.execCommand(act)) await desk.editText({ act });
    } else if (!(await desk.editText({ act })) && target) await pasteHere(target, act === 'paste-plain');
  } catch (error) {
    toasts.problem(sentence(error));
  }
}

/** Pastes as the keys would, in a browser, which asks before it lets the page. */
async function pasteHere(target: HTMLElement, isPlain: boolean): Promise<void> {
  const data = new DataTransfer();
  try {
    if (isPlain) data.setData('text/plain', await navigator.clipboard.readText());
    else
      for (const item of await navigator.clipboard.read())
        for (const type of item.types) {
          const blob = await item.getType(type);
          if (type.startsWith('text/')) data.setData(type, await blob.text());
          else data.items.add(new File([blob], '', { type }));
        }
  } catch {
    toasts.say(messages.editor.mayNotPaste(shown(isPlain ? keys['paste-plain'] : keys.paste, mac)));
    return;
  }
  target.focus();
  const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
  // Nobody has taken it: a field takes plain words.
  if (target.dispatchEvent(event)) document.execCommand('insertText', false, data.getData('text/plain'));
}
