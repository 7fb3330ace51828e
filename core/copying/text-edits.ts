/** What is done to the text that has the focus, by a menu. Pure data. */
export const textEdits = ['cut', 'copy', 'paste', 'paste-plain'] as const;
export type TextEdit = (typeof textEdits)[number];
