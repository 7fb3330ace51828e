/** What the desk and the thread that makes sizes of pictures tell each other. */
import type { Crop, Renditions } from './rendition.ts';

/** A picture's bytes, under a number of its own. */
export interface ToMaker {
  ask: number;
  bytes: Uint8Array;
  crop?: Crop | undefined;
}

/** `ready` once the decoder is loaded; then an answer for each picture. */
export type FromMaker = { ready: true } | { ask: number; made: Renditions } | { ask: number; failed: string };
