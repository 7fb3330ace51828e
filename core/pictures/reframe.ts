/** What becomes of the shown part of a picture when it is moved, when an edge of it is, and when it is to have a shape. */
import { boxAround, insidePicture, leastSide, type CropPart, type Point, type Size } from './crop.ts';

/** All of a picture. */
export const wholePart: CropPart = { x: 0, y: 0, width: 100, height: 100 };

export const edges = ['left', 'top', 'right', 'bottom'] as const;
export type Edge = (typeof edges)[number];

const within = (value: number, least: number, most: number): number =>
  Math.min(Math.max(least, most), Math.max(least, value));

/** The part as large as it is, moved by so many percent, and never beyond the picture. */
export const movePart = (part: CropPart, dx: number, dy: number): CropPart =>
  insidePicture({ ...part, x: part.x + dx, y: part.y + dy });

/** Where an edge stands, in percent from left or top. */
export const edgeOf = ({ x, y, width, height }: CropPart, edge: Edge): number =>
  Math.round({ left: x, top: y, right: x + width, bottom: y + height }[edge] * 10) / 10;

/** The part with one edge elsewhere; the edge across from it stays, and a little is always left between them. */
export function moveEdge(part: CropPart, edge: Edge, to: number): CropPart {
  const [right, bottom] = [edgeOf(part, 'right'), edgeOf(part, 'bottom')];
  const { x, y } = part;
  const moved: Record<Edge, () => CropPart> = {
    left: () => {
      const at = within(to, 0, right - leastSide);
      return { ...part, x: at, width: right - at };
    },
    top: () => {
      const at = within(to, 0, bottom - leastSide);
      return { ...part, y: at, height: bottom - at };
    },
    right: () => ({ ...part, width: within(to, x + leastSide, 100) - x }),
    bottom: () => ({ ...part, height: within(to, y + leastSide, 100) - y }),
  };
  return insidePicture(moved[edge]());
}

/** The largest part of that shape (width by height), around a point where it can be. `size`: of the picture in pixels. */
export function partOfShape(size: Size, shape: number, around: Point): CropPart {
  const box = boxAround(around, size, { width: shape, height: 1 });
  return insidePicture({
    x: (100 * box.left) / size.width,
    y: (100 * box.top) / size.height,
    width: (100 * box.width) / size.width,
    height: (100 * box.height) / size.height,
  });
}
