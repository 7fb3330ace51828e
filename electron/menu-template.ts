/** The application menu as each system expects it: the commands of the table, and what Electron brings along. Pure. */
import type { MenuItemConstructorOptions } from 'electron';
import type { MenuName } from '../core/command-facts.ts';
import { factsOf, menuGroups, type CommandId } from '../core/commands.ts';
import type { ShellWords } from '../core/words/shell-words.ts';
import { asMenuLabel, type RecentItem } from './recent-libraries.ts';

type Item = MenuItemConstructorOptions;
const line: Item = { type: 'separator' };

/** What the menu is made of. */
export interface MenuParts {
  platform: NodeJS.Platform;
  /** The program's name, as a Mac shows it. */
  name: string;
  words: ShellWords;
  /** Libraries that were opened before and are there. */
  recent: readonly RecentItem[];
  /** Carries a command to the window. */
  run: (command: CommandId) => void;
  /** Opens a library that was opened before. */
  openRecent: (path: string) => void;
}

/** Commands that a Mac has in the program's own menu, as all its programs do. */
const inProgramMenu: readonly CommandId[] = ['about', 'settings'];

/** Keys that the window handles itself wherever the focus is, so that nothing happens twice. */
const isOfText = (id: CommandId): boolean => id === 'undo' || id === 'redo';

/** A shortcut of the table in Electron's words; single keys are left out, as they belong to typing. */
function acceleratorOf(id: CommandId): Item {
  const { keys, also } = factsOf(id);
  const shown = [keys, also].find((one) => one !== undefined && one.length > 1);
  if (shown === undefined) return {};
  // Shortcuts without Mod are only shown here and handled by the window, as a dialog may need the same keys.
  return {
    accelerator: shown.replace('Mod', 'CmdOrCtrl').replace('Arrow', ''),
    registerAccelerator: shown.includes('Mod') && !isOfText(id),
  };
}

/** The menus from left to right. */
export function menuTemplate(parts: MenuParts): Item[] {
  const { platform, words, run } = parts;
  const { menus, commands } = words;
  const isMac = platform === 'darwin';
  const command = (id: CommandId): Item => ({
    label: commands[id].title,
    ...acceleratorOf(id),
    click: () => {
      run(id);
    },
  });
  const groups = (menu: MenuName): Item[][] =>
    menuGroups(menu)
      .map((group) => group.filter((id) => !isMac || !inProgramMenu.includes(id)))
      .map((group) =>
        group.flatMap((id) => (id === 'open-library' ? [command(id), recentMenu(parts)] : [command(id)])),
      );
  const [steps = [], ...edit] = groups('edit');
  return [
    ...(isMac ? [programMenu(parts, command)] : []),
    {
      label: menus.file,
      submenu: lined([
        ...groups('file'),
        [
          isMac
            ? { role: 'close', label: menus.closeWindow }
            : { role: 'quit', label: platform === 'win32' ? menus.exit : menus.quitPlain },
        ],
      ]),
    },
    {
      label: menus.edit,
      submenu: lined([
        // The desk's own: Chromium's know nothing but the field that was typed into last.
        steps,
        [
          { role: 'cut', label: menus.cut },
          { role: 'copy', label: menus.copy },
          { role: 'paste', label: menus.paste },
          { role: 'pasteAndMatchStyle', label: menus.pastePlain },
          { role: 'selectAll', label: menus.selectAll },
        ],
        ...edit,
      ]),
    },
    {
      label: menus.view,
      submenu: lined([...groups('view'), [{ role: 'togglefullscreen', label: menus.fullScreen }]]),
    },
    {
      role: 'window',
      label: menus.window,
      submenu: [
        { role: 'minimize', label: menus.minimize },
        { role: 'zoom', label: menus.zoom },
        ...(isMac
          ? [line, { role: 'front', label: menus.allToFront } as const]
          : [{ role: 'close', label: menus.closeWindow } as const]),
      ],
    },
    { role: 'help', label: menus.help, submenu: lined(groups('help')) },
  ];
}

/** Groups of items with a line between each two. */
const lined = (groups: readonly Item[][]): Item[] =>
  groups
    .filter((group) => group.length > 0)
    .flatMap((group, at): Item[] => (at === 0 ? group : [line, ...group]));

/** Libraries that were opened before, and the way to forget them. */
function recentMenu({ words, recent, run, openRecent }: MenuParts): Item {
  return {
    label: words.menus.recentLibraries,
    enabled: recent.length > 0,
    submenu: lined([
      recentEntries(recent, openRecent),
      [
        {
          label: words.commands['clear-recent-libraries'].title,
          click: () => {
            run('clear-recent-libraries');
          },
        },
      ],
    ]),
  };
}

/** An entry for each library that was opened before: for the menu, and for the program's icon on a Mac. */
export const recentEntries = (
  recent: readonly RecentItem[],
  openRecent: (path: string) => void,
): MenuItemConstructorOptions[] =>
  recent.map(({ label, path }) => ({
    label: asMenuLabel(label),
    click: () => {
      openRecent(path);
    },
  }));

/** The program's own menu, as a Mac has it. */
const programMenu = ({ name, words: { menus } }: MenuParts, command: (id: CommandId) => Item): Item => ({
  label: name,
  submenu: lined([
    // The desk's own, which has its licences.
    [command('about')],
    [{ ...command('settings'), label: menus.settings }],
    [{ role: 'services', label: menus.services }],
    [
      { role: 'hide', label: menus.hide(name) },
      { role: 'hideOthers', label: menus.hideOthers },
      { role: 'unhide', label: menus.showAll },
    ],
    [{ role: 'quit', label: menus.quit(name) }],
  ]),
});
