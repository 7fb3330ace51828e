/** A language that was begun, with English in the place of every message that it lacks. */
import type { PartOf } from './languages.ts';

const isTable = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The English table with whatever the other one says in its place; what only the other one has is left out. */
export const withEnglish = <W>(english: W, other: PartOf<W>): W => inPlace(english, other) as W;

function inPlace(english: unknown, other: unknown): unknown {
  if (other === undefined || english === other) return english;
  if (!isTable(english) || !isTable(other)) return other;
  return Object.fromEntries(
    Object.entries(english).map(([name, said]) => [name, inPlace(said, other[name])]),
  );
}

/** The ways to all messages that a table lacks ("common.save"), for whoever translates. */
export function missingWords(english: unknown, other: unknown, way = ''): string[] {
  if (other === undefined && !isTable(english)) return [way];
  if (!isTable(english)) return [];
  return Object.entries(english).flatMap(([name, said]) =>
    missingWords(said, isTable(other) ? other[name] : undefined, way === '' ? name : `${way}.${name}`),
  );
}
