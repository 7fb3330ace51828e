import { inText } from './basis/found.ts';
import { houseRule, type DocumentRule } from './checking.ts';

/** Several words of capitals, as no abbreviation is: "MINISTERS MEET IN VIENNA", not "UNODC and EU". */
function isShouted(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  const letters = words.join('');
  if (words.length < 3 || letters.length < 12 || letters.toLowerCase() === letters.toUpperCase())
    return false;
  const capitals = words.filter((word) => word === word.toUpperCase() && word !== word.toLowerCase());
  return capitals.length === words.length;
}

/** Headlines and headings in capitals: hard to read, and some screen readers spell them out. */
export const capitals: DocumentRule = {
  about: 'document',
  name: 'capitals',
  grade: 'warning',
  source: houseRule,
  check: ({ texts }) =>
    texts.flatMap((text) => {
      const isHead = text.isHeading || ('field' in text.at && ['headline', 'title'].includes(text.at.field));
      return isHead && isShouted(text.text)
        ? [
            inText(
              text,
              { from: 0, to: text.text.length },
              { message: `“${text.text.trim()}” is all in capitals.`, remedy: 'Write it in small letters' },
            ),
          ]
        : [];
    }),
};
