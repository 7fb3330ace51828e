/** A small PDF made by hand that passes every rule of the check, for tests that break one thing in it. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import {
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFString,
  type PDFContext,
  type PDFObject,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { setArchival } from '../archival.ts';
import { setMetadata } from '../metadata.ts';

/** What a test takes hold of, besides what the document leads to. */
export interface WholePdf {
  document: PDFDocument;
  /** Elements by a name of their own: document, heading, paragraph, link, list, item, label, body, figure, table, row, head, cell. */
  elements: Record<string, PDFDict>;
  refs: Record<string, PDFRef>;
  annotation: PDFDict;
  font: PDFDict;
  page: PDFDict;
  /** The page's content, to be changed before the file is made. */
  content: string;
  /** The bytes of the file as it is by now. */
  bytes: () => Promise<Uint8Array>;
}

/** Content: one line a piece; the marks of 0 to 8 are those of the tree. */
const content = (code: (text: string) => string): string =>
  [
    'BT /F1 12 Tf 1 0 0 1 72 700 Tm',
    `/H1 <</MCID 0>> BDC <${code('Head')}> Tj EMC`,
    `/P <</MCID 1>> BDC <${code('Words')}> Tj EMC`,
    `/Link <</MCID 2>> BDC <${code('there')}> Tj EMC`,
    `/Lbl <</MCID 3>> BDC <${code('1.')}> Tj EMC`,
    `/LBody <</MCID 4>> BDC <${code('Item')}> Tj EMC`,
    `/TH <</MCID 6>> BDC <${code('Year')}> Tj EMC`,
    `/TD <</MCID 7>> BDC <${code('2024')}> Tj EMC`,
    'ET',
    '/Figure <</MCID 5>> BDC 10 10 20 20 re f EMC',
    '/Artifact BMC 0 0 5 5 re f EMC',
  ].join('\n');

async function font(context: PDFContext): Promise<{ ref: PDFRef; code: (text: string) => string }> {
  const place = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const file = await readFile(path.join(place, 'standard_fonts/LiberationSans-Regular.ttf'));
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const table = (name: string): number => {
    for (let at = 12; ; at += 16)
      if (file.toString('latin1', at, at + 4) === name) return view.getUint32(at + 8);
  };
  const em = view.getUint16(table('head') + 18);
  const measured = view.getUint16(table('hhea') + 34);
  const letters = [...new Set('HeadWordsthere1.ItemYear2024')];
  // The first letters of the alphabet by any glyph: what counts is that both sides say the same.
  const glyphOf = new Map(letters.map((letter, index) => [letter, 30 + index]));
  const width = (glyph: number): number =>
    Math.round((view.getUint16(table('hmtx') + Math.min(glyph, measured - 1) * 4) * 1000) / em);
  const hex = (code: number): string => code.toString(16).padStart(4, '0');
  const map = letters.map((letter) => `<${hex(glyphOf.get(letter) ?? 0)}> <${hex(letter.charCodeAt(0))}>`);
  const descriptor = context.obj({
    Type: 'FontDescriptor',
    FontName: 'AAAAAA+Sans',
    Flags: 4,
    FontBBox: [0, 0, 1000, 1000],
    ItalicAngle: 0,
    Ascent: 900,
    Descent: -200,
    CapHeight: 700,
    StemV: 80,
    FontFile2: context.register(context.flateStream(file)),
  });
  const below = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: 'AAAAAA+Sans',
    CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
    FontDescriptor: context.register(descriptor),
    CIDToGIDMap: 'Identity',
    W: [30, letters.map((_, index) => width(30 + index))],
  });
  const ref = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: 'AAAAAA+Sans',
      Encoding: 'Identity-H',
      DescendantFonts: [context.register(below)],
      ToUnicode: context.register(
        context.flateStream(
          `1 begincodespacerange <0000> <ffff> endcodespacerange\n${String(map.length)} beginbfchar\n${map.join('\n')}\nendbfchar`,
        ),
      ),
    }),
  );
  return { ref, code: (text) => [...text].map((letter) => hex(glyphOf.get(letter) ?? 0)).join('') };
}

