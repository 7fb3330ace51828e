import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BodyNode } from '../../core/document.ts';
import { bodyBack } from './body-back.ts';

const text = (...words: string[]): BodyNode => ({
  type: 'doc',
  content: words.map((word) => ({ type: 'paragraph', content: [{ type: 'text', text: word }] })),
});

describe('a change of a text', () => {
  it('is taken back where nothing else has changed', () => {
    expect(bodyBack(text('a', 'b'), text('a', 'b mine'), text('a', 'b mine'))).toEqual(text('a', 'b'));
    expect(bodyBack(text('a', 'b', 'c'), text('a', 'c'), text('a', 'c'))).toEqual(text('a', 'b', 'c'));
    expect(bodyBack(text('a'), text('a', 'b'), text('a', 'b'))).toEqual(text('a'));
  });

  it('is taken back beside what others have changed meanwhile, and leaves that as it is', () => {
    const [before, after] = [text('a', 'b', 'c'), text('a', 'b mine', 'c')];
    expect(bodyBack(before, after, text('theirs', 'a', 'b mine', 'c theirs'))).toEqual(
      text('theirs', 'a', 'b', 'c theirs'),
    );
    expect(bodyBack(text('a', 'b'), text('a'), text('theirs', 'a'))).toEqual(text('theirs', 'a', 'b'));
  });

  it('is not taken back where others have changed the same words, or where it stood cannot be told', () => {
    expect(bodyBack(text('a', 'b'), text('a', 'b mine'), text('a', 'b mine and theirs'))).toBeNull();
    expect(bodyBack(text('a', 'b', 'c'), text('a', 'c'), text('theirs'))).toBeNull();
    expect(bodyBack(text('a', 'b'), text('a', 'x'), text('x', 'y', 'x', 'z'))).toBeNull();
  });

  it('is not taken back in other blocks that say the same', () => {
    // "No" became "Yes", and then "Maybe" in another window: the other "Yes" is not touched.
    const before = text('One?', 'No', 'Two?', 'Three?', 'Yes', 'End');
    const after = text('One?', 'Yes', 'Two?', 'Three?', 'Yes', 'End');
    expect(bodyBack(before, after, text('One?', 'Maybe', 'Two?', 'Three?', 'Yes', 'End'))).toBeNull();
    expect(bodyBack(before, after, text('New', 'One?', 'Yes', 'Two?', 'Three?', 'Yes', 'End'))).toEqual(
      text('New', 'One?', 'No', 'Two?', 'Three?', 'Yes', 'End'),
    );
  });

  it('is taken back exactly, whatever it was', () => {
    const some = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(some, some, (before, after) => {
        expect(bodyBack(text(...before), text(...after), text(...after))).toEqual(text(...before));
      }),
    );
  });
});
