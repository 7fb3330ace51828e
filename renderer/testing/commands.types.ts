/** Type tests of the tables of commands: none of these may compile. */
import type { CommandFacts } from '../../core/command-facts.ts';
import { keysOf, type CommandId } from '../../core/commands.ts';
import { textTools, type TextToolId } from '../../core/text-tools.ts';
import type { MarkName } from '../../core/body/schema.ts';
import type { Action } from '../commands/action.ts';
import { actions } from '../commands/actions.ts';
import { run } from '../commands/commands.svelte.ts';

const { remove: _remove, ...withoutRemove } = actions;
// @ts-expect-error - a command without an action
export const lacking: Record<CommandId, Action> = withoutRemove;

export const unknown = {
  ...actions,
  // @ts-expect-error - an action for a command that is not in the table
  renamed: { run: () => undefined },
} satisfies Record<CommandId, Action>;

// @ts-expect-error - a command that is not in the table cannot be run
export const runsNothing = (): void => run('move-to-bin');

// @ts-expect-error - nor asked for its keys
export const keysOfNothing = keysOf('move-to-bin');

// @ts-expect-error - a place in a menu that does not exist
export const placed: CommandFacts = { title: 'Somewhere', synonyms: '', menu: ['tools', 1] };

// @ts-expect-error - a command of which nobody has said under which other words it is found
export const unfound: CommandFacts = { title: 'Somewhere' };

const { bold: _bold, ...withoutBold } = textTools;
// @ts-expect-error - a toolbar without one of its tools
export const toolbar: Record<TextToolId, unknown> = withoutBold;

/** Each mark of the text has a tool of its name: without one, nobody could set it. */
export const toolsOfMarks: Record<MarkName, unknown> = textTools;
