/** What a printer's needs on the pages of a PDF: where they are cut, how far colour runs beyond, and marks in the corners. */
import { PDFArray, PDFName, type PDFDocument, type PDFPage, type PDFRef } from '@cantoo/pdf-lib';

const points = 72 / 25.4;
/** Room around the bleed for the marks, and how far these stand from it. In millimetres. */
const around = 7;
const apart = 1;

type Box = [left: number, bottom: number, right: number, top: number];

const grow = ([left, bottom, right, top]: Box, by: number): Box => [
  left - by,
  bottom - by,
  right + by,
  top + by,
];
const written = (value: number): string => String(Math.round(value * 100) / 100);

/** Operators that draw two marks in each corner of what is cut, as an artifact. */
function marks(trim: Box, bleed: number): string {
  const [left, bottom, right, top] = trim;
  const [from, to] = [bleed + apart * points, bleed + around * points];
  const lines = [
    ...[left, right].flatMap((x) => [
      [x, bottom - from, x, bottom - to],
      [x, top + from, x, top + to],
    ]),
    ...[bottom, top].flatMap((y) => [
      [left - from, y, left - to, y],
      [right + from, y, right + to, y],
    ]),
  ];
  const drawn = lines.map(
    ([x = 0, y = 0, toX = 0, toY = 0]) => `${written(x)} ${written(y)} m ${written(toX)} ${written(toY)} l S`,
  );
  return `/Artifact BMC\nq\n0 G\n0.25 w\n${drawn.join('\n')}\nQ\nEMC\n`;
}

/**
 * Gives every page its boxes (PDF 32000-1, 14.11.2) and crop marks. The pages were printed with `bleed` millimetres of colour
 * on each side, which stay; the marks stand outside.
 */
export function setPageBoxes(document: PDFDocument, bleed: number): void {
  for (const page of document.getPages()) {
    const { width, height } = page.getSize();
    const whole: Box = [0, 0, width, height];
    const trim = grow(whole, -bleed * points);
    page.setMediaBox(...place(grow(whole, around * points)));
    page.setCropBox(...place(grow(whole, around * points)));
    page.setBleedBox(...place(whole));
    page.setTrimBox(...place(trim));
    page.setArtBox(...place(trim));
    addContent(document, page, marks(trim, bleed * points));
  }
}

/** A box as its corner and size. */
const place = ([left, bottom, right, top]: Box): Box => [left, bottom, right - left, top - bottom];

function addContent(document: PDFDocument, page: PDFPage, operators: string): void {
  const own = page.node.get(PDFName.of('Contents'));
  const added: PDFRef = document.context.register(document.context.flateStream(operators));
  const contents = own instanceof PDFArray ? own.asArray() : own === undefined ? [] : [own];
  page.node.set(PDFName.of('Contents'), document.context.obj([...contents, added]));
}
