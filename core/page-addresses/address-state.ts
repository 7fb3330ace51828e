/** What the window is told of the address of a page. */
import type { pageFolders } from './address-book.ts';

export interface AddressState {
  folder: (typeof pageFolders)[keyof typeof pageFolders];
  /** Without folder and ending ("2024-03-11-gold-rush"). */
  name: string;
  /** True where it stays, whatever becomes of headline and date; else it is the one that the page would get now. */
  isKept: boolean;
  /** True once an export has written the page. */
  isOut: boolean;
  /** Names under which the page was before, the last at the end: they lead to it. */
  former: string[];
}

/** What typed words come to as the name of a page. */
export type AddressVerdict =
  | { kind: 'free'; name: string }
  | { kind: 'empty' | 'too-long' }
  /** Another document has it, or had it. `headline` is null where nobody knows it any more. */
  | { kind: 'taken'; name: string; headline: string | null; isDeleted: boolean; isFormer: boolean };
