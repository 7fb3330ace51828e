/** The files that an office begins with: every token with its built-in value, and a page of its own for rules. */
import { tokensFor, type Token } from '../writing/style/tokens.ts';
import { lookFiles, lookParts, type LookFile, type LookPart } from './look-files.ts';

const valueOf = ({ value, dark }: Token): string =>
  dark === undefined ? value : `light-dark(${value}, ${dark})`;

const headings: Readonly<Record<Token['kind'], string>> = {
  colour: 'Colours. Two in “light-dark(…)” are those of light and dark pages; paper is always light.',
  fonts: 'Fonts that a reader’s computer has. Nothing is loaded.',
  size: 'Sizes.',
  number: 'Numbers.',
};

function tokensFile(accent: string): string {
  let last: Token['kind'] | null = null;
  const lines = Object.entries<Token>(tokensFor(accent)).flatMap(([name, token]) => {
    const opens =
      token.kind === 'number' || token.kind === last ? [] : ['', `  /* ${headings[token.kind]} */`];
    if (token.kind !== 'number') last = token.kind;
    return [...opens, `  /* ${token.about} */`, `  --${name}: ${valueOf(token)};`];
  });
  return `/* The tokens of this library's publications. Change a value, save, and look at a preview or an export.
   A token that is taken out of this file has the desk's own value again. */

.house {${lines.join('\n')}
}
`.replace(/(\w)'s /g, '$1’s ');
}

const rulesFile = ({ about, example }: LookPart): string =>
  `/* ${about}
   Rules here come after the desk's own and hold on these pages only; “body” is the page itself. Colours, fonts and sizes
   are better set in tokens.css, where they hold everywhere. For example:

   ${example} */
`.replace(/(\w)'s /g, '$1’s ');

/** The text of each file, for an office with that colour. */
export const builtInLook = (accent: string): ReadonlyMap<LookFile, string> =>
  new Map(
    lookFiles.map((file) => [file, file === 'tokens.css' ? tokensFile(accent) : rulesFile(lookParts[file])]),
  );
