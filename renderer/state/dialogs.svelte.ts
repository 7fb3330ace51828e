/** Which dialog stands open. */
export type DialogName =
  | 'import'
  | 'export'
  | 'palette'
  | 'shortcuts'
  | 'special-characters'
  | 'create-library'
  | 'new-tag'
  | 'restore-backup'
  | 'compare-word';

class Dialogs {
  open: DialogName | null = $state(null);
  /** Set where the window should close and words are unsaved: why. */
  closing: string | null = $state(null);

  show(name: DialogName): void {
    this.open = name;
  }

  close(): void {
    this.open = null;
  }
}

export const dialogs = new Dialogs();
