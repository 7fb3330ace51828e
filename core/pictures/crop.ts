/**
 * Which part of a picture is shown, and which point of it stays in sight where a page crops it further. Nothing is cut off in
 * the library: both are words at the picture in its text, and this is the one place that reads them.
 */

/** A part of a picture in percent of its width and height, with one digit behind the point. */
export interface CropPart {
  x: number;
  y: number;
  width: number;
  height: number;
}
/** A point of a picture in percent from left and top. */
export interface Point {
  x: number;
  y: number;
}
export interface Size {
  width: number;
  height: number;
}

/** Least side of a part, in percent. */
export const leastSide = 5;

const number = '(\\d{1,3}(?:\\.\\d)?)';
const cropForm = new RegExp(`^${number} ${number} ${number} ${number}$`);
const focusForm = /^(\d{1,3}) (\d{1,3})$/;

const tenth = (value: number): number => Math.round(value * 10) / 10;
const within = (value: number, least: number, most: number): number =>
  Math.min(Math.max(least, most), Math.max(least, value));

/** The part nearest to the one that was asked for that lies inside the picture and is not too little to be seen. */
export function insidePicture({ x, y, width, height }: CropPart): CropPart {
  const finite = (value: number, instead: number): number => (Number.isFinite(value) ? value : instead);
  const side = (value: number): number => tenth(within(finite(value, 100), leastSide, 100));
  const [w, h] = [side(width), side(height)];
  const start = (value: number, of: number): number => tenth(within(finite(value, 0), 0, tenth(100 - of)));
  return { x: start(x, w), y: start(y, h), width: w, height: h };
}

const isWhole = ({ width, height }: CropPart): boolean => width === 100 && height === 100;

/** The part that some words name ("x y width height"); null where that is all of the picture, or the words name none. */
export function cropOf({ crop = '' }: { crop?: string | undefined }): CropPart | null {
  const [x, y, width, height] = (cropForm.exec(crop) ?? []).slice(1).map(Number);
  if (x === undefined || y === undefined || width === undefined || height === undefined) return null;
  const part = insidePicture({ x, y, width, height });
  return isWhole(part) ? null : part;
}

/** The words for a part; undefined for all of the picture. */
export function cropWords(part: CropPart | null): string | undefined {
  const inside = part && insidePicture(part);
  return inside === null || isWhole(inside)
    ? undefined
    : `${inside.x} ${inside.y} ${inside.width} ${inside.height}`;
}

/** True of words that name a part inside a picture. */
export const isCrop = (words: string): boolean => {
  const part = cropOf({ crop: words });
  return part !== null && cropWords(part) === words;
};
/** True of words that name a point of a picture. */
export const isFocus = (words: string): boolean => focusOf({ focus: words }) !== null;

/** The point that stays in sight, of the whole picture; null where none is named. */
export function focusOf({ focus = '' }: { focus?: string | undefined }): Point | null {
  const [x, y] = (focusForm.exec(focus) ?? []).slice(1).map(Number);
  return x === undefined || y === undefined || x > 100 || y > 100 ? null : { x, y };
}

/** The words for a point; undefined for none. */
export const focusWords = (point: Point | null): string | undefined =>
  point === null
    ? undefined
    : `${Math.round(within(point.x, 0, 100))} ${Math.round(within(point.y, 0, 100))}`;

/** The point that stays in sight, in percent of the part that is shown; null where none is named. */
export function shownFocus(picture: { crop?: string | undefined; focus?: string | undefined }): Point | null {
  const focus = focusOf(picture);
  const part = cropOf(picture);
  if (focus === null || part === null) return focus;
  const along = (at: number, from: number, side: number): number =>
    Math.round(within(((at - from) / side) * 100, 0, 100));
  return { x: along(focus.x, part.x, part.width), y: along(focus.y, part.y, part.height) };
}

/** A part in pixels of a picture: always inside it, and never without any. */
export function cropBox({ width, height }: Size, part: CropPart): Size & { left: number; top: number } {
  const along = (of: number, from: number, side: number): [number, number] => {
    const start = within(Math.round((of * from) / 100), 0, of - 1);
    return [start, within(Math.round((of * side) / 100), 1, of - start)];
  };
  const [left, wide] = along(width, part.x, part.width);
  const [top, high] = along(height, part.y, part.height);
  return { left, top, width: wide, height: high };
}

/** The largest part of a picture, in pixels, that has the shape of a box and the point in its middle, or as near to it as can be. */
export function boxAround(
  point: Point,
  { width, height }: Size,
  box: Size,
): Size & { left: number; top: number } {
  const scale = Math.min(width / box.width, height / box.height);
  const side = (of: number, most: number): number => within(Math.round(of * scale), 1, most);
  const fitted = { width: side(box.width, width), height: side(box.height, height) };
  const start = (of: number, at: number, length: number): number =>
    within(Math.round((of * at) / 100 - length / 2), 0, of - length);
  return {
    ...fitted,
    left: start(width, point.x, fitted.width),
    top: start(height, point.y, fitted.height),
  };
}

/** Size of what is shown of a picture. */
export function shownSize(size: Size, part: CropPart | null): Size {
  if (part === null) return size;
  const { width, height } = cropBox(size, part);
  return { width, height };
}
