/** What came of trials. */
export interface Figures {
  /** What was tried ("kill -9 while saving"). */
  what: string;
  /** Store that it was tried on. */
  store: string;
  trials: number;
  /** Records that could not be read, or whose words were not as they were written. */
  corrupt: number;
  /** Acknowledged saves that were not there afterwards. */
  lost: number;
  /** Trials in which anything was corrupt or lost. */
  failed: number;
  /** Saves that were acknowledged in all. */
  acknowledged: number;
  seconds: number;
  /** What else is worth a word; the first thing that went wrong. */
  remark: string;
}

/** Figures with nothing counted yet. */
export const noFigures = (what: string, store: string): Figures => ({
  what,
  store,
  trials: 0,
  corrupt: 0,
  lost: 0,
  failed: 0,
  acknowledged: 0,
  seconds: 0,
  remark: '',
});

/** Runs trials on fresh figures, and takes the time. */
export async function timed(
  what: string,
  store: string,
  trials: (figures: Figures) => Promise<void>,
): Promise<Figures> {
  const figures = noFigures(what, store);
  const began = performance.now();
  await trials(figures);
  figures.seconds = (performance.now() - began) / 1000;
  return figures;
}

/** Keeps the first remark. */
export function remark(figures: Figures, text: string): void {
  figures.remark ||= text;
}
