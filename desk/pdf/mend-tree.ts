/** Makes one tree of what each Chromium tags in its own way: no empty parts, no parts without a meaning, lists and tables whole. */
import { PDFArray, PDFDict, PDFName, type PDFContext } from '@cantoo/pdf-lib';
import { nearestRole } from './roles.ts';
import { newTag, tagsIn, type Tag, type TagKid } from './structure-tree.ts';

const words = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Kinds in which blocks follow each other; everything else may hold words. */
const grouping = words('Document Part Art Sect Div BlockQuote TOC Index NonStruct');
/** Kinds that stand among words. */
const amongWords = words('Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu Formula Form Lbl');
const mayBeEmpty = words('TD TH');
/** Where a caption is one. */
const hasCaption = words('Table TOC L');

/** The standard kind that a tag is or stands for. */
const roleOf = ({ type }: Tag): string => nearestRole(type);
const isAmongWords = (kid: TagKid): boolean => kid.kind !== 'tag' || amongWords.has(roleOf(kid));
const is = (kid: TagKid, role: string): boolean => kid.kind === 'tag' && roleOf(kid) === role;

/** Kids of which each run of `which` is put into a tag of its own. */
function inRuns(kids: readonly TagKid[], which: (kid: TagKid) => boolean, type: string): TagKid[] {
  const written: TagKid[] = [];
  let run: Tag | null = null;
  for (const kid of kids)
    if (!which(kid)) {
      written.push(kid);
      run = null;
    } else if (run) run.kids.push(kid);
    else written.push((run = newTag(type, [kid])));
  return written;
}

/** What a list item says stands in a body, its mark in a label before it (PDF/UA-1, 7.6). */
function inBody(kids: readonly TagKid[]): TagKid[] {
  const labels = kids.filter((kid) => is(kid, 'Lbl'));
  const bodies = kids.filter((kid) => is(kid, 'LBody'));
  const rest = kids.filter((kid) => !is(kid, 'Lbl') && !is(kid, 'LBody'));
  return [...labels, ...bodies, ...(rest.length > 0 ? [newTag('LBody', rest)] : [])];
}

/** True of a group of words without a block in it, as words in another language are. */
function isRunOfWords(kid: TagKid): boolean {
  if (isAmongWords(kid)) return true;
  if (kid.kind !== 'tag') return false;
  const role = roleOf(kid);
  return (role === 'Div' || role === 'NonStruct') && kid.kids.every(isRunOfWords);
}

/** A part of the tree, mended; several or none where the part itself means nothing. `inWords`: it stands among words. */
function mend(tag: Tag, parent: string, inWords: boolean): TagKid[] {
  const own = roleOf(tag);
  // Newer Chromium has a Div where older ones have a part without a meaning.
  const role = own === 'Div' && inWords && isRunOfWords(tag) ? 'NonStruct' : own;
  const holdsWords = role === 'NonStruct' ? inWords : !grouping.has(role);
  const below = role === 'NonStruct' ? parent : role;
  let kids = tag.kids.flatMap((kid) => (kid.kind === 'tag' ? mend(kid, below, holdsWords) : [kid]));
  if (role === 'LI') kids = inBody(kids);
  if (role === 'Table') kids = inRuns(kids, isAmongWords, 'Caption');
  tag.kids = kids;
  if (kids.length === 0 && !mayBeEmpty.has(role) && !tag.facts.has('Alt')) return [];
  if (role === 'Link' && !kids.some((kid) => kid.kind === 'reference')) tag.type = 'Span';
  if (role === 'Caption' && !hasCaption.has(parent)) tag.type = kids.every(isAmongWords) ? 'P' : 'Div';
  if (role !== 'NonStruct') {
    if (grouping.has(role)) tag.kids = inRuns(kids, isAmongWords, 'P');
    return [tag];
  }
  const says = ['Lang', 'Alt', 'ActualText'].some((fact) => tag.facts.has(fact));
  if (inWords) {
    tag.type = 'Span';
    return says ? [tag] : kids;
  }
  if (kids.every(isAmongWords)) {
    tag.type = 'P';
    return [tag];
  }
  tag.kids = inRuns(kids, isAmongWords, 'P');
  tag.type = 'Div';
  return says ? [tag] : tag.kids;
}

/** The whole tree, mended. */
export const mendTree = (kids: readonly TagKid[]): TagKid[] =>
  kids.flatMap((kid) => (kid.kind === 'tag' ? mend(kid, '', false) : []));

function listAttribute(context: PDFContext, { facts }: Tag): PDFDict | undefined {
  const given = context.lookup(facts.get('A'));
  const all = given instanceof PDFArray ? given.asArray() : [given];
  return all
    .map((entry) => context.lookup(entry))
    .filter((entry) => entry instanceof PDFDict)
    .find((entry) => entry.get(PDFName.of('O')) === PDFName.of('List'));
}

/** Says of each list with numbers how it counts: `kinds` are those of the page's numbered lists, in order. */
export function nameNumbering(context: PDFContext, kids: readonly TagKid[], kinds: readonly string[]): void {
  const numbered = [...tagsIn(kids)].filter(
    (tag) =>
      roleOf(tag) === 'L' &&
      tag.kids.some((item) => item.kind === 'tag' && item.kids.some((kid) => is(kid, 'Lbl'))),
  );
  for (const [index, list] of numbered.entries()) {
    if (listAttribute(context, list)?.has(PDFName.of('ListNumbering'))) continue;
    const kind = kinds.length === numbered.length ? kinds[index] : undefined;
    list.facts.set('A', context.obj({ O: 'List', ListNumbering: kind ?? 'Decimal' }));
  }
}
