/** Writes a file for Word: real styles, numbering, links and languages; nothing that says where or when it was made. */
import {
  Document,
  ExternalHyperlink,
  Header,
  ImageRun,
  Packer,
  Paragraph,
  TextRun,
  type ILevelsOptions,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import {
  fileWords,
  wordStyles,
  type WordList,
  type WordParagraph,
  type WordPiece,
} from '../../core/body/word-forms.ts';
import { langOf } from '../../core/languages/locale.ts';
import { isRightToLeft, type WordFile } from '../../core/writing/word.ts';
import { pictureStandIn } from './picture-stand-in.ts';
import { itemProperty, revisionProperty } from './sent-file.ts';
import { steady } from './steady.ts';
import { step, wordStyleTable } from './word-styles.ts';
import { gapStyle } from './table-gap.ts';
import { groupedByTable, writeTable } from './write-table.ts';

/** A picture as it is put into the file. */
export interface WordPicture {
  kind: 'png' | 'jpg' | 'gif';
  bytes: Uint8Array;
  /** In pixels. */
  width: number;
  height: number;
}

export interface WordOptions {
  /** Null where a picture cannot be shown; its words are. */
  picture: (src: string) => WordPicture | null;
  /** The document that the file shows: a returned file says by this which it belongs to, and its changes are tracked. */
  item?: { id: string; rev: number } | undefined;
}

/** A4 and its margins in twentieths of a point; the width of its text in pixels of 96 to the inch. */
const page = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1_440, right: 1_304, bottom: 1_440, left: 1_304 },
};
const textColumn = page.size.width - page.margin.left - page.margin.right;
const textWidth = 620;
const tallest = 760;

/** The bytes of a file. The same document gives the same bytes. */
export async function writeDocx(file: WordFile, options: WordOptions): Promise<Buffer> {
  const lists = new Map<string, WordList[]>();
  for (const { list } of file.sections.flatMap(({ paragraphs }) => paragraphs))
    if (list) lists.set(list.id, [...(lists.get(list.id) ?? []), list]);
  const { item } = options;
  const document = new Document({
    title: fileWords(file.title),
    creator: fileWords(file.author),
    lastModifiedBy: fileWords(file.author),
    keywords: fileWords(file.keywords),
    ...(item
      ? {
          customProperties: [
            { name: itemProperty, value: item.id },
            { name: revisionProperty, value: String(item.rev) },
          ],
          features: { trackRevisions: true },
        }
      : {}),
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 22, language: languageOf(file.language) },
        },
        hyperlink: { run: { color: '0B5CAD', underline: { type: 'single' } } },
      },
      paragraphStyles: [
        ...wordStyles.map((style) => ({ ...wordStyleTable[style], quickFormat: true })),
        { ...gapStyle, basedOn: 'Normal', run: { size: 8 }, paragraph: { spacing: { after: 80 } } },
      ],
    },
    numbering: {
      config: [
        ...[...lists].map(([id, [list]]) => ({ reference: id, levels: levelsOf(list as WordList) })),
        {
          reference: furtherList,
          levels: levelsOf({ id: furtherList, level: 0, counting: 'bullet', start: 1 }),
        },
      ],
    },
    sections: [
      {
        properties: { page },
        ...(file.mark === '' ? {} : { headers: { default: headerOf(file) } }),
        children: file.sections.flatMap(({ language, paragraphs, startsPage }) =>
          groupedByTable(paragraphs).flatMap((one) => {
            const write = (paragraph: WordParagraph): Paragraph =>
              new Paragraph({
                ...paragraphOptions(paragraph, language, file, options),
                ...(startsPage && paragraph === paragraphs[0] ? { pageBreakBefore: true } : {}),
              });
            const about = { write, width: textColumn, isRightToLeft: isRightToLeft(language) };
            return Array.isArray(one) ? writeTable(one, about) : [write(one)];
          }),
        ),
      },
    ],
  });
  return steady(await Packer.toBuffer(document), file.language);
}

/** What every page says of itself. */
const headerOf = ({ mark, language }: WordFile): Header =>
  new Header({
    children: [
      new Paragraph({
        style: wordStyleTable.office.id,
        ...(isRightToLeft(language) ? { bidirectional: true } : {}),
        children: [new TextRun({ text: fileWords(mark), bold: true })],
      }),
    ],
  });

