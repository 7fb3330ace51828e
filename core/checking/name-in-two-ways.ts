import { namesInTwoWays } from './basis/name-findings.ts';
import { houseRule, type DocumentRule } from './checking.ts';

/** A name that one item spells in two ways. */
export const nameInTwoWays: DocumentRule = {
  about: 'document',
  name: 'name-in-two-ways',
  grade: 'warning',
  source: houseRule,
  check: (checked) => namesInTwoWays([checked]).map(({ document: _own, ...found }) => found),
};
