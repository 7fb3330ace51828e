/** Words for what is no text, links that can be followed, tables and lists that can be understood (ISO 14289-1, 7.3 to 7.7 and 7.18). */
import { PDFArray, PDFName, type PDFDict } from '@cantoo/pdf-lib';
import { nameAt, numberAt, textAt } from '../../pdf-values.ts';
import type { Annotation, PdfFile } from '../pdf-file.ts';
import { overall, type Finding, type Rule } from '../rule.ts';
import { attributeOf, elementKids, type StructureNode } from '../structure.ts';

const isDescribed = (dictionary: PDFDict): boolean =>
  ['Alt', 'ActualText'].some((key) => (textAt(dictionary, key) ?? '').trim() !== '');

const undescribed = (role: string, name: string): Rule['find'] =>
  function* ({ structure }) {
    for (const element of structure.elements)
      if (element.role === role && !isDescribed(element.dictionary))
        yield overall(`${name} has no alternative text`);
  };

/** True of an annotation that nobody sees. */
const isHidden = ({ dictionary }: Annotation): boolean => ((numberAt(dictionary, 'F') ?? 0) & 2) !== 0;

/** The element that an annotation belongs to, by the tree of parents. */
function elementOf({ structure }: PdfFile, annotation: Annotation): StructureNode | undefined {
  const key = numberAt(annotation.dictionary, 'StructParent');
  const ref = key === null ? undefined : structure.parents.get(key);
  const element = structure.elements.find((one) => typeof ref === 'string' && one.ref === ref);
  const names = element?.kids.some((kid) => kid.kind === 'object' && kid.object === annotation.dictionary);
  return names ? element : undefined;
}

const within = (element: StructureNode | undefined, role: string): boolean => {
  for (let at = element ?? null; at !== null; at = at.parent) if (at.role === role) return true;
  return false;
};

function* links(file: PdfFile): Generator<Finding> {
  for (const annotation of file.annotations) {
    if (annotation.kind !== 'Link' || isHidden(annotation)) continue;
    const element = elementOf(file, annotation);
    if (!within(element, 'Link')) yield { page: annotation.page, what: 'a link stands in no element “Link”' };
    if ((textAt(annotation.dictionary, 'Contents') ?? '').trim() === '')
      yield { page: annotation.page, what: 'a link does not say where it leads (Contents)' };
    if (!annotation.dictionary.has(PDFName.of('A')) && !annotation.dictionary.has(PDFName.of('Dest')))
      yield { page: annotation.page, what: 'a link leads nowhere' };
  }
  for (const element of file.structure.elements)
    if (element.role === 'Link' && !holdsObject(element))
      yield overall('an element “Link” has no link (OBJR)');
}
const holdsObject = (element: StructureNode): boolean =>
  element.kids.some((kid) => (kid.kind === 'element' ? holdsObject(kid) : kid.kind === 'object'));

function* otherAnnotations(file: PdfFile): Generator<Finding> {
  const exempt = new Set(['Link', 'Popup', 'PrinterMark']);
  for (const annotation of file.annotations) {
    const { kind, page, dictionary } = annotation;
    if (kind === 'TrapNet') yield { page, what: 'there is an annotation for traps' };
    if (exempt.has(kind) || isHidden(annotation)) continue;
    const role = kind === 'Widget' ? 'Form' : 'Annot';
    if (!within(elementOf(file, annotation), role))
      yield { page, what: `an annotation “${kind}” stands in no element “${role}”` };
    if (!['Contents', 'TU'].some((key) => (textAt(dictionary, key) ?? '').trim() !== ''))
      yield { page, what: `an annotation “${kind}” is not described` };
  }
}

function cellsOf(table: StructureNode): StructureNode[] {
  return elementKids(table).flatMap((kid) => (kid.role === 'TH' || kid.role === 'TD' ? [kid] : cellsOf(kid)));
}

function* tableHeaders({ structure }: PdfFile): Generator<Finding> {
  for (const table of structure.elements.filter(({ role }) => role === 'Table')) {
    const cells = cellsOf(table);
    const heads = cells.filter(({ role }) => role === 'TH');
    const byName = cells
      .filter(({ role }) => role === 'TD')
      .every((cell) => attributeOf(cell, 'Table', 'Headers') instanceof PDFArray);
    if (heads.length === 0) yield overall('a table has no header cells');
    else if (!byName)
      for (const head of heads) {
        const scope = attributeOf(head, 'Table', 'Scope');
        const told = scope instanceof PDFName ? scope.decodeText() : '';
        if (!['Row', 'Column', 'Both'].includes(told))
          yield overall('a header cell does not say what it heads (Scope)');
      }
  }
}

const numberings = new Set(
  'None Disc Circle Square Decimal UpperRoman LowerRoman UpperAlpha LowerAlpha'.split(' '),
);

function* listNumbering({ structure }: PdfFile): Generator<Finding> {
  for (const list of structure.elements.filter(({ role }) => role === 'L')) {
    const labelled = elementKids(list).some((item) => elementKids(item).some(({ role }) => role === 'Lbl'));
    const value = attributeOf(list, 'List', 'ListNumbering');
    const told = value instanceof PDFName ? value.decodeText() : null;
    if (told === null ? labelled : !numberings.has(told))
      yield overall(`a list with marks does not say how it counts (${told ?? 'no ListNumbering'})`);
    if (labelled && told === 'None') yield overall('a list with marks says that it has none');
  }
}

export const descriptionRules: readonly Rule[] = [
  {
    id: 'figures-described',
    clause: '7.3',
    checkpoints: ['13-004'],
    says: 'Every picture has an alternative text.',
    find: undescribed('Figure', 'a picture'),
  },
  {
    id: 'formulas-described',
    clause: '7.7',
    checkpoints: ['17-002'],
    says: 'Every formula has an alternative text.',
    find: undescribed('Formula', 'a formula'),
  },
  {
    id: 'table-headers',
    clause: '7.5',
    checkpoints: ['15-003'],
    says: 'Every table has header cells, and each says which cells it heads.',
    find: tableHeaders,
  },
  {
    id: 'list-numbering',
    clause: '7.6',
    checkpoints: ['16-001'],
    says: 'Every list with marks or numbers says how it counts.',
    find: listNumbering,
  },
  {
    id: 'links',
    clause: '7.18.5',
    checkpoints: ['28-011', '28-012'],
    says: 'Every link is tagged as one, leads somewhere, and says where.',
    find: links,
  },
  {
    id: 'annotations',
    clause: '7.18.1',
    checkpoints: ['28-002', '28-004', '28-010'],
    says: 'Every other annotation is tagged and described.',
    find: otherAnnotations,
  },
  {
    id: 'tab-order',
    clause: '7.18.3',
    checkpoints: ['28-008', '28-009'],
    says: 'The Tab key goes through every page in the order of its structure.',
    *find({ annotations, document }) {
      const withAnnotations = new Set(annotations.map(({ page }) => page));
      for (const [index, page] of document.getPages().entries())
        if (withAnnotations.has(index + 1) && nameAt(page.node, 'Tabs') !== 'S')
          yield { page: index + 1, what: 'the page does not say so (Tabs)' };
    },
  },
];
