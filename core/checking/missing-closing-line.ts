import { houseRule, type BrochureRule } from './checking.ts';

/** A brochure that ends without its line. */
export const missingClosingLine: BrochureRule = {
  about: 'brochure',
  name: 'missing-closing-line',
  grade: 'warning',
  source: houseRule,
  check: ({ document: { closing }, office: { brochureClosing } }) =>
    (closing?.label ?? '').trim() === ''
      ? [
          {
            message: 'No closing line.',
            remedy: 'Write one',
            place: { part: 'closing' },
            about: '',
            ...(brochureClosing !== null && brochureClosing.label.trim() !== ''
              ? {
                  fix: {
                    label: `Use “${brochureClosing.label}”`,
                    changes: [{ kind: 'closing', becomes: brochureClosing }],
                  },
                }
              : {}),
          },
        ]
      : [],
};
