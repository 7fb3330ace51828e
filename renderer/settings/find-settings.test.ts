import { describe, expect, it } from 'vitest';
import { hasWords } from './find-settings.ts';

describe('finding settings', () => {
  it('finds the beginnings of words, all that were typed', () => {
    expect(hasWords('Newsletters Sent from', 'news')).toBe(true);
    expect(hasWords('Newsletters Sent from', 'sent NEWS')).toBe(true);
    expect(hasWords('Newsletters Sent from', 'letters')).toBe(false);
    expect(hasWords('Newsletters Sent from', 'news imprint')).toBe(false);
  });

  it('finds everything where nothing, or nothing that is a word, is typed', () => {
    expect(hasWords('Office', '')).toBe(true);
    expect(hasWords('Office', ' … ')).toBe(true);
  });

  it('finds words in any script', () => {
    expect(hasWords('Présentation de l’été', 'été')).toBe(true);
    expect(hasWords('Настройки офиса', 'офис')).toBe(true);
  });
});
