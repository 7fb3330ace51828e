/** A search of the list that was kept under a name: its words, filters and order. */
import { z } from 'zod';
import { kinds, newsItemSchema, statuses } from '../document.ts';

export const savedSearchSchema = z.strictObject({
  id: z.uuid(),
  name: z.string().min(1).max(200),
  /** The list that it is of. */
  kind: z.enum(kinds),
  words: z.string().max(1_000),
  status: z.enum([...statuses, 'all']),
  /** Ids; an item needs all of them. */
  tags: newsItemSchema.shape.tags,
});
export type SavedSearch = z.infer<typeof savedSearchSchema>;

/** Most searches that are kept for a library. */
export const mostSearches = 100;
export const savedSearchesSchema = z.array(savedSearchSchema).max(mostSearches);
