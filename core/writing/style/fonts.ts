/** Fonts that travel with an export: Inter and Source Serif 4, Latin and extended Latin. */

const latin =
  'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD';
const latinExtended =
  'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0304, U+0308, U+0329, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF';

/** One font file: its family, weight, style and signs, as its Fontsource package names them. */
export interface FontFile {
  /** Package of Fontsource that holds it, in `files/`. */
  package: string;
  file: string;
  family: string;
  weight: number;
  style: 'normal' | 'italic';
  range: string;
}

const faces = (
  name: string,
  family: string,
  weights: readonly number[],
  style: 'normal' | 'italic',
): FontFile[] =>
  weights.flatMap((weight) =>
    Object.entries({ latin, 'latin-ext': latinExtended }).map(([subset, range]) => ({
      package: `@fontsource/${name}`,
      file: `${name}-${subset}-${weight}-${style}.woff2`,
      family,
      weight,
      style,
      range,
    })),
  );

/**
 * Every font file of the house. One file a weight: a PDF then holds real TrueType subsets, where a variable font
 * would be drawn letter by letter (Type 3), a third larger and unevenly spaced on the screen.
 */
export const fontFiles: readonly FontFile[] = [
  ...faces('inter', 'Inter', [400, 500, 600], 'normal'),
  ...faces('source-serif-4', 'Source Serif 4', [400, 600], 'normal'),
  ...faces('source-serif-4', 'Source Serif 4', [400, 600], 'italic'),
];

/** `@font-face` rules for a style sheet beside a folder `fonts/`. */
export const fontFaces: string = fontFiles
  .map(
    (font) => `@font-face {
  font-family: '${font.family}';
  font-style: ${font.style};
  font-weight: ${font.weight};
  font-display: swap;
  src: url('fonts/${font.file}') format('woff2');
  unicode-range: ${font.range};
}`,
  )
  .join('\n');
