/** What stands in the context menu of text, links and pictures: pure, told by Electron's facts of the place. */

export type TextMenuPart =
  | { kind: 'line' }
  | { kind: 'role'; role: 'cut' | 'copy' | 'paste' | 'pasteAndMatchStyle' | 'selectAll'; enabled: boolean }
  | { kind: 'open-link' | 'copy-link'; href: string }
  | { kind: 'copy-picture' };

/** Facts that Electron gives of the place. */
export interface TextPlace {
  isEditable: boolean;
  selectionText: string;
  editFlags: { canCut: boolean; canCopy: boolean; canPaste: boolean; canSelectAll: boolean };
  hasImageContents: boolean;
  /** Where a link leads, if the policy of addresses allows it. */
  href: string | null;
}

/** Its entries; none where there is nothing to do. */
export function textMenuParts(place: TextPlace): TextMenuPart[] {
  const { isEditable, editFlags: can, href } = place;
  const hasWords = place.selectionText.trim() !== '';
  const link: TextMenuPart[] =
    href === null
      ? []
      : [
          { kind: 'open-link', href },
          { kind: 'copy-link', href },
        ];
  const picture: TextMenuPart[] = place.hasImageContents ? [{ kind: 'copy-picture' }] : [];
  const words: TextMenuPart[] = isEditable
    ? [
        { kind: 'role', role: 'cut', enabled: can.canCut },
        { kind: 'role', role: 'copy', enabled: can.canCopy },
        { kind: 'role', role: 'paste', enabled: can.canPaste },
        { kind: 'role', role: 'pasteAndMatchStyle', enabled: can.canPaste },
      ]
    : hasWords
      ? [{ kind: 'role', role: 'copy', enabled: can.canCopy }]
      : [];
  const all: TextMenuPart[] = isEditable
    ? [{ kind: 'role', role: 'selectAll', enabled: can.canSelectAll }]
    : [];
  return [link, picture, words, all]
    .filter((group) => group.length > 0)
    .flatMap((group, at): TextMenuPart[] => (at === 0 ? group : [{ kind: 'line' }, ...group]));
}
