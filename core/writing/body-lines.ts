/** A body as plain text, in the forms of the office's own texts. */
import { safeHref } from '../addresses/address.ts';
import { inlineText } from '../body/body.ts';
import { captionIndent } from '../text/caption-indent.ts';
import { pictureSchema, type BodyNode, type Link, type Picture } from '../document.ts';

const hrefOf = (node: BodyNode | undefined): string | null => {
  const href = node?.marks?.find((mark) => mark.type === 'link')?.attrs?.['href'];
  return typeof href === 'string' ? safeHref(href) : null;
};

/** True where words are an address themselves: it need not be said twice. */
const saysAddress = (words: string, href: string): boolean =>
  safeHref(words) === href || safeHref(`mailto:${words}`) === href;

/** A link in plain text: its words, with the address in brackets where they do not say it. */
export function linkText({ label, href }: Link): string {
  const safe = safeHref(href);
  if (safe === null || saysAddress(label, safe)) return label;
  return label.trim() === '' ? safe : `${label} (${safe})`;
}

/** The words of a paragraph with the addresses of its links. */
function wordsOf(node: BodyNode): string {
  const content = node.content ?? [];
  let text = '';
  let linked = '';
  content.forEach((child, index) => {
    const href = hrefOf(child);
    const words = inlineText(child);
    if (href === null) {
      text += words;
      return;
    }
    linked += words;
    if (hrefOf(content[index + 1]) === href) return;
    text += linkText({ label: linked, href });
    linked = '';
  });
  return text;
}

/** Caption and credit, a line each. */
const pictureText = ({ caption, credit }: Picture): string =>
  [caption, credit]
    .map((words) => words.replace(/\s+/g, ' ').trim())
    .map((words, index) => (index === 0 && words !== '' ? captionIndent + words : words))
    .filter((words) => words !== '')
    .join('\n');

function blockOf(node: BodyNode): string[] {
  switch (node.type) {
    case 'picture': {
      const picture = pictureSchema.safeParse(node.attrs);
      return picture.success ? [pictureText(picture.data)] : [];
    }
    case 'bulletList':
    case 'orderedList': {
      const start = Number(node.attrs?.['start'] ?? 1);
      const items = (node.content ?? []).map((item, index) => {
        const mark = node.type === 'bulletList' ? '•' : `${start + index}.`;
        return `  ${mark} ${(item.content ?? []).flatMap(blockOf).join('\n    ')}`;
      });
      return [items.join('\n')];
    }
    case 'paragraph':
    case 'heading':
      return [wordsOf(node)];
    default:
      return (node.content ?? []).flatMap(blockOf);
  }
}

/**
 * The blocks of a body as plain text, to be set apart by blank lines: paragraphs, headings, lists with their marks,
 * and of pictures the caption, set in, and the credit right below it.
 */
export const bodyBlocks = (body: BodyNode): string[] =>
  (body.content ?? []).flatMap((node) => blockOf(node)).filter((block) => block.trim() !== '');
