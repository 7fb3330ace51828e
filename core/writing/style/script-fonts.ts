/** Fonts of scripts beyond Latin: which there are, what their style sheets say, and which of their files a text needs. */
import type { Script } from '../../languages/scripts.ts';
import { families } from './typefaces.ts';

/** A package of Fontsource, and what publications take of it. */
export interface ScriptFont {
  /** Name of the package in the scope `@fontsource`, and the beginning of its files' names. */
  package: string;
  family: string;
  weights: readonly number[];
  italics?: true;
  /** Subsets by name, or all that are numbered: fonts of East Asia are cut into a hundred files. */
  subsets: readonly string[] | 'numbered';
  /** Signs that it is used for, first and last; all that its subsets hold where it is left out. */
  signs?: readonly (readonly [number, number])[];
}

/** Signs of a language of East Asia; the Latin letters in its texts are the house's own. */
const eastAsian = [
  [0x1100, 0x11ff],
  // Arrows, numbers in circles, marks of lists.
  [0x2100, 0x2bff],
  [0x2e80, 0x10ffff],
] as const;
/** Quotation marks, dashes and dots are as wide as ideographs in Chinese and Japanese. */
const widePunctuation = [
  [0xb7, 0xb7],
  [0x2014, 0x2015],
  [0x2018, 0x2019],
  [0x201c, 0x201d],
  [0x2025, 0x2027],
  [0x203b, 0x203b],
] as const;

const eastAsianFont = (name: string, family: string, wide: boolean): ScriptFont => ({
  package: name,
  family,
  weights: [400, 700],
  subsets: 'numbered',
  signs: wide ? [...widePunctuation, ...eastAsian] : eastAsian,
});
const houseFonts = (...subsets: string[]): ScriptFont[] => [
  { package: 'inter', family: 'Inter', weights: [400, 500, 600], subsets },
  {
    package: 'source-serif-4',
    family: 'Source Serif 4',
    weights: [400, 600],
    italics: true,
    // It has no Greek of old.
    subsets: subsets.filter((subset) => subset !== 'greek-ext'),
  },
];

export const scriptFonts = {
  greek: houseFonts('greek', 'greek-ext'),
  cyrillic: houseFonts('cyrillic', 'cyrillic-ext'),
  arabic: [
    { package: 'noto-naskh-arabic', family: families.arabicSerif, weights: [400, 700], subsets: ['arabic'] },
    { package: 'noto-sans-arabic', family: families.arabicSans, weights: [400, 700], subsets: ['arabic'] },
  ],
  hebrew: [
    { package: 'noto-serif-hebrew', family: families.hebrewSerif, weights: [400, 700], subsets: ['hebrew'] },
    { package: 'noto-sans-hebrew', family: families.hebrewSans, weights: [400, 700], subsets: ['hebrew'] },
  ],
  chinese: [eastAsianFont('noto-sans-sc', families.chinese, true)],
  'chinese-traditional': [eastAsianFont('noto-sans-tc', families['chinese-traditional'], true)],
  japanese: [eastAsianFont('noto-sans-jp', families.japanese, true)],
  korean: [eastAsianFont('noto-sans-kr', families.korean, false)],
} satisfies Readonly<Record<Script, readonly ScriptFont[]>>;

type Range = readonly [first: number, last: number];

/** One file of a script's fonts. */
export interface ScriptFontFile {
  package: string;
  /** In `files/` of its package, and in `assets/fonts/` of an export. */
  file: string;
  family: string;
  weight: number;
  style: 'normal' | 'italic';
  ranges: readonly Range[];
}

/** Ranges as a package tells them, by subset: "U+0370-0377,U+037A". A numbered subset is called "[12]". */
export type PackageRanges = Readonly<Record<string, string>>;

const rangesOf = (text: string): Range[] =>
  text.split(',').map((range) => {
    const [first = '', last = first] = range.trim().replace(/^U\+/i, '').split('-');
    return [parseInt(first, 16), parseInt(last, 16)];
  });

const within = (ranges: readonly Range[], limits: readonly Range[]): Range[] =>
  ranges.flatMap(([first, last]) =>
    limits.flatMap(([from, to]): Range[] =>
      first <= to && last >= from ? [[Math.max(first, from), Math.min(last, to)]] : [],
    ),
  );

/** Every file of a script, with the signs that it is used for. `told` gives the ranges of a package. */
export function filesOf(script: Script, told: (name: string) => PackageRanges): ScriptFontFile[] {
  const fonts: readonly ScriptFont[] = scriptFonts[script];
  return fonts.flatMap((font) => {
    const all = Object.entries(told(font.package));
    const subsets = all.filter(([subset]) =>
      font.subsets === 'numbered' ? /^\[\d+\]$/.test(subset) : font.subsets.includes(subset),
    );
    const styles = font.italics ? (['normal', 'italic'] as const) : (['normal'] as const);
    return subsets.flatMap(([subset, text]) => {
      const ranges = font.signs ? within(rangesOf(text), font.signs) : rangesOf(text);
      if (ranges.length === 0) return [];
      const name = `${font.package}-${subset.replace(/[[\]]/g, '')}`;
      return styles.flatMap((style) =>
        font.weights.map((weight) => ({
          package: font.package,
          file: `${name}-${weight}-${style}.woff2`,
          family: font.family,
          weight,
          style,
          ranges,
        })),
      );
    });
  });
}

const hex = (sign: number): string => sign.toString(16).toUpperCase();

/** The style sheet of a script, which lies beside its files: the same in every export, whatever files that has. */
export const scriptStyle = (files: readonly ScriptFontFile[]): string =>
  files
    .map(
      ({ file, family, weight, style, ranges }) => `@font-face {
  font-family: '${family}';
  font-style: ${style};
  font-weight: ${weight};
  font-display: swap;
  src: url('${file}') format('woff2');
  unicode-range: ${ranges.map(([first, last]) => `U+${hex(first)}${first === last ? '' : `-${hex(last)}`}`).join(', ')};
}
`,
    )
    .join('');

/** The files that hold any of some signs. */
export function filesFor(files: readonly ScriptFontFile[], signs: ReadonlySet<number>): ScriptFontFile[] {
  const sorted = [...signs].sort((a, b) => a - b);
  const holds = ([first, last]: Range): boolean => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? 0) < first) low = middle + 1;
      else high = middle;
    }
    const next = sorted[low];
    return next !== undefined && next <= last;
  };
  return files.filter(({ ranges }) => ranges.some(holds));
}
