import { describe, expect, it } from 'vitest';
import { decoded, movingGif, photograph } from '../testing/photographs.ts';
import { makeRenditions } from './make-renditions.ts';

const orange = [220, 120, 40];
const blue = [40, 90, 200];
const near = (colour: readonly number[], wanted: readonly number[]): void => {
  wanted.forEach((value, band) => {
    expect(Math.abs((colour[band] ?? -99) - value), String(colour)).toBeLessThan(12);
  });
};

describe('a part of a picture', () => {
  it('is all that goes out of it, as the camera was held', async () => {
    const right = { x: 60, y: 10, width: 40, height: 50 };
    const { screen } = await makeRenditions(photograph({ grain: false }), { part: right });
    const only = screen.at(-1);
    expect([only?.width, only?.height]).toEqual([360, 300]);
    near(decoded(only?.bytes ?? new Uint8Array()).at(0.05, 0.9), blue);
    const above = { x: 0, y: 0, width: 100, height: 40 };
    const turned = await makeRenditions(photograph({ orientation: 6, grain: false }), { part: above });
    near(decoded(turned.screen.at(-1)?.bytes ?? new Uint8Array()).at(0.5, 0.5), orange);
  });

  it('has as many dots as a page can show', async () => {
    const half = { x: 0, y: 0, width: 50, height: 50 };
    const { screen } = await makeRenditions(photograph({ width: 4400, height: 2200 }), { part: half });
    expect(screen.at(-1)?.width).toBe(2008);
  });

  it('of one that moves still moves', async () => {
    const part = { x: 50, y: 0, width: 50, height: 50 };
    const { screen } = await makeRenditions(movingGif(), { part });
    const made = decoded(screen[0]?.bytes ?? new Uint8Array());
    expect([made.width, made.height, made.frames]).toEqual([200, 150, 4]);
    expect(made.delays).toEqual([200, 200, 200, 200]);
    near(made.at(0.5, 0.5), blue);
  });

  it('lies around the point that stays in sight, where its place has another shape', async () => {
    const place = { width: 100, height: 200 };
    const sides: [number, number[]][] = [
      [5, orange],
      [95, blue],
    ];
    for (const [x, colour] of sides) {
      const made = await makeRenditions(photograph({ grain: false }), {
        place: { ...place, focus: { x, y: 50 } },
      });
      const [only] = made.screen;
      expect((only?.width ?? 0) / (only?.height ?? 1)).toBeCloseTo(0.5, 2);
      const { at } = decoded(only?.bytes ?? new Uint8Array());
      near(at(0.02, 0.2), colour);
      near(at(0.98, 0.2), colour);
    }
  });
});
