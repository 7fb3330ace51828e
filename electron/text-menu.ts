/** The context menu of text, links and pictures: the window's own, since a page may not paste by itself. */
import { clipboard, Menu, shell, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import { outsideAddress } from './guards.ts';
import type { ShellWords } from '../core/words/shell-words.ts';
import { textMenuParts, type TextMenuPart } from './text-menu-parts.ts';

/** Shows it where the page shows no menu of its own: for whatever is under the pointer, or has the focus. */
export function offerTextMenu(window: BrowserWindow, { menus }: ShellWords): void {
  const { webContents: page } = window;
  const labels = {
    cut: menus.cut,
    copy: menus.copy,
    paste: menus.paste,
    pasteAndMatchStyle: menus.pastePlain,
    selectAll: menus.selectAll,
  };
  page.on('context-menu', (_event, params) => {
    const itemOf = (part: TextMenuPart): MenuItemConstructorOptions => {
      switch (part.kind) {
        case 'line':
          return { type: 'separator' };
        case 'role':
          return { role: part.role, label: labels[part.role], enabled: part.enabled };
        case 'open-link':
          return { label: menus.openLink, click: () => void shell.openExternal(part.href) };
        case 'copy-link':
          return { label: menus.copyLink, click: () => clipboard.writeText(part.href) };
        case 'copy-picture':
          return { label: menus.copyPicture, click: () => void page.copyImageAt(params.x, params.y) };
      }
    };
    const parts = textMenuParts({ ...params, href: outsideAddress(params.linkURL) });
    if (parts.length > 0) Menu.buildFromTemplate(parts.map(itemOf)).popup({ window });
  });
}
