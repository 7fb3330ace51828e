import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPassage, passageAt } from './anchor.ts';

const letters = (most: number, least = 0) =>
  fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', '\n', 'é'), maxLength: most, minLength: least });

describe('the passage of a comment', () => {
  it('is found where it stands, with its words', () => {
    fc.assert(
      fc.property(letters(120), letters(12, 1), letters(120), (before, quote, after) => {
        const text = before + quote + after;
        const stretch = { from: before.length, to: before.length + quote.length };
        const found = findPassage(text, passageAt(text, stretch));
        expect(found && text.slice(found.from, found.to)).toBe(quote);
        // Another place is as good only where the same words stand around it.
        if (found) expect(passageAt(text, found)).toMatchObject(contextIfFar(text, stretch, found));
      }),
    );
  });

  it('is found again after edits elsewhere, beyond the words that it is known by', () => {
    const around = 'The port of Albany opened a register of customs permits last year, and ';
    const behind = ' was said to be the first of its kind; others will follow in spring.';
    fc.assert(
      fc.property(letters(80), letters(80), letters(80), letters(80), (a, b, c, d) => {
        const quote = 'the register';
        const text = a + around + quote + behind + b;
        const passage = passageAt(text, {
          from: a.length + around.length,
          to: a.length + around.length + quote.length,
        });
        const edited = c + around + quote + behind + d;
        expect(findPassage(edited, passage)).toEqual({
          from: c.length + around.length,
          to: c.length + around.length + quote.length,
        });
      }),
    );
  });

  it('is told from the same words elsewhere by what stands around it', () => {
    const text = 'Customs seized permits. Police seized permits too.';
    const from = text.lastIndexOf('permits');
    const passage = passageAt(text, { from, to: from + 7 });
    const edited = `In May, ${text}`;
    expect(findPassage(edited, passage)?.from).toBe(from + 8);
  });

  it('is gone with its words, and never goes over to the same words about something else', () => {
    const first = 'The minister said that the port would open again in spring, with new cranes and quays.';
    const second = 'Nobody believed it; the cost of a port is known to every accountant of the city.';
    const from = first.indexOf('port');
    const passage = passageAt(`${first}\n${second}`, { from, to: from + 4 });
    expect(findPassage(second, passage)).toBeNull();
    const edited = first.replace('the port would', 'a port may');
    expect(findPassage(`${edited}\n${second}`, passage)?.from).toBe(edited.indexOf('port'));
  });

  it('stays at words that were corrected in it, and is gone with them', () => {
    const text = 'Two officers of Curacao met the delegation in the port on Monday morning.';
    const from = text.indexOf('Curacao');
    const passage = passageAt(text, { from, to: from + 7 });
    const corrected = text.replace('Curacao', 'Curaçao');
    const found = findPassage(corrected, passage);
    expect(found && corrected.slice(found.from, found.to)).toBe('Curaçao');
    expect(findPassage('Two officers met the delegation.', passage)).toBeNull();
  });
});

function contextIfFar(
  text: string,
  wanted: { from: number; to: number },
  found: { from: number; to: number },
): { before?: string } {
  return wanted.from === found.from ? {} : { before: passageAt(text, wanted).before };
}
