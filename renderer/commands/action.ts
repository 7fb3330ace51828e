/** What a command does. */
export interface Action {
  run: () => unknown;
  /** False where the command makes no sense now: the palette leaves it out, and its keys do nothing. */
  when?: () => boolean;
}
