/** Whether what a look colours can be read, as WCAG 2.2 counts it (1.4.3). */
import { contrast } from '../writing/style/contrast.ts';
import { tokensFor, type Token, type TokenName } from '../writing/style/tokens.ts';
import type { Found } from './parse-look.ts';

/** A token as a file sets it. */
export interface SetToken {
  value: string;
  dark?: string | undefined;
  line: number | null;
}

/** Text and what it stands on. */
const pairs: readonly [text: TokenName | '#ffffff', ground: TokenName][] = [
  ['ink', 'paper'],
  ['soft', 'paper'],
  ['quiet', 'paper'],
  ['accent', 'paper'],
  ['soft', 'wash'],
  ['ink', 'box'],
  ['on-bar', 'bar'],
  ['#ffffff', 'deep'],
  ['on-deep', 'deep'],
];
const least = 4.5;

/** A colour as six hex digits; null of one that cannot be told without a browser. */
export function hexOf(colour: string): string | null {
  const text = colour.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(text)) return text;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(text);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`;
  const rgb = /^rgb\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*\)$/.exec(text);
  if (rgb)
    return `#${rgb
      .slice(1)
      .map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0'))
      .join('')}`;
  return { white: '#ffffff', black: '#000000' }[text] ?? null;
}

/** A warning for each pair that cannot be read well and of which the file sets one. */
export function contrastFindings(set: Readonly<Record<string, SetToken>>, accent: string): Found[] {
  const built: Readonly<Record<string, Token>> = tokensFor(accent);
  const own = (name: string): SetToken | undefined => (Object.hasOwn(set, name) ? set[name] : undefined);
  return (['light', 'dark'] as const).flatMap((scheme) =>
    pairs.flatMap(([text, ground]): Found[] => {
      const valueOf = (name: string): string => {
        if (name.startsWith('#')) return name;
        const token = own(name) ?? built[name];
        return (scheme === 'dark' ? token?.dark : undefined) ?? token?.value ?? '';
      };
      const lines = [own(text)?.line, own(ground)?.line].flatMap((line) => line ?? []);
      if (own(text) === undefined && own(ground) === undefined) return [];
      // In one scheme only where the page has one: paper, and what is only for paper, is always light.
      const hasDark = [text, ground].some((name) => (own(name) ?? built[name])?.dark !== undefined);
      if (scheme === 'dark' && (!hasDark || ground === 'box' || text === 'quiet')) return [];
      const [one, other] = [hexOf(valueOf(text)), hexOf(valueOf(ground))];
      const found = one === null || other === null ? null : contrast(one, other);
      if (found === null || found >= least) return [];
      const named = (name: string): string =>
        name.startsWith('#') ? 'white text' : `“--${name}” (${valueOf(name)})`;
      return [
        {
          grade: 'warning',
          line: lines.length > 0 ? Math.min(...lines) : null,
          says: `${named(text)} on ${named(ground)}${scheme === 'dark' ? ' in the dark' : ''} has a contrast of ${found.toFixed(1)} to 1. Text needs ${least}.`.replace(
            /^w/,
            'W',
          ),
        },
      ];
    }),
  );
}
