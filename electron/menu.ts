/** The application menu: the commands of the table, and what Electron brings along. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuName } from '../core/command-facts.ts';
import { factsOf, menuGroups, type CommandId } from '../core/commands.ts';

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

/** Puts the menu in place; `run` carries a command to the window. */
export function setMenu(run: (command: CommandId) => void): void {
  const of = (menu: MenuName, from = 1, to = Infinity): Item[] =>
    menuGroups(menu)
      .slice(from - 1, to)
      .flatMap((group, i) => [
        ...(i === 0 ? [] : [line]),
        ...group.map((id) => ({
          label: factsOf(id).title,
          ...acceleratorOf(id),
          click: () => {
            run(id);
          },
        })),
      ]);
  const isMac = process.platform === 'darwin';
  const template: Item[] = [
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    { label: '&File', submenu: [...of('file'), line, isMac ? { role: 'close' } : { role: 'quit' }] },
    {
      label: '&Edit',
      submenu: [
        // The desk's own: Chromium's know nothing but the field that was typed into last.
        ...of('edit', 1, 1),
        line,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'selectAll' },
        line,
        ...of('edit', 2),
      ],
    },
    {
      label: '&View',
      submenu: [...of('view'), line, { role: 'togglefullscreen' }],
    },
    { role: 'windowMenu' },
    { role: 'help', label: '&Help', submenu: of('help') },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
