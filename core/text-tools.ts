/** The table of the toolbar's tools. Pure data. */
import { commands } from './commands.ts';

/** What is known of a tool, apart from what it does. */
export interface TextTool {
  title: string;
  keys?: string;
  /** Its group in the toolbar, counted from 1. Within a group, the order is that of the table. */
  group: number;
}

/** What the toolbar does to the text. The keys are those of the editor itself; `Mod` is Command on a Mac and Control elsewhere. */
export const textTools = {
  undo: { title: commands.undo.title, keys: commands.undo.keys, group: 1 },
  redo: { title: commands.redo.title, keys: commands.redo.keys, group: 1 },
  heading: { title: 'Heading', keys: 'Mod+Shift+1', group: 2 },
  subheading: { title: 'Subheading', keys: 'Mod+Shift+2', group: 2 },
  bold: { title: 'Bold', keys: 'Mod+B', group: 2 },
  italic: { title: 'Italic', keys: 'Mod+I', group: 2 },
  superscript: { title: 'Superscript', keys: 'Mod+.', group: 2 },
  subscript: { title: 'Subscript', keys: 'Mod+Shift+,', group: 2 },
  link: { title: 'Link', keys: 'Mod+Shift+K', group: 2 },
  language: {
    title: commands['passage-language'].title,
    keys: commands['passage-language'].keys,
    group: 2,
  },
  bullets: { title: 'Bulleted list', keys: 'Mod+Shift+8', group: 3 },
  numbers: { title: 'Numbered list', keys: 'Mod+Shift+7', group: 3 },
  quotation: { title: 'Quotation', keys: 'Mod+Shift+B', group: 3 },
  table: { title: 'Table', group: 3 },
  picture: { title: 'Picture', group: 3 },
} as const satisfies Record<string, TextTool>;

export type TextToolId = keyof typeof textTools;

/** The keys of a tool; undefined where it has none. */
export const keysOfTool = (id: TextToolId): string | undefined => (textTools[id] as TextTool).keys;

/** The tools of the toolbar, group by group. */
export function toolGroups(): TextToolId[][] {
  const ids = Object.keys(textTools) as TextToolId[];
  const numbers = [...new Set(ids.map((id) => textTools[id].group))].sort((a, b) => a - b);
  return numbers.map((number) => ids.filter((id) => textTools[id].group === number));
}
