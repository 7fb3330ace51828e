/** The tokens of a look: values of the table's tokens, and an office's own. */
import { generate, lexer, parse } from 'css-tree';
import { tokensFor, type Token, type TokenKind } from '../writing/style/tokens.ts';
import { contrastFindings, type SetToken } from './contrast-findings.ts';
import { lineOf, nodesOf, parseLook, shown, type Declaration, type Found } from './parse-look.ts';

/** What a value of each kind is, in the notation of CSS, and in words. */
const kinds: Readonly<Record<TokenKind, { syntax: string; words: string }>> = {
  colour: { syntax: '<color>', words: 'a colour, for example #009edb' },
  size: { syntax: '<length>', words: 'a size, for example 1.125rem' },
  number: { syntax: '<number>', words: 'a number, for example 1.5' },
  fonts: { syntax: '<font-family-name>#', words: 'a list of fonts' },
};

const matches = (value: string, kind: TokenKind): boolean => {
  try {
    const parsed = parse(value, { context: 'value' });
    return kind === 'fonts'
      ? lexer.matchProperty('font-family', parsed).error === null
      : lexer.match(kinds[kind].syntax, parsed).error === null;
  } catch {
    return false;
  }
};

/** Both values of "light-dark(#fff, #000)"; the one of any other value. */
export function bothOf(value: string): { value: string; dark?: string } {
  const inner = /^light-dark\((.*)\)$/is.exec(value.trim())?.[1];
  if (inner === undefined) return { value: value.trim() };
  let depth = 0;
  const comma = [...inner].findIndex((sign) => {
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    return sign === ',' && depth === 0;
  });
  return comma === -1
    ? { value: value.trim() }
    : { value: inner.slice(0, comma).trim(), dark: inner.slice(comma + 1).trim() };
}

/** The tokens of a file by name; null where it has an error. `accent`: the office's colour, for tokens that it does not set. */
export function readTokens(
  css: string,
  accent: string,
): { tokens: Record<string, SetToken> | null; found: Found[] } {
  const { sheet, found } = parseLook(css);
  if (sheet === null) return { tokens: null, found };
  const known: Readonly<Record<string, Token>> = tokensFor(accent);
  const tokens = new Map<string, SetToken>();

  const take = (node: Declaration): void => {
    const name = node.property.slice(2);
    const line = lineOf(node);
    const both = bothOf(generate(node.value));
    const token = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!node.property.startsWith('--'))
      return void found.push({
        grade: 'error',
        line,
        says: `“${node.property}” is no token. Put rules into the file of their pages, for example web.css.`,
      });
    if (node.important)
      found.push({ grade: 'error', line, says: `“!important” at “--${name}”: tokens need none.` });
    if (token === undefined)
      found.push({
        grade: 'warning',
        line,
        says: `“--${name}” is no token of the desk. It does something only where rules of your own use it.`,
      });
    for (const value of token === undefined ? [] : [both.value, both.dark ?? both.value])
      if (token !== undefined && !matches(value, token.kind)) {
        const { words } = kinds[token.kind];
        return void found.push({
          grade: 'error',
          line,
          says: `“--${name}: ${shown(value)}” is not ${words}.`,
        });
      }
    tokens.set(name, { ...both, line });
  };

  for (const node of nodesOf(sheet.children)) {
    if (node.type === 'Comment') continue;
    const selector = node.type === 'Rule' ? generate(node.prelude) : '';
    if (node.type !== 'Rule' || !/^(?:\.house|:root|html|body)$/i.test(selector)) {
      found.push({
        grade: 'error',
        line: lineOf(node),
        says: `“${shown(selector || generate(node))}”: this file holds tokens in “.house { … }” and nothing else.`,
      });
      continue;
    }
    for (const child of nodesOf(node.block.children)) {
      if (child.type === 'Declaration') take(child);
      else if (child.type !== 'Comment')
        found.push({
          grade: 'error',
          line: lineOf(child),
          says: `“${shown(generate(child))}” stands inside of another rule. Is a “}” missing before it?`,
        });
    }
  }
  if (found.some(({ grade }) => grade === 'error')) return { tokens: null, found };
  const set = Object.fromEntries(tokens);
  return { tokens: set, found: [...found, ...contrastFindings(set, accent)] };
}
