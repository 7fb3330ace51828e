/** Puts the menu in place, and the libraries that were opened before where the system shows such things. */
import { app, Menu } from 'electron';
import type { RecentLibrary } from '../core/library/library-state.ts';
import { menuTemplate, recentEntries, type MenuParts } from './menu-template.ts';
import { jumpList, recentItems, type RecentItem } from './recent-libraries.ts';

/** The menu of the application, made again where the libraries change. */
export class SystemMenu {
  readonly #parts: Omit<MenuParts, 'platform' | 'name' | 'recent'>;
  #shown = '';

  constructor(parts: Omit<MenuParts, 'platform' | 'name' | 'recent'>) {
    this.#parts = parts;
    this.#show([]);
  }

  /** Shows these libraries; those that are gone are left out. */
  showRecent(libraries: readonly RecentLibrary[]): void {
    const recent = recentItems(libraries);
    // Whoever has the menu open would lose it.
    if (JSON.stringify(recent) !== this.#shown) this.#show(recent);
  }

  #show(recent: readonly RecentItem[]): void {
    this.#shown = JSON.stringify(recent);
    const { platform } = process;
    const template = menuTemplate({ ...this.#parts, platform, name: app.name, recent });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
    if (platform === 'darwin')
      app.dock?.setMenu(Menu.buildFromTemplate(recentEntries(recent, this.#parts.openRecent)));
    if (platform === 'win32') this.#showJumpList(recent);
  }

  #showJumpList(recent: readonly RecentItem[]): void {
    const removed = app
      .getJumpListSettings()
      .removedItems.flatMap(({ args }) => (args === undefined ? [] : [args]));
    const title = this.#parts.words.menus.recentLibraries;
    // A portable program runs from a folder that is made for each start.
    const program = process.env['PORTABLE_EXECUTABLE_FILE'] ?? process.execPath;
    const list = jumpList(recent, { title, program, removed });
    // Never null: Windows would show a list of its own, with files that opened libraries which are to be forgotten.
    app.setJumpList(list);
  }
}
