/** Everything that is drawn belongs to the structure tree or is an artifact (ISO 14289-1, 7.1). */
import type { PdfFile } from '../pdf-file.ts';
import { overall, type Finding, type Rule } from '../rule.ts';
import type { MarkedKid, StructureNode } from '../structure.ts';
import { PDFName } from '@cantoo/pdf-lib';

const troubles = (kinds: readonly string[]): Rule['find'] =>
  function* ({ drawing }) {
    for (const { kind, page, why } of drawing.troubles) if (kinds.includes(kind)) yield { page, what: why };
  };

/** Content kids of the tree, by stream and MCID. */
function kidsOfTree(file: PdfFile): Map<string, Map<number, StructureNode>> {
  const found = new Map<string, Map<number, StructureNode>>();
  for (const element of file.structure.elements)
    for (const kid of element.kids)
      if (kid.kind === 'content') {
        const stream = streamOf(kid);
        found.set(stream, (found.get(stream) ?? new Map<number, StructureNode>()).set(kid.mcid, element));
      }
  return found;
}
const streamOf = ({ stream, page }: MarkedKid): string => stream ?? page ?? '';

function* unplaced(file: PdfFile): Generator<Finding> {
  const tree = kidsOfTree(file);
  for (const { standing, kind, page, mark } of file.drawing.content) {
    if (standing === 'unmarked') yield { page, what: `a ${kind} is neither tagged nor an artifact` };
    if (
      standing === 'tagged' &&
      mark !== null &&
      mark.mcid !== null &&
      !tree.get(mark.stream)?.has(mark.mcid)
    )
      yield { page, what: `a ${kind} is marked (${mark.mcid}) and not in the structure tree` };
  }
}

/** The tree of parents and the tree itself must say the same of every piece of content. */
function* parentTree({ structure, drawing, annotations }: PdfFile): Generator<Finding> {
  const refs = new Map(structure.elements.map((element) => [element.ref, element]));
  const taken = new Set<string>();
  for (const element of structure.elements)
    for (const kid of element.kids) {
      if (kid.kind !== 'content') continue;
      const stream = streamOf(kid);
      const name = `${stream} ${kid.mcid}`;
      if (taken.has(name)) yield overall(`the content ${kid.mcid} belongs to two elements`);
      taken.add(name);
      if (!drawing.marked.get(stream)?.has(kid.mcid)) {
        yield overall(`an element “${element.type}” names content (${kid.mcid}) that no page draws`);
        continue;
      }
      const key = drawing.parentKeys.get(stream);
      const parents = key === undefined || key === null ? undefined : structure.parents.get(key);
      if (!Array.isArray(parents) || parents[kid.mcid] !== element.ref)
        yield overall(
          `the tree of parents leads from the content ${kid.mcid} to another element than its own`,
        );
    }
  for (const { dictionary, page, kind } of annotations) {
    const key = dictionary.lookup(structParent);
    const parent = key === undefined ? undefined : structure.parents.get(Number(key.toString()));
    if (key !== undefined && (typeof parent !== 'string' || !refs.has(parent)))
      yield { page, what: `the tree of parents has no element for an annotation “${kind}”` };
  }
}

const structParent = PDFName.of('StructParent');

export const contentRules: readonly Rule[] = [
  {
    id: 'content-readable',
    clause: '6.1',
    checkpoints: [],
    says: 'Every content stream can be read, and every mark in it is closed where it was opened.',
    find: troubles(['unreadable', 'unbalanced']),
  },
  {
    id: 'content-tagged',
    clause: '7.1',
    checkpoints: ['01-005'],
    says: 'Everything that is drawn, words and lines alike, is tagged or marked as an artifact.',
    find: unplaced,
  },
  {
    id: 'artifacts-apart',
    clause: '7.1',
    checkpoints: ['01-003', '01-004'],
    says: 'No artifact stands in tagged content, and no tagged content in an artifact.',
    find: troubles(['artifact in tagged', 'tagged in artifact']),
  },
  {
    id: 'parent-tree',
    clause: '7.1',
    checkpoints: [],
    says: 'Content and structure lead to each other: the tree of parents agrees with the structure tree.',
    find: parentTree,
  },
  {
    id: 'forms-once',
    clause: '7.20',
    checkpoints: ['30-001', '30-002'],
    says: 'No form with tagged content is shown twice, and none is kept in another file.',
    *find({ drawing }) {
      for (const { page, name } of drawing.repeated)
        yield { page, what: `the form “${name}” is shown again` };
      for (const form of drawing.forms)
        if (form.dict.has(PDFName.of('Ref'))) yield overall('a form stands in another file');
    },
  },
];
