/** The runs of a paragraph: words with their looks, links and tracked changes. */
import { safeHref } from '../../core/addresses/address.ts';
import { wordText, type WordLook } from '../../core/body/word-forms.ts';
import type { Revision, TrackedPiece } from '../../core/clearance/tracked.ts';
import { cleanText } from '../../core/text/clean-text.ts';
import type { ChangeNames } from './change-names.ts';
import { isOn, type WordContext } from './word-context.ts';
import { elementIn, elementsIn, everyElement, valueIn, type XmlElement } from './xml-tree.ts';

/** What reading a whole file gathers. */
export interface FileReading {
  context: WordContext;
  names: ChangeNames;
  /** The moves that are open, by Word's own names. */
  move: string | null;
  /** Comments that are open, each with the words that it stands beside. */
  about: Map<string, { words: string; open: boolean }>;
  /** The address of a field that is open: `reading` while its instruction is being read. */
  field: { instruction: string; reading: boolean }[];
  /** Tables so far. */
  tables: number;
  notice: (sentence: string) => void;
}

interface Within {
  href: string | null;
  revision: Revision | undefined;
}

/** Elements that only stand around runs. */
const around = new Set([
  'w:smartTag',
  'w:customXml',
  'w:sdt',
  'w:sdtContent',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
]);
const revisions: Readonly<Record<string, Revision['kind']>> = {
  'w:ins': 'inserted',
  'w:moveTo': 'inserted',
  'w:del': 'deleted',
  'w:moveFrom': 'deleted',
};

/** A revision of words, or of the end of a paragraph, as its element tells. */
export function revisionOf(element: XmlElement, reading: FileReading): Revision | undefined {
  const kind = revisions[element.name];
  if (kind === undefined) return undefined;
  const isMove = element.name === 'w:moveTo' || element.name === 'w:moveFrom';
  return isMove && reading.move !== null
    ? reading.names.move(element, kind, reading.move)
    : reading.names.revision(element, kind);
}

export function readRuns(
  element: XmlElement,
  reading: FileReading,
  within: Within = { href: null, revision: undefined },
): TrackedPiece[] {
  return elementsIn(element).flatMap((child): TrackedPiece[] => {
    const { name, attributes } = child;
    if (name === 'w:r') return readRun(child, reading, within);
    if (name === 'w:hyperlink') {
      const href = reading.context.hrefOf(attributes['r:id'] ?? '');
      return readRuns(child, reading, { ...within, href });
    }
    if (name in revisions) {
      const revision = revisionOf(child, reading);
      // What one person put in and another took out again was never sent, and is not to come.
      if (within.revision?.kind === 'inserted' && revision?.kind === 'deleted') {
        const words = wordText(readRuns(child, reading, within));
        if (words.trim() !== '')
          reading.notice(`Words that were put in and taken out again were left out: “${words}”.`);
        return [];
      }
      return readRuns(child, reading, { ...within, revision });
    }
    if (around.has(name))
      return readRuns(child, reading, { ...within, href: simpleField(child) ?? within.href });
    if (name === 'mc:AlternateContent')
      return readRuns(
        elementIn(child, 'mc:Choice') ?? elementIn(child, 'mc:Fallback') ?? child,
        reading,
        within,
      );
    note(child, reading);
    return [];
  });
}

const simpleField = ({ name, attributes }: XmlElement): string | null =>
  name === 'w:fldSimple' ? linkIn(attributes['w:instr'] ?? '') : null;

/** The address of a field that is a link. */
const linkIn = (instruction: string): string | null =>
  safeHref(/^\s*HYPERLINK\s+"([^"]+)"/i.exec(instruction)?.[1]);

/** Notes where moves and comments begin and end, and words that stand in something else than runs, as in a formula. */
export function note(element: XmlElement, reading: FileReading): void {
  const { name, attributes } = element;
  if (name === 'w:moveFromRangeStart' || name === 'w:moveToRangeStart')
    reading.move = attributes['w:name'] ?? null;
  else if (name === 'w:moveFromRangeEnd' || name === 'w:moveToRangeEnd') reading.move = null;
  else if (name === 'w:commentRangeStart')
    reading.about.set(attributes['w:id'] ?? '', { words: '', open: true });
  else if (name === 'w:commentRangeEnd') {
    const comment = reading.about.get(attributes['w:id'] ?? '');
    if (comment) comment.open = false;
  } else noteWords(element, reading);
}

/** Words that an item has no place for are quoted. */
function noteWords(element: XmlElement, reading: FileReading): void {
  const words = [...everyElement(element)]
    .filter(({ name }) => /^(?:\w+:)?t$/.test(name))
    .map(({ children }) => children.filter((one) => typeof one === 'string').join(''))
    .join('')
    .trim();
  if (words !== '')
    reading.notice(
      `The file has a formula or a field with words, which were left out: “${cleanText(words)}”.`,
    );
}

