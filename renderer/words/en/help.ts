/** English: the overview of shortcuts. */

export const help = {
  title: 'Keyboard shortcuts',
  search: 'Search the shortcuts',
  groups: {
    file: 'Documents and files',
    edit: 'Editing',
    view: 'Going and showing',
    other: 'Anywhere',
    text: 'In the text',
    table: 'In a table',
    list: 'In the list',
    order: 'In the order of a brochure',
    find: 'In the bar of Find',
    column: 'On the line between two columns',
    dialog: 'In dialogs',
  },
  none: (words: string) => `No shortcut for “${words}”.`,
  found: (n: number) => (n === 1 ? '1 shortcut' : `${String(n)} shortcuts`),
  or: 'or',
  singleKeysOff: 'Single keys are switched off in the settings.',
};
