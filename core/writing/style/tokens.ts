/** THE table of tokens: what an office may set in the look of its publications, and what each stands for. */
import { shadesOf } from './accent.ts';

/** `fonts`: names of families, as `font-family` has them. */
export type TokenKind = 'colour' | 'size' | 'number' | 'fonts';

export interface Token {
  kind: TokenKind;
  value: string;
  /** Of the dark scheme, where it has another. */
  dark?: string | undefined;
  /** What it is for, as the file of an office says it. */
  about: string;
}

/** Names without the hyphens before them. */
export type TokenName = keyof ReturnType<typeof tokensFor>;

/** Every token with the value that it has where an office has chosen none; some colours follow the office's own. */
export function tokensFor(accent: string) {
  const { bar, onBar, deep, onDeep, link, linkOnDark } = shadesOf(accent);
  return {
    paper: { kind: 'colour', value: '#ffffff', dark: '#15191e', about: 'The page.' },
    ink: { kind: 'colour', value: '#1b2430', dark: '#e6e9ec', about: 'Text.' },
    soft: {
      kind: 'colour',
      value: '#5a6673',
      dark: '#9aa5b1',
      about: 'Quiet text: captions, places, notes.',
    },
    quiet: { kind: 'colour', value: '#3b4856', about: 'Opening lines of items on paper.' },
    accent: { kind: 'colour', value: link, dark: linkOnDark, about: 'Links, dates and numbers: it is read.' },
    bar: {
      kind: 'colour',
      value: bar,
      about: 'Bars, bands and rules beside quotations: a fill, never text.',
    },
    'on-bar': { kind: 'colour', value: onBar, about: 'Text on a bar.' },
    deep: { kind: 'colour', value: deep, about: 'Blocks of covers and last pages, with white text on them.' },
    'on-deep': { kind: 'colour', value: onDeep, about: 'Quiet text on such a block.' },
    line: { kind: 'colour', value: '#e2dfd8', dark: '#252b32', about: 'Thin lines between entries.' },
    rule: { kind: 'colour', value: '#c5d0d8', about: 'Lines in the contents on paper.' },
    wash: {
      kind: 'colour',
      value: '#e5f4fb',
      dark: '#0d2a38',
      about: 'Behind pictures that do not fill their place.',
    },
    box: { kind: 'colour', value: '#eef6fa', about: 'The box of further information on paper.' },
    'text-font': {
      kind: 'fonts',
      value: "'Source Serif 4'",
      about: 'Text and headlines. The house’s own, and those of other scripts, come after it by themselves.',
    },
    'label-font': {
      kind: 'fonts',
      value: 'Inter',
      about: 'Dates, captions, labels: likewise.',
    },
    'text-size': { kind: 'size', value: '1.125rem', about: 'Text on the screen.' },
    'text-line': { kind: 'number', value: '1.5', about: 'Height of its lines, in times of its size.' },
    'page-title-size': { kind: 'size', value: '2.375rem', about: 'Title in the band of Latest News.' },
    'entry-size': { kind: 'size', value: '1.4375rem', about: 'Headlines in Latest News.' },
    'article-title-size': { kind: 'size', value: '2rem', about: 'Headlines of articles and briefs.' },
    column: { kind: 'size', value: '51.25rem', about: 'Width of Latest News and brochures on the screen.' },
    'article-column': { kind: 'size', value: '38rem', about: 'Width of articles and briefs on the screen.' },
    'print-text-size': { kind: 'size', value: '9.8pt', about: 'Text of Latest News on paper.' },
    'print-article-size': { kind: 'size', value: '10.5pt', about: 'Text of articles and briefs on paper.' },
  } as const satisfies Record<string, Token>;
}

/** As declarations: those that hold everywhere, and those that need a browser which knows two schemes. */
export function tokenRules(
  selector: string,
  tokens: Readonly<Record<string, Pick<Token, 'value' | 'dark'>>>,
): string {
  const all = Object.entries(tokens);
  const dark = all.filter(([, token]) => token.dark !== undefined);
  const rule = (declarations: string[]): string => `${selector} {\n${declarations.join('\n')}\n}`;
  const plain = all.length === 0 ? '' : `\n${rule(all.map(([name, { value }]) => `  --${name}: ${value};`))}`;
  if (dark.length === 0) return plain;
  return `${plain}\n@supports (color: light-dark(#000, #fff)) {\n${rule(
    dark.map(([name, token]) => `  --${name}: light-dark(${token.value}, ${token.dark ?? token.value});`),
  )}\n}`;
}
