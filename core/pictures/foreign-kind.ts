/** Kinds of picture that the library does not keep: some are turned into one that it does, of the others it is said what helps. */

export type ForeignKind = 'tiff' | 'heic' | 'avif' | 'bmp' | 'svg' | 'jxl' | 'psd' | 'pdf';

/** Brands of a file in ISO's base media format that hold a picture (ISO 23008-12, AV1 Image File Format 1.1). */
const brands: Record<string, ForeignKind> = {
  heic: 'heic',
  heix: 'heic',
  heim: 'heic',
  heis: 'heic',
  hevc: 'heic',
  hevx: 'heic',
  mif1: 'heic',
  msf1: 'heic',
  avif: 'avif',
  avis: 'avif',
};

const signs: readonly [string, ForeignKind][] = [
  ['II*\0', 'tiff'],
  ['MM\0*', 'tiff'],
  ['BM', 'bmp'],
  ['8BPS', 'psd'],
  ['%PDF', 'pdf'],
  ['\xff\x0a', 'jxl'],
  ['\0\0\0\x0cJXL ', 'jxl'],
];

/** Told by the first bytes; null where they are of none of these. */
export function foreignKindOf(bytes: Uint8Array): ForeignKind | null {
  const text = String.fromCharCode(...bytes.subarray(0, 512));
  const found = signs.find(([sign]) => text.startsWith(sign))?.[1];
  if (found !== undefined) return found;
  if (text.slice(4, 8) === 'ftyp') {
    const length = Math.min(512, 256 * text.charCodeAt(2) + text.charCodeAt(3));
    const named = [text.slice(8, 12), ...(text.slice(16, length).match(/[\s\S]{4}/g) ?? [])];
    // A picture of either kind may name the format that both share first.
    const kinds = named.flatMap((brand) => (Object.hasOwn(brands, brand) ? [brands[brand]] : []));
    return kinds.find((kind) => kind === 'avif') ?? kinds[0] ?? null;
  }
  return /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i.test(
    text,
  )
    ? 'svg'
    : null;
}
