/** English: the list. */
import { num } from './numbers.ts';

export const list = {
  found: (n: number) => (n === 0 ? 'Nothing found' : n === 1 ? '1 found' : `${num(n)} found`),
  searchLabel: (many: string) => `Search ${many}`,
  searchPlaceholder: (count: string) => `Search ${count}`,
  new: (one: string) => `New ${one}`,
  loadingLibrary: 'Loading library…',
  noItemsMatchTheseFilters: 'No items match these filters',
  nothingFound: 'Nothing found',
  nothingContains: (words: string, filtersToo: boolean) =>
    filtersToo
      ? `Nothing here contains “${words}” and matches the filters.`
      : `Nothing here contains “${words}”.`,
  clearFilters: 'Clear filters',
  showAll: 'Show all',
  foundElsewhere: (n: number, section: string) => `${String(n)} in ${section}`,
  lookInTrash: 'Look in the trash',
  noYet: (many: string) => `No ${many} yet`,
  noNewsHint: 'Import the office’s Latest News page or a brochure as text, or write the first item.',
  noBriefsHint: 'Write a policy brief or a profile, or import one.',
  noBrochuresHint: 'A brochure is a selection of news items in an order of your own.',
  import: 'Import…',
  all: 'All',
  sortList: 'Sort and density',
  tagFilters: 'Tag filters',
  removeTagFilter: (name: string) => `Remove tag filter ${name}`,
  notSavedYet: (field: string, more: string) => `Not saved yet: ${field}${more}`,
  notBefore: (day: string) => `Under embargo until ${day}`,
  newestFirst: 'Newest first',
  oldestFirst: 'Oldest first',
  recentlyChangedFirst: 'Recently changed first',
  byHeadline: 'By headline',
  byStatus: 'By status',
  comfortable: 'Comfortable rows',
  compact: 'Compact rows',
};
