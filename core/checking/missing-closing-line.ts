import type { BrochureRule } from './checking.ts';

/** A brochure that ends without its line. */
export const missingClosingLine: BrochureRule<'missing-closing-line'> = {
  about: 'brochure',
  name: 'missing-closing-line',
  grade: 'warning',
  source: 'house',
  check: ({ document: { closing }, office: { brochureClosing } }) =>
    (closing?.label ?? '').trim() === ''
      ? [
          {
            place: { part: 'closing' },
            about: '',
            ...(brochureClosing !== null && brochureClosing.label.trim() !== ''
              ? {
                  fix: {
                    given: { words: brochureClosing.label },
                    changes: [{ kind: 'closing', becomes: brochureClosing }],
                  },
                }
              : {}),
          },
        ]
      : [],
};
