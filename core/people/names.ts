/** Names of people: how they are told apart, shortened, and found in what is written to them. */
import { folded } from '../text/folded-words.ts';

/** White space as it is typed does not make another name. */
export const tidyName = (typed: string): string => typed.trim().replace(/\s+/g, ' ');

/** Case and accents do not make another person. */
export const isSamePerson = (a: string, b: string): boolean =>
  a !== '' && b !== '' && folded(tidyName(a)) === folded(tidyName(b));

/** "IM" for Ines Marek, "I" for Ines; two at most, the first and the last. Empty for nobody. */
export function initialsOf(name: string): string {
  const words = tidyName(name)
    .split(/[\s-]+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const [first, ...others] = words.map((word) => /[\p{L}\p{N}]/u.exec(word)?.[0] ?? '');
  return `${first ?? ''}${others.at(-1) ?? ''}`.toLocaleUpperCase();
}

/** The first of the names that a person goes by. */
export const firstNameOf = (name: string): string => tidyName(name).split(' ')[0] ?? '';

/** People in the order of their names, each once, with another one among them. */
export function withPerson(people: readonly string[], name: string): string[] {
  const tidy = tidyName(name);
  if (tidy === '' || people.some((one) => isSamePerson(one, tidy))) return [...people];
  return [...people, tidy].sort((a, b) => a.localeCompare(b));
}

/** Characters after an "@" that may name somebody. */
const longestName = 60;

/** What stands after each "@" of a text, folded: the beginning of it may be a name. */
export const mentionsIn = (text: string): string[] =>
  [...text.matchAll(/(?<![\p{L}\p{N}])@(?=\p{L})/gu)].map(({ index }) =>
    folded(tidyName(text.slice(index + 1, index + 1 + longestName))),
  );

/** True where one of these mentions is of that person, by the whole name or the first. */
export const isMentioned = (mentions: readonly string[], name: string): boolean =>
  [tidyName(name), firstNameOf(name)].some((one) => {
    const wanted = folded(one);
    return (
      wanted !== '' &&
      mentions.some((words) => words.startsWith(wanted) && !/^[\p{L}\p{N}]/u.test(words.slice(wanted.length)))
    );
  });
