/** A Word file that came back -> its paragraphs, tracked changes and comments. Anybody may have made it. */
import { DeskError } from '../../core/desk-error.ts';
import type { WordList, WordStyle } from '../../core/body/word-forms.ts';
import type {
  ReturnedComment,
  ReturnedFile,
  TrackedParagraph,
  TrackedPiece,
} from '../../core/clearance/tracked.ts';
import { languages } from '../../core/languages/words.ts';
import { markWords } from '../../core/writing/release-mark.ts';
import { isId } from '../../core/places.ts';
import { cleanLine, cleanText } from '../../core/text/clean-text.ts';
import { itemProperty, revisionProperty } from '../word/sent-file.ts';
import { pictureStandIn } from '../word/picture-stand-in.ts';
import { takeApart } from '../word/word-parts.ts';
import { authorOf, ChangeNames } from './change-names.ts';
import { isTable, readTable } from './read-table.ts';
import { note, readRuns, revisionOf, type FileReading } from './read-runs.ts';
import { withUsualNames } from './usual-names.ts';
import { partOf, wordContext, type Parts, type WordContext } from './word-context.ts';
import { elementIn, elementsIn, everyElement, valueIn, type XmlElement } from './xml-tree.ts';

/** More than any article has. */
const mostParagraphs = 20_000;

/** True of bytes that are a zip, as Word files are. */
export const mayBeWord = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

const isText = (part: string): boolean => /^_rels\/\.rels$|^(word|docProps)\/.*\.(xml|rels)$/.test(part);

/** Throws DeskError `refused` with a sentence that names the file. */
export async function readReturned(name: string, bytes: Uint8Array): Promise<ReturnedFile> {
  const parts = await takeApart(name, bytes, isText);
  try {
    return readParts(name, withUsualNames(parts));
  } catch (error) {
    if (error instanceof DeskError) throw error;
    throw new DeskError(
      'refused',
      `“${name}” cannot be read as a Word file: it is damaged, or a file of another kind. Save it again in Word as “.docx”.`,
      { cause: error },
    );
  }
}

function readParts(name: string, parts: Parts): ReturnedFile {
  const body = elementIn(partOf(parts, 'word/document.xml'), 'w:body');
  if (!body) throw new DeskError('refused', `“${name}” is no Word document. Choose a “.docx” file.`);
  const notices: string[] = [];
  const reading: FileReading = {
    context: wordContext(parts),
    names: new ChangeNames(),
    move: null,
    about: new Map(),
    field: [],
    tables: 0,
    notice: (sentence) => notices.push(cleanLine(sentence)),
  };
  const paragraphs = readBlocks(body, reading, 0);
  if (paragraphs.length > mostParagraphs)
    throw new DeskError('refused', `“${name}” has more than ${mostParagraphs} paragraphs.`);
  return {
    name,
    item: itemIn(parts),
    paragraphs,
    changes: reading.names.changes,
    comments: readComments(parts, reading),
    notices: [...new Set([...notices, ...wordsBeside(parts)])],
  };
}

/** A table; the words of one in a cell stand there one after the other, and so do those of a single column, which is a frame. */
function tableIn(table: XmlElement, reading: FileReading, tables: number): TrackedParagraph[] {
  if (tables > 0) {
    reading.notice('The file has a table in a table; its words stand as paragraphs.');
    return readBlocks(table, reading, tables + 1);
  }
  if (isTable(table, reading)) {
    reading.tables += 1;
    return readTable(table, `table-${reading.tables}`, reading, (cell) => readBlocks(cell, reading, 1));
  }
  reading.notice('The file has a table of one column; its words stand as paragraphs.');
  return readBlocks(table, reading, 1);
}

/** The empty paragraph after a table of ours; other programs put a run without words into it. */
const isGap = (paragraph: XmlElement, { context }: FileReading): boolean =>
  context.isGap(valueIn(elementIn(paragraph, 'w:pPr'), 'w:pStyle')) &&
  [...everyElement(paragraph)].every(
    ({ name, children }) =>
      name !== 'w:r' ||
      children.every((child) => (typeof child === 'string' ? child.trim() === '' : child.name === 'w:rPr')),
  );

/** Paragraphs among other blocks. */
function readBlocks(element: XmlElement, reading: FileReading, tables: number): TrackedParagraph[] {
  return elementsIn(element).flatMap((child): TrackedParagraph[] => {
    switch (child.name) {
      case 'w:p':
        return isGap(child, reading) ? [] : [readParagraph(child, reading)];
      case 'w:tbl':
        return tableIn(child, reading, tables);
      case 'mc:AlternateContent':
        return readBlocks(elementIn(child, 'mc:Choice') ?? child, reading, tables);
      case 'w:altChunk':
        reading.notice('The file has another file in it, which was left out. Copy its words into the text.');
        return [];
      case 'w:commentRangeStart':
      case 'w:commentRangeEnd':
        note(child, reading);
        return [];
      case 'w:sectPr':
      case 'w:tblPr':
      case 'w:tcPr':
      case 'w:trPr':
      case 'w:sdtPr':
        return [];
      default:
        return readBlocks(child, reading, tables);
    }
  });
}

