import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeWindow, windowStateSchema, type Area, type WindowState } from './window-state.ts';

const main: Area = { x: 0, y: 25, width: 1440, height: 875 };
const beside: Area = { x: 1440, y: 0, width: 2560, height: 1400 };
const at = (x: number, y: number, width = 1000, height = 700): WindowState => ({
  ...{ x, y, width, height },
  maximized: false,
  fullScreen: false,
});

it('opens in a first size that suits the screen', () => {
  expect(placeWindow(null, [main]).bounds).toEqual({ width: 1440, height: 875 });
  expect(placeWindow(null, [beside]).bounds).toEqual({ width: 1440, height: 900 });
});

it('opens where it was, also on another screen and across two of them', () => {
  expect(placeWindow(at(2000, 100), [main, beside]).bounds).toEqual({
    x: 2000,
    y: 100,
    width: 1000,
    height: 700,
  });
  expect(placeWindow(at(1000, 100), [main, beside]).bounds).toEqual({
    x: 1000,
    y: 100,
    width: 1000,
    height: 700,
  });
});

it('comes back to a screen that is there when its own is gone, no larger than that', () => {
  expect(placeWindow(at(2000, 100, 2400, 1300), [main]).bounds).toEqual({ width: 1440, height: 875 });
});

it('is drawn in where a part of it would not be seen', () => {
  expect(placeWindow(at(1300, 800), [main]).bounds).toEqual({ x: 440, y: 200, width: 1000, height: 700 });
  expect(placeWindow(at(-900, -600), [main]).bounds).toEqual({ x: 0, y: 25, width: 1000, height: 700 });
});

it('is maximised or full screen again, with the place for afterwards', () => {
  expect(placeWindow({ ...at(10, 50), maximized: true }, [main])).toMatchObject({
    maximized: true,
    bounds: { x: 10 },
  });
  expect(placeWindow({ ...at(10, 50), fullScreen: true }, [main])).toMatchObject({ fullScreen: true });
});

it('takes what an older desk wrote down', () => {
  expect(windowStateSchema.parse({ x: 1, y: 2, width: 700, height: 500 })).toEqual({ ...at(1, 2, 700, 500) });
});

it('is always seen whole, on one screen or across several', () => {
  const area = fc.record({
    x: fc.integer({ min: -4000, max: 4000 }),
    y: fc.integer({ min: -4000, max: 4000 }),
    width: fc.integer({ min: 640, max: 4000 }),
    height: fc.integer({ min: 480, max: 3000 }),
  });
  fc.assert(
    fc.property(area, area, (window, screen) => {
      const {
        x = screen.x,
        y = screen.y,
        width,
        height,
      } = placeWindow({ ...window, maximized: false, fullScreen: false }, [screen]).bounds;
      expect(x >= screen.x && x + width <= screen.x + screen.width).toBe(true);
      expect(y >= screen.y && y + height <= screen.y + screen.height).toBe(true);
    }),
  );
});
