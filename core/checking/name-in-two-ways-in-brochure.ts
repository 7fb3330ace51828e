import { namesInTwoWays } from './basis/name-findings.ts';
import type { BrochureRule } from './checking.ts';

/** A name that the items of a brochure spell in two ways; what one item does by itself is told there. */
export const nameInTwoWaysInBrochure: BrochureRule<'name-in-two-ways-in-brochure'> = {
  about: 'brochure',
  name: 'name-in-two-ways-in-brochure',
  grade: 'warning',
  source: 'house',
  check: (brochure, items) => {
    const all = [brochure, ...items];
    const told = new Set(
      all.flatMap((one) => namesInTwoWays([one]).map(({ document, about }) => `${document} ${about}`)),
    );
    return namesInTwoWays(all).filter(({ document, about }) => !told.has(`${document} ${about}`));
  },
};
