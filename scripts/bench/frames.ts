/** How long the frames of a window take while something is done in it. */
import type { Page } from '@playwright/test';
import { inMs, rowOf, type Row } from './line.ts';
import { timingOf } from './measure.ts';

/** Milliseconds from frame to frame while `work` is done and until the window has been at rest for a moment. */
export async function framesDuring(page: Page, work: () => Promise<void>): Promise<number[]> {
  const watch = await page.evaluateHandle(() => {
    const took: number[] = [];
    const watched = { took, isOver: false };
    let before = performance.now();
    const next = (now: number): void => {
      took.push(now - before);
      before = now;
      if (!watched.isOver) requestAnimationFrame(next);
    };
    requestAnimationFrame((now) => {
      before = now;
      requestAnimationFrame(next);
    });
    return watched;
  });
  await work();
  // Work goes on after what was waited for: its frames belong to what is measured, for a fixed time.
  await page.waitForTimeout(500);
  return watch.evaluate((watched) => {
    watched.isOver = true;
    return watched.took;
  });
}

/** Milliseconds of each frame while an element is scrolled by so many pixels a frame, round and round. */
export const framesOfScrolling = (
  page: Page,
  selector: string,
  pixels: number,
  count = 300,
): Promise<number[]> =>
  page.evaluate(
    ([where, by, most]) =>
      new Promise<number[]>((resolve) => {
        const scroller = document.querySelector(where);
        if (!scroller) throw new Error(`${where} is not there.`);
        const took: number[] = [];
        let before = performance.now();
        const next = (now: number): void => {
          took.push(now - before);
          before = now;
          if (took.length > most) {
            resolve(took.slice(1));
            return;
          }
          const end = scroller.scrollHeight - scroller.clientHeight;
          scroller.scrollTop = (scroller.scrollTop + by) % Math.max(1, end);
          requestAnimationFrame(next);
        };
        requestAnimationFrame(next);
      }),
    [selector, pixels, count] as const,
  );

/** A row about frames, with the longest of them. */
export function rowOfFrames(what: string, taken: readonly number[], most = 50): Row {
  const over = taken.filter((one) => one > most).length;
  const note = `longest ${inMs(Math.max(...taken))}; ${String(over)} of ${String(taken.length)} over ${String(most)} ms (aim: none)`;
  return rowOf(what, timingOf(taken), undefined, note);
}
