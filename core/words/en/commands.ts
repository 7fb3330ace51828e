/** English: commands, the toolbar's tools, and what keys do at their places. The tables of `core/` have the words already. */
import { commandIds, factsOf, type CommandId } from '../../commands.ts';
import { keyPlaces, type KeyPlace } from '../../keys.ts';
import { textTools, type TextToolId } from '../../text-tools.ts';

/** A command's name, and the other words under which people look for it. */
export interface CommandWords {
  title: string;
  synonyms: string;
}

export const commands = Object.fromEntries(
  commandIds.map((id) => [id, { title: factsOf(id).title, synonyms: factsOf(id).synonyms }]),
) as Record<CommandId, CommandWords>;

export const tools = Object.fromEntries(
  Object.entries(textTools).map(([id, { title }]) => [id, title]),
) as Record<TextToolId, string>;

/** By the place, and by the keys as its table has them. */
export const keys: { [P in KeyPlace]: Record<keyof (typeof keyPlaces)[P], string> } = keyPlaces;
