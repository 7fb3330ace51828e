/** The application menu: the commands of the table, and what Electron brings along. */
import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuName } from '../core/command-facts.ts';
import { factsOf, menuGroups, type CommandId } from '../core/commands.ts';
import type { ShellWords } from '../core/words/shell-words.ts';

type Item = MenuItemConstructorOptions;
const line: Item = { type: 'separator' };

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

/** Puts the menu in place, in these words; `run` carries a command to the window. */
export function setMenu(words: ShellWords, run: (command: CommandId) => void): void {
  const { menus, commands } = words;
  const of = (menu: MenuName, from = 1, to = Infinity): Item[] =>
    menuGroups(menu)
      .slice(from - 1, to)
      .flatMap((group, i) => [
        ...(i === 0 ? [] : [line]),
        ...group.map((id) => ({
          label: commands[id].title,
          ...acceleratorOf(id),
          click: () => {
            run(id);
          },
        })),
      ]);
  const isMac = process.platform === 'darwin';
  const template: Item[] = [
    ...(isMac ? [programMenu(menus)] : []),
    {
      label: menus.file,
      submenu: [
        ...of('file'),
        line,
        isMac ? { role: 'close', label: menus.closeWindow } : { role: 'quit', label: menus.exit },
      ],
    },
    {
      label: menus.edit,
      submenu: [
        // The desk's own: Chromium's know nothing but the field that was typed into last.
        ...of('edit', 1, 1),
        line,
        { role: 'cut', label: menus.cut },
        { role: 'copy', label: menus.copy },
        { role: 'paste', label: menus.paste },
        { role: 'pasteAndMatchStyle', label: menus.pastePlain },
        { role: 'selectAll', label: menus.selectAll },
        line,
        ...of('edit', 2),
      ],
    },
    {
      label: menus.view,
      submenu: [...of('view'), line, { role: 'togglefullscreen', label: menus.fullScreen }],
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
    { role: 'help', label: menus.help, submenu: of('help') },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** The program's own menu, as a Mac has it. */
const programMenu = (menus: ShellWords['menus']): Item => ({
  label: app.name,
  submenu: [
    { role: 'about', label: menus.about(app.name) },
    line,
    { role: 'services', label: menus.services },
    line,
    { role: 'hide', label: menus.hide(app.name) },
    { role: 'hideOthers', label: menus.hideOthers },
    { role: 'unhide', label: menus.showAll },
    line,
    { role: 'quit', label: menus.quit(app.name) },
  ],
});
