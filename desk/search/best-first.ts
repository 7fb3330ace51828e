/** Puts documents into the order of their scores: without comparing, since a common word is in tens of thousands. */

/** Scores are told apart to a thousandth. */
const finest = 1_000;
const greatest = 2 ** 32 - 1;

/** Eleven bits at a time: three times over all of them. */
const bits = 11;
const buckets = 2 ** bits;

/**
 * The numbers of documents, the greatest score first; those of equal scores stay in their order. `scores` holds the
 * score of each document by its number, from 0 to four million.
 */
export function bestFirst(numbers: Uint32Array, scores: Float64Array): Uint32Array {
  const count = numbers.length;
  let order = numbers.slice();
  let keys = new Uint32Array(count);
  for (let at = 0; at < count; at += 1)
    keys[at] = greatest - Math.min(greatest, Math.round((scores[order[at] as number] as number) * finest));
  let nextOrder = new Uint32Array(count);
  let nextKeys = new Uint32Array(count);
  const places = new Uint32Array(buckets);
  for (let shift = 0; shift < 32; shift += bits) {
    places.fill(0);
    for (let at = 0; at < count; at += 1)
      (places[((keys[at] as number) >>> shift) & (buckets - 1)] as number) += 1;
    let before = 0;
    for (let bucket = 0; bucket < buckets; bucket += 1) {
      const here = places[bucket] as number;
      places[bucket] = before;
      before += here;
    }
    for (let at = 0; at < count; at += 1) {
      const key = keys[at] as number;
      const bucket = (key >>> shift) & (buckets - 1);
      const place = places[bucket] as number;
      places[bucket] = place + 1;
      nextKeys[place] = key;
      nextOrder[place] = order[at] as number;
    }
    [order, nextOrder] = [nextOrder, order];
    [keys, nextKeys] = [nextKeys, keys];
  }
  return order;
}
