import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schemaVersion } from '../document.ts';
import { migrate, MigrationError, type Migration } from './migrate.ts';
import { presentForms } from './present-forms.ts';

const notes =
  (name: string): Migration['step'] =>
  (document) => ({ steps: [...(document as { steps: string[] }).steps, name] });

const table = (current: number) => ({
  current,
  steps: Array.from({ length: current - 1 }, (_, index) => ({
    from: index + 1,
    step: notes(`${index + 1}`),
  })).reverse(),
});

describe('bringing a document to the present form', () => {
  it('takes every step once, in order, from wherever the document stands', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), (form, current) => {
        const names = Array.from({ length: Math.max(0, current - form) }, (_, index) => `${form + index}`);
        expect(migrate({ steps: [] }, form, table(current))).toEqual({ steps: names });
      }),
    );
  });

  it('leaves a document of the present form as it is', () => {
    const document = { headline: 'Ports compare notes' };
    expect(migrate(document, 4, table(4))).toBe(document);
  });

  it('says which form is unknown', () => {
    const { current, steps } = table(4);
    const gap = { current, steps: steps.filter(({ from }) => from !== 2) };
    expect(() => migrate({ steps: [] }, 1, gap)).toThrow('This desk does not know the form 2 of documents.');
  });

  it('says between which forms a document could not be brought', () => {
    const stuck = {
      current: 3,
      steps: [
        { from: 1, step: notes('1') },
        {
          from: 2,
          step: () => {
            throw new Error('it has no date');
          },
        },
      ],
    };
    const sentence = 'It could not be brought from form 2 to form 3 (it has no date).';
    expect(() => migrate({ steps: [] }, 1, stuck)).toThrow(new MigrationError(sentence));
  });
});

describe('the present forms', () => {
  it('lead from the first form to the one that this desk writes, without a gap', () => {
    expect(presentForms.current).toBe(schemaVersion);
    expect(presentForms.steps.map(({ from }) => from)).toEqual(
      Array.from({ length: schemaVersion - 1 }, (_, index) => index + 1),
    );
  });
});
