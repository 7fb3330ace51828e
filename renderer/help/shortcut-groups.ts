/** Every shortcut of the desk, from the tables of commands, of the toolbar and of places, in groups as they are shown. */
import type { MenuName } from '../../core/command-facts.ts';
import { commandIds, commands, factsOf } from '../../core/commands.ts';
import type { KeyPlace } from '../../core/keys.ts';
import { textTools, type TextTool, type TextToolId } from '../../core/text-tools.ts';
import { listedKeys } from '../commands/listed-keys.ts';
import { findable, rankOf } from '../commands/ranking.ts';
import { messages } from '../words/messages.ts';

export interface ShownShortcut {
  title: string;
  /** Further words under which it is found. */
  synonyms: string;
  /** Shortcuts as the tables have them; any of them does it. */
  keys: readonly string[];
}

export interface ShortcutGroup {
  name: string;
  shortcuts: ShownShortcut[];
}

const words = messages.help;

/** Commands of a menu that have keys here; 'other' for those that stand in no menu. */
const ofMenu = (menu: MenuName | 'other'): ShownShortcut[] =>
  commandIds
    .filter((id) => (factsOf(id).menu?.[0] ?? 'other') === menu)
    .map((id) => ({ ...messages.commands[id], keys: listedKeys(id) }))
    .filter(({ keys }) => keys.length > 0);

/** The toolbar's tools that are no commands. */
const ofTools = (): ShownShortcut[] =>
  Object.entries<TextTool>(textTools).flatMap(([id, { keys }]) =>
    keys === undefined || id in commands
      ? []
      : [{ title: messages.tools[id as TextToolId], synonyms: '', keys: [keys] }],
  );

const ofPlace = (place: KeyPlace): ShownShortcut[] =>
  Object.entries<string>(messages.keys[place]).map(([keys, title]) => ({
    title,
    synonyms: '',
    keys: [keys],
  }));

/** All groups, or what fits the typed words of each; groups without any are left out. */
export function shortcutGroups(typed: string): ShortcutGroup[] {
  const groups: ShortcutGroup[] = [
    { name: words.groups.file, shortcuts: ofMenu('file') },
    { name: words.groups.edit, shortcuts: ofMenu('edit') },
    { name: words.groups.view, shortcuts: ofMenu('view') },
    { name: words.groups.other, shortcuts: [...ofMenu('other'), ...ofMenu('help')] },
    { name: words.groups.text, shortcuts: [...ofTools(), ...ofPlace('text')] },
    ...(['table', 'list', 'order', 'find', 'column', 'dialog'] as const).map((place) => ({
      name: words.groups[place],
      shortcuts: ofPlace(place),
    })),
  ];
  return groups
    .map(({ name, shortcuts }) => ({
      name,
      shortcuts: shortcuts.filter(
        ({ title, synonyms, keys }) =>
          rankOf(typed, findable(`${title} ${name}`, `${synonyms} ${keys.join(' ')}`)) !== null,
      ),
    }))
    .filter(({ shortcuts }) => shortcuts.length > 0);
}
