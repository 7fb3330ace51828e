/**
 * THE table of keys that systems and browsers keep to themselves: a program does not hear of them, or should not take them. Written
 * as in the table of commands, where `Mod` is Command on a Mac and Control elsewhere. Only combinations that a command could have.
 * Pure data.
 */
interface Reserved {
  /** Who says so. */
  source: string;
  keys: readonly string[];
}

export const reservedKeys = {
  macos: {
    source: 'Apple Support, “Mac keyboard shortcuts”',
    keys: [
      ...['Mod+H', 'Mod+Alt+H', 'Mod+M', 'Mod+Alt+M', 'Mod+Q', 'Mod+Shift+Q', 'Mod+W', 'Mod+Alt+W'],
      ...['Mod+Tab', 'Mod+Shift+Tab', 'Mod+Space', 'Mod+Alt+Space', 'Mod+`', 'Mod+Alt+Escape', 'Mod+Alt+D'],
      ...['Mod+Shift+3', 'Mod+Shift+4', 'Mod+Shift+5', 'Mod+F5', 'Mod+Alt+F5', 'F11'],
    ],
  },
  windows: {
    source: 'Microsoft Support, “Keyboard shortcuts in Windows”',
    keys: [
      ...['Alt+F4', 'Alt+Tab', 'Alt+Escape', 'Alt+Space', 'Alt+Enter', 'Mod+Escape', 'Mod+Shift+Escape'],
      ...['Mod+Alt+Delete', 'F10', 'Shift+F10'],
    ],
  },
  gnome: {
    source: 'GNOME Help, “Useful keyboard shortcuts”, and the defaults of org.gnome.desktop.wm.keybindings',
    keys: [
      ...[
        'Alt+F1',
        'Alt+F2',
        'Alt+F4',
        'Alt+F6',
        'Alt+F7',
        'Alt+F8',
        'Alt+F10',
        'Alt+Tab',
        'Alt+`',
        'Alt+Escape',
      ],
      ...['Alt+Space', 'Mod+Alt+ArrowLeft', 'Mod+Alt+ArrowRight', 'Mod+Alt+Delete', 'Mod+Alt+T'],
    ],
  },
  kde: {
    source: 'KDE UserBase, “KWin and Plasma default shortcuts”',
    keys: [
      ...['Mod+F1', 'Mod+F2', 'Mod+F3', 'Mod+F4', 'Mod+F7', 'Mod+F8', 'Mod+F9', 'Mod+F10', 'Mod+F12'],
      ...['Alt+F1', 'Alt+F2', 'Alt+F3', 'Alt+F4', 'Alt+Tab', 'Alt+`', 'Alt+Space', 'Mod+Escape', 'Mod+Alt+L'],
    ],
  },
  // What a page may prevent is not in it, as Ctrl F: the page then has it.
  browser: {
    source: 'Chromium, chrome/browser/ui/browser_command_controller.cc, IsReservedCommandOrKey',
    keys: [
      ...['Mod+N', 'Mod+Shift+N', 'Mod+T', 'Mod+Shift+T', 'Mod+W', 'Mod+Shift+W', 'Mod+Q'],
      ...['Mod+Tab', 'Mod+Shift+Tab', 'Mod+PageUp', 'Mod+PageDown', 'F11'],
    ],
  },
} as const satisfies Readonly<Record<string, Reserved>>;

export type Keeper = keyof typeof reservedKeys;

/** True of a shortcut that one of them keeps to itself. */
export const isReserved = (shortcut: string, by: Keeper): boolean =>
  (reservedKeys[by].keys as readonly string[]).includes(shortcut);
