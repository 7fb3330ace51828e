/** English: tags. */

export const tags = {
  tagMenu: (name: string) => `Tag ${name}`,
  renameOrRecolour: 'Rename or recolour…',
  showOnly: 'Show only items with this tag',
  showAll: 'Show items without this tag too',
  deleteTag: 'Delete tag',
  tag: 'Tag',
  name: 'Name',
  nameTaken: (name: string) => `A tag named “${name}” already exists.`,
  colour: 'Colour',
  saveTag: 'Save tag',
  createTag: 'Create tag',
  removeTag: (name: string) => `Remove tag ${name}`,
  addATag: 'Add a tag',
  availableTags: 'Available tags',
  createTagNamed: (words: string) => `Create tag “${words}”`,
};
