/** The look of an office: what it adds to the house's style sheet. Whatever makes one has checked it (core/looks). */

export interface LookStyle {
  /** Tokens that the office has set, by name, with the value of the dark scheme where it has another. */
  tokens: Readonly<Record<string, { value: string; dark?: string | undefined }>>;
  /** Rules for the screen, and for paper. */
  screen: string;
  print: string;
}

export const noLook: LookStyle = { tokens: {}, screen: '', print: '' };
