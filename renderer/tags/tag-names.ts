/** Names, ids and colours of new tags. */
import { tagColours, type Tag } from '../../core/document.ts';

const folded = (name: string): string => name.trim().replace(/\s+/g, ' ').toLocaleLowerCase('en');

/** The tag of that name, whatever its capitals. */
export const tagNamed = (tags: readonly Tag[], name: string): Tag | undefined =>
  tags.find((tag) => folded(tag.name) === folded(name));

/** An id made of the name ("Human trafficking" is "human-trafficking"), not yet taken. */
export function freeTagId(tags: readonly Tag[], name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50)
    .replace(/-+$/, '');
  const base = plain === '' ? 'tag' : plain;
  let id = base;
  for (let n = 2; tags.some((tag) => tag.id === id); n += 1) id = `${base}-${String(n)}`;
  return id;
}

/** The colour that the fewest tags have. */
export function nextColour(tags: readonly Tag[]): Tag['colour'] {
  const uses = (colour: Tag['colour']): number => tags.filter((tag) => tag.colour === colour).length;
  return tagColours.reduce((best, colour) => (uses(colour) < uses(best) ? colour : best));
}
