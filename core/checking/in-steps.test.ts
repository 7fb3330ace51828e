import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document, Office } from '../document.ts';
import { anyDocument } from '../fields/testing/any-document.ts';
import { checkingOf, checksOf, type Checks } from './rules.ts';
import { bodyOf, news, office, paragraph } from './testing/check.ts';

/** Runs the checks to their end, and counts the steps. */
function inSteps(document: Document, of: Office): { checks: Checks; steps: number } {
  const checking = checkingOf(document, of, { today: '2024-03-01' });
  for (let steps = 1; ; steps += 1) {
    const { done, value } = checking.next();
    if (done === true) return { checks: value, steps };
  }
}

describe('checks in steps', () => {
  it('find what they find in one go', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(inSteps(document, office).checks).toEqual(checksOf(document, office, { today: '2024-03-01' }));
      }),
      { numRuns: 50 },
    );
  });

  it('have a step for each paragraph and each rule, so that other work comes in between', () => {
    const long = news({
      body: bodyOf(...Array.from({ length: 300 }, (_, n) => paragraph(`Paragraph ${String(n)}.`))),
    });
    expect(inSteps(long, office).steps).toBeGreaterThan(320);
  });
});
