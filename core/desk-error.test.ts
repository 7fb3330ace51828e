import { describe, expect, it } from 'vitest';
import { DeskError, says, sayError } from './desk-error.ts';
import { errors } from './words/en/errors.ts';
import { pseudoLanguage, pseudoWords } from './words/pseudo-language.ts';

describe('an error of the desk', () => {
  it('has an English sentence, and names it for whoever speaks another language', () => {
    const error = new DeskError('not-found', says('document-gone', { id: 'ports' }));
    const sentence = 'The library has no document “ports”. It may have been removed.';
    expect(error).toMatchObject({ code: 'not-found', message: sentence });
    expect(error.said && sayError(pseudoLanguage(errors), error.said)).toBe(pseudoWords(sentence));
  });

  it('names none where its sentence was made where it arose', () => {
    expect(new DeskError('failed', 'The printer is on fire.').said).toBeNull();
  });

  it('says nothing that a name could smuggle into it', () => {
    const said = says('document-gone', { id: 'a\u202eb' });
    expect(new DeskError('not-found', said).message).not.toContain('\u202e');
    expect(sayError(errors, said)).not.toContain('\u202e');
  });

  it('does not compile with a sentence that no table has, or that is given something else', () => {
    // @ts-expect-error - no table has this sentence
    const unknown = () => says('printer-on-fire');
    // @ts-expect-error - the sentence names the document
    const short = () => says('document-gone');
    // @ts-expect-error - the sentence names it by its id
    const other = () => says('document-gone', { headline: 'Ports' });
    // @ts-expect-error - this one is the same every time
    const more = () => says('no-library-open', { id: 'ports' });
    expect([unknown, short, other, more]).toHaveLength(4);
  });
});
