import { describe, expect, it } from 'vitest';
import { relativeAddress } from './own-links.ts';

const page = 'https://export.invalid/articles/one.html';

describe('a link of a printed page', () => {
  it('leads to a file of the export as seen from the page', () => {
    expect(relativeAddress('https://export.invalid/articles/two.html', page)).toBe('two.html');
    expect(relativeAddress('https://export.invalid/latest-news.html#year-2024', page)).toBe(
      '../latest-news.html#year-2024',
    );
    expect(
      relativeAddress('https://export.invalid/articles/a%20b.html', 'https://export.invalid/n.html'),
    ).toBe('articles/a%20b.html');
  });

  it('to another site stays as it is', () => {
    expect(relativeAddress('https://example.org/two.html', page)).toBeNull();
    expect(relativeAddress('https://export.invalid.example.org/', page)).toBeNull();
    expect(relativeAddress('mailto:a@example.org', page)).toBeNull();
  });
});
