import { describe, expect, it } from 'vitest';
import { numbersOf } from './numbers.ts';

describe('counted nouns', () => {
  it('take the plural of their language', () => {
    const english = numbersOf('en').plural({ one: '# file', other: '# files' });
    expect([english(0), english(1), english(1200)]).toEqual(['0 files', '1 file', '1,200 files']);
    const french = numbersOf('fr').plural({ one: '# fichier', other: '# fichiers' });
    expect([french(0), french(1), french(2)]).toEqual(['0 fichier', '1 fichier', '2 fichiers']);
  });

  it('fall back to the general form', () => {
    expect(numbersOf('en').plural({ other: '# sheep' })(1)).toBe('1 sheep');
  });
});
