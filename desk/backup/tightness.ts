/** How tightly entries of a zip file may be packed: texts and pictures never come near, and a bomb has to. */

/** Unpacked bytes for each packed one. */
const most = 100;
/** What may be unpacked in any case, in bytes. */
const always = 2 ** 20;

/** True where so many unpacked bytes come out of so few. */
export const isTooTight = (packed: number, size: number): boolean => size > always && size > most * packed;

/** Bytes that all entries of a zip file of that size may have together. */
export const mostUnpacked = (zipSize: number): number => most * zipSize + 10 * always;

/** Half of what is allowed: what is packed by this desk stays well below. */
export const isNearlyTooTight = (packed: number, size: number): boolean =>
  size > always && 2 * size > most * packed;
