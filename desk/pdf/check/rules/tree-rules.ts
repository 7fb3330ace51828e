/** The structure tree: its kinds, their order and what may stand in what (ISO 14289-1, 7.1, 7.2, 7.4, 7.6; ISO 32000-1, 14.8.4). */
import { PDFName } from '@cantoo/pdf-lib';
import { dictionaryAt } from '../../pdf-values.ts';
import { standardRole, standardRoles } from '../../standard-roles.ts';
import type { PdfFile } from '../pdf-file.ts';
import { overall, type Finding, type Rule } from '../rule.ts';
import { elementKids, type StructureNode } from '../structure.ts';

/** Kinds that only group: what stands in them counts as standing in what is around them. */
const passedOver = new Set<string | null>(['NonStruct']);

function outerRole(node: StructureNode): string | null {
  let at = node.parent;
  while (at !== null && passedOver.has(at.role)) at = at.parent;
  return at?.role ?? null;
}

/** Where kinds may stand alone. */
const standIn: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  Lbl: ['LI', 'TOCI', 'Note', 'Reference', 'BibEntry', 'Caption', 'Form', 'Figure', 'H1', 'P'],
  LBody: ['LI'],
  TOCI: ['TOC'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  RB: ['Ruby'],
  RT: ['Ruby'],
  RP: ['Ruby'],
  WT: ['Warichu'],
  WP: ['Warichu'],
};
/** What alone may stand in them. */
const mayHold: Readonly<Record<string, readonly string[]>> = {
  L: ['L', 'LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
  TOC: ['TOC', 'TOCI', 'Caption'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  Ruby: ['RB', 'RT', 'RP'],
  Warichu: ['WT', 'WP'],
};
/** Kinds of lines: no block may stand in them. */
const lines = new Set<string | null>([
  'P',
  'H',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'Span',
  'Quote',
  'Link',
  'Lbl',
]);
const blocks = new Set<string | null>(
  'Document Part Art Sect Div BlockQuote TOC TOCI Index P H H1 H2 H3 H4 H5 H6 L LI LBody Table TR TH TD'.split(
    ' ',
  ),
);

function* nesting({ structure }: PdfFile): Generator<Finding> {
  for (const node of structure.elements) {
    const role = node.role ?? '';
    const outer = outerRole(node);
    const allowed = standIn[role];
    if (allowed && !allowed.includes(outer ?? ''))
      yield overall(`“${role}” stands in “${outer ?? 'nothing'}”`);
    const holds = mayHold[role];
    if (holds)
      for (const kid of node.kids)
        if (kid.kind !== 'element') yield overall(`“${role}” holds content of its own`);
        else if (!holds.includes(kid.role ?? '')) yield overall(`“${role}” holds “${kid.role ?? kid.type}”`);
    if (blocks.has(role) && lines.has(outer)) yield overall(`“${role}” stands in “${outer ?? ''}”`);
    if (role === 'Document' && node.parent !== null) yield overall('“Document” stands in another element');
  }
}

function* tableParts({ structure }: PdfFile): Generator<Finding> {
  for (const table of structure.elements.filter(({ role }) => role === 'Table')) {
    const roles = elementKids(table).map(({ role }) => role);
    for (const once of ['THead', 'TFoot'])
      if (roles.filter((role) => role === once).length > 1)
        yield overall(`a table has more than one “${once}”`);
    if ((roles.includes('THead') || roles.includes('TFoot')) && !roles.includes('TBody'))
      yield overall('a table has a head or foot and no body');
  }
}

function* empty({ structure }: PdfFile): Generator<Finding> {
  const mayBeEmpty = new Set<string | null>(['TD', 'TH']);
  for (const { kids, role, type, dictionary } of structure.elements)
    if (kids.length === 0 && !mayBeEmpty.has(role) && !dictionary.has(PDFName.of('Alt')))
      yield overall(`an element “${type}” is empty`);
}

const levelOf = (role: string | null): number => Number(/^H([1-6])$/.exec(role ?? '')?.[1] ?? 0);

function* headings({ structure }: PdfFile): Generator<Finding> {
  let before = 0;
  for (const { role } of structure.elements) {
    const level = levelOf(role);
    if (level === 0) continue;
    if (level > before + 1)
      yield overall(
        before === 0 ? `the first heading is an H${level}` : `an H${level} follows an H${before}`,
      );
    before = level;
  }
  const hasPlain = structure.elements.some(({ role }) => role === 'H');
  if (hasPlain && before > 0) yield overall('headings with and without a level stand in one document');
}

export const treeRules: readonly Rule[] = [
  {
    id: 'tagged',
    clause: '6.2',
    checkpoints: ['01-007'],
    says: 'The file says that it is tagged, and has a structure tree with content.',
    *find(file) {
      const marked = dictionaryAt(file.catalog, 'MarkInfo');
      if (marked?.lookup(PDFName.of('Marked'))?.toString() !== 'true')
        yield overall('it does not say so (MarkInfo)');
      if (marked?.lookup(PDFName.of('Suspects'))?.toString() === 'true')
        yield overall('it says that its tags are suspect');
      if (file.structure.elements.length === 0) yield overall('there is no structure tree');
    },
  },
  {
    id: 'tree-whole',
    clause: '7.1',
    checkpoints: [],
    says: 'The structure tree is one tree: every element stands in one place, and says in which.',
    *find({ structure }) {
      for (const trouble of structure.troubles) yield overall(trouble);
    },
  },
  {
    id: 'roles-known',
    clause: '7.1',
    checkpoints: ['02-001', '02-003', '02-004'],
    says: 'Every kind of element is a standard one or is mapped to one, and no standard one is mapped.',
    *find({ structure }) {
      for (const type of new Set(structure.elements.map((node) => node.type)))
        if (standardRole(type, structure.roleMap) === null)
          yield overall(`“${type}” stands for no standard kind`);
      for (const key of structure.roleMap?.keys() ?? [])
        if (standardRoles.has(key.decodeText()))
          yield overall(`“${key.decodeText()}” is mapped to another kind`);
    },
  },
  {
    id: 'nesting',
    clause: '7.2',
    checkpoints: ['09-004', '09-005', '09-006', '09-007', '09-008'],
    says: 'Lists, tables, contents and paragraphs hold what they may hold, and stand where they may stand.',
    find: nesting,
  },
  {
    id: 'table-parts',
    clause: '7.2',
    checkpoints: ['09-004'],
    says: 'Every table has at most one head and one foot, and with them a body.',
    find: tableParts,
  },
  {
    id: 'nothing-empty',
    clause: '7.1',
    checkpoints: [],
    says: 'No element is empty.',
    find: empty,
  },
  {
    id: 'heading-order',
    clause: '7.4.2',
    checkpoints: ['14-002', '14-003', '14-006', '14-007'],
    says: 'Headings begin with the first level and leave none out.',
    find: headings,
  },
  {
    id: 'notes-named',
    clause: '7.9',
    checkpoints: ['19-003', '19-004'],
    says: 'Every note has a name of its own.',
    *find({ structure }) {
      const seen = new Set<string>();
      for (const { role, dictionary } of structure.elements) {
        if (role !== 'Note') continue;
        const id = dictionary.lookup(PDFName.of('ID'))?.toString();
        if (id === undefined) yield overall('a note has no ID');
        else if (seen.has(id)) yield overall('two notes have one ID');
        else seen.add(id);
      }
    },
  },
];
