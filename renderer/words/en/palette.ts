/** English: the palette. */

export const palette = {
  recent: 'Recent documents',
  commands: 'Commands',
  documents: 'Documents',
  /** What choices for the chosen documents begin with; the palette also begins with these words. */
  acts: {
    status: 'Status:',
    assign: 'Assign to:',
    tags: 'Tag:',
    language: 'Language:',
    brochure: 'Add to brochure:',
  },
  act: (what: string, which: string) => `${what} ${which}`,
  untag: (name: string) => `Remove tag: ${name}`,
  aNewOne: 'a new one',
  found: (n: number) => (n === 0 ? 'Nothing found' : n === 1 ? '1 found' : `${String(n)} found`),
};
