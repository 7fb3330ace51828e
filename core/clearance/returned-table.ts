/** A table of a Markdown file, with the note before it -> a table of a body. */
import type { PhrasingContent, Table } from 'mdast';
import { z } from 'zod';
import { widestCell } from '../body/schema.ts';
import { placedCells } from '../body/table.ts';
import type { BodyNode } from '../document.ts';
import { nextParagraph, type TableNote } from '../writing/markdown-table.ts';

const noteSchema = z.strictObject({
  caption: z.string().optional(),
  rows: z.array(z.string()).min(1).optional(),
});

/** What a note says of the table after it; null of other comments. */
export function tableNoteIn(html: string): TableNote | null {
  const json = /^<!-- table (\{.*\}) -->$/.exec(html)?.[1];
  if (json === undefined) return null;
  try {
    return noteSchema.parse(JSON.parse(json));
  } catch {
    return null;
  }
}

type Words = (nodes: readonly PhrasingContent[]) => BodyNode[];

/** `inline` reads words with their marks. */
export function tableOf({ children }: Table, note: TableNote | null, inline: Words): BodyNode {
  const told = note?.rows;
  const rows = children.map((row, at): BodyNode => {
    const said = told
      ? (told[at] ?? told.at(-1) ?? '')
      : row.children.map(() => (at === 0 ? 'h' : 'd')).join(' ');
    return { type: 'tableRow', content: said.split(' ').flatMap(cellAs) };
  });
  const attrs = note?.caption === undefined ? {} : { attrs: { caption: note.caption } };
  const table: BodyNode = { type: 'table', ...attrs, content: rows };
  const taken = new Set<PhrasingContent[]>();
  for (const { cell, row, column } of placedCells(table)) {
    const from = children[row]?.children[column]?.children;
    if (from) taken.add(from);
    cell.content = paragraphsOf(from ?? [], inline);
  }
  // Cells with words that no note speaks of were put in by somebody.
  for (const [at, row] of children.entries())
    for (const { children: words } of row.children)
      if (words.length > 0 && !taken.has(words))
        rows[at]?.content?.push({ type: 'tableCell', content: paragraphsOf(words, inline) });
  return table;
}

function cellAs(said: string): BodyNode[] {
  const [, kind, width = '1', height = '1'] = /^([hd])(?:(\d{1,4})x(\d{1,4}))?$/.exec(said) ?? [];
  if (kind === undefined) return [];
  const within = (reach: string): number => Math.min(Math.max(Number(reach), 1), widestCell);
  const attrs = { colspan: within(width), rowspan: within(height) };
  return [
    {
      type: kind === 'h' ? 'tableHeader' : 'tableCell',
      ...(attrs.colspan > 1 || attrs.rowspan > 1 ? { attrs } : {}),
    },
  ];
}

function paragraphsOf(nodes: readonly PhrasingContent[], inline: Words): BodyNode[] {
  const paragraphs: PhrasingContent[][] = [[]];
  for (const node of nodes)
    if (node.type === 'html' && node.value === nextParagraph) paragraphs.push([]);
    else paragraphs.at(-1)?.push(node);
  return paragraphs.map((words): BodyNode => {
    const content = inline(words);
    return { type: 'paragraph', ...(content.length > 0 ? { content } : {}) };
  });
}
