/** The nodes of a table. What they look like stands with the styles of the text; what is done to them, in table-keys.ts. */
import { Node, type Extensions } from '@tiptap/core';
import { nodeRules } from '../../core/body/schema.ts';

const reach = (name: 'colspan' | 'rowspan') => ({
  default: 1,
  parseHTML: (element: HTMLElement) => Number(element.getAttribute(name) ?? 1),
  renderHTML: (attributes: Record<string, unknown>) =>
    attributes[name] === 1 ? {} : { [name]: attributes[name] },
});

const cell = (name: 'tableHeader' | 'tableCell', tag: 'th' | 'td'): Node =>
  Node.create({
    name,
    content: nodeRules[name].content,
    group: nodeRules[name].group,
    isolating: true,
    // By their roles, prosemirror-tables knows the nodes.
    extendNodeSchema: (extension) =>
      extension.name === name ? { tableRole: name === 'tableHeader' ? 'header_cell' : 'cell' } : {},
    addAttributes: () => ({ colspan: reach('colspan'), rowspan: reach('rowspan') }),
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  });

export const TableNode = Node.create({
  name: 'table',
  content: nodeRules.table.content,
  group: nodeRules.table.group,
  isolating: true,
  extendNodeSchema: (extension) => (extension.name === 'table' ? { tableRole: 'table' } : {}),
  addAttributes: () => ({
    caption: {
      default: nodeRules.table.defaults.caption,
      parseHTML: (element: HTMLElement) =>
        element.getAttribute('data-caption') ??
        element.querySelector(':scope > caption')?.textContent?.trim() ??
        '',
      renderHTML: ({ caption }: Record<string, unknown>) =>
        caption === '' ? {} : { 'data-caption': caption },
    },
  }),
  parseHTML: () => [{ tag: 'table', contentElement: (element) => withoutCaption(element as HTMLElement) }],
  renderHTML: ({ HTMLAttributes }) => ['table', HTMLAttributes, ['tbody', 0]],
});

/** The caption is an attribute of the table: its words are not to come once more. */
function withoutCaption(table: HTMLElement): HTMLElement {
  const copy = table.cloneNode(true) as HTMLElement;
  copy.querySelector(':scope > caption')?.remove();
  return copy;
}

export const RowNode = Node.create({
  name: 'tableRow',
  content: nodeRules.tableRow.content,
  extendNodeSchema: (extension) => (extension.name === 'tableRow' ? { tableRole: 'row' } : {}),
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: ({ HTMLAttributes }) => ['tr', HTMLAttributes, 0],
});

export const tableNodes: Extensions = [
  TableNode,
  RowNode,
  cell('tableHeader', 'th'),
  cell('tableCell', 'td'),
];
