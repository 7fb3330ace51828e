/**
 * What goes on the clipboard from a text: HTML that Word, Outlook and content management systems take, with its pictures in it,
 * and plain text in the house's form. Pasted into a text of the desk, it is what it was.
 */
import { DOMSerializer, type DOMOutputSpec, type Node, type Schema, type Slice } from '@tiptap/pm/model';
import { pictureSchema, type BodyNode } from '../../core/document.ts';
import { inlineText } from '../../core/body/body-text.ts';
import { passageAttributes } from '../../core/body/passage-language.ts';
import { captionOf } from '../../core/body/table.ts';
import { bodyBlocks } from '../../core/writing/body-lines.ts';

/** Widest picture on the clipboard, in pixels: sharp on a page, and no burden in a mail. */
const widest = 1_200;

/** A picture that is shown in the text, as a `data:` address; null where it is not loaded, or cannot be read. */
function dataOf(text: HTMLElement, src: string): string | null {
  const shown = [...text.querySelectorAll<HTMLImageElement>('.picture img')].find(
    (image) => image.getAttribute('src') === `/${src}`,
  );
  if (!shown?.complete || shown.naturalWidth === 0) return null;
  const scale = Math.min(1, widest / shown.naturalWidth);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(shown.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(shown.naturalHeight * scale));
  const drawing = canvas.getContext('2d');
  if (!drawing) return null;
  drawing.drawImage(shown, 0, 0, canvas.width, canvas.height);
  const data = /\.jpe?g$/i.test(src) ? canvas.toDataURL('image/jpeg', 0.88) : canvas.toDataURL('image/png');
  return data.startsWith('data:image/') ? data : null;
}

function figureOf(node: Node, text: () => HTMLElement): DOMOutputSpec {
  const own = { 'data-picture': JSON.stringify(node.attrs) };
  const { data: picture } = pictureSchema.safeParse(node.attrs);
  if (!picture) return ['figure', own];
  const { src, alt, caption, credit } = picture;
  const data = src === null ? null : dataOf(text(), src);
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
