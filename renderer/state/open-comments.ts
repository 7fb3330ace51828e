/** What commands ask of the comments of the open document; the room of comments, which is loaded with it, does that. */
export const openComments: { begin: () => unknown; step: (way: 1 | -1) => unknown } = {
  begin: () => undefined,
  step: () => undefined,
};
