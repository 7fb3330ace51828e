/** English: numbers and plurals. */
import { numbersOf } from '../numbers.ts';

export const { num, plural } = numbersOf('en');
