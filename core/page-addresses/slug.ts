/** Names of files, made of what people write. */
import anyAscii from 'any-ascii';
import { isDeviceName } from '../text/file-name.ts';

const longest = 60;

/** Scripts that are written without spaces between words. */
const unspaced =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}々ー][\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}々ー\p{M}]*/gu;
const wordFinder = new Intl.Segmenter('und', { granularity: 'word' });
const apart = (run: string): string =>
  ` ${Array.from(wordFinder.segment(run), ({ segment }) => segment).join(' ')} `;

/** As many words as fit, with hyphens between; the beginning of the first where it alone is too long. */
function joined(words: readonly string[], most: number): string {
  let slug = '';
  for (const word of words) {
    const next = slug === '' ? word : `${slug}-${word}`;
    if (next.length > most) break;
    slug = next;
  }
  return slug || (words[0]?.slice(0, most) ?? 'untitled');
}

/**
 * A text of any script as lower-case words of a–z and digits with hyphens between, 60 characters at most (or `most`), cut
 * between words; "untitled" where nothing is left.
 */
export function slugOf(text: string, most = longest): string {
  const plain = text
    .normalize('NFKD')
    .replace(/(\p{sc=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/['’‘ʼ]/g, '')
    .replace(/[\p{S}\p{P}]/gu, ' ')
    .replace(unspaced, apart);
  // Letters that stand for one another may bring signs of their own along.
  const words = anyAscii(plain)
    .toLowerCase()
    .replace(/['`]/g, '')
    .split(/[^a-z0-9]+/);
  return joined(
    words.filter((word) => word !== ''),
    most,
  );
}

const folds: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/** The slug as desks of the first form made it, which left out all that is not Latin: pages of that name may be out. */
export function latinSlugOf(headline: string): string {
  const words = headline
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[ßæœøđðþłı]/g, (letter) => folds[letter] ?? '')
    .replace(/[\p{M}'’‘ʼ]/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  return joined(words, longest);
}

/** Windows takes some names for devices, with any ending. */
export const noDevice = (name: string): string => (isDeviceName(name) ? `page-${name}` : name);

/**
 * A file name without ending for a brochure, by its title and edition as they stand on the cover
 * ("working-together-january-to-april-2019"). Never that of another page of an export.
 */
export function brochureName(title: string, edition: string): string {
  const end = edition.trim() === '' ? '' : slugOf(edition, longest / 2);
  const start = slugOf(title, longest - end.length - 1);
  const name = end === '' || start.endsWith(end) ? start : `${start}-${end}`;
  return name === 'brochure' || /^(?:latest-news|newsletter)/.test(name) || isDeviceName(name)
    ? `brochure-${name}`
    : name;
}
