/** The table of what is checked before a file may claim PDF/UA-1 (ISO 14289-1:2014; Matterhorn Protocol 1.1). */
import type { Rule } from './rule.ts';
import { contentRules } from './rules/content-rules.ts';
import { descriptionRules } from './rules/description-rules.ts';
import { documentRules } from './rules/document-rules.ts';
import { fontRules } from './rules/font-rules.ts';
import { outlineRules } from './rules/outline-rules.ts';
import { treeRules } from './rules/tree-rules.ts';

/** Every rule, in the order of a report. */
export const universalRules: readonly Rule[] = [
  ...documentRules,
  ...treeRules,
  ...outlineRules,
  ...contentRules,
  ...descriptionRules,
  ...fontRules,
];
