/** The application menu: every command that the window offers, with its shortcut. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../core/contract.ts';

/** Puts the menu in place; `run` carries a command to the window. */
export function setMenu(run: (command: MenuCommand) => void): void {
  const item = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => {
      run(command);
    },
  });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
    {
      label: '&File',
      submenu: [
        item('New news item', 'new-news', 'CmdOrCtrl+N'),
        item('New brief', 'new-brief', 'CmdOrCtrl+Shift+N'),
        item('New brochure', 'new-brochure'),
        line,
        item('Open library…', 'open-library', 'CmdOrCtrl+O'),
        item('Make your own library…', 'create-library'),
        line,
        item('Save', 'save', 'CmdOrCtrl+S'),
        line,
        item('Import…', 'import', 'CmdOrCtrl+Shift+I'),
        item('Export…', 'export', 'CmdOrCtrl+E'),
        line,
        item('Office and settings', 'settings', 'CmdOrCtrl+,'),
        line,
        process.platform === 'darwin' ? { role: 'close' } : { role: 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        line,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'selectAll' },
        line,
        item('Search the list', 'find', 'CmdOrCtrl+F'),
        item('All commands…', 'palette', 'CmdOrCtrl+K'),
      ],
    },
    {
      label: '&View',
      submenu: [
        item('Show or hide the rail', 'toggle-rail'),
        item('Show or hide the inspector', 'toggle-inspector'),
        line,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        line,
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
