/** Every text of a document that readers see, each with its place. */
import { holdsWords } from '../../body/schema.ts';
import { inlineText } from '../../body/body-text.ts';
import { passageLanguage } from '../../body/passage-language.ts';
import type { BodyNode, Document } from '../../document.ts';
import type { FindingPlace } from '../checking.ts';

export type TextField = 'headline' | 'teaser' | 'title' | 'edition' | 'introduction';

/** Where a text stands. */
export type TextPlace =
  | { field: TextField }
  /** A paragraph or heading of the body, counted from 0, whatever it stands in. */
  | { block: number }
  | { picture: number; attribute: 'alt' | 'caption' }
  /** The words of a link under further information, counted from 0. */
  | { link: number };

/** A stretch of a text, in UTF-16 units; `to` is behind its last one. */
export interface Span {
  from: number;
  to: number;
}

export interface DocumentText {
  at: TextPlace;
  text: string;
  /** BCP 47 tag. A block in several languages is a text of each of them. */
  language: string;
  /** Stretches that are in other languages than this one. */
  outside: readonly Span[];
  /** True of a heading in the body. */
  isHeading: boolean;
  /** True of what stands in a quotation. */
  isQuotation: boolean;
  /** Words that are links, with where each leads. */
  links: (Span & { href: string })[];
}

/** Every block of words in a body, in order, with the blocks that it stands in. */
export function* blocksOfWords(
  node: BodyNode,
  within: readonly BodyNode[] = [],
): Generator<{ node: BodyNode; within: readonly BodyNode[] }> {
  if (holdsWords(node.type)) yield { node, within };
  else for (const child of node.content ?? []) yield* blocksOfWords(child, [...within, node]);
}

/** Pictures of a body as nodes, in order. */
export function pictureNodes(node: BodyNode): BodyNode[] {
  return node.type === 'picture' ? [node] : (node.content ?? []).flatMap(pictureNodes);
}

function linksIn(block: BodyNode): DocumentText['links'] {
  const links: DocumentText['links'] = [];
  let at = 0;
  for (const node of block.content ?? []) {
    const { length } = inlineText(node);
    const href = node.marks?.find(({ type }) => type === 'link')?.attrs?.['href'];
    const last = links.at(-1);
    if (typeof href === 'string')
      if (last?.to === at && last.href === href) last.to += length;
      else links.push({ from: at, to: at + length, href });
    at += length;
  }
  return links;
}

/** The languages that words of a block are in, each with the stretches that are in others; that of the document alone, mostly. */
function languagesIn(block: BodyNode, own: string): [language: string, outside: Span[]][] {
  const content = block.content ?? [];
  if (content.every((node) => passageLanguage(node) === null)) return [[own, []]];
  let at = 0;
  const parts = content.map((node) => {
    const [from, text] = [at, inlineText(node)];
    at += text.length;
    return { from, to: at, language: passageLanguage(node) ?? own, isBlank: text.trim() === '' };
  });
  const languages = new Set(parts.filter(({ isBlank }) => !isBlank).map(({ language }) => language));
  return [...languages].map((language) => [language, parts.filter((part) => part.language !== language)]);
}

/** True of a stretch of which a part is in another language than the text is looked at in. */
export const isOutside = ({ outside }: DocumentText, { from, to }: Span): boolean =>
  outside.some((span) => from < span.to && to > span.from);

/** The words of a text that are in its language. */
export const ownWords = ({ text, outside }: DocumentText): string =>
  outside.reduceRight((words, { from, to }) => `${words.slice(0, from)} ${words.slice(to)}`, text);

/** Headline, teaser and text: what is said of pictures is short, and links are names. */
const tellsLanguage = (at: TextPlace): boolean => 'field' in at || 'block' in at;

/** All that tells whether a document is in the language that was chosen for it: its words in that language, a text a line. */
export const wordsInLanguage = (texts: readonly DocumentText[], language: string): string =>
  texts
    .filter((one) => one.language === language && tellsLanguage(one.at))
    .map(ownWords)
    .join('\n');

/** Gives the texts with words in them, in the order in which readers meet them. */
export function textsOf(document: Document): DocumentText[] {
  const texts: DocumentText[] = [];
  const put = (at: TextPlace, text: string, more: Partial<DocumentText> = {}): void => {
    if (text.trim() === '') return;
    const { language } = document;
    texts.push({ at, text, language, outside: [], isHeading: false, isQuotation: false, links: [], ...more });
  };
  if (document.kind === 'brochure') {
    for (const field of ['title', 'edition', 'introduction'] as const) put({ field }, document[field]);
    return texts;
  }
  for (const field of ['headline', 'teaser'] as const) put({ field }, document[field]);
  let index = 0;
  for (const { node, within } of blocksOfWords(document.body)) {
    for (const [language, outside] of languagesIn(node, document.language))
      put({ block: index }, inlineText(node), {
        language,
        outside,
        isHeading: node.type === 'heading',
        isQuotation: within.some(({ type }) => type === 'blockquote'),
        links: linksIn(node),
      });
    index += 1;
  }
  for (const [picture, { attrs }] of pictureNodes(document.body).entries())
    for (const attribute of ['alt', 'caption'] as const) {
      const text = attrs?.[attribute];
      if (typeof text === 'string') put({ picture, attribute }, text);
    }
  for (const [link, { label }] of (document.furtherInformation?.links ?? []).entries()) put({ link }, label);
  return texts;
}

/** The place of a stretch of a text, as findings name it. */
export function placeOf(at: TextPlace, span?: Span): FindingPlace {
  const stretch = span === undefined ? {} : { from: span.from, to: span.to };
  if ('field' in at) return { part: at.field, ...stretch };
  if ('block' in at) return { part: 'body', block: at.block, ...stretch };
  if ('link' in at) return { part: 'further-information', index: at.link, ...stretch };
  return { part: 'picture', index: at.picture };
}

/** Signs on each side of a stretch that belong to what a finding speaks of: where they change, it is shown again. */
const around = 24;

/** A stretch with the words around it, for `about`. */
export const excerpt = (text: string, { from, to }: Span): string =>
  text
    .slice(Math.max(0, from - around), to + around)
    .replace(/\s+/g, ' ')
    .trim();
