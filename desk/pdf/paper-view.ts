/** How a page is seen that is opened to be printed. */

/**
 * Size of a view in pixels of CSS: an A4 sheet. Chromium lays a page out as soon as it is loaded, and one without a width
 * letter below letter, which takes longer than printing it.
 */
export const paperView = { width: 794, height: 1123 } as const;
