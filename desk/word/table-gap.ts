/** Style of the empty paragraph after a table: without one, Word would make one table of two. */
export const gapStyle = { id: 'TableGap', name: 'Table Gap' } as const;
