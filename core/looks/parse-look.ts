/** Reads a file of a look as CSS, and refuses what no look may have. What is in it was written by anybody. */
import {
  find,
  generate,
  parse,
  tokenize,
  tokenNames,
  type Atrule,
  type CssNode,
  type Declaration,
  type List,
  type Rule,
  type StyleSheet,
} from 'css-tree';

/** A finding before it is known which file it is in. */
export interface Found {
  grade: 'error' | 'warning';
  line: number | null;
  says: string;
}

/** Functions that load something, in any browser. */
const loading = /^(?:-\w+-)?(?:url|src|image|image-set|cross-fade|element|expression|paint)\($/i;
/** Conditions that rules may stand under. */
const conditions = new Set(['media', 'supports', 'container']);
const whyNot: Readonly<Record<string, string>> = {
  import: 'It would load another file. Put its rules here.',
  'font-face': 'It would load a file. Name a font that computers have in tokens.css.',
  page: 'Paper and margins are chosen for each brochure, and page numbers depend on them.',
};
const opening = new Set(['{-token', '(-token', '[-token', 'function-token', 'url-token']);
const closing: Readonly<Record<string, string>> = { '}-token': '{', ')-token': '(', ']-token': '[' };

const lineAt = (css: string, offset: number): number => css.slice(0, offset).split('\n').length;

/** What the signs of a file say, before anything is made of them. */
export function* inSigns(css: string): Generator<Found, void> {
  const found: Found[] = [];
  const open: { sign: string; at: number }[] = [];
  tokenize(css, (type, start, end) => {
    const name = tokenNames[type] ?? '';
    const text = css.slice(start, end);
    const say = (says: string): void => void found.push({ grade: 'error', line: lineAt(css, start), says });
    const isLoose = !['string-token', 'comment-token', 'whitespace-token'].includes(name);
    if (isLoose && text.includes('\\'))
      say(`“${shown(text)}” is written with a backslash. Write the letters themselves.`);
    if (name === 'url-token' || name === 'bad-url-token' || (name === 'function-token' && loading.test(text)))
      say(`“${shown(text)}” would load a file. A look loads nothing: pages are read offline, and by mail.`);
    if (name === 'CDO-token' || name === 'CDC-token') say(`“${text}” is HTML. Take it out.`);
    if (name === 'bad-string-token') say(`“${shown(text)}” has no quotation mark at its end.`);
    if (name === 'comment-token' && !text.endsWith('*/'))
      say('A comment begins here and never ends: “*/” is missing.');
    if (opening.has(name) && !name.startsWith('url'))
      open.push({ sign: name === 'function-token' ? '(' : text, at: start });
    if (name === 'at-keyword-token' && !conditions.has(text.slice(1).toLowerCase()))
      say(
        `“${shown(text)}” has no place in a look. ${whyNot[text.slice(1).toLowerCase()] ?? 'Take it out.'}`,
      );
    const wanted = closing[name];
    if (wanted === undefined) return;
    if (open.at(-1)?.sign === wanted) open.pop();
    else if (found.length === 0) say(`“${text}” closes nothing.`);
  });
  yield* found;
  const left = open.at(-1);
  if (left !== undefined && found.length === 0)
    yield {
      grade: 'error',
      line: lineAt(css, left.at),
      says: `“${left.sign}” is opened here and never closed.`,
    };
}

const longestShown = 40;
/** Words of a file as a finding quotes them. */
export const shown = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longestShown ? `${line.slice(0, longestShown)}…` : line;
};

export const lineOf = (node: CssNode): number | null => node.loc?.start.line ?? null;

/** The file as a tree, and what is no CSS in it. */
export function parseLook(css: string): { sheet: StyleSheet | null; found: Found[] } {
  const found = [...inSigns(css)];
  if (found.length > 0) return { sheet: null, found };
  try {
    const sheet = parse(css, {
      positions: true,
      onParseError: (error, fallback) => {
        const text = fallback.type === 'Raw' ? shown(fallback.value) : '';
        const why = text.includes('{')
          ? 'stands inside of another rule. Is a “}” missing before it?'
          : `is no CSS: ${error.message.charAt(0).toLowerCase()}${error.message.slice(1).replace(/\.$/, '')}.`;
        found.push({
          grade: 'error',
          line: 'line' in error ? Number(error.line) : null,
          says: `${text === '' ? 'This' : `“${text}”`} ${why}`,
        });
      },
    });
    const stray = find(sheet, ({ type }) => type === 'Raw' || type === 'CDO' || type === 'CDC');
    if (stray && found.length === 0 && !isInToken(sheet, stray))
      found.push({ grade: 'error', line: lineOf(stray), says: `“${shown(generate(stray))}” is no CSS.` });
    // What comes after a mistake is seldom meant as it is read.
    return { sheet: found.length > 0 ? null : (sheet as StyleSheet), found };
  } catch {
    return {
      sheet: null,
      found: [
        { grade: 'error', line: null, says: 'It could not be read as CSS: too much stands in one another.' },
      ],
    };
  }
}

/** Values of tokens are kept as they are written. */
function isInToken(sheet: CssNode, raw: CssNode): boolean {
  return (
    find(
      sheet,
      (node) => node.type === 'Declaration' && node.property.startsWith('--') && node.value === raw,
    ) !== null
  );
}

/** Nodes of a list, which css-tree keeps as a chain. */
export const nodesOf = <T extends CssNode>(list: List<T> | null | undefined): T[] => list?.toArray() ?? [];

export type { Atrule, CssNode, Declaration, Rule, StyleSheet };
