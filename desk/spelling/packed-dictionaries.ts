/** Names of the dictionaries in a packaged desk (scripts/pack-dictionaries.ts). */

/** Their folder among the resources. */
export const dictionaryFolder = 'dictionaries';

/** How words change (`aff`), or the words (`dic`). */
export const packedName = (language: string, part: 'aff' | 'dic'): string => `${language}.${part}.gz`;
