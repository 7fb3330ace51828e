/** Where the window is shown, by what was remembered of it and the screens that are there now. Pure. */
import { z } from 'zod';

/** A rectangle on the desktop, in pixels that do not depend on the screen. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What is remembered of the window; its place is that which it has when it is neither maximised nor full screen. */
export const windowStateSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(640),
  height: z.int().min(480),
  maximized: z.boolean().default(false),
  fullScreen: z.boolean().default(false),
});
export type WindowState = z.infer<typeof windowStateSchema>;

/** How the window is opened; without a place, the system chooses one. */
export interface Placed {
  bounds: Partial<Area> & Pick<Area, 'width' | 'height'>;
  maximized: boolean;
  fullScreen: boolean;
}

/**
 * Places the window: where it was, if all of that can be seen; else on the screen that shows most of it, made smaller where
 * it has to be; else as large as it was on the first screen. `screens`: what programs may use of each, the main one first.
 */
export function placeWindow(state: WindowState | null, screens: readonly [Area, ...Area[]]): Placed {
  const [main] = screens;
  if (state === null)
    return {
      bounds: { width: Math.min(1440, main.width), height: Math.min(900, main.height) },
      maximized: false,
      fullScreen: false,
    };
  const { maximized, fullScreen, ...bounds } = state;
  return { bounds: fit(bounds, screens), maximized, fullScreen };
}

function fit(bounds: Area, screens: readonly [Area, ...Area[]]): Placed['bounds'] {
  const shown = screens.map((screen) => overlap(bounds, screen));
  const all = bounds.width * bounds.height;
  if (shown.reduce((sum, one) => sum + one, 0) >= all) return bounds;
  const most = Math.max(...shown);
  const screen = screens[shown.indexOf(most)] ?? screens[0];
  const width = Math.min(bounds.width, screen.width);
  const height = Math.min(bounds.height, screen.height);
  if (most === 0) return { width, height };
  return {
    x: within(bounds.x, screen.x, screen.x + screen.width - width),
    y: within(bounds.y, screen.y, screen.y + screen.height - height),
    width,
    height,
  };
}

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));

/** Pixels that two areas share. */
function overlap(a: Area, b: Area): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}
