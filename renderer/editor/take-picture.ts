/** Adds a picture file to the library, after checking that it can be decoded. */
import { isShowable, kindOf, mostPixels } from '../../core/pictures/picture-size.ts';
import { desk } from '../api.ts';

/** Longest side of a drawing that is turned into pixels. */
const drawingSide = 2400;

/** Files that may be pictures, by what the computer says of them. */
export const isPictureFile = (file: File): boolean => file.type.startsWith('image/');

/**
 * Gives the picture's `media/…` address. Throws an Error whose message is a sentence where the file is no picture,
 * is damaged, or the library does not take it.
 */
export async function takePicture(file: File): Promise<string> {
  const name = file.name === '' ? 'picture.png' : file.name;
  const isDrawing = file.type === 'image/svg+xml' || /\.svg$/i.test(name);
  const picture = isDrawing ? await drawn(file, name) : file;
  await checkShown(picture, name);
  const bytes = new Uint8Array(await picture.arrayBuffer());
  const { src } = await desk.addPicture({ name: isDrawing ? name.replace(/\.svg$/i, '.png') : name, bytes });
  return src;
}

const unreadable = (name: string): Error =>
  new Error(
    `“${name}” cannot be shown: it is no picture, or it is damaged. Use a PNG, JPEG, GIF or WebP file.`,
  );

const tooLarge = (name: string): Error =>
  new Error(
    `“${name}” was not taken in: it is damaged, or has more than ${mostPixels / 1e6} megapixels. Make it smaller first.`,
  );

/** The header is read first: a small file can decode to a picture that fills the memory. */
async function checkShown(file: Blob, name: string): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (kindOf(bytes) === null) throw unreadable(name);
  if (!isShowable(bytes)) throw tooLarge(name);
  try {
    (await createImageBitmap(file)).close();
  } catch {
    throw unreadable(name);
  }
}

/** Pictures embedded in an SVG; it cannot load any others. */
const inDrawing = /data:image\/(?!svg)[\w.+-]+;base64,([\w+/=\s]+)/gi;

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64.replace(/\s/g, '')), (sign) => sign.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

/** Rasterises an SVG: SVGs can contain scripts and addresses, pixels cannot. */
async function drawn(file: File, name: string): Promise<Blob> {
  for (const [, data = ''] of (await file.text()).matchAll(inDrawing))
    if (!isShowable(bytesOf(data))) throw tooLarge(name);
  const address = URL.createObjectURL(new Blob([await file.arrayBuffer()], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const [width, height] = [image.naturalWidth || 1200, image.naturalHeight || 800];
    const scale = Math.min(drawingSide / Math.max(width, height), 4);
    const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale));
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: 'image/png' });
  } catch {
    throw unreadable(name);
  } finally {
    URL.revokeObjectURL(address);
  }
}
