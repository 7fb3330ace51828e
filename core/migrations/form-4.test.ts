import { describe, expect, it } from 'vitest';
import { usualElements } from '../fields/office-fields.ts';
import { withTablesInCopies } from './form-4.ts';

const plain = ['p', 'br', 'h2', 'h3', 'h4', 'ul', 'li', 'blockquote', 'strong', 'em'];
const usualThen = [
  { element: '*', attributes: ['lang', 'dir'] },
  ...plain.map((element) => ({ element, attributes: [] as string[] })),
  { element: 'ol', attributes: ['start'] },
  { element: 'a', attributes: ['href'] },
];
/** As form 4 had it. */
const usualNext = usualElements().filter(({ element }) => element !== 'span');
const settings = (copiedElements: unknown) => ({ kind: 'library', office: { name: 'Ours', copiedElements } });

describe('the list of copied elements of a library of form 3', () => {
  it('takes tables and raised signs where nobody has changed it', () => {
    expect(withTablesInCopies(settings(usualThen))).toEqual(settings(usualNext));
  });

  it.each([[usualThen.slice(1)], [[...usualThen, { element: 'img', attributes: ['src'] }]], ['p'], [[3]]])(
    'stays as it is where somebody has: %j',
    (list) => {
      expect(withTablesInCopies(settings(list))).toEqual(settings(list));
    },
  );

  it.each([null, 3, { kind: 'news' }, { kind: 'library', office: 1 }])('is not looked for in %j', (held) => {
    expect(withTablesInCopies(held)).toBe(held);
  });
});
