/** What the desk and the thread that decodes pictures tell each other. */
import type { Renditions, TakenIn, Wanted } from './rendition.ts';

/** A picture's bytes, under a number of its own, and what is to be made of them: sizes of it, or what comes into the library. */
export type ToMaker = { ask: number; bytes: Uint8Array } & (
  { task: 'sizes'; wanted?: Wanted | undefined } | { task: 'take-in' }
);

/** `ready` once the decoder is loaded; then an answer for each picture. */
export type FromMaker =
  { ready: true } | { ask: number; made: Renditions | TakenIn } | { ask: number; failed: string };
