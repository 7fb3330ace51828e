/** Which shortcuts of a command work here, and so may be told. */
import { factsOf, type CommandId } from '../../core/commands.ts';
import { isReserved } from '../../core/reserved-keys.ts';
import { browserDoor } from '../door/door.ts';
import { mac, singleKeys } from './commands.svelte.ts';
import { isSingleKey } from './shortcuts.ts';

/** The shortcuts of a command that work, the first one first: without single keys where those are switched off. */
export const listedKeys = (id: CommandId): string[] =>
  [factsOf(id).keys, factsOf(id).also].filter(
    (one) =>
      one !== undefined &&
      (singleKeys.value || !isSingleKey(one)) &&
      !(browserDoor !== null && isReserved(one, 'browser')) &&
      !(mac && isReserved(one, 'macos')),
  ) as string[];
