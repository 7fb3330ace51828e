import { wordSet } from '../languages/words.ts';
import { inText, rewrite } from './basis/found.ts';
import type { DocumentText } from './basis/texts.ts';
import type { DocumentRule } from './checking.ts';

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
export const capitals: DocumentRule<'capitals'> = {
  about: 'document',
  name: 'capitals',
  grade: 'warning',
  source: 'house',
  check: ({ texts }) => {
    const shown = onlyOnce(() => formsIn(texts.filter((one) => !isShouted(one.text))));
    return texts.flatMap((text) => {
      const isHead = text.isHeading || ('field' in text.at && ['headline', 'title'].includes(text.at.field));
      if (!isHead || !isShouted(text.text)) return [];
      const whole = { from: 0, to: text.text.length };
      const good = inSmallLetters(text, shown());
      return [
        inText(text, whole, {
          given: { words: text.text.trim() },
          ...(good === null
            ? {}
            : { fix: rewrite({ becomes: good.trim() }, text, [{ ...whole, becomes: good }]) }),
        }),
      ];
    });
  },
};

const word = /\p{L}[\p{L}\p{M}’'-]*/gu;
const opensSentence = /(?:^|[.!?:]["”’)]?\s+|\n|["“«(]\s*)$/;
/** Words that are something else in capitals: nobody can tell which is meant. */
const twofold = new Set('who us it aids may march can un'.split(' '));
const smallWords = wordSet(({ reading }) => reading.sentenceStarts);

/** How each word is written in some texts, by its small letters; at the start of a sentence its capital tells nothing. */
function formsIn(texts: readonly DocumentText[]): ReadonlyMap<string, ReadonlySet<string>> {
  const forms = new Map<string, Set<string>>();
  for (const { text } of texts)
    for (const { index, 0: form } of text.matchAll(word)) {
      const small = form.toLowerCase();
      const isShort = form.length > 1 && form === form.toUpperCase();
      if (form !== small && !isShort && opensSentence.test(text.slice(0, index))) continue;
      forms.set(small, (forms.get(small) ?? new Set()).add(form));
    }
  return forms;
}

/** A headline as the text of its document writes its words; null where that does not tell of any one of them. */
function inSmallLetters(
  { text }: DocumentText,
  forms: ReadonlyMap<string, ReadonlySet<string>>,
): string | null {
  let isSure = true;
  const good = text.replace(word, (shouted, index: number) => {
    const small = shouted.toLowerCase();
    const [form, ...others] = forms.get(small) ?? (isSmallWord(small) ? [small] : []);
    if (form === undefined || others.length > 0 || twofold.has(small)) isSure = false;
    const now = form ?? shouted;
    return opensSentence.test(text.slice(0, index).replace(/:\s*$/, 'x'))
      ? now.slice(0, 1).toUpperCase() + now.slice(1)
      : now;
  });
  return isSure ? good : null;
}

const isSmallWord = (small: string): boolean =>
  small.length < 5 && smallWords.has(small.slice(0, 1).toUpperCase() + small.slice(1));

function onlyOnce<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
