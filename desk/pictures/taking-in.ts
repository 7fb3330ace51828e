/** Takes pictures in, in a thread that ends when no more of them come. */
import { RenditionMaker } from './rendition-maker.ts';
import type { TakeIn } from './rendition.ts';

/** Milliseconds for which the decoder stays after a picture: several are often put in one after another. */
const stay = 20_000;

/** `script`: rendition-worker.ts; left out, this thread does it. */
export function takingIn(script: URL | undefined): TakeIn {
  let maker: RenditionMaker | null = null;
  let under = 0;
  let ending: NodeJS.Timeout | undefined;
  return async (bytes) => {
    clearTimeout(ending);
    maker ??= new RenditionMaker(script);
    under += 1;
    try {
      return await maker.takeIn(bytes);
    } finally {
      under -= 1;
      if (under === 0)
        ending = setTimeout(() => {
          maker?.close();
          maker = null;
        }, stay).unref();
    }
  };
}
