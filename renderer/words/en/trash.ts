/** English: the trash. */

export const trash = {
  restored: (headline: string) => `“${headline}” restored.`,
  empty: 'The trash is empty',
  emptyHint: 'Documents you remove are kept here for 30 days and can be restored.',
  removed: (section: string, time: string) => `${section} · removed ${time} ·`,
  restoreDocument: (headline: string) => `Restore “${headline}”`,
  restore: 'Restore',
};
