/**
 * The table of commands: everything that the desk can be told to do, with its title, synonyms, keys and place in the menu.
 * The application menu, the palette, tooltips, tabs and the overview of shortcuts read it; what each command does stands
 * in `renderer/commands/`, where a missing or renamed one does not compile. Pure data.
 */
import { appearanceCommands } from './appearance-commands.ts';
import type { CommandFacts, MenuName } from './command-facts.ts';
import { translationCommands, wholeLibraryCommands, workCommands } from './work-commands.ts';
import { passageCommands } from './passage-commands.ts';

export const commands = {
  'new-news': {
    title: 'New news item',
    synonyms: 'create add write article story draft',
    keys: 'N',
    also: 'Mod+N',
    menu: ['file', 1],
    writes: true,
  },
  'new-brief': {
    title: 'New brief',
    synonyms: 'create add write policy profile',
    keys: 'Mod+Shift+N',
    menu: ['file', 1],
    writes: true,
  },
  'new-brochure': {
    title: 'New brochure',
    synonyms: 'create add compose selection edition',
    menu: ['file', 1],
    writes: true,
  },
  'freeze-edition': {
    title: 'Freeze this edition',
    synonyms: 'brochure published keep words archive lock final',
    writes: true,
  },
  'take-corrections': {
    title: 'Take all corrections into this edition',
    synonyms: 'brochure frozen update changes',
    writes: true,
  },
  'edit-edition-again': {
    title: 'Edit this edition again',
    synonyms: 'brochure thaw unfreeze unlock frozen',
    writes: true,
  },
  'new-from-template': {
    title: 'New from template…',
    synonyms: 'create event meeting visit statement brochure next edition model',
    menu: ['file', 1],
    writes: true,
  },
  'save-as-template': {
    title: 'Save as template…',
    synonyms: 'keep model pattern reuse',
    menu: ['file', 3],
    writes: true,
  },
  'new-tag': { title: 'New tag…', synonyms: 'create add theme topic label keyword', writes: true },
  'open-library': {
    title: 'Open library…',
    synonyms: 'switch change folder another',
    keys: 'Mod+O',
    menu: ['file', 2],
    withoutLibrary: true,
  },
  'open-recent': {
    title: 'Open recent…',
    synonyms: 'last documents opened before again history items',
    keys: 'Mod+Shift+O',
    menu: ['file', 2],
  },
  'create-library': {
    title: 'Create your own library…',
    synonyms: 'new make office folder',
    menu: ['file', 2],
    withoutLibrary: true,
  },
  'open-sample': { title: 'Open the sample library', synonyms: 'look around example demo try' },
  save: { title: 'Save now', synonyms: 'store write', keys: 'Mod+S', menu: ['file', 3] },
  import: {
    title: 'Import…',
    synonyms: 'bring in load open file text word paste',
    keys: 'Mod+Shift+I',
    menu: ['file', 4],
    writes: true,
  },
  'compare-word': {
    title: 'Compare with a Word file…',
    synonyms: 'clearance clear docx tracked changes review returned accept reject comments',
    menu: ['file', 4],
  },
  export: {
    title: 'Export…',
    synonyms: 'pdf html print publish web page send share text feed rss',
    keys: 'Mod+E',
    menu: ['file', 4],
  },
  print: {
    title: 'Print…',
    synonyms: 'paper printer hard copy page',
    keys: 'Mod+P',
    menu: ['file', 4],
  },
  'back-up': { title: 'Back up now', synonyms: 'backup copy zip save archive', menu: ['file', 5] },
  'restore-backup': {
    title: 'Restore a backup…',
    synonyms: 'recover bring back zip archive',
    menu: ['file', 5],
    withoutLibrary: true,
  },
  'backup-folder': { title: 'Choose the backup folder…', synonyms: 'backups place where drive' },
  settings: {
    title: 'Office and settings',
    synonyms: 'preferences options configuration range mark people name emblem disclaimer',
    keys: 'Mod+,',
    menu: ['file', 6],
  },
  undo: {
    title: 'Undo',
    synonyms: 'take back revert last step',
    keys: 'Mod+Z',
    menu: ['edit', 1],
  },
  redo: {
    title: 'Redo',
    synonyms: 'again repeat restore step',
    keys: 'Mod+Shift+Z',
    also: 'Mod+Y',
    menu: ['edit', 1],
  },
  duplicate: {
    title: 'Duplicate',
    synonyms: 'copy clone again same template',
    keys: 'Mod+D',
    menu: ['edit', 2],
    writes: true,
  },
  'status-draft': {
    title: 'Status: Draft',
    synonyms: 'set unfinished back',
    keys: '1',
    menu: ['edit', 5],
    writes: true,
  },
  'status-in-review': {
    title: 'Status: In review',
    synonyms: 'set clearance ask send',
    keys: '2',
    menu: ['edit', 5],
    writes: true,
  },
  'status-cleared': {
    title: 'Status: Cleared',
    synonyms: 'set approve clearance ready',
    keys: '3',
    menu: ['edit', 5],
    writes: true,
  },
  'status-published': {
    title: 'Status: Published',
    synonyms: 'set publish release out live',
    keys: '4',
    menu: ['edit', 5],
    writes: true,
  },
  'choose-status': {
    title: 'Set status…',
    synonyms: 'selection many bulk draft review cleared published',
    keys: 'S',
    writes: true,
  },
  'choose-tags': {
    title: 'Tag…',
    synonyms: 'selection many bulk add remove themes topics labels',
    keys: 'T',
    writes: true,
  },
  'choose-language': {
    title: 'Set language…',
    synonyms: 'selection many bulk translation',
    writes: true,
  },
  'choose-brochure': {
    title: 'Add to a brochure…',
    synonyms: 'selection many bulk edition compose',
    keys: 'B',
    writes: true,
  },

  ...workCommands,
  ...translationCommands,
  'select-all': { title: 'Select all in the list', synonyms: 'many bulk everything choose' },
  remove: {
    title: 'Move to trash',
    synonyms: 'delete remove bin discard throw away',
    menu: ['edit', 2],
    writes: true,
  },
  'copy-cms': {
    title: 'Copy for the CMS',
    synonyms: 'clipboard html website content management system clean paste drupal wordpress',
    menu: ['edit', 4],
  },
  'copy-mail': {
    title: 'Copy for e-mail',
    synonyms: 'clipboard mail outlook message letter rich text pictures paste send',
    menu: ['edit', 4],
  },
  'special-characters': {
    title: 'Special characters…',
    synonyms: 'insert sign symbol dash quotation mark no-break space accent letter currency euro arrow',
    keys: 'Mod+Shift+Y',
    menu: ['edit', 3],
  },
  'set-signs': {
    title: 'Set signs while typing, or stop',
    synonyms: 'typography smart quotes quotation marks dashes autocorrect automatic straight',
    withoutLibrary: true,
  },
  find: {
    title: 'Search the list',
    synonyms: 'find look for filter',
    keys: '/',
    menu: ['edit', 3],
  },
  'find-in-item': {
    title: 'Find in this item',
    synonyms: 'search look for text words',
    keys: 'Mod+F',
    menu: ['edit', 3],
  },
  'replace-in-item': {
    title: 'Replace in this item',
    synonyms: 'find change substitute words',
    keys: 'Mod+Shift+F',
    also: 'Mod+H',
    menu: ['edit', 3],
  },
  'next-hit': { title: 'Next hit', synonyms: 'find again search go jump', keys: 'F3', menu: ['edit', 3] },
  'previous-hit': {
    title: 'Previous hit',
    synonyms: 'find again search go jump back',
    keys: 'Shift+F3',
    menu: ['edit', 3],
  },
  'replace-in-library': {
    title: 'Find and replace in the library',
    synonyms: 'change substitute everywhere all documents misspelt name rename',
    keys: 'Mod+Shift+H',
    menu: ['edit', 3],
  },
  palette: { title: 'All commands…', synonyms: 'palette run search', keys: 'Mod+K', menu: ['edit', 3] },
  'go-news': { title: 'Go to News', synonyms: 'show articles items', keys: 'Mod+1', menu: ['view', 1] },
  'go-briefs': { title: 'Go to Briefs', synonyms: 'show profiles', keys: 'Mod+2', menu: ['view', 1] },
  'go-brochures': { title: 'Go to Brochures', synonyms: 'show', keys: 'Mod+3', menu: ['view', 1] },
  'go-pictures': {
    title: 'Go to Pictures',
    synonyms: 'show images photos media',
    keys: 'Mod+4',
    menu: ['view', 1],
  },
  ...wholeLibraryCommands,
  'go-attention': {
    title: 'Go to Needs attention',
    synonyms: 'show problems damaged conflicts recover missing files',
  },
  'go-trash': { title: 'Go to Trash', synonyms: 'show deleted removed bin restore', menu: ['view', 1] },
  back: {
    title: 'Back',
    synonyms: 'go previous last opened document return',
    keys: 'Alt+ArrowLeft',
    also: 'Mod+[',
    menu: ['view', 1],
  },
  forward: {
    title: 'Forward',
    synonyms: 'go next opened document',
    keys: 'Alt+ArrowRight',
    also: 'Mod+]',
    menu: ['view', 1],
  },
  write: {
    title: 'Write',
    synonyms: 'edit compose text',
    keys: 'Alt+1',
    also: 'Shift+F4',
    menu: ['view', 2],
  },
  preview: {
    title: 'Preview',
    synonyms: 'see view as latest news entry brief brochure reader page',
    keys: 'Alt+2',
    also: 'F4',
    menu: ['view', 2],
  },
  'view-article': {
    title: 'Preview as article',
    synonyms: 'see view reader page',
    keys: 'Alt+3',
    menu: ['view', 2],
  },
  'view-brochure': {
    title: 'Preview as brochure item',
    synonyms: 'see view reader pdf page',
    keys: 'Alt+4',
    menu: ['view', 2],
  },
  checks: { title: 'Show checks', synonyms: 'findings problems warnings errors missing' },
  ...passageCommands,
  'next-finding': {
    title: 'Next finding',
    synonyms: 'checks problem warning error go jump',
    keys: 'F8',
    menu: ['edit', 3],
  },
  'previous-finding': {
    title: 'Previous finding',
    synonyms: 'checks problem warning error go jump',
    keys: 'Shift+F8',
    menu: ['edit', 3],
  },
  'next-misspelling': { title: 'Next misspelling', synonyms: 'typo', keys: 'F7', menu: ['edit', 3] },
  'previous-misspelling': { title: 'Previous misspelling', synonyms: 'typo', keys: 'Shift+F7' },
  'check-spelling': { title: 'Check spelling, or stop', synonyms: 'dictionary typo', withoutLibrary: true },
  history: { title: 'Show history', synonyms: 'versions earlier undo restore compare changes' },
  'toggle-rail': {
    title: 'Show or hide sections',
    synonyms: 'rail sidebar',
    keys: 'Mod+Shift+F9',
    also: 'Mod+F9',
    menu: ['view', 3],
  },
  'toggle-list': { title: 'Show or hide list', synonyms: 'column', keys: 'Shift+F9', menu: ['view', 3] },
  'toggle-inspector': {
    title: 'Show or hide inspector',
    synonyms: 'details panel sidebar',
    keys: 'F9',
    menu: ['view', 3],
  },
  'next-column': { title: 'Go to next column', synonyms: 'focus move', keys: 'F6' },
  'previous-column': { title: 'Go to previous column', synonyms: 'focus move', keys: 'Shift+F6' },
  ...appearanceCommands,
} as const satisfies Record<string, CommandFacts>;

/** The name of a command. */
export type CommandId = keyof typeof commands;

/** All names, in the order of the table. */
export const commandIds = Object.keys(commands) as CommandId[];

/** What is known of a command. */
export const factsOf = (id: CommandId): CommandFacts => commands[id];

/** The shortcut of a command as the table has it, if it has one. */
export const keysOf = (id: CommandId): string | undefined => factsOf(id).keys;

/** The commands of a menu, group by group. */
export function menuGroups(menu: MenuName): CommandId[][] {
  const groups = new Map<number, CommandId[]>();
  for (const id of commandIds) {
    const place = factsOf(id).menu;
    if (place?.[0] === menu) groups.set(place[1], [...(groups.get(place[1]) ?? []), id]);
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, ids]) => ids);
}
