/** Which dialog stands open. */
export type DialogName =
  | 'import'
  | 'export'
  | 'palette'
  | 'shortcuts'
  | 'about'
  | 'special-characters'
  | 'create-library'
  | 'new-tag'
  | 'templates'
  | 'save-template'
  | 'link-translation'
  | 'restore-backup'
  | 'compare-word';

class Dialogs {
  open: DialogName | null = $state(null);
  /** Set where the window should close and words are unsaved: why. */
  closing: string | null = $state(null);

  /** What the palette begins with: '' everything. */
  paletteWords = $state('');

  /** The dialog to go back to from the one that is open. */
  #before: DialogName | null = null;

  /** `before`: what opens again when this one is closed. */
  show(name: DialogName, before: DialogName | null = null): void {
    this.open = name;
    this.#before = before;
  }

  /** Opens the palette with words in it, as if they had been typed. */
  askPalette(words: string): void {
    this.paletteWords = words;
    this.show('palette');
  }

  close(): void {
    this.open = this.#before;
    this.#before = null;
  }
}

export const dialogs = new Dialogs();
