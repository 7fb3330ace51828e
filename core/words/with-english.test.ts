import { describe, expect, it } from 'vitest';
import type { WordsIn } from './languages.ts';
import { missingWords, withEnglish } from './with-english.ts';

const english = {
  common: { cancel: 'Cancel', close: 'Close' },
  count: { file: (n: number) => `${String(n)} files` },
};
type Words = typeof english;
/** A language of three words, as somebody may begin one. */
const begun = { common: { cancel: 'Nuligi' } };

describe('a language of the interface that was only begun', () => {
  it('says in English, message by message, what it has no word for yet', () => {
    const words = withEnglish<Words>(english, begun);
    expect(words.common).toEqual({ cancel: 'Nuligi', close: 'Close' });
    expect(words.count.file(3)).toBe('3 files');
  });

  it('is told which messages it lacks', () => {
    expect(missingWords(english, begun)).toEqual(['common.close', 'count.file']);
    expect(missingWords(english, english)).toEqual([]);
  });

  it('is told the same by the compiler as soon as it says that it is whole', () => {
    interface States {
      en: { state: 'whole' };
      eo: { state: 'begun' };
      fr: { state: 'whole' };
    }
    type Table = WordsIn<States, Words>;
    // @ts-expect-error - French says that it is whole, and lacks `close` and `count`
    const table: Table = { en: english, eo: begun, fr: begun };
    expect(table.eo).toBe(begun);
    // @ts-expect-error - a language without a table
    const lacking: Table = { en: english, eo: begun };
    expect(lacking.en).toBe(english);
    // @ts-expect-error - a message that nobody asks for, a misspelt one for instance
    const unknown: Table['eo'] = { common: { canel: 'Nuligi' } };
    expect(unknown).toBeDefined();
  });
});
