/** What commands can do to the text that is open; null while none is. */
export interface TextCommands {
  insertTable(): void;
  choosePassage(): void;
}

class OpenText {
  commands: TextCommands | null = $state.raw(null);
}

export const openText = new OpenText();