function readParagraph(element: XmlElement, reading: FileReading): TrackedParagraph {
  const { context, names } = reading;
  const own = elementIn(element, 'w:pPr');
  const { style, list } = shapeOf(own, context);
  const begins = elementsIn(element).find(({ name }) => /^w:move(From|To)RangeStart$/.test(name));
  reading.move ??= begins?.attributes['w:name'] ?? null;
  const move = reading.move;
  const pieces = readRuns(element, reading);
  const standing = reading.move;
  reading.move = move;
  const mark = elementsIn(elementIn(own, 'w:rPr')).find(({ name }) =>
    /^w:(ins|del|moveFrom|moveTo)$/.test(name),
  );
  const end = mark && revisionOf(mark, reading);
  reading.move = standing;
  names.end();
  const changed = elementIn(own, 'w:pPrChange');
  const before = changed && shapeOf(elementIn(changed, 'w:pPr'), context);
  const isRestyled =
    before &&
    (before.style !== style ||
      before.list?.level !== list?.level ||
      before.list?.counting !== list?.counting);
  const was = isRestyled
    ? { ...before, change: names.revision(changed, 'inserted', 'style').change }
    : undefined;
  names.end();
  if (style === 'picture') return { style, list, depth: 0, pieces: asPicture(pieces), end, was };
  // A picture alone is one, whatever its style is called by now.
  const [only, ...more] = pieces.filter((piece) => piece.kind !== 'text' || piece.text.trim() !== '');
  const isPicture = style === 'text' && list === null && only?.kind === 'picture' && more.length === 0;
  return isPicture
    ? { style: 'picture', list, depth: 0, pieces: [only], end, was }
    : { style, list, depth: 0, pieces, end, was };
}

/** A picture that could not be put into the file stands there in words. */
const asPicture = (pieces: TrackedPiece[]): TrackedPiece[] =>
  pieces.map((piece): TrackedPiece => {
    const alt = piece.kind === 'text' ? pictureStandIn.read(piece.text) : null;
    return alt === null ? piece : { kind: 'picture', src: null, alt, revision: piece.revision };
  });

/** Style and list of a paragraph. */
function shapeOf(
  own: XmlElement | undefined,
  context: WordContext,
): { style: WordStyle; list: WordList | null } {
  const id = valueIn(own, 'w:pStyle');
  const numbering = elementIn(own, 'w:numPr');
  const number = valueIn(numbering, 'w:numId');
  const inherited = context.numberingOf(id);
  const level = Number(valueIn(numbering, 'w:ilvl') ?? inherited?.level ?? 0);
  const list = context.listOf(number ?? inherited?.id ?? '0', Number.isSafeInteger(level) ? level : 0);
  const style = context.styleOf(id);
  // The list under "Further information" is part of its style.
  if (style === 'further-link') return { style, list: null };
  const listed = style === 'bullet' || style === 'number' || style === 'text' || style === 'continue';
  if (list && listed) return { style: list.counting === 'bullet' ? 'bullet' : 'number', list };
  return { style: !list && (style === 'bullet' || style === 'number') ? 'text' : style, list };
}

function itemIn(parts: Parts): ReturnedFile['item'] {
  const values = new Map(
    elementsIn(partOf(parts, 'docProps/custom.xml')).map((property) => [
      property.attributes['name'],
      elementsIn(property)[0]?.children.join('').trim() ?? '',
    ]),
  );
  const id = values.get(itemProperty) ?? '';
  const rev = Number(values.get(revisionProperty));
  return isId.test(id) && Number.isSafeInteger(rev) && rev >= 0 ? { id, rev } : null;
}

function readComments(parts: Parts, { about }: FileReading): ReturnedComment[] {
  return elementsIn(partOf(parts, 'word/comments.xml'), 'w:comment').map((comment) => ({
    ...authorOf(comment),
    text: elementsIn(comment, 'w:p').map(textIn).join('\n').trim(),
    about: cleanLine(about.get(comment.attributes['w:id'] ?? '')?.words ?? ''),
  }));
}

const textIn = (element: XmlElement): string =>
  [...everyElement(element)]
    .map(({ name, children }) =>
      name === 'w:t' ? cleanText(children.join('')) : name === 'w:br' ? '\n' : '',
    )
    .join('');

/** What the desk itself puts over the pages of what is not cleared. */
const marks = new Set(
  languages.flatMap((language) => [markWords('draft', language), markWords('proof', language)]),
);

/** Words outside the text itself: an item has no place for them. */
function wordsBeside(parts: Parts): string[] {
  const told = (pattern: RegExp, what: string): string[] =>
    [...parts.keys()].flatMap((name) => {
      if (!pattern.test(name)) return [];
      const root = partOf(parts, name);
      const words = root ? cleanLine(elementsIn(root).map(textIn).join(' ')) : '';
      return words === '' || marks.has(words)
        ? []
        : [`The file has words in ${what}, which were left out: “${words}”.`];
    });
  return [
    ...told(/^word\/header\d*\.xml$/, 'a page header'),
    ...told(/^word\/footer\d*\.xml$/, 'a page footer'),
    ...told(/^word\/footnotes\.xml$/, 'footnotes'),
    ...told(/^word\/endnotes\.xml$/, 'endnotes'),
  ];
}
