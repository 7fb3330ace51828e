import { expect, it } from 'vitest';
import { brochure, findInBrochure, office } from './testing/check.ts';

it('misses the closing line of a brochure, and offers that of the office', () => {
  const closing = { label: 'Read on.', href: 'https://example.org/' };
  expect(findInBrochure('missing-closing-line', brochure(), [])).toEqual([]);
  expect(findInBrochure('missing-closing-line', brochure({ closing: null }), [])[0]?.fix).toBeUndefined();
  expect(
    findInBrochure('missing-closing-line', brochure({ closing: { label: ' ' } }), [], {
      ...office,
      brochureClosing: closing,
    })[0]?.fix?.changes,
  ).toEqual([{ kind: 'closing', becomes: closing }]);
});
