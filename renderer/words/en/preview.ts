/** English: previews. */

export const preview = {
  asALatestNewsEntry: 'As a Latest News entry',
  asAnArticle: 'As an article',
  asABrochureItem: 'As a brochure item',
  asABrief: 'As a brief',
};
