/** The context menu of text, links and pictures: the window's own, since a page may not paste by itself. */
import { clipboard, Menu, shell, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import { outsideAddress } from './guards.ts';
import { textMenuParts, type TextMenuPart } from './text-menu-parts.ts';

/** Shows it where the page shows no menu of its own: for whatever is under the pointer, or has the focus. */
export function offerTextMenu(window: BrowserWindow): void {
  const { webContents: page } = window;
  page.on('context-menu', (_event, params) => {
    const itemOf = (part: TextMenuPart): MenuItemConstructorOptions => {
      switch (part.kind) {
        case 'line':
          return { type: 'separator' };
        case 'role':
          return { role: part.role, enabled: part.enabled };
        case 'open-link':
          return { label: 'Open link', click: () => void shell.openExternal(part.href) };
        case 'copy-link':
          return { label: 'Copy link address', click: () => clipboard.writeText(part.href) };
        case 'copy-picture':
          return { label: 'Copy picture', click: () => void page.copyImageAt(params.x, params.y) };
      }
    };
    const parts = textMenuParts({ ...params, href: outsideAddress(params.linkURL) });
    if (parts.length > 0) Menu.buildFromTemplate(parts.map(itemOf)).popup({ window });
  });
}