/** Makes it. */
export async function wholePdf(): Promise<WholePdf> {
  const document = await PDFDocument.create();
  const { context, catalog } = document;
  const page = document.addPage([300, 800]);
  const { ref: fontRef, code } = await font(context);
  page.node.set(PDFName.of('Resources'), context.obj({ Font: { F1: fontRef } }));
  page.node.set(PDFName.of('StructParents'), PDFNumber.of(0));
  page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
  const annotationRef = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Link',
      F: 4,
      Rect: [72, 700, 100, 712],
      Contents: PDFString.of('There'),
      A: { S: 'URI', URI: PDFString.of('https://example.org/') },
      StructParent: 1,
    }),
  );
  page.node.set(PDFName.of('Annots'), context.obj([annotationRef]));

  const elements: Record<string, PDFDict> = {};
  const refs: Record<string, PDFRef> = {};
  const element = (name: string, type: string, parent: PDFRef, kids: PDFObject[] = []): PDFRef => {
    const made = context.obj({ Type: 'StructElem', S: type, P: parent, Pg: page.ref, K: kids });
    elements[name] = made;
    return (refs[name] = context.register(made));
  };
  const root = context.nextRef();
  const of = (name: string): PDFRef => refs[name] ?? root;
  const piece = (mcid: number): PDFNumber => PDFNumber.of(mcid);
  const under = (parent: string, ...names: string[]): void => {
    elements[parent]?.set(PDFName.of('K'), context.obj(names.map(of)));
  };
  element('document', 'Document', root);
  const top = of('document');
  element('heading', 'H1', top, [piece(0)]);
  element('paragraph', 'P', top);
  element('link', 'Link', of('paragraph'), [
    piece(2),
    context.obj({ Type: 'OBJR', Obj: annotationRef, Pg: page.ref }),
  ]);
  elements['paragraph']?.set(PDFName.of('K'), context.obj([piece(1), of('link')]));
  element('list', 'L', top);
  element('item', 'LI', of('list'));
  element('label', 'Lbl', of('item'), [piece(3)]);
  element('body', 'LBody', of('item'), [piece(4)]);
  under('item', 'label', 'body');
  under('list', 'item');
  elements['list']?.set(PDFName.of('A'), context.obj({ O: 'List', ListNumbering: 'Decimal' }));
  element('figure', 'Figure', top, [piece(5)]);
  elements['figure']?.set(PDFName.of('Alt'), PDFString.of('A square'));
  element('table', 'Table', top);
  element('row', 'TR', of('table'));
  element('head', 'TH', of('row'), [piece(6)]);
  elements['head']?.set(PDFName.of('A'), context.obj({ O: 'Table', Scope: 'Row' }));
  element('cell', 'TD', of('row'), [piece(7)]);
  under('row', 'head', 'cell');
  under('table', 'row');
  under('document', 'heading', 'paragraph', 'list', 'figure', 'table');
  const byMcid = ['heading', 'paragraph', 'link', 'label', 'body', 'figure', 'head', 'cell'].map(of);
  context.assign(
    root,
    context.obj({
      Type: 'StructTreeRoot',
      K: [top],
      ParentTree: { Nums: [0, context.obj(byMcid), 1, of('link')] },
      ParentTreeNextKey: 2,
    }),
  );
  catalog.set(PDFName.of('StructTreeRoot'), root);
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  setArchival(document, new Uint8Array());
  setMetadata(document, { title: 'A whole file', language: 'en', author: '', keywords: [] });

  const whole: WholePdf = {
    document,
    elements,
    refs,
    annotation: context.lookup(annotationRef, PDFDict),
    font: context.lookup(fontRef, PDFDict),
    page: page.node,
    content: content(code),
    bytes: async () => {
      page.node.set(PDFName.of('Contents'), context.register(context.flateStream(whole.content)));
      return document.save({ useObjectStreams: false });
    },
  };
  return whole;
}
