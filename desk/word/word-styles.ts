/** THE table of a file's styles: what each is called in Word, and how it looks. */
import type { IParagraphStyleOptions } from 'docx';
import type { WordStyle } from '../../core/body/word-forms.ts';

/** What a style is called. Word knows some of the names, and shows those in its own language. */
export interface WordStyleName {
  id: string;
  name: string;
}

type Look = Pick<IParagraphStyleOptions, 'basedOn' | 'next' | 'paragraph' | 'run'>;

const ink = '1F2937';
const soft = '556070';
const blue = '0F5A8A';
/** Twentieths of a point: Word's measure of lengths. */
export const step = 360;

const heading = (level: number, size: number): Look => ({
  basedOn: 'Normal',
  next: 'Normal',
  run: { bold: true, size, color: level < 3 ? blue : ink },
  paragraph: {
    keepNext: true,
    keepLines: true,
    outlineLevel: level - 1,
    spacing: { before: 280, after: 100 },
  },
});
const plain = (given: Look = {}): Look => ({ basedOn: 'Normal', ...given });
const note = (given: Look['paragraph'] = {}): Look =>
  plain({ run: { size: 18, color: soft }, paragraph: { spacing: { after: 60 }, ...given } });

export const wordStyleTable: Readonly<Record<WordStyle, WordStyleName & Look>> = {
  office: { id: 'Office', name: 'Office', ...note() },
  headline: {
    id: 'Title',
    name: 'Title',
    ...plain({
      next: 'Dateline',
      run: { bold: true, size: 40, color: ink },
      paragraph: { keepNext: true, spacing: { after: 120, line: 264, lineRule: 'auto' } },
    }),
  },
  edition: { id: 'Subtitle', name: 'Subtitle', ...plain({ run: { size: 26, color: soft } }) },
  dateline: {
    id: 'Dateline',
    name: 'Dateline',
    ...plain({
      next: 'Normal',
      run: { color: soft },
      // With its headline it stands above what it dates, a picture too.
      paragraph: { keepNext: true, spacing: { after: 200 } },
    }),
  },
  teaser: {
    id: 'Teaser',
    name: 'Teaser',
    ...plain({
      run: { size: 24, color: ink },
      paragraph: {
        indent: { left: 200 },
        border: { left: { style: 'single', size: 12, color: blue, space: 8 } },
        spacing: { after: 200 },
      },
    }),
  },
  contents: {
    id: 'TOCHeading',
    name: 'TOC Heading',
    ...plain({
      run: { bold: true, size: 26, color: blue },
      paragraph: { keepNext: true, spacing: { before: 280, after: 100 } },
    }),
  },
  text: { id: 'Normal', name: 'Normal', paragraph: { spacing: { after: 160, line: 276, lineRule: 'auto' } } },
  'heading-1': { id: 'Heading1', name: 'heading 1', ...heading(1, 30) },
  'heading-2': { id: 'Heading2', name: 'heading 2', ...heading(2, 26) },
  'heading-3': { id: 'Heading3', name: 'heading 3', ...heading(3, 24) },
  'heading-4': { id: 'Heading4', name: 'heading 4', ...heading(4, 22) },
  'heading-5': { id: 'Heading5', name: 'heading 5', ...heading(5, 22) },
  'heading-6': { id: 'Heading6', name: 'heading 6', ...heading(6, 22) },
  bullet: { id: 'ListBullet', name: 'List Bullet', ...plain({ paragraph: { spacing: { after: 80 } } }) },
  number: { id: 'ListNumber', name: 'List Number', ...plain({ paragraph: { spacing: { after: 80 } } }) },
  continue: {
    id: 'ListContinue',
    name: 'List Continue',
    ...plain({ paragraph: { spacing: { after: 80 } } }),
  },
  quote: {
    id: 'Quote',
    name: 'Quote',
    ...plain({ run: { italics: true, color: ink }, paragraph: { indent: { left: step, right: step } } }),
  },
  picture: {
    id: 'Picture',
    name: 'Picture',
    ...plain({ next: 'Caption', paragraph: { keepNext: true, spacing: { before: 160, after: 60 } } }),
  },
  caption: { id: 'Caption', name: 'caption', ...note() },
  credit: { id: 'Credit', name: 'Credit', ...note({ spacing: { after: 200 } }) },
  'table-caption': {
    id: 'TableCaption',
    name: 'Table Caption',
    ...plain({
      run: { bold: true, size: 20 },
      paragraph: { keepNext: true, spacing: { before: 160, after: 80 } },
    }),
  },
  'header-cell': {
    id: 'TableHeading',
    name: 'Table Heading',
    ...plain({ run: { bold: true, size: 20 }, paragraph: { spacing: { before: 40, after: 40 } } }),
  },
  cell: {
    id: 'TableContents',
    name: 'Table Contents',
    ...plain({ run: { size: 20 }, paragraph: { spacing: { before: 40, after: 40 } } }),
  },
  source: { id: 'Source', name: 'Source', ...plain({ run: { color: soft } }) },
  further: {
    id: 'FurtherInformation',
    name: 'Further Information',
    ...plain({
      next: 'FurtherLink',
      run: { bold: true, size: 24, color: blue },
      paragraph: { keepNext: true, outlineLevel: 0, spacing: { before: 280, after: 100 } },
    }),
  },
  'further-link': {
    id: 'FurtherLink',
    name: 'Further Link',
    ...plain({ paragraph: { spacing: { after: 60 } } }),
  },
  closing: { id: 'Closing', name: 'Closing', ...plain({ paragraph: { spacing: { before: 400 } } }) },
};
