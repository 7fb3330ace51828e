import { describe, expect, it } from 'vitest';
import { textMenuParts, type TextPlace } from './text-menu-parts.ts';

const place: TextPlace = {
  isEditable: false,
  selectionText: '',
  editFlags: { canCut: true, canCopy: true, canPaste: true, canSelectAll: true },
  hasImageContents: false,
  href: null,
};
const said = (given: Partial<TextPlace>): string[] =>
  textMenuParts({ ...place, ...given }).map((part) => (part.kind === 'role' ? part.role : part.kind));

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

  it('offers to copy words that were chosen where nothing can be written', () => {
    expect(said({ selectionText: 'word' })).toEqual(['copy']);
  });

  it('opens and copies links that may be opened, and copies pictures', () => {
    expect(said({ href: 'https://example.org/' })).toEqual(['open-link', 'copy-link']);
    expect(said({ hasImageContents: true })).toEqual(['copy-picture']);
  });
});
