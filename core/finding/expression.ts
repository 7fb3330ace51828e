/**
 * Regular expressions, by an engine whose time grows with the length of a text and no faster: none can hold the desk up. It is
 * loaded when an expression is first looked for.
 */
import type { RE2JS } from 're2js';
import { gap } from './text-places.ts';
import type { Needle, Span } from './needle.ts';

type Engine = typeof RE2JS;
let engine: Engine | null = null;

/** Loads the engine; until then no expression is found anywhere. Throws where it cannot be loaded. */
export async function loadExpressions(): Promise<void> {
  engine ??= (await import('re2js')).RE2JS;
}

/** What an expression is that cannot be read. */
export const troubles = {
  'unexpected )': 'closed',
  'missing closing )': 'open',
  'missing closing ]': 'open-class',
  'missing argument to repetition operator': 'nothing-to-repeat',
  'invalid nested repetition operator': 'repeated-twice',
  'invalid repeat count': 'repeated-too-often',
  'trailing backslash at end of expression': 'backslash',
  'invalid escape sequence': 'escape',
  'invalid character class range': 'range',
  'invalid or unsupported Perl syntax': 'unknown',
  'invalid named capture': 'unknown',
} as const satisfies Record<string, string>;
type Trouble = (typeof troubles)[keyof typeof troubles] | 'other';

/** Why an expression cannot be read, and the part of it that is meant. */
export interface ExpressionTrouble {
  kind: Trouble;
  part: string;
}

type Compiled = { re: RE2JS } | { trouble: ExpressionTrouble };
let last: { key: string; compiled: Compiled } | null = null;

/** `words` as an expression; the last one is kept, as texts are looked through with the same one after another. */
function compile({ words, case: cased }: Pick<Needle, 'words' | 'case'>, by: Engine): Compiled {
  const key = `${String(cased)} ${words}`;
  if (last?.key !== key) last = { key, compiled: compiledBy(by, words, cased) };
  return last.compiled;
}

function compiledBy(by: Engine, words: string, cased: boolean): Compiled {
  try {
    return { re: by.compile(words.normalize('NFC'), by.MULTILINE | (cased ? 0 : by.CASE_INSENSITIVE)) };
  } catch (error) {
    const { error: said = '', input } = error as { error?: string; input?: string | null };
    const part = input ?? '';
    const kind = (troubles as Partial<Record<string, Trouble>>)[said] ?? 'other';
    // Of the whole, the engine names its own signs before it too.
    return { trouble: { kind, part: part === '' || part.endsWith(words) ? words : part } };
  }
}

/** Why an expression cannot be read; null where it can, or is none, or the engine is not loaded yet. */
export function troubleOf(needle: Pick<Needle, 'words' | 'case' | 'regex'>): ExpressionTrouble | null {
  if (!needle.regex || !engine || needle.words === '') return null;
  const compiled = compile(needle, engine);
  return 'trouble' in compiled ? compiled.trouble : null;
}

/** The text that was read last, with breaks within a paragraph as ends of lines, so that no sign stands for them. */
let read: { text: string; re: RE2JS; matcher: ReturnType<RE2JS['matcher']> } | null = null;

/** What looks through a text; the last one is kept, as it is asked again at each hit and costs the length of the text. */
function matcherOf(re: RE2JS, text: string): ReturnType<RE2JS['matcher']> {
  if (read?.text !== text || read.re !== re)
    read = { text, re, matcher: re.matcher(text.replaceAll(gap, '\n')) };
  return read.matcher;
}

/** Stretches that an expression finds, from left to right, none over another and none empty. */
export function expressionHits(needle: Needle, text: string, isFound: (span: Span) => boolean): Span[] {
  const compiled = engine && needle.words !== '' ? compile(needle, engine) : null;
  if (!compiled || !('re' in compiled)) return [];
  const found: Span[] = [];
  const matcher = matcherOf(compiled.re, text).reset();
  while (matcher.find()) {
    const span = { from: matcher.start(), to: matcher.end() };
    if (span.to > span.from && isFound(span)) found.push(span);
  }
  return found;
}

/** "$1", "${1}", "${name}", "$&", and "$$" for the sign itself. */
const references = /\$(?:(\$)|(&)|(\d{1,2})|\{(\w+)\})/g;

/**
 * What a hit becomes: `becomes` with what the brackets of the expression hold in the place of "$1", "$2" and so on. A group that
 * is not there is left as it was typed.
 */
export function expanded(needle: Needle, becomes: string, text: string, { from, to }: Span): string {
  const compiled = engine ? compile(needle, engine) : null;
  if (!compiled || !('re' in compiled) || !becomes.includes('$')) return becomes;
  const { re } = compiled;
  const found = text.slice(from, to);
  const matcher = matcherOf(re, text);
  const isHere = matcher.find(from) && matcher.start() === from && matcher.end() === to;
  // Cut out of its text, it may be found otherwise: then by itself.
  const by = isHere ? matcher : re.matcher(found.replaceAll(gap, '\n'));
  if (!isHere && !by.find()) return becomes;
  const count = by.groupCount();
  // As they stand in the text: a gap is a gap, and the end of a line is one.
  const held = (of: number | string): string => {
    const start = by.start(of);
    return start < 0 ? '' : (isHere ? text : found).slice(start, by.end(of));
  };
  const group = (number: number): string | null => (number <= count ? held(number) : null);
  return becomes.replace(references, (typed, dollar, all, digits?: string, name?: string) => {
    if (dollar !== undefined) return '$';
    if (all !== undefined) return found;
    if (digits !== undefined) {
      const both = group(Number(digits));
      if (both !== null) return both;
      const first = digits.length > 1 ? group(Number(digits.charAt(0))) : null;
      return first === null ? typed : `${first}${digits.slice(1)}`;
    }
    if (name !== undefined && /^\d+$/.test(name)) return group(Number(name)) ?? typed;
    try {
      return held(name as string);
    } catch {
      return typed; // there is no group of that name
    }
  });
}
