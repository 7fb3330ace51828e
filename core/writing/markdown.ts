/** News items and briefs as Markdown with front matter, from which every one of their words can be read back. */
import type { BlockContent, List, ListItem, PhrasingContent, Root, RootContent } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import { safeHref } from '../addresses/address.ts';
import { inlineText } from '../body/body-text.ts';
import { inMarks, type Mark } from '../body/marks.ts';
import { formsOf, isBlockOfWords, levelOf } from '../body/nodes.ts';
import { languageOfMark, passageAttributes } from '../body/passage-language.ts';
import type { MarkName } from '../body/schema.ts';
import { fileWords } from '../body/word-forms.ts';
import type { Article, BodyNode, Tag } from '../document.ts';
import { markdownPicture, type PictureFiles } from './markdown-picture.ts';
import { markdownTable } from './markdown-table.ts';

/** What stands in the file where a paragraph is empty, and before a list that Markdown cannot count so. */
export const emptyParagraph = '<!-- empty paragraph -->';
export const listNote = (attributes: object): string => `<!-- list ${JSON.stringify(attributes)} -->`;

/** Largest number that a list of Markdown begins with (CommonMark 0.31, 5.2). */
const largestStart = 999_999_999;

/**
 * An item as a Markdown file; `rev` is the revision that it shows, where that is known. `pictures` says where their files lie;
 * one that has none is named by its place in the library.
 */
export function writeMarkdown(
  document: Article,
  tags: readonly Tag[],
  rev?: number,
  pictures: PictureFiles = () => null,
): string {
  const { id, kind, headline, date, place, status, language, teaser, source, furtherInformation } = document;
  const front = {
    id,
    ...(rev === undefined ? {} : { revision: rev }),
    kind,
    ...(document.kind === 'brief' ? { form: document.form } : {}),
    headline,
    ...(date === null ? {} : { date: date.end === undefined ? date.start : `${date.start}/${date.end}` }),
    ...(place === '' ? {} : { place }),
    status,
    language,
    ...(document.tags.length > 0
      ? { tags: document.tags.map((tag) => tags.find((one) => one.id === tag)?.name ?? tag) }
      : {}),
    ...(teaser === '' ? {} : { teaser }),
    ...(document.kind === 'news' && document.more !== null ? { more: document.more } : {}),
    ...(source === null ? {} : { source }),
    ...(furtherInformation === null ? {} : { furtherInformation }),
  };
  const words = markdownOf(document.body, pictures);
  return `---\n${stringify(front, { lineWidth: 0 })}---\n${words === '' ? '' : `\n${words}`}`;
}

/** A body as Markdown. */
export const markdownOf = (body: BodyNode, pictures: PictureFiles = () => null): string => {
  const root: Root = {
    type: 'root',
    children: (body.content ?? []).flatMap((node) => blocksOf(node, pictures)),
  };
  return toMarkdown(root, {
    bullet: '-',
    bulletOther: '*',
    emphasis: '_',
    rule: '-',
    fences: true,
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
  });
};

type Block = RootContent & BlockContent;

function blocksOf(node: BodyNode, pictures: PictureFiles): Block[] {
  const forms = formsOf(node);
  if (forms.kind === 'inline') return [paragraphOf([node])];
  const { word } = forms;
  switch (word.kind) {
    case 'picture':
      return markdownPicture(node, pictures);
    case 'words':
      return [word.style === 'heading' ? headingOf(node) : paragraphOf(node.content ?? [])];
    case 'table':
      return tableOf(node);
    case 'around':
      return aroundOf(node, word.as, pictures);
  }
}

function aroundOf(
  node: BodyNode,
  as: 'whole' | 'quote' | 'bullets' | 'numbers' | 'item',
  pictures: PictureFiles,
): Block[] {
  const content = node.content ?? [];
  if (content.length > 0 && isBlockOfWords(node)) return [paragraphOf(content)];
  const inside = (): Block[] => content.flatMap((child) => blocksOf(child, pictures));
  switch (as) {
    case 'whole':
    case 'item':
      return inside();
    case 'quote':
      return [{ type: 'blockquote', children: inside() }];
    case 'bullets':
    case 'numbers':
      return listOf(node, as === 'numbers', pictures);
  }
}

function listOf({ content = [], attrs = {} }: BodyNode, ordered: boolean, pictures: PictureFiles): Block[] {
  const { start: asked, type } = attrs;
  const start = typeof asked === 'number' ? asked : 1;
  const isSaid = start >= 0 && start <= largestStart && (type === null || type === undefined);
  const list: List = {
    type: 'list',
    ordered,
    start: ordered ? (isSaid ? start : 1) : null,
    spread: false,
    children: content.map((item): ListItem => {
      const children = (item.content ?? []).flatMap((child) => blocksOf(child, pictures));
      return { type: 'listItem', spread: children.some(beginsWithHtml), children };
    }),
  };
  return ordered && !isSaid ? [{ type: 'html', value: listNote(attrs) }, list] : [list];
}

