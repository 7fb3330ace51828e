/** Adds a picture file to the library, after checking that it can be decoded. */
import { foreignKindOf, type ForeignKind } from '../../core/pictures/foreign-kind.ts';
import { isShowable, kindOf, measure, mostPixels } from '../../core/pictures/picture-size.ts';
import { desk } from '../api.ts';
import { library } from '../state/library.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { messages } from '../words/messages.ts';

/** Longest side of a drawing that is turned into pixels. */
const drawingSide = 2400;

/** Files that may be pictures, by what the computer says of them. */
export const isPictureFile = (file: File): boolean =>
  file.type.startsWith('image/') || /\.(?:hei[cf]|avif|tiff?)$/i.test(file.name);

/**
 * Gives the picture's `media/…` address. Throws an Error whose message is a sentence where the file is no picture,
 * is damaged, or the library does not take it.
 */
export async function takePicture(file: File): Promise<string> {
  const name = file.name === '' ? 'picture.png' : file.name;
  const { bytes, name: called } = await readied(file, name);
  const isMade = called !== name && library.office?.keepOriginals === true;
  const original = isMade ? { name, bytes: new Uint8Array(await file.arrayBuffer()) } : undefined;
  const { src, changes } = await desk.addPicture({ name: called, bytes, original });
  if (changes.includes('smaller')) toasts.say(messages.editor.pictureMadeSmaller(name));
  return src;
}

/** Kinds that only the window decodes, with the kind of file that they become. */
const decodedHere: Partial<Record<ForeignKind, 'image/png' | 'image/webp'>> = {
  bmp: 'image/png',
  avif: 'image/webp',
};

/** Bytes for the desk, and what their file would be called. What nothing here decodes goes as it is: the desk says what helps. */
async function readied(file: File, name: string): Promise<{ bytes: Uint8Array<ArrayBuffer>; name: string }> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const foreign = kindOf(bytes) === null ? foreignKindOf(bytes) : null;
  const isDrawing = foreign === 'svg' || file.type === 'image/svg+xml' || /\.svg$/i.test(name);
  const becomes = foreign === null ? undefined : decodedHere[foreign];
  if (foreign !== null && !isDrawing && becomes === undefined) return { bytes, name };
  const picture = isDrawing
    ? await drawn(file, name)
    : becomes === undefined
      ? file
      : await decodedAs(becomes, file, bytes, name);
  await checkShown(picture, name);
  if (picture === file) return { bytes, name };
  const ending = picture.type === 'image/webp' ? '.webp' : '.png';
  return { bytes: new Uint8Array(await picture.arrayBuffer()), name: name.replace(/\.\w+$/, '') + ending };
}

const unreadable = (name: string): Error =>
  new Error(
    `“${name}” cannot be shown: it is no picture, or it is damaged. Use a PNG, JPEG, GIF or WebP file.`,
  );

/** The pixels of a picture as another kind of file. */
async function decodedAs(type: string, file: File, bytes: Uint8Array, name: string): Promise<Blob> {
  const size = measure(bytes);
  if (size === null || size.width * size.height > mostPixels) throw tooLarge(name);
  try {
    const image = await createImageBitmap(file);
    const canvas = new OffscreenCanvas(image.width, image.height);
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    image.close();
    return await canvas.convertToBlob({ type, quality: 0.95 });
  } catch {
    throw unreadable(name);
  }
}

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
