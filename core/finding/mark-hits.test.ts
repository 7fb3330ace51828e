import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hitsOf, inPieces, isDateHit } from './mark-hits.ts';
import { readSearch } from './search-query.ts';

const today = '2024-03-14';
const marked = (typed: string, text: string): string =>
  inPieces(text, hitsOf(readSearch(typed, today))(text))
    .map((piece) => (piece.isHit ? `[${piece.text}]` : piece.text))
    .join('');

describe('hits of a search', () => {
  it('are marked whatever the accents, as far as they were typed', () => {
    expect(marked('journee', 'Journée et journées')).toBe('[Journée] et [journée]s');
    expect(marked('été', 'L’e\u0301te\u0301, ETE')).toBe('L’[e\u0301te\u0301], [ETE]');
    expect(marked('стра', 'Страна')).toBe('[Стра]на');
    expect(marked('port drug', 'Ports, airports and drugs')).toBe('[Port]s, airports and [drug]s');
    expect(marked('wildlive', 'On wildlife')).toBe('On [wildlife]');
    expect(marked('strasse', 'Straße')).toBe('[Straße]');
  });

  it('are phrases as a whole, days where they are written, and nothing that is left out or has a key', () => {
    expect(marked('"clean sport" -fair tag:sport', 'Clean sport, fair sport: clean, sport')).toBe(
      '[Clean sport], fair sport: clean, sport'.replace('clean, sport', '[clean, sport]'),
    );
    expect(marked('July 2023', 'In July 2023, not July')).toBe('In [July 2023], not July');
    expect(isDateHit(readSearch('July 2023', today), { start: '2023-07-30' })).toBe(true);
    expect(isDateHit(readSearch('ports', today), { start: '2023-07-30' })).toBe(false);
  });

  it('leave the text as it is, whatever is typed and written', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 });
    fc.assert(
      fc.property(text, fc.string({ unit: 'grapheme', maxLength: 12 }), (whole, typed) => {
        const pieces = inPieces(whole, hitsOf(readSearch(typed, today))(whole));
        expect(pieces.map((piece) => piece.text).join('')).toBe(whole);
      }),
      { numRuns: 400 },
    );
  });

  it('of 20,000 words take no time that anybody notices', () => {
    const text = 'The quick brown señor jumps '.repeat(4_000);
    const began = performance.now();
    expect(hitsOf(readSearch('senor jump', today))(text)).toHaveLength(8_000);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
