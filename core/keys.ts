/**
 * The tables of keys that belong to one place: a list, the text, a table. With those of commands and of the toolbar they are
 * the overview of shortcuts. What listens to a table has to listen to all of it: `PlainKey` names its keys. Pure data.
 */

/** Shortcuts of a place, as "Shift+ArrowDown", each with what it does. */
type Keys = Readonly<Record<string, string>>;

export const listKeys = {
  ArrowDown: 'Next row',
  ArrowUp: 'Previous row',
  PageDown: 'Some rows on',
  PageUp: 'Some rows back',
  Home: 'First row',
  End: 'Last row',
  Enter: 'Open',
  Space: 'Choose the row, or no longer',
  'Shift+ArrowDown': 'Choose the next row too',
  'Shift+ArrowUp': 'Choose the previous row too',
  'Mod+A': 'Choose all rows',
  Delete: 'Move to trash',
  Escape: 'Choose none',
} as const satisfies Keys;

export const textKeys = {
  'Mod+Shift+V': 'Paste without formatting',
  'Shift+Enter': 'New line in the same paragraph',
  Tab: 'One level down in a list',
  'Shift+Tab': 'One level up in a list',
  Escape: 'Leave the text, for its row in the list',
} as const satisfies Keys;

export const tableKeys = {
  Tab: 'Next cell; after the last one, a new row',
  'Shift+Tab': 'Previous cell',
  'Mod+A': 'Select the words of the cell',
  Enter: 'In an empty last line: leave the table',
  Delete: 'Remove the table, once all of it is selected',
} as const satisfies Keys;

export const orderKeys = {
  'Alt+ArrowUp': 'Move the item up',
  'Alt+ArrowDown': 'Move the item down',
  Enter: 'Open the item',
  Delete: 'Take the item out of the brochure',
} as const satisfies Keys;

export const findKeys = {
  Enter: 'Next hit',
  'Shift+Enter': 'Previous hit',
  Escape: 'Close, and go back to the text',
} as const satisfies Keys;

export const columnKeys = {
  ArrowLeft: 'Line between two columns to the left',
  ArrowRight: 'Line between two columns to the right',
  Home: 'Column as narrow as it can be',
  End: 'Column as wide as it can be',
  Enter: 'Hide the column',
} as const satisfies Keys;

export const dialogKeys = {
  Enter: 'Do what the filled button says',
  Escape: 'Close',
} as const satisfies Keys;

/** The tables, in the order in which they are shown. */
export const keyPlaces = {
  list: listKeys,
  text: textKeys,
  table: tableKeys,
  order: orderKeys,
  find: findKeys,
  column: columnKeys,
  dialog: dialogKeys,
} as const satisfies Record<string, Keys>;
export type KeyPlace = keyof typeof keyPlaces;

/** The keys of a table without what is held with them: "ArrowDown" of "Shift+ArrowDown". */
export type PlainKey<Shortcut> = Shortcut extends `${string}+${infer Rest}` ? PlainKey<Rest> : Shortcut;
