/** Families of type by script and language, and how words of each language are set in them. */
import type { EastAsian } from '../../languages/scripts.ts';

/** Families besides the house's own two, as style sheets name them. */
export const families = {
  arabicSerif: 'Noto Naskh Arabic',
  arabicSans: 'Noto Sans Arabic',
  hebrewSerif: 'Noto Serif Hebrew',
  hebrewSans: 'Noto Sans Hebrew',
  chinese: 'Noto Sans SC',
  'chinese-traditional': 'Noto Sans TC',
  japanese: 'Noto Sans JP',
  korean: 'Noto Sans KR',
} as const satisfies Record<EastAsian, string> & Record<string, string>;

/** Where a computer lacks what an office has named, the house's own serve: exports carry them. */
const house = {
  serif: {
    own: "var(--text-font), 'Source Serif 4', 'Source Serif 4 Variable'",
    last: "Georgia, 'Times New Roman', serif",
  },
  sans: {
    own: "var(--label-font), Inter, 'Inter Variable'",
    last: "system-ui, 'Segoe UI', Arial, sans-serif",
  },
};
const eastAsian: readonly EastAsian[] = ['chinese', 'chinese-traditional', 'japanese', 'korean'];

/** Families in the order in which a sign is looked for; a language of East Asia comes before its neighbours. */
function stack(kind: 'serif' | 'sans', first?: EastAsian): string {
  const { own, last } = house[kind];
  const quoted = (script: EastAsian): string => `'${families[script]}'`;
  const others = eastAsian.filter((script) => script !== first).map(quoted);
  const near =
    kind === 'serif'
      ? [`'${families.arabicSerif}'`, `'${families.hebrewSerif}'`]
      : [`'${families.arabicSans}'`, `'${families.hebrewSans}'`];
  const leading =
    first === undefined ? [own] : first === 'korean' ? [own, quoted(first)] : [quoted(first), own];
  return [...leading, ...near, ...others, last].join(', ');
}

/** Pages, previews and parts in any of some languages; `:lang` knows "zh-Hant-HK" as "zh-Hant". */
const inLanguages = (...tags: string[]): string =>
  tags.flatMap((tag) => [`.house:lang(${tag})`, `.house [lang|='${tag}']`]).join(', ');

const tokens = (first?: EastAsian): string =>
  `--serif: ${stack('serif', first)}; --sans: ${stack('sans', first)};`;

/** The two stacks of the house, for pages and for parts that say their language. */
export const typefaces = `
.house, .house [lang] { ${tokens()} }
${inLanguages('zh')} { ${tokens('chinese')} }
${inLanguages('zh-Hant', 'zh-TW', 'zh-HK', 'zh-MO', 'yue')} { ${tokens('chinese-traditional')} }
${inLanguages('ja')} { ${tokens('japanese')} }
${inLanguages('ko')} { ${tokens('korean')} word-break: keep-all; }
/* What a part inherits was worked out for the language around it. */
.house :is(article, div, nav a)[lang] { font-family: var(--serif); }
/* Letters that are joined come apart where they are spaced, and slanted ones have no place in these scripts. */
${inLanguages('ar', 'fa', 'ur', 'ps', 'ckb', 'he', 'yi', 'zh', 'yue', 'ja', 'ko')} { --tight: 0; font-synthesis: none; }`;
