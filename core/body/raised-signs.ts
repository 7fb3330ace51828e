/** Raised and lowered signs in plain text, as far as Unicode has them. */

const digits = '0123456789+-−=()';
const signs = {
  superscript: { from: `${digits}ni`, to: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ' },
  subscript: { from: digits, to: '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎' },
} as const;

/** Words with the signs that Unicode has for them; as they are where it lacks one of them: “XXIe” is read as it is meant. */
export function withRaisedSigns(words: string, look: keyof typeof signs): string {
  const { from, to } = signs[look];
  const found = [...words].map((sign) => (/\s/.test(sign) ? sign : to[from.indexOf(sign)]));
  return found.includes(undefined) ? words : found.join('');
}
