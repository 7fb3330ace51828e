import { judgeAddress } from '../addresses/address.ts';
import { likelyAddress } from '../addresses/likely-address.ts';
import { linksOf } from './basis/links.ts';
import type { DocumentRule } from './checking.ts';

/** Addresses that the desk's policy refuses: they would be left out of every export, and only their words be kept. */
export const unsafeAddress: DocumentRule<'unsafe-address'> = {
  about: 'document',
  name: 'unsafe-address',
  grade: 'error',
  source: 'house',
  check: (checked) =>
    linksOf(checked).flatMap(({ words, href, place }) => {
      const verdict = judgeAddress(href);
      if (verdict.ok) return [];
      const likely = likelyAddress(href);
      return [
        {
          given: { words, refusal: verdict.refusal },
          place,
          about: href,
          ...(likely === null
            ? {}
            : {
                fix: {
                  given: { likely },
                  changes: [{ kind: 'address' as const, was: href, becomes: likely }],
                },
              }),
        },
      ];
    }),
};
