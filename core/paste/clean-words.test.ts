import { describe, expect, it } from 'vitest';
import { cleanWords } from './clean-words.ts';

const page = [
  'The harbour of Albany handles more boxes than any other on the river, and its of\ufb01ce',
  'counts them by night. Most of them come from the north, where the quays are long and',
  'the cranes were built for grain; the rest arrives on barges that wait below the lock',
  'until the water is high enough.',
  '',
  'A second report follows in the spring. It will look at the small ports downstream and',
  'at what their pilots say about the locks.',
].join('\n');

describe('plain words', () => {
  it('are paragraphs again where a page broke their lines, which is told', () => {
    const { text, told } = cleanWords(page);
    expect(text.split('\n')).toHaveLength(2);
    expect(text).toContain('its office counts them');
    expect(text).toContain('until the water is high enough.\nA second report');
    expect(told).toContain('6 lines into 2 paragraphs');
  });

  it('stay as they are where their lines are meant', () => {
    const list = 'Cranes:\n- Albany\n- Bremen\n\tTwo\u00a0 tugs';
    expect(cleanWords(list)).toEqual({ text: list, told: null });
    expect(cleanWords('> quoted\r\n> again')).toEqual({ text: '> quoted\r\n> again', told: null });
  });
});
