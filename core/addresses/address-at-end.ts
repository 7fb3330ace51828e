/** An address at the end of what was typed, followed by the signs of a sentence: they are no part of it. */

export interface AddressAtEnd {
  /** As it was typed. */
  address: string;
  /** How many signs stand behind it. */
  behind: number;
}

const atEnd =
  /(?<=^|[\s([{<“„«‘‹"'\ufffc])((?:https?:\/\/|www\.)[^\s\ufffc]*?[^\s\ufffc.]|[^\s@/:()[\]<>"“„«‘‹\ufffc]+@[^\s@/\ufffc]+?\.\p{L}{2,})([.,;:!?…)\]}>”’»›"'\u00a0\u202f]+)$/u;

/** The address, where the last word is one with such signs; null of any other word, and of an address that ends by itself. */
export function addressAtEnd(text: string): AddressAtEnd | null {
  const found = atEnd.exec(text.slice(-2_100));
  if (!found) return null;
  const [, typed = '', signs = ''] = found;
  // Brackets that the address opened are its own: "https://x.org/Port_(city)".
  const open = (typed.match(/\(/g)?.length ?? 0) - (typed.match(/\)/g)?.length ?? 0);
  const own = open > 0 ? (/^\)+/.exec(signs)?.[0] ?? '').slice(0, open) : '';
  return own.length === signs.length ? null : { address: typed + own, behind: signs.length - own.length };
}