const furtherList = 'further-links';
const bullets = ['•', '–', '▪'];
const isLatin = (counting: WordList['counting']): boolean => counting !== 'bullet';

/** All nine levels look alike, so that an item may be moved in and out in Word. */
const levelsOf = ({ counting, start, level: own }: WordList): ILevelsOptions[] =>
  Array.from({ length: 9 }, (_, level) => ({
    level,
    format: counting,
    text: isLatin(counting) ? `%${level + 1}.` : (bullets[level % bullets.length] ?? '•'),
    start: level === own ? start : 1,
    alignment: 'start' as const,
    style: { paragraph: { indent: { left: step * (level + 1), hanging: step } } },
  }));

const languageOf = (language: string): { value?: string; bidirectional?: string; eastAsia?: string } => {
  const tag = langOf(language);
  if (isRightToLeft(language)) return { bidirectional: tag };
  return /^(zh|ja|ko)\b/.test(tag) ? { value: tag, eastAsia: tag } : { value: tag };
};

/** The language that all words of a paragraph are in, where they are in another than their text. */
function paragraphLanguage(pieces: readonly WordPiece[]): string | null {
  const told = new Set(
    pieces.flatMap((piece) =>
      piece.kind === 'text' && piece.text.trim() !== '' ? [piece.look.language] : [],
    ),
  );
  const [only = null] = told;
  return told.size === 1 ? only : null;
}

function paragraphOptions(
  paragraph: WordParagraph,
  language: string,
  file: WordFile,
  options: WordOptions,
): IParagraphOptions {
  const { style, list, depth, pieces } = paragraph;
  const turned = isRightToLeft(paragraphLanguage(pieces) ?? language);
  const own = list ?? (style === 'further-link' ? { id: furtherList, level: 0 } : null);
  return {
    style: wordStyleTable[style].id,
    ...(turned ? { bidirectional: true } : {}),
    ...(own ? { numbering: { reference: own.id, level: own.level } } : {}),
    // What continues an item, or is quoted in one, stands under its words.
    ...(depth > 0 && !paragraph.cell
      ? { indent: { left: step * depth, ...(own ? { hanging: step } : {}) } }
      : {}),
    children: pieces.flatMap((piece) => childrenOf(piece, language, file, options)),
  };
}

function childrenOf(
  piece: WordPiece,
  language: string,
  file: WordFile,
  { picture }: WordOptions,
): ParagraphChild[] {
  const passage = piece.kind === 'text' ? piece.look.language : null;
  const own = passage ?? language;
  // A passage says its language also where that is the file's: a file that comes back is read by it.
  const told = passage === null && language === file.language ? {} : { language: languageOf(own) };
  const common = { ...told, ...(isRightToLeft(own) ? { rightToLeft: true } : {}) };
  switch (piece.kind) {
    case 'break':
      return [new TextRun({ ...common, break: 1 })];
    case 'picture': {
      const shown = piece.src === null ? null : picture(piece.src);
      return shown
        ? [imageOf(shown, fileWords(piece.alt))]
        : [new TextRun({ ...common, text: pictureStandIn.write(fileWords(piece.alt)) })];
    }
    case 'text': {
      const { bold, italic, raised, href } = piece.look;
      const run = new TextRun({
        ...common,
        text: fileWords(piece.text),
        ...(bold ? { bold } : {}),
        ...(italic ? { italics: true } : {}),
        ...(raised === 'superscript' ? { superScript: true } : {}),
        ...(raised === 'subscript' ? { subScript: true } : {}),
        ...(href === null ? {} : { style: 'Hyperlink' }),
      });
      return href === null ? [run] : [new ExternalHyperlink({ link: href, children: [run] })];
    }
  }
}

function imageOf({ kind, bytes, width, height }: WordPicture, alt: string): ImageRun {
  const scale = Math.min(1, textWidth / width, tallest / height);
  return new ImageRun({
    type: kind,
    data: Buffer.from(bytes),
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: 'Picture', description: alt },
  });
}
