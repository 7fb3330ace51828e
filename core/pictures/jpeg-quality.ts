/** How finely a JPEG was stored, so that it is stored no worse where it has to be encoded again. */

/** Sum of the example table for brightness (ISO 10918-1, K.1), from which nearly every program works out its own. */
const exampleSum = 3686;

/** Sum of the first table of a segment that defines some; null where it is cut off. */
function firstTable(bytes: Uint8Array, at: number): number | null {
  const wide = (bytes[at] ?? 0) >> 4 === 1;
  const entries = Array.from({ length: 64 }, (_, index) => {
    const place = at + 1 + index * (wide ? 2 : 1);
    return wide ? 256 * (bytes[place] ?? NaN) + (bytes[place + 1] ?? NaN) : (bytes[place] ?? NaN);
  });
  const sum = entries.reduce((total, one) => total + one, 0);
  return Number.isNaN(sum) ? null : sum;
}

/** Quality from 1 to 100 as libjpeg counts it, told from the first table; null where there is none. `from`: a DQT segment. */
export function qualityOf(bytes: Uint8Array, from: number): number | null {
  const sum = firstTable(bytes, from + 4);
  if (sum === null) return null;
  const scale = (100 * sum) / exampleSum;
  const quality = scale <= 100 ? (200 - scale) / 2 : 5000 / scale;
  return Math.min(100, Math.max(1, Math.round(quality)));
}
