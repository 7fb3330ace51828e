/** What is known of a command, apart from what it does: the shape of the rows of `core/commands.ts`. Pure data. */

/** The menus in which commands of the table stand. */
export const menuNames = ['file', 'edit', 'view', 'help'] as const;
export type MenuName = (typeof menuNames)[number];

/** What is known of a command, apart from what it does. */
export interface CommandFacts {
  title: string;
  /** Other words under which people look for it; '' where its title has all of them. */
  synonyms: string;
  /**
   * Its shortcut: "Mod+Shift+N", where `Mod` is Command on a Mac and Control elsewhere, and `Plus` is the sign. A single
   * letter, digit or sign works outside text fields.
   */
  keys?: string;
  /** A second shortcut; the menu shows this one where the first is a single key. */
  also?: string;
  /** Its menu, and the group of it, counted from 1. Within a group, the order is that of the table. */
  menu?: readonly [MenuName, group: number];
  /** It changes the library: while that is read-only, it says why and does nothing. */
  writes?: true;
  /** It also makes sense while no library is open. */
  withoutLibrary?: true;
}
