/** Commands about the place in the text where the caret is: rows of the table in commands.ts. */
import type { CommandFacts } from './command-facts.ts';

export const passageCommands = {
  'passage-language': {
    title: 'Language of the passage…',
    synonyms: 'words quotation foreign lang right to left',
    keys: 'Mod+Shift+L',
    menu: ['edit', 3],
    writes: true,
  },
  'insert-table': { title: 'Insert table', synonyms: 'add rows columns grid cells', writes: true },
} as const satisfies Record<string, CommandFacts>;
