/** Shows only a part of a picture, where its address names one: a browser loads the whole file. */
import { addressParts } from '../../core/pictures/shown-address.ts';

/** For the style `object-view-box`: what is cut off from above, right, below and left; null where nothing is. */
export function viewBox(address: string): string | null {
  const { part } = addressParts(address);
  if (part === null) return null;
  const { x, y, width, height } = part;
  return `inset(${y}% ${100 - x - width}% ${100 - y - height}% ${x}%)`;
}

/** Of an image that has its `src`. Style attributes are forbidden by the page's policy; the style object is not. */
export function showPart(image: HTMLImageElement): void {
  const box = viewBox(image.getAttribute('src') ?? '');
  if (box !== null) image.style.setProperty('object-view-box', box);
}
