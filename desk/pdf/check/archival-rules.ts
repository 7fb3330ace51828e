/** The table of what is checked before a file may claim PDF/A-2u (ISO 19005-2:2011), for the archive. */
import type { Rule } from './rule.ts';
import { archiveRules } from './rules/archive-rules.ts';
import { documentRules } from './rules/document-rules.ts';
import { fontRules, lettersOfAll } from './rules/font-rules.ts';

/** Rules of PDF/UA that PDF/A has as well, by its clauses. */
const shared: Readonly<Record<string, string>> = {
  version: '6.1.2',
  'cross-references': '6.1.4',
  'nothing-runs': '6.5',
  'layers-named': '6.9',
  'fonts-inside': '6.2.11.4',
  glyphs: '6.2.11.5',
};

/** Every rule, in the order of a report. */
export const archivalRules: readonly Rule[] = [
  ...archiveRules,
  lettersOfAll,
  ...[...documentRules, ...fontRules].flatMap((rule) => {
    const clause = shared[rule.id];
    return clause === undefined ? [] : [{ ...rule, clause, checkpoints: [] }];
  }),
];
