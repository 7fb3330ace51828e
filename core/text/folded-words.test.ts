import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded, wordsOf } from './folded-words.ts';

describe('words as they are looked up', () => {
  it('have no accents, no case, and nothing that Unicode does not take apart', () => {
    expect(['Straße', 'Œuvre', 'Łódź', 'SØR', 'ﬁn'].map(folded)).toEqual([
      'strasse',
      'oeuvre',
      'lodz',
      'sor',
      'fin',
    ]);
  });

  it('are letters and digits; everything else stands between them', () => {
    expect(wordsOf('“L’été” à 14-15 h: e.g. Köln…')).toEqual([
      'l',
      'ete',
      'a',
      '14',
      '15',
      'h',
      'e',
      'g',
      'koln',
    ]);
    expect(wordsOf('The (first) list, 2nd form.')).toEqual(['the', 'first', 'list', '2nd', 'form']);
    for (const none of ['', '  ', '—', '...', '\n\t']) expect(wordsOf(none)).toEqual([]);
  });

  it('are the same whether the text around them is plain or not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 80 }), (text) => {
        expect([...wordsOf(text), 'e']).toEqual(wordsOf(`${text} é`));
      }),
    );
  });
});
