/** Names of files and anchors, made of headlines. */
import { isDeviceName } from '../text/file-name.ts';
import type { Article } from '../document.ts';

const longest = 60;
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

/**
 * A headline as lower-case words of a–z and digits with hyphens between, accents folded, 60 characters at most (or `most`),
 * cut between words; "untitled" where nothing is left.
 */
export function slugOf(headline: string, most = longest): string {
  const words = headline
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[ßæœøđðþłı]/g, (letter) => folds[letter] ?? '')
    .replace(/[\p{M}'’‘ʼ]/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const next = slug === '' ? word : `${slug}-${word}`;
    if (next.length > most) break;
    slug = next;
  }
  return slug || (words[0]?.slice(0, most) ?? 'untitled');
}

/** Windows takes some names for devices, with any ending. */
const noDevice = (name: string): string => (isDeviceName(name) ? `page-${name}` : name);

/**
 * A file name without ending for each document, by id: the day, then the slug ("2024-03-11-gold-rush"). Names that would
 * be the same get a number, in the order given.
 */
export function fileNames(documents: readonly Article[]): Map<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const document of documents) {
    const slug = slugOf(document.headline);
    const plain = noDevice(
      document.date === null || document.kind === 'brief' ? slug : `${document.date.start}-${slug}`,
    );
    let name = plain;
    for (let number = 2; taken.has(name); number += 1) name = `${plain}-${number}`;
    taken.add(name);
    names.set(document.id, name);
  }
  return names;
}

/**
 * A file name without ending for a brochure, by its title and edition as they stand on the cover
 * ("working-together-january-to-april-2019"). Never that of another page of an export.
 */
export function brochureName(title: string, edition: string): string {
  const end = edition.trim() === '' ? '' : slugOf(edition, longest / 2);
  const start = slugOf(title, longest - end.length - 1);
  const name = end === '' || start.endsWith(end) ? start : `${start}-${end}`;
  return name === 'brochure' || name.startsWith('latest-news') || isDeviceName(name)
    ? `brochure-${name}`
    : name;
}
