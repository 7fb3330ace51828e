/** Rows of the table of commands (commands.ts): who does what until when, and what colleagues say. */
import type { CommandFacts } from './command-facts.ts';

export const workCommands = {
  assign: {
    title: 'Assign to…',
    synonyms: 'person people who colleague responsible works on owner',
    keys: 'A',
    writes: true,
  },
  'set-due': {
    title: 'Set due day…',
    synonyms: 'deadline date when until plan schedule late',
    keys: 'D',
    writes: true,
  },
  'waits-for-me': {
    title: 'Show what waits for me',
    synonyms: 'mine my work to do assigned comments inbox search',
  },
  comment: {
    title: 'Comment',
    synonyms: 'remark note annotate review colleague passage selection discuss',
    keys: 'Mod+Shift+M',
    menu: ['edit', 3],
    writes: true,
  },
  'next-comment': {
    title: 'Next comment',
    synonyms: 'remark go jump review',
    keys: 'Mod+F6',
    also: 'Mod+F2',
    menu: ['edit', 3],
  },
  'previous-comment': {
    title: 'Previous comment',
    synonyms: 'remark go jump review back',
    keys: 'Mod+Shift+F6',
    also: 'Mod+Shift+F2',
    menu: ['edit', 3],
  },
} as const satisfies Record<string, CommandFacts>;

/** The same in another language. */
export const translationCommands = {
  'link-translation': {
    title: 'Link as a translation…',
    synonyms: 'language set original connect join existing pair',
    writes: true,
  },
} as const satisfies Record<string, CommandFacts>;

/** Ways to views of the whole library, and to those opened before. */
export const wholeLibraryCommands = {
  'clear-recent-libraries': {
    title: 'Clear recent libraries',
    synonyms: 'forget list opened before history remove',
    withoutLibrary: true,
  },
  'go-planning': {
    title: 'Go to Planning',
    synonyms: 'show calendar month board kanban due deadlines schedule who when plan list',
    keys: 'Mod+5',
    menu: ['view', 1],
  },
  'go-checks': {
    title: 'Go to Checks',
    synonyms: 'show whole library findings problems warnings errors review',
    menu: ['view', 1],
  },
} as const satisfies Record<string, CommandFacts>;
