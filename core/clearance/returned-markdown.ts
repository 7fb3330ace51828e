/** A Markdown file that came back -> what it says of its item. Anybody may have edited it. */
import type { Definition, Image, List, Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { z } from 'zod';
import { safeHref } from '../addresses/address.ts';
import { languageOfMark } from '../body/passage-language.ts';
import { markRules } from '../body/schema.ts';
import { wordText } from '../body/word-forms.ts';
import type { BodyNode } from '../document.ts';
import { pictureNoteIn, pictureOfImage } from './returned-picture.ts';
import { dateOf, frontOf, NotMarkdown, safe } from './returned-front.ts';
import { tableNoteIn, tableOf } from './returned-table.ts';
import type { PictureNote } from '../writing/markdown-picture.ts';
import type { TableNote } from '../writing/markdown-table.ts';
import type { MarkdownFields, MarkdownSettings } from './markdown-fields.ts';
import { emptyParagraph, raisedTags } from '../writing/markdown.ts';
import { piecesOf } from '../writing/word-body.ts';

export interface ReturnedMarkdown {
  item: { id: string; rev: number } | null;
  fields: MarkdownFields;
  told: MarkdownSettings;
  /** Addresses of the pictures of the body as the file names them, in their order. */
  pictures: string[];
  notices: string[];
}

/** Longest text that is read, in characters, and lists and quotations in one another. */
const longest = 5_000_000;
const deepest = 100;

/** Throws NotMarkdown. */
export function readMarkdown(file: string): ReturnedMarkdown {
  const source = file.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const front = /^---\n([\s\S]*?)\n---[^\S\n]*(?:\n|$)/.exec(source);
  if (!front || source.length > longest)
    throw new NotMarkdown('It does not begin with the lines that say which item it is.');
  const notices: string[] = [];
  const told = frontOf(front[1] ?? '');
  const reading = new BodyReading(notices);
  const body = reading.body(source.slice(front[0].length));
  const { id, revision, furtherInformation: further } = told;
  const date = dateOf(told.date);
  if (date === undefined)
    notices.push(
      `The date now reads “${told.date ?? ''}”, which could not be read as one; no date comes from it.`,
    );
  return {
    item: id === undefined ? null : { id, rev: revision ?? 0 },
    fields: {
      body,
      ...(told.headline === undefined ? {} : { headline: told.headline }),
      // What is no date changes none.
      ...(told.date === undefined || date === undefined ? {} : { date }),
      ...(told.place === undefined ? {} : { place: told.place }),
      ...(told.teaser === undefined ? {} : { teaser: told.teaser }),
      ...(told.source === undefined ? {} : { source: safe(told.source, notices) }),
      ...(further === undefined
        ? {}
        : {
            furtherInformation: further && {
              heading: further.heading,
              links: further.links.flatMap((one) => safe(one, notices) ?? []),
            },
          }),
    },
    told: {
      ...(told.status === undefined ? {} : { status: told.status }),
      ...(told.language === undefined ? {} : { language: told.language }),
      ...(told.tags === undefined ? {} : { tags: told.tags }),
      ...(told.kind === undefined ? {} : { kind: told.kind }),
      ...(told.form === undefined ? {} : { form: told.form }),
      ...(told.more ? { more: safe(told.more, notices) ?? told.more } : {}),
    },
    pictures: reading.pictures,
    notices,
  };
}

class BodyReading {
  readonly #notices: string[];
  /** Addresses of the pictures as the file names them, in their order. */
  readonly pictures: string[] = [];
  /** Addresses that stand apart from their links: “[words][name]”, and “[name]: https://…” elsewhere. */
  readonly #addresses = new Map<string, Definition>();
  constructor(notices: string[]) {
    this.#notices = notices;
  }

  body(markdown: string): BodyNode {
    const tree = fromMarkdown(markdown, {
      extensions: [gfmTable()],
      mdastExtensions: [gfmTableFromMarkdown()],
    });
    for (const one of definitionsIn(tree))
      if (!this.#addresses.has(one.identifier)) this.#addresses.set(one.identifier, one);
    const content = this.#blocks(tree.children, 0);
    return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
  }

  #blocks(nodes: readonly RootContent[], depth: number): BodyNode[] {
    if (depth > deepest) throw new NotMarkdown('Its lists and quotations stand in one another without end.');
    let note: Record<string, unknown> | null = null;
    let ofTable: TableNote | null = null;
    let ofPicture: PictureNote | null = null;
    return nodes.flatMap((node): BodyNode[] => {
      const attributes = note;
      note = null;
      const told = ofTable;
      ofTable = null;
      const aboutPicture = ofPicture;
      ofPicture = null;
      switch (node.type) {
        case 'paragraph':
          return this.#paragraph(node.children, aboutPicture);
        case 'heading':
          return [
            { type: 'heading', attrs: { level: node.depth }, ...contentOf(this.#inline(node.children)) },
          ];
        case 'blockquote':
          return [{ type: 'blockquote', content: filled(this.#blocks(node.children, depth + 1)) }];
        case 'list':
          return [this.#list(node, attributes, depth)];
        case 'thematicBreak':
        case 'definition':
          return [];
        case 'html': {
          note = listNoteIn(node.value);
          ofTable = tableNoteIn(node.value);
          ofPicture = pictureNoteIn(node.value);
          return (note ?? ofTable ?? ofPicture) ? [] : this.#html(node.value);
        }
        case 'table':
          return [tableOf(node, told, (words) => this.#inline(words))];
        case 'code':
          return node.value.split('\n').map((line) => ({ type: 'paragraph', ...contentOf(words(line)) }));
        default:
          this.#notices.push(`The file has a part that a text has no place for: “${textOf(node)}”.`);
          return [];
      }
    });
  }

  #html(value: string): BodyNode[] {
    if (value === emptyParagraph) return [{ type: 'paragraph' }];
    if (/^(<br>\s*)+$/.test(value))
      return [
        { type: 'paragraph', content: (value.match(/<br>/g) ?? []).map(() => ({ type: 'hardBreak' })) },
      ];
    this.#comments(value);
    const shown = value.replace(/<!--[\s\S]*?-->|<[^>]*>/g, ' ').trim();
    if (shown === '') return [];
    this.#notices.push(`The file has HTML, of which only the words were kept: “${shown}”.`);
    return [{ type: 'paragraph', ...contentOf(words(shown)) }];
  }

  /** What somebody noted for others is no part of the text. */
  #comments(html: string): void {
    for (const [, words = ''] of html.matchAll(/<!--([\s\S]*?)(?:-->|$)/g))
      if (words.trim() !== '')
        this.#notices.push(`The file has a comment, which was left out: “${words.trim()}”.`);
  }

  #list({ ordered, start, children }: List, note: Record<string, unknown> | null, depth: number): BodyNode {
    const content = children.map((item): BodyNode => {
      const blocks = this.#blocks(item.children, depth + 1);
      const lacks = blocks[0]?.type !== 'paragraph';
      return { type: 'listItem', content: lacks ? [{ type: 'paragraph' }, ...blocks] : blocks };
    });
    if (!ordered) return { type: 'bulletList', content };
    return { type: 'orderedList', attrs: note ?? { start: start ?? 1, type: null }, content };
  }

  #paragraph(children: readonly PhrasingContent[], note: PictureNote | null): BodyNode[] {
    const [first, ...rest] = children;
    if (first?.type === 'image') return [this.#picture(first, rest, note)];
    return [{ type: 'paragraph', ...contentOf(this.#inline(children)) }];
  }

  #picture(image: Image, rest: readonly PhrasingContent[], note: PictureNote | null): BodyNode {
    const last = rest.at(-1);
    const credit = last?.type === 'emphasis' ? textOf(last) : '';
    const told = credit === '' ? rest : rest.slice(0, -1);
    const caption = wordText(piecesOf(this.#inline(told))).trim();
    const picture = pictureOfImage(image, note, { caption, credit });
    this.pictures.push(image.url);
    return picture;
  }

  #inline(nodes: readonly PhrasingContent[], marks: NonNullable<BodyNode['marks']> = []): BodyNode[] {
    const outside = marks;
    /** Elements that are open, the innermost last. */
    const open: OpenElement[] = [];
    return nodes.flatMap((node): BodyNode[] => {
      const marks = open.reduce((all, { mark }) => (mark ? withMark(all, mark) : all), outside);
      switch (node.type) {
        case 'text':
        case 'inlineCode':
          return words(node.value.replaceAll('\n', ' '), marks);
        case 'break':
          return [{ type: 'hardBreak' }];
        case 'strong':
          return this.#inline(node.children, withMark(marks, { type: 'bold' }));
        case 'emphasis':
          return this.#inline(node.children, withMark(marks, { type: 'italic' }));
        case 'link':
          return this.#link(node, node, marks);
        case 'linkReference': {
          const to = this.#addresses.get(node.identifier);
          return to ? this.#link(node, to, marks) : this.#inline(node.children, marks);
        }
        case 'html':
          this.#comments(node.value);
          turnElement(node.value, open);
          return /^<br\s*\/?>$/i.test(node.value) ? [{ type: 'hardBreak' }] : [];
        case 'image':
          this.#notices.push(`A picture stands among words, and was left out: “${node.alt ?? node.url}”.`);
          return [];
        default:
          return words(textOf(node), marks);
      }
    });
  }

  #link(
    { children }: { children: readonly PhrasingContent[] },
    { url, title }: Pick<Definition, 'url' | 'title'>,
    marks: NonNullable<BodyNode['marks']>,
  ): BodyNode[] {
    const href = safeHref(url);
    if (href === null) {
      const said = children.map(textOf).join('');
      this.#notices.push(`“${said}” leads to “${url}”, which is not allowed; its words are kept.`);
      return this.#inline(children, marks);
    }
    const attrs = { href, ...(title ? { title } : {}) };
    return this.#inline(children, withMark(marks, { type: 'link', attrs }));
  }
}

/** An element of HTML that is open, and the mark that it stands for; null where it stands for none. */
interface OpenElement {
  tag: string;
  mark: NonNullable<BodyNode['marks']>[number] | null;
}

/** Opens or closes what raises or lowers the words in it, or says their language. */
function turnElement(html: string, open: OpenElement[]): void {
  const [, end, name, attributes = ''] = /^<(\/?)(su[pb]|span)((?:\s[^>]*)?)>$/i.exec(html) ?? [];
  const tag = name?.toLowerCase();
  if (tag === undefined) return;
  if (end !== '') {
    const at = open.findLastIndex((one) => one.tag === tag);
    if (at !== -1) open.splice(at, 1);
    return;
  }
  const raised = Object.keys(raisedTags).find((type) => raisedTags[type] === tag);
  const lang = tag === 'span' ? (/\slang\s*=\s*["']?([\w-]+)/i.exec(attributes)?.[1] ?? null) : null;
  const language = { type: 'language', attrs: { lang } };
  const mark =
    raised === undefined ? (languageOfMark(language) === null ? null : language) : { type: raised };
  open.push({ tag, mark });
}

function* definitionsIn(node: Nodes): Generator<Definition> {
  if (node.type === 'definition') yield node;
  else if ('children' in node) for (const child of node.children) yield* definitionsIn(child);
}

const order = Object.keys(markRules);
const withMark = (
  marks: NonNullable<BodyNode['marks']>,
  mark: NonNullable<BodyNode['marks']>[number],
): NonNullable<BodyNode['marks']> =>
  [...marks.filter(({ type }) => type !== mark.type), mark].sort(
    (a, b) => order.indexOf(a.type) - order.indexOf(b.type),
  );

const words = (value: string, marks: NonNullable<BodyNode['marks']> = []): BodyNode[] =>
  value === '' ? [] : [{ type: 'text', text: value, ...(marks.length > 0 ? { marks } : {}) }];
const contentOf = (content: BodyNode[]): { content?: BodyNode[] } => (content.length > 0 ? { content } : {});
const filled = (blocks: BodyNode[]): BodyNode[] => (blocks.length > 0 ? blocks : [{ type: 'paragraph' }]);

const textOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

const noteSchema = z.strictObject({ start: z.int().optional(), type: z.string().nullable().optional() });

/** What a note before a list says of it; null of other comments. */
function listNoteIn(html: string): Record<string, unknown> | null {
  const json = /^<!-- list (\{.*\}) -->$/.exec(html)?.[1];
  if (json === undefined) return null;
  try {
    return noteSchema.parse(JSON.parse(json));
  } catch {
    return null;
  }
}
