/** Which shortcuts of a command work here, and so may be told. */
import { factsOf, type CommandId } from '../../core/commands.ts';
import { browserDoor } from '../door/door.ts';
import { singleKeys } from './commands.svelte.ts';
import { isSingleKey } from './shortcuts.ts';

/** Browsers keep these to themselves: they open windows. */
const keptByBrowsers: ReadonlySet<string> = new Set(['Mod+N', 'Mod+Shift+N']);

/** The shortcuts of a command that work, the first one first: without single keys where those are switched off. */
export const listedKeys = (id: CommandId): string[] =>
  [factsOf(id).keys, factsOf(id).also].filter(
    (one) =>
      one !== undefined &&
      (singleKeys.value || !isSingleKey(one)) &&
      !(browserDoor !== null && keptByBrowsers.has(one)),
  ) as string[];