/** HTML goes on until a blank line. */
const beginsWithHtml = (block: Block): boolean =>
  block.type === 'html' || (block.type === 'paragraph' && block.children[0]?.type === 'html');

const tableOf = (table: BodyNode): Block[] =>
  markdownTable(table, (nodes) => phrasing(nodes, true)) as Block[];

const headingOf = (node: BodyNode): Block => ({
  type: 'heading',
  depth: levelOf(node) as 1 | 2 | 3 | 4 | 5 | 6,
  children: phrasing(node.content ?? [], true),
});

function paragraphOf(nodes: readonly BodyNode[]): Block {
  const children = phrasing(nodes, false);
  return children.length === 0 ? { type: 'html', value: emptyParagraph } : { type: 'paragraph', children };
}

/** Words with their marks. A break that no words follow, or in a heading, is one of HTML: Markdown has none there, nor in a cell. */
function phrasing(nodes: readonly BodyNode[], inLine: boolean): PhrasingContent[] {
  const shown = nodes.filter((node) => isBreak(node) || fileWords(inlineText(node)) !== '');
  const bare = shown.map((node): BodyNode => ({
    ...node,
    marks: isBreak(node) ? [] : (node.marks ?? []).filter(isShown),
  }));
  const last = bare.findLastIndex((node) => !isBreak(node));
  // Elements around all other marks: a mark of Markdown that stands beside one is read as it is meant.
  return groupsOf(bare).flatMap(({ tags, nodes: group }) => {
    const inside = inMarks<PhrasingContent>(
      group,
      (node) => {
        if (!isBreak(node)) return { type: 'text', value: fileWords(inlineText(node)) };
        const index = bare.indexOf(node);
        return inLine || index > last || index === 0 ? { type: 'html', value: '<br>' } : { type: 'break' };
      },
      (name, mark, inner) => marked[name]?.(inner, mark) ?? { type: 'text', value: '' },
    );
    const html = (value: string): PhrasingContent => ({ type: 'html', value });
    return [
      ...tags.map((tag) => html(`<${tag}>`)),
      ...inside,
      ...tags.toReversed().map((tag) => html(`</${tag.replace(/ .*/, '')}>`)),
    ];
  });
}

/** Words side by side that are raised alike and in one language; `tags` are the elements around them, the outermost first. */
function groupsOf(nodes: readonly BodyNode[]): { tags: string[]; nodes: BodyNode[] }[] {
  const groups: { tags: string[]; nodes: BodyNode[] }[] = [];
  for (const node of nodes) {
    const { marks = [] } = node;
    const tags = marks.flatMap((mark) => tagOf(mark) ?? []);
    const others = marks.filter(({ type }) => marked[type as MarkName] !== null);
    const bare: BodyNode = others.length === marks.length ? node : { ...node, marks: others };
    const last = groups.at(-1);
    if (last?.tags.join() === tags.join()) last.nodes.push(bare);
    else groups.push({ tags, nodes: [bare] });
  }
  return groups;
}

/** The element that stands for a mark of which Markdown has no sign; null for the others. */
function tagOf(mark: Mark): string | null {
  const language = languageOfMark(mark);
  if (language === null) return raisedTags[mark.type] ?? null;
  const { lang, dir } = passageAttributes(language);
  return `span lang="${lang}" dir="${dir}"`;
}

/** Marks that raise and lower signs, by the elements that stand for them. */
export const raisedTags: Readonly<Record<string, string>> = { superscript: 'sup', subscript: 'sub' };

const isBreak = (node: BodyNode): boolean => {
  const forms = formsOf(node);
  return forms.kind === 'inline' && forms.word === 'break';
};

type Marked = ((inner: PhrasingContent[], mark: Mark) => PhrasingContent) | null;
const marked: Readonly<Record<MarkName, Marked>> = {
  language: null,
  superscript: null,
  subscript: null,
  bold: (children) => ({ type: 'strong', children }),
  italic: (children) => ({ type: 'emphasis', children }),
  link: (children, { attrs }) => {
    const url = safeHref(String(attrs?.['href'] ?? ''));
    const title = attrs?.['title'];
    const told = typeof title === 'string' && title.trim() !== '' ? fileWords(title).trim() : null;
    return { type: 'link', url: url ?? '', title: told, children: children as never };
  },
};

/** True of a mark that can be shown: an address that the policy refuses leads nowhere, and its words stay. */
const isShown = ({ type, attrs }: Mark): boolean =>
  type !== 'link' || safeHref(String(attrs?.['href'] ?? '')) !== null;
