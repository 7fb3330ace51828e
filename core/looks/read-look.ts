/** A look from its files: each that is whole counts, in the place of a broken one the built-in look does. */
import type { LookStyle } from '../writing/style/look.ts';
import { largestLookFile, lookFiles, lookParts, type LookFile } from './look-files.ts';
import type { Look, LookFinding } from './look-finding.ts';
import type { Found } from './parse-look.ts';
import { readRules } from './read-rules.ts';
import { readTokens } from './read-tokens.ts';

/** More than a person would read of one file. */
const mostFindings = 20;

/** What a file says, or a sentence why that cannot be told. */
export type LookText = { text: string } | { trouble: string };

/** Reads the files that there are. `accent`: the office's colour, for what they leave open. */
export function readLook(texts: ReadonlyMap<LookFile, LookText>, accent: string): Look {
  const findings: LookFinding[] = [];
  const style: LookStyle = { tokens: {}, screen: '', print: '' };
  const rules = { screen: [] as string[], print: [] as string[] };
  const say = (file: LookFile, found: readonly Found[]): void => {
    findings.push(...found.slice(0, mostFindings).map((one) => ({ ...one, file })));
  };
  const tokens: Record<string, { value: string; dark?: string | undefined }> = {};
  for (const file of lookFiles) {
    const given = texts.get(file);
    if (given === undefined) continue;
    if ('trouble' in given) {
      say(file, [{ grade: 'error', line: null, says: given.trouble }]);
      continue;
    }
    if (given.text.length > largestLookFile) {
      say(file, [{ grade: 'error', line: null, says: `It is larger than ${largestLookFile / 1000} kB.` }]);
      continue;
    }
    if (file === 'tokens.css') {
      const read = readTokens(given.text, accent);
      say(file, read.found);
      for (const [name, { value, dark }] of Object.entries(read.tokens ?? {})) tokens[name] = { value, dark };
      continue;
    }
    const part = lookParts[file];
    const { css, found } = readRules(given.text, part);
    say(file, found);
    if (css !== null && css !== '') rules[part.medium].push(css);
  }
  return {
    files: lookFiles.filter((file) => texts.has(file)),
    findings,
    style: { ...style, tokens, screen: rules.screen.join('\n'), print: rules.print.join('\n') },
  };
}
