/** The words that stand in a Word file in the place of a picture which it cannot show. */
export const pictureStandIn = {
  write: (alt: string): string => `[Picture: ${alt}]`,
  /** The picture's alternative text; null of other words. */
  read: (words: string): string | null => /^\[Picture: (.*)\]$/s.exec(words.trim())?.[1] ?? null,
};
