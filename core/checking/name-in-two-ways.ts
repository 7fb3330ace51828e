import { namesInTwoWays } from './basis/name-findings.ts';
import type { DocumentRule } from './checking.ts';

/** A name that one item spells in two ways. */
export const nameInTwoWays: DocumentRule<'name-in-two-ways'> = {
  about: 'document',
  name: 'name-in-two-ways',
  grade: 'warning',
  source: 'house',
  check: (checked) => namesInTwoWays([checked]).map(({ document: _own, ...found }) => found),
};
