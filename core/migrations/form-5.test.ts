import { describe, expect, it } from 'vitest';
import { usualElements } from '../fields/office-fields.ts';
import { withPassagesInCopies } from './form-5.ts';

const usualThen = usualElements().filter(({ element }) => element !== 'span');
const settings = (copiedElements: unknown) => ({ kind: 'library', office: { name: 'Ours', copiedElements } });

describe('the list of copied elements of a library of form 4', () => {
  it('takes passages in other languages where nobody has changed it', () => {
    expect(withPassagesInCopies(settings(usualThen))).toEqual(settings(usualElements()));
  });

  it.each([[usualThen.slice(1)], [[...usualThen, { element: 'img', attributes: ['src'] }]], ['p'], [[3]]])(
    'stays as it is where somebody has: %j',
    (list) => {
      expect(withPassagesInCopies(settings(list))).toEqual(settings(list));
    },
  );

  it.each([null, 3, { kind: 'news' }, { kind: 'library', office: 1 }])('is not looked for in %j', (held) => {
    expect(withPassagesInCopies(held)).toBe(held);
  });
});
