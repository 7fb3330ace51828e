/**
 * What goes on the clipboard from a text: HTML that Word, Outlook and content management systems take, with its pictures in it,
 * and plain text in the house's form. Pasted into a text of the desk, it is what it was.
 */
import { DOMSerializer, type DOMOutputSpec, type Node, type Schema, type Slice } from '@tiptap/pm/model';
import { pictureSchema, type BodyNode } from '../../core/document.ts';
import { cropOf, type CropPart } from '../../core/pictures/crop.ts';
import { shownAddress } from '../../core/pictures/shown-address.ts';
import { inlineText } from '../../core/body/body-text.ts';
import { passageAttributes } from '../../core/body/passage-language.ts';
import { captionOf } from '../../core/body/table.ts';
import { bodyBlocks } from '../../core/writing/body-lines.ts';

/** Widest picture on the clipboard, in pixels: sharp on a page, and no burden in a mail. */
const widest = 1_200;

/** A picture that is shown in the text, as a `data:` address of the part that is shown; null where it is not drawn yet. */
function drawn(image: HTMLImageElement, part: CropPart | null, isPhoto: boolean): string | null {
  if (!image.complete || image.naturalWidth === 0) return null;
  const { x, y, width, height } = part ?? { x: 0, y: 0, width: 100, height: 100 };
  const [wide, high] = [(image.naturalWidth * width) / 100, (image.naturalHeight * height) / 100];
  const scale = Math.min(1, widest / wide);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(wide * scale));
  canvas.height = Math.max(1, Math.round(high * scale));
  const drawing = canvas.getContext('2d');
  if (!drawing) return null;
  const from = [(image.naturalWidth * x) / 100, (image.naturalHeight * y) / 100] as const;
  drawing.drawImage(image, ...from, wide, high, 0, 0, canvas.width, canvas.height);
  const data = isPhoto ? canvas.toDataURL('image/jpeg', 0.88) : canvas.toDataURL('image/png');
  return data.startsWith('data:image/') ? data : null;
}

/** The file itself as a `data:` address, at once: what is copied must be there before the key is let go. */
function readWhole(address: string): string | null {
  const request = new XMLHttpRequest();
  try {
    request.open('GET', address, false);
    request.overrideMimeType('text/plain; charset=x-user-defined'); // one character a byte
    request.send();
  } catch {
    return null;
  }
  const type = request.getResponseHeader('Content-Type') ?? '';
  if (request.status !== 200 || !type.startsWith('image/')) return null;
  const bytes = Uint8Array.from(request.responseText, (character) => character.charCodeAt(0) & 0xff);
  let binary = '';
  for (let at = 0; at < bytes.length; at += 32_768)
    binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return `data:${type};base64,${btoa(binary)}`;
}

/** A picture for other programs; null where it cannot be read, or a part of it not be cut out yet. */
function dataOf(text: HTMLElement, picture: { src: string; crop?: string | undefined }): string | null {
  const address = `/${shownAddress(picture)}`;
  const part = cropOf(picture);
  const image = [...text.querySelectorAll<HTMLImageElement>('.picture img')].find(
    (shown) => shown.getAttribute('src') === address,
  );
  const data = image ? drawn(image, part, /\.jpe?g$/i.test(picture.src)) : null;
  // Of a picture that is cropped, what was cut off must not leave the house.
  return data ?? (part === null ? readWhole(`/${picture.src}`) : null);
}

function figureOf(node: Node, text: () => HTMLElement): DOMOutputSpec {
  const own = { 'data-picture': JSON.stringify(node.attrs) };
  const { data: picture } = pictureSchema.safeParse(node.attrs);
  if (!picture) return ['figure', own];
  const { src, crop, alt, caption, credit } = picture;
  const data = src === null ? null : dataOf(text(), { src, crop });
  const words = [caption.trim(), credit.trim()].filter((part) => part !== '').join(' ');
  return [
    'figure',
    own,
    ...(data === null ? [] : [['img', { src: data, alt }]]),
    ...(words === '' ? [] : [['figcaption', words]]),
  ] as unknown as DOMOutputSpec;
}

/** The caption is in its own element for other programs; the desk's own attribute is read by the desk. */
function tableAs(node: Node): DOMOutputSpec {
  const caption = captionOf(node.toJSON() as BodyNode);
  return [
    'table',
    { border: '1', cellspacing: '0', cellpadding: '6', 'data-caption': caption },
    ...(caption === '' ? [] : [['caption', caption]]),
    ['tbody', 0],
  ] as unknown as DOMOutputSpec;
}

/** Writes a selection as HTML; `text` gives the element in which the text is shown. */
export const copySerializer = (schema: Schema, text: () => HTMLElement): DOMSerializer =>
  new DOMSerializer(
    {
      ...DOMSerializer.nodesFromSchema(schema),
      picture: (node) => figureOf(node, text),
      table: tableAs,
    },
    {
      ...DOMSerializer.marksFromSchema(schema),
      language: (mark) => ['span', passageAttributes(String(mark.attrs['lang'] ?? '')), 0],
    },
  );

/** Words of one paragraph as they are; more in the house's form, with the signs of lists and the addresses of links. */
export function copiedWords(slice: Slice): string {
  const content = (slice.content.toJSON() ?? []) as BodyNode[];
  const [only, ...more] = content;
  if (only && more.length === 0 && slice.content.firstChild?.isTextblock) return inlineText(only);
  return bodyBlocks({ type: 'doc', content }).join('\n\n');
}
