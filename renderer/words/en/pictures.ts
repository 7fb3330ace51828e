/** English: the pictures of the library. */
import { num } from './numbers.ts';

export const pictures = {
  mb: (value: string) => `${value} MB`,
  kb: (value: number) => `${num(value)} KB`,
  noPicturesYet: 'No pictures yet',
  noPicturesHint:
    'Pictures are added with the text they belong to: insert, paste or drop one into a news item.',
  newNewsItem: 'New news item',
  notUsed: 'Not used',
  usedIn: 'Used in',
  openUser: (headline: string) => `Open “${headline}”`,
};
