/** Entries of menus that stand in more than one place: as a button's menu and as a context menu. */

export type MenuPart =
  | {
      kind: 'act';
      label: string;
      keys?: string | undefined;
      /** It changes the library: while that is read-only, it says why and does nothing. */
      writes?: true;
      /** There is nothing to do it to. */
      isOff?: boolean;
      run: () => unknown;
    }
  | {
      kind: 'choice';
      label: string;
      /** `mixed`: true of some. */
      checked: boolean | 'mixed';
      /** How many. */
      count?: string | undefined;
      /** Colour of a dot before the words. */
      dot?: string | undefined;
      /** The menu stays open, for the next choice. */
      stays?: true;
      run: () => unknown;
    }
  | { kind: 'menu'; label: string; parts: readonly MenuPart[] }
  | { kind: 'heading'; label: string }
  | { kind: 'line' };
