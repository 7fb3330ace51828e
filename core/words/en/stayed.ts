/** English: why documents stay here in an export. Keys are the reasons of `core/export/release.ts`. */
const counted =
  (one: string, more = one) =>
  (count: number) =>
    `${String(count)} ${count === 1 ? one : more}`;

export const stayed = {
  /** "4 cleared": how many stayed for a reason. `day`: the first day on which an embargo ends; `last`: no other ends later. */
  counted: {
    'not-chosen': counted('not chosen'),
    'left-out': counted('left out'),
    'other-language': counted('in another language', 'in other languages'),
    'other-tag': counted('with other tags'),
    undated: counted('undated'),
    'other-period': counted('from other days'),
    'unclear-embargo': counted('with an embargo that is not a date'),
    embargo: (count: number, until: { day: string; last: boolean }) =>
      `${String(count)} under embargo ${until.last ? '' : 'for now, the first '}until ${until.day}`,
    draft: counted('draft', 'drafts'),
    'in-review': counted('in review'),
    cleared: counted('cleared'),
  },
  /** As the end of a sentence about one document. */
  one: {
    'not-chosen': () => 'was not chosen',
    'left-out': () => 'was left out',
    'other-language': () => 'is in another language',
    'other-tag': () => 'has other tags',
    undated: () => 'has no date',
    'other-period': () => 'is from other days',
    'unclear-embargo': () => 'has an embargo that is not a date',
    /** `day` is empty where it is not known. */
    embargo: (day: string) => (day === '' ? 'is under embargo' : `is under embargo until ${day}`),
    draft: () => 'is a draft',
    'in-review': () => 'is in review',
    cleared: () => 'is cleared, not published',
  },
};
