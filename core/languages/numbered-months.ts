/** The months as Chinese and Japanese number them. */
import type { PublishedWords } from './language-words.ts';

export const numberedMonths: PublishedWords['dates']['months'] = [
  '1月',
  '2月',
  '3月',
  '4月',
  '5月',
  '6月',
  '7月',
  '8月',
  '9月',
  '10月',
  '11月',
  '12月',
];