function lookIn(look: XmlElement | undefined, context: WordContext, href: string | null): WordLook {
  const style = context.lookOf(valueIn(look, 'w:rStyle'));
  const has = (name: string, own: boolean): boolean => (elementIn(look, name) ? isOn(look, name) : own);
  return {
    bold: has('w:b', style.bold),
    italic: has('w:i', style.italic),
    raised: raisedIn(look) ?? style.raised,
    href,
    language: languageIn(look),
  };
}

/** The language that a run says; null where it says none. Words from right to left have one of their own. */
function languageIn(look: XmlElement | undefined): string | null {
  const told = elementIn(look, 'w:lang')?.attributes;
  return (isOn(look, 'w:rtl') ? told?.['w:bidi'] : told?.['w:val']) ?? null;
}

/** Signs above the line or below it; undefined where it is not said. */
function raisedIn(look: XmlElement | undefined): WordLook['raised'] | undefined {
  const told = valueIn(look, 'w:vertAlign');
  if (told === undefined) return undefined;
  return told === 'superscript' || told === 'subscript' ? told : null;
}

function readRun(run: XmlElement, reading: FileReading, within: Within): TrackedPiece[] {
  const own = elementIn(run, 'w:rPr');
  const href = within.href ?? linkIn(reading.field.at(-1)?.instruction ?? '');
  const look = lookIn(own, reading.context, href);
  const pieces = elementsIn(run).flatMap((child) => readPiece(child, look, reading));
  const words = pieces.map((piece) => (piece.kind === 'text' ? piece.text : ' ')).join('');
  if (pieces.length === 0) return [];
  if (isOn(own, 'w:vanish')) {
    reading.notice(`The file has hidden words, which were left out: “${words.trim()}”.`);
    return [];
  }
  for (const comment of reading.about.values()) if (comment.open) comment.words += words;
  if (within.revision) return pieces.map((piece) => ({ ...piece, revision: within.revision }));
  const change = elementIn(own, 'w:rPrChange');
  const before = change && lookIn(elementIn(change, 'w:rPr'), reading.context, href);
  if (
    !before ||
    (before.bold === look.bold &&
      before.italic === look.italic &&
      before.raised === look.raised &&
      before.language === look.language)
  ) {
    reading.names.end();
    return pieces;
  }
  const revised = (kind: Revision['kind'], as: WordLook): TrackedPiece[] => {
    const revision = reading.names.revision(change, kind, 'look');
    return pieces.map((piece) => ({ ...piece, ...(piece.kind === 'text' ? { look: as } : {}), revision }));
  };
  return [...revised('deleted', before), ...revised('inserted', look)];
}

const signs: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00ad',
};

function readPiece(child: XmlElement, look: WordLook, reading: FileReading): TrackedPiece[] {
  const { name, attributes } = child;
  const words = (text: string): TrackedPiece[] => (text === '' ? [] : [{ kind: 'text', text, look }]);
  const own = (): string => child.children.filter((one) => typeof one === 'string').join('');
  switch (name) {
    case 'w:t':
    case 'w:delText':
      return words(cleanText(own()).replaceAll('\n', ' '));
    case 'w:br':
    case 'w:cr':
      return (attributes['w:type'] ?? 'textWrapping') === 'textWrapping' ? [{ kind: 'break' }] : [];
    case 'w:tab':
    case 'w:noBreakHyphen':
    case 'w:softHyphen':
      return words(signs[name] ?? '');
    case 'w:sym':
      reading.notice('The file has a sign of a symbol font, which was left out.');
      return [];
    case 'w:fldChar':
      turnField(attributes['w:fldCharType'], reading);
      return [];
    case 'w:instrText': {
      const field = reading.field.at(-1);
      if (field?.reading) field.instruction += own();
      return [];
    }
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      return readDrawing(child, reading);
    case 'mc:AlternateContent':
      return elementsIn(elementIn(child, 'mc:Choice') ?? elementIn(child, 'mc:Fallback')).flatMap((one) =>
        readPiece(one, look, reading),
      );
    case 'w:ruby':
      // Signs with their reading above them: the signs are the words.
      return elementsIn(elementIn(child, 'w:rubyBase'), 'w:r').flatMap((one) =>
        elementsIn(one).flatMap((inside) => readPiece(inside, look, reading)),
      );
    default:
      if (name !== 'w:rPr') noteWords(child, reading);
      return [];
  }
}

function turnField(type: string | undefined, { field }: FileReading): void {
  if (type === 'begin') field.push({ instruction: '', reading: true });
  else if (type === 'separate') Object.assign(field.at(-1) ?? {}, { reading: false });
  else if (type === 'end') field.pop();
}

/** A picture by its alternative text; a box with words in it is quoted. */
function readDrawing(element: XmlElement, reading: FileReading): TrackedPiece[] {
  const all = [...everyElement(element)];
  const words = all
    .filter(({ name }) => name === 'w:t')
    .map(({ children }) => children.join(''))
    .join(' ')
    .trim();
  if (words !== '') {
    reading.notice(`The file has a box with words, which were left out: “${words}”.`);
    return [];
  }
  const alt = all.find(({ name }) => name === 'wp:docPr')?.attributes['descr'] ?? '';
  return [{ kind: 'picture', src: null, alt: cleanText(alt).trim() }];
}
