/** What a printer of tests says that it checked: nothing. */
import type { PdfCheck } from '../../core/export/pdf-check.ts';

export const nothingChecked: PdfCheck = {
  rules: [],
  facts: {
    pages: 0,
    title: '',
    figures: [],
    silentPictures: 0,
    languages: [],
    bookmarks: [],
    links: 0,
  },
};
