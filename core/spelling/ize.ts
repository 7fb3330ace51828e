/** The -ize of the United Nations, among words of a British dictionary that has only -ise. */

/** Words in which "is" belongs to the root, up to it: "advise", "supervise". They keep their s everywhere. */
const roots = new Set(
  (
    'advert adv an appr ar cer chast chem circumc compr comprom conc dem desp dev disenfranch earthr entrepr gourmand enfranch ' +
    'enterpr exc exerc expert franch improv inc interd mar merchand moonr mort parad pract prec prem prom repr rev sunr superv ' +
    'surm surpr telev treat upr val ' +
    // Nouns in -is: "metropolises", "trellises".
    'acropol amaryll chrysal clemat epiglott fin glott hagg mant megalopol metropol necropol pelv pen ' +
    'portcull probosc syphil tenn trell verdigr'
  ).split(' '),
);
/** What may stand before such a word: "inadvisable", "unrevised", "overexercise". */
const prefixes = /^(?:dis|im|in|mis|non|out|over|pre|re|sub|un|under)(?=\p{L}{2})/u;
const endings = /^([\p{L}'-]{3,})is(e|es|ed|ing|ings|er|ers|ation|ations|ational|able|ability|edly|ingly)$/iu;
/** After these letters the s is part of the root too ("raise", "noise", "bruise", "clockwise"), with a few exceptions. */
const rooted = /[aeouw]$/i;
const exceptions = new Set(['archa', 'ghetto', 'hebra', 'soliloqu']);

/** "organise" -> "organize", also of its forms; null where the word is spelt with an s everywhere, or has none. */
export function inIze(word: string): string | null {
  const found = endings.exec(word);
  const [, stem = '', ending = ''] = found ?? [];
  if (!found || keepsIse(stem)) return null;
  const isCapital = word === word.toUpperCase();
  return `${stem}${isCapital ? 'IZ' : 'iz'}${ending}`;
}

/** "organize" -> "organise", under which a British dictionary has it; null where the word is spelt with a z in no text. */
export function fromIze(word: string): string | null {
  const swapped = word.replace(
    /iz(?=(?:e|es|ed|ing|ings|er|ers|ation|ations|ational|able|ability|edly|ingly)$)/iu,
    (iz) => (iz === 'IZ' ? 'IS' : 'is'),
  );
  return swapped !== word && inIze(swapped) !== null ? swapped : null;
}

function keepsIse(stem: string): boolean {
  const small = stem.toLowerCase();
  const [last = ''] = /[^-]*$/.exec(small) ?? [];
  // "high-rise", "post-crises"
  if (last.length < 3 && last !== small) return true;
  if (roots.has(last) || roots.has(last.replace(prefixes, ''))) return true;
  return rooted.test(small) && !exceptions.has(small);
}
