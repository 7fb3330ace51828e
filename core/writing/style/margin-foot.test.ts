import { describe, expect, it } from 'vitest';
import { marginFootStyle } from './margin-foot.ts';

describe('the foot in the margin of printed pages', () => {
  it('counts pages in the words of the language', () => {
    expect(marginFootStyle({ text: 'Spring', pages: '{page} of {pages}' })).toContain(
      'content: counter(page) " of " counter(pages);',
    );
    expect(marginFootStyle({ text: 'Весна', pages: 'с. {page} из {pages}' })).toContain(
      'content: "с. " counter(page) " из " counter(pages);',
    );
  });

  it('keeps signs that would end the words', () => {
    expect(marginFootStyle({ text: 'A "quoted" \\ title\n', pages: '{page}' })).toContain(
      'content: "A \\22 quoted\\22  \\5c  title\\a ";',
    );
  });

  it('leaves covers and last pages alone', () => {
    for (const page of ['whole-a4', 'whole-a5', 'whole-a4-bleed'])
      expect(marginFootStyle({ text: 'Spring', pages: '{page}' })).toContain(
        `@page ${page} { @bottom-left { content: none }`,
      );
  });
});
