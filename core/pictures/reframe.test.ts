import fc from 'fast-check';
import { expect, it } from 'vitest';
import { insidePicture, leastSide, type CropPart } from './crop.ts';
import { edgeOf, edges, moveEdge, movePart, partOfShape } from './reframe.ts';

const percent = fc.double({ min: -20, max: 120, noNaN: true });
const anyPart = fc.record({ x: percent, y: percent, width: percent, height: percent }).map(insidePicture);

function isInside(part: CropPart): void {
  expect(insidePicture(part)).toEqual(part);
  expect(Math.min(part.width, part.height)).toBeGreaterThanOrEqual(leastSide);
}

it('whatever is done to a part, it stays inside the picture', () => {
  fc.assert(
    fc.property(anyPart, fc.constantFrom(...edges), percent, percent, (part, edge, one, other) => {
      const moved = movePart(part, one, other);
      isInside(moved);
      expect([moved.width, moved.height]).toEqual([part.width, part.height]);
      isInside(moveEdge(part, edge, one));
    }),
  );
});

it('an edge that is moved leaves the one across from it where it is', () => {
  const across = { left: 'right', right: 'left', top: 'bottom', bottom: 'top' } as const;
  fc.assert(
    fc.property(anyPart, fc.constantFrom(...edges), percent, (part, edge, to) => {
      const moved = moveEdge(part, edge, to);
      expect(Math.abs(edgeOf(moved, across[edge]) - edgeOf(part, across[edge]))).toBeLessThan(0.11);
    }),
  );
});

it('a part of a shape has that shape, and its point in its middle where there is room', () => {
  const size = { width: 3000, height: 2000 };
  expect(partOfShape(size, 1, { x: 50, y: 50 })).toEqual({ x: 16.7, y: 0, width: 66.7, height: 100 });
  expect(partOfShape(size, 1, { x: 0, y: 50 })).toEqual({ x: 0, y: 0, width: 66.7, height: 100 });
  expect(partOfShape(size, 1.5, { x: 10, y: 10 })).toEqual({ x: 0, y: 0, width: 100, height: 100 });
});
