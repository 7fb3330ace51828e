/** A short digest of texts, to tell by whether they have changed; it is no protection against somebody who wants it to be the same. */

/** Sixteen hexadecimal digits, of two multiplicative hashes of 32 bits, each stirred by the other at the end. */
export function textsDigest(texts: readonly string[]): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  const take = (unit: number): void => {
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  };
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) take(text.charCodeAt(at));
    // Apart from the next: no text has it.
    take(0x1_0000);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  const eight = (part: number): string => (part >>> 0).toString(16).padStart(8, '0');
  return eight(a) + eight(b);
}
