import { describe, expect, it } from 'vitest';
import { textMenuParts, type TextPlace } from './text-menu-parts.ts';

const place: TextPlace = {
  isEditable: false,
  selectionText: '',
  editFlags: { canCut: true, canCopy: true, canPaste: true, canSelectAll: true },
  misspelledWord: '',
  dictionarySuggestions: [],
  hasImageContents: false,
  href: null,
};
const said = (given: Partial<TextPlace>): string[] =>
  textMenuParts({ ...place, ...given }).map((part) =>
    part.kind === 'role' ? part.role : 'word' in part ? `${part.kind} ${part.word}` : part.kind,
  );

describe('the context menu of text', () => {
  it('is none where there is nothing to do', () => {
    expect(said({})).toEqual([]);
  });

  it('offers what one does with a text that is written', () => {
    expect(said({ isEditable: true })).toEqual([
      'cut',
      'copy',
      'paste',
      'pasteAndMatchStyle',
      'line',
      'selectAll',
    ]);
  });

  it('begins with spellings, five at most', () => {
    const dictionarySuggestions = ['a', 'b', 'c', 'd', 'e', 'f'];
    expect(said({ isEditable: true, misspelledWord: 'wrod', dictionarySuggestions }).slice(0, 7)).toEqual([
      ...['a', 'b', 'c', 'd', 'e'].map((word) => `suggestion ${word}`),
      'learn wrod',
      'line',
    ]);
    expect(said({ misspelledWord: 'wrod', selectionText: 'wrod' })).toEqual(['copy']);
  });

  it('opens and copies links that may be opened, and copies pictures', () => {
    expect(said({ href: 'https://example.org/' })).toEqual(['open-link', 'copy-link']);
    expect(said({ hasImageContents: true })).toEqual(['copy-picture']);
  });
});
