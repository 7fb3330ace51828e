/** The line at the end of a brochure that leads to older stories. */
import { anyOf } from '../languages/words.ts';

const closing = new RegExp(`^${anyOf(({ reading }) => reading.closing)}$`, 'iu');

/** True of a line that closes a brochure ("Read our past stories here."). */
export const closingLine = (text: string): boolean => closing.test(text);
