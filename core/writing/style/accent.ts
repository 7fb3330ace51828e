/** The office's colour: bars and bands have it as it is, what is read gets shades of it that can be read. */
import { contrast, mix, shadeFor } from './contrast.ts';

/** The colours of publications that follow the office's accent. */
export interface Shades {
  /** Bars and bands. */
  bar: string;
  /** Text on them. */
  onBar: string;
  /** Blocks of covers and last pages, with white on them, and quiet words on them. */
  deep: string;
  onDeep: string;
  /** Links and numbers on white, and on the dark page of a screen. */
  link: string;
  linkOnDark: string;
}

const [white, black] = ['#ffffff', '#000000'] as const;
const darkPage = '#15191e';

/** What the house has chosen for its own blue; other colours are worked out. */
const house: Shades = {
  bar: '#009edb',
  onBar: '#08283b',
  deep: '#08344d',
  onDeep: '#cfe4ef',
  link: '#00608a',
  linkOnDark: '#5cc3ee',
};

/** The shades of an accent ("#009edb"). Text keeps a contrast of 4.5 to 1 at least, that on deep blocks 7 to 1. */
export function shadesOf(accent: string): Shades {
  if (accent === house.bar) return house;
  const deep = shadeFor(mix(accent, black, 0.3), black, white, 11);
  return {
    bar: accent,
    onBar: contrast(white, accent) >= 4.5 ? white : shadeFor(mix(accent, black, 0.6), black, accent, 4.6),
    deep,
    onDeep: shadeFor(mix(accent, white, 0.75), white, deep, 7.5),
    link: shadeFor(accent, black, white, 5.5),
    linkOnDark: shadeFor(accent, white, darkPage, 7.5),
  };
}
