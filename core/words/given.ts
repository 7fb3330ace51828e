/** Words that are given what they speak of, as values that travel and are kept, apart from the words themselves. */

/** What words are given: nothing where they are the same every time. */
export type GivenTo<W> = W extends (given: infer G) => string ? { given: G } : { given?: undefined };

/** Says such words. Whoever made `given` was held by `GivenTo` to what they ask for. */
export const sayWith = (words: string | ((given: never) => string), given: object | undefined): string =>
  typeof words === 'string' ? words : (words as (given: object | undefined) => string)(given);
