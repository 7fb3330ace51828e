/** Which of some languages somebody is to read. */

const primaryOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/** The first of the wishes (BCP 47, the dearest first) that is there, by its whole tag or by its language alone. */
export function chooseLanguage<L extends string>(
  there: readonly L[],
  wishes: readonly string[],
  otherwise: L,
): L {
  for (const wish of wishes) {
    const whole = there.find((one) => one.toLowerCase() === wish.toLowerCase());
    const found = whole ?? there.find((one) => primaryOf(one) === primaryOf(wish));
    if (found !== undefined) return found;
  }
  return otherwise;
}
