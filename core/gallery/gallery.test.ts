import { describe, expect, it } from 'vitest';
import type { PictureUse } from './listed-picture.ts';
import type { Picture } from '../document.ts';
import { countsOf, inGallery, sharedWords, withUses, type GalleryQuery } from './gallery.ts';

const listed = (name: string, patch: object = {}) => ({
  src: `media/${name.padEnd(16, '0')}.jpg`,
  bytes: 1000,
  added: 1,
  usedBy: [] as string[],
  isEmblem: false,
  originals: [],
  ...patch,
});
const use = (name: string, id: string, patch: Partial<Picture> = {}): PictureUse => ({
  id,
  picture: { src: listed(name).src, alt: 'A quay', caption: '', credit: '', ...patch },
});
const all = withUses(
  [
    listed('a', { usedBy: ['ports', 'mines'], added: 3, bytes: 5_000_000 }),
    listed('b', { usedBy: ['mines'], added: 2 }),
    listed('c', { added: 4 }),
    listed('d', { isEmblem: true, added: 1 }),
  ],
  [
    use('a', 'ports', { caption: 'Grúas in Málaga', credit: '© UN', licenceUntil: '2024-04-01' }),
    use('a', 'mines', { credit: '© UN' }),
    use('b', 'mines', { alt: ' ' }),
  ],
);
const headlines: Record<string, string> = { ports: 'Ports share a register', mines: 'Clean mines' };
const names = (query: Partial<GalleryQuery>): string =>
  inGallery(all, {
    words: '',
    filter: 'all',
    sort: 'newest',
    today: '2024-03-11',
    headlineOf: (id) => headlines[id] ?? '',
    ...query,
  })
    .map(({ src }) => src.charAt(6))
    .join('');

describe('pictures of a library', () => {
  it('are found by their words and by the headlines of what shows them, with or without accents', () => {
    expect([
      names({ words: 'gruas malaga' }),
      names({ words: '© un' }),
      names({ words: 'REGISTER' }),
    ]).toEqual(['a', 'a', 'a']);
    expect([names({ words: 'mines' }), names({ words: 'mines quay' }), names({ words: 'nowhere' })]).toEqual([
      'ab',
      'a',
      '',
    ]);
  });

  it('are filtered, and counted by filter; an emblem is no unused one', () => {
    expect(countsOf(all, '2024-03-11')).toEqual({
      all: 4,
      'no-alt': 1,
      licence: 1,
      unused: 1,
      several: 1,
      large: 1,
    });
    expect([names({ filter: 'no-alt' }), names({ filter: 'unused' }), names({ filter: 'licence' })]).toEqual([
      'b',
      'c',
      'a',
    ]);
    expect(names({ filter: 'licence', today: '2023-03-11' })).toBe('');
  });

  it('stand in the order that was asked for', () => {
    expect([names({}), names({ sort: 'largest' }), names({ sort: 'most-used' })]).toEqual([
      'cabd',
      'abcd',
      'abcd',
    ]);
  });

  it('share words, or not', () => {
    const [first] = all;
    expect(first && [sharedWords(first, 'credit'), sharedWords(first, 'caption')]).toEqual(['© UN', null]);
  });
});
