import { PDFArray, PDFBool, PDFDict, PDFName, PDFNumber, PDFString, type PDFObject } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { meets } from '../../../core/export/pdf-check.ts';
import { claims, proveClaims } from '../claim.ts';
import { wholePdf, type WholePdf } from '../testing/whole-pdf.ts';
import { checkPdf, standards } from './check-pdf.ts';

/** What is broken in a whole file, before it is written or in its bytes. */
interface Trial {
  rule: string;
  title: string;
  spoil?: (pdf: WholePdf) => void;
  spoilBytes?: (bytes: Buffer) => Buffer;
}

const set = (dictionary: PDFDict | undefined, key: string, value: PDFObject): void => {
  if (!dictionary) throw new Error(`Nothing to set ${key} in.`);
  dictionary.set(PDFName.of(key), value);
};
const remove = (dictionary: PDFDict | undefined, key: string): void => {
  if (!dictionary?.has(PDFName.of(key))) throw new Error(`Nothing to remove ${key} from.`);
  dictionary.delete(PDFName.of(key));
};
const rename = (name: string, type: string) => (pdf: WholePdf) => {
  set(pdf.elements[name], 'S', PDFName.of(type));
};
const draw = (from: string | RegExp, to: string) => (pdf: WholePdf) => {
  if (!pdf.content.match(from)) throw new Error(`Nothing to replace: ${String(from)}`);
  pdf.content = pdf.content.replace(from, to);
};
const kids = (pdf: WholePdf, name: string, ...values: PDFObject[]): void => {
  set(pdf.elements[name], 'K', pdf.document.context.obj(values));
};
const root = ({ document }: WholePdf): PDFDict =>
  document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
const below = ({ font }: WholePdf): PDFDict => {
  const list = font.lookup(PDFName.of('DescendantFonts'), PDFArray);
  const found = list.lookup(0);
  if (!(found instanceof PDFDict)) throw new Error('No font below.');
  return found;
};
const inBytes = (from: string, to: string) => (bytes: Buffer) => {
  const at = bytes.indexOf(from);
  if (at === -1 || from.length !== to.length) throw new Error(`Nothing to replace: ${from}`);
  bytes.write(to, at, 'latin1');
  return bytes;
};

const trials: Trial[] = [
  { rule: 'version', title: 'another version of PDF', spoilBytes: inBytes('%PDF-1.7', '%PDF-2.0') },
  { rule: 'version', title: 'a file that is none', spoilBytes: () => Buffer.from('no PDF at all') },
  {
    rule: 'cross-references',
    title: 'a table that leads astray',
    spoilBytes: (bytes) => {
      const at = bytes.lastIndexOf('xref', bytes.lastIndexOf('startxref') - 1);
      const entry = bytes.indexOf(' 00000 n', at) - 10;
      bytes.write('0000000099', entry, 'latin1');
      return bytes;
    },
  },
  { rule: 'claim', title: 'no claim', spoilBytes: inBytes('<pdfuaid:part>1<', '<pdfuaid:part>2<') },
  { rule: 'claim', title: 'another prefix', spoilBytes: inBytes('xmlns:pdfuaid=', 'xmlns:pdfuaix=') },
  {
    rule: 'title',
    title: 'metadata without a title',
    spoilBytes: inBytes('A whole file</rdf:li>', '            </rdf:li>'),
  },
  {
    rule: 'title',
    title: 'no metadata',
    spoil: ({ document }) => {
      remove(document.catalog, 'Metadata');
    },
  },
  {
    rule: 'title',
    title: 'a title that windows do not show',
    spoil: ({ document }) => {
      set(
        document.catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict),
        'DisplayDocTitle',
        PDFBool.False,
      );
    },
  },
  {
    rule: 'languages',
    title: 'no language',
    spoil: ({ document }) => {
      remove(document.catalog, 'Lang');
    },
  },
  {
    rule: 'languages',
    title: 'a language that is none',
    spoil: ({ elements }) => {
      set(elements['paragraph'], 'Lang', PDFString.of('english please'));
    },
  },
  {
    rule: 'languages',
    title: 'marked words in a language that is none',
    spoil: draw('/P <</MCID 1>>', '/P <</MCID 1 /Lang (?)>>'),
  },
  {
    rule: 'nothing-runs',
    title: 'a script',
    spoil: ({ document }) => {
      set(document.catalog, 'OpenAction', document.context.obj({ S: 'JavaScript', JS: PDFString.of('1') }));
    },
  },
  {
    rule: 'nothing-runs',
    title: 'an XFA form',
    spoil: ({ document }) => {
      set(document.catalog, 'AcroForm', document.context.obj({ XFA: PDFString.of('x') }));
    },
  },
  {
    rule: 'attachments-named',
    title: 'an attached file without a name',
    spoil: ({ document }) => {
      document.context.register(document.context.obj({ Type: 'Filespec', EF: {} }));
    },
  },
  {
    rule: 'layers-named',
    title: 'layers',
    spoil: ({ document }) => {
      set(document.catalog, 'OCProperties', document.context.obj({ OCGs: [] }));
    },
  },
  {
    rule: 'tagged',
    title: 'a file that does not say that it is tagged',
    spoil: ({ document }) => {
      remove(document.catalog, 'MarkInfo');
    },
  },
  {
    rule: 'tagged',
    title: 'suspect tags',
    spoil: ({ document }) => {
      set(document.catalog.lookup(PDFName.of('MarkInfo'), PDFDict), 'Suspects', PDFBool.True);
    },
  },
  {
    rule: 'tagged',
    title: 'no structure tree',
    spoil: ({ document }) => {
      remove(document.catalog, 'StructTreeRoot');
    },
  },
  {
    rule: 'tree-whole',
    title: 'an element in two places',
    spoil: (pdf) => {
      kids(
        pdf,
        'document',
        ...['heading', 'paragraph', 'list', 'figure', 'table', 'heading'].map(
          (name) => pdf.refs[name] as PDFObject,
        ),
      );
    },
  },
  {
    rule: 'tree-whole',
    title: 'an element that names another parent',
    spoil: (pdf) => {
      set(pdf.elements['heading'], 'P', pdf.refs['list'] as PDFObject);
    },
  },
  { rule: 'roles-known', title: 'a kind that nobody knows', spoil: rename('paragraph', 'Sparkle') },
  {
    rule: 'roles-known',
    title: 'a circle of kinds',
    spoil: (pdf) => {
      rename('paragraph', 'One')(pdf);
      set(root(pdf), 'RoleMap', pdf.document.context.obj({ One: 'Two', Two: 'One' }));
    },
  },
  {
    rule: 'roles-known',
    title: 'a standard kind that is mapped',
    spoil: (pdf) => {
      set(root(pdf), 'RoleMap', pdf.document.context.obj({ P: 'Span' }));
    },
  },
  { rule: 'nesting', title: 'an item outside of a list', spoil: rename('list', 'Sect') },
  { rule: 'nesting', title: 'a paragraph in a list', spoil: rename('item', 'P') },
  { rule: 'nesting', title: 'a heading in a paragraph', spoil: rename('link', 'H2') },
  { rule: 'nesting', title: 'a row that holds a paragraph', spoil: rename('cell', 'P') },
  {
    rule: 'nesting',
    title: 'words between items',
    spoil: (pdf) => {
      kids(pdf, 'list', pdf.refs['item'] as PDFObject, PDFNumber.of(9));
    },
  },
  {
    rule: 'table-parts',
    title: 'a table with a head and no body',
    spoil: (pdf) => {
      const { context } = pdf.document;
      const head = context.register(
        context.obj({
          Type: 'StructElem',
          S: 'THead',
          P: pdf.refs['table'] as PDFObject,
          K: [pdf.refs['row'] as PDFObject],
        }),
      );
      set(pdf.elements['row'], 'P', head);
      kids(pdf, 'table', head);
    },
  },
  {
    rule: 'nothing-empty',
    title: 'an empty paragraph',
    spoil: (pdf) => {
      remove(pdf.elements['heading'], 'K');
    },
  },
  { rule: 'heading-order', title: 'a first heading of the second level', spoil: rename('heading', 'H2') },
  { rule: 'heading-order', title: 'a level that is left out', spoil: rename('paragraph', 'H3') },
  { rule: 'heading-order', title: 'headings with and without a level', spoil: rename('paragraph', 'H') },
  { rule: 'notes-named', title: 'a note without a name', spoil: rename('paragraph', 'Note') },
  {
    rule: 'outline-titles',
    title: 'a bookmark that leads nowhere',
    spoil: ({ document }) => {
      const { context } = document;
      const outline = context.nextRef();
      const entry = context.register(
        context.obj({ Title: PDFString.of('Away'), Parent: outline, Dest: PDFString.of('away') }),
      );
      context.assign(outline, context.obj({ Type: 'Outlines', First: entry, Last: entry, Count: 1 }));
      set(document.catalog, 'Outlines', outline);
    },
  },
  {
    rule: 'outline-titles',
    title: 'two pages without bookmarks',
    spoil: ({ document }) => {
      document.addPage();
    },
  },
  { rule: 'content-readable', title: 'a mark that is not closed', spoil: draw('5 5 re f EMC', '5 5 re f') },
  { rule: 'content-readable', title: 'a mark that was not opened', spoil: draw('/Artifact BMC 0 0', '0 0') },
  {
    rule: 'content-readable',
    title: 'a stream that is broken off',
    spoil: (pdf) => {
      pdf.content += '\n(open';
    },
  },
  { rule: 'content-readable', title: 'a picture that is not there', spoil: draw('0 0 5 5 re f', '/X1 Do') },
  {
    rule: 'content-tagged',
    title: 'words that are not tagged',
    spoil: draw('/Lbl <</MCID 3>> BDC', '/Lbl BMC'),
  },
  { rule: 'content-tagged', title: 'a line that is not tagged', spoil: draw('/Artifact BMC', '/Span BMC') },
  {
    rule: 'content-tagged',
    title: 'a picture in the stream that is not tagged',
    spoil: (pdf) => {
      pdf.content += '\nBI /W 1 /H 1 /BPC 8 /CS /G ID \u0000 EI';
    },
  },
  {
    rule: 'content-tagged',
    title: 'marked words that the tree does not have',
    spoil: (pdf) => {
      kids(pdf, 'label');
    },
  },
  {
    rule: 'content-tagged',
    title: 'words in a form that are not tagged',
    spoil: (pdf) => {
      const { context } = pdf.document;
      const form = context.register(
        context.stream('BT (a) Tj ET', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 9, 9] }),
      );
      set(pdf.page.lookup(PDFName.of('Resources'), PDFDict), 'XObject', context.obj({ X1: form }));
      pdf.content += '\n/X1 Do';
    },
  },
  {
    rule: 'artifacts-apart',
    title: 'an artifact in tagged words',
    spoil: draw('/P <</MCID 1>> BDC', '/P <</MCID 1>> BDC /Artifact BMC EMC'),
  },
  {
    rule: 'artifacts-apart',
    title: 'tagged words in an artifact',
    spoil: draw('/Artifact BMC', '/Artifact BMC /P <</MCID 1>> BDC EMC'),
  },
  {
    rule: 'parent-tree',
    title: 'no tree of parents',
    spoil: (pdf) => {
      remove(root(pdf), 'ParentTree');
    },
  },
  {
    rule: 'parent-tree',
    title: 'a tree of parents that leads elsewhere',
    spoil: (pdf) => {
      const { context } = pdf.document;
      const wrong = context.obj(Array.from({ length: 8 }, () => pdf.refs['heading'] as PDFObject));
      set(root(pdf), 'ParentTree', context.obj({ Nums: [0, wrong, 1, pdf.refs['link'] as PDFObject] }));
    },
  },
  {
    rule: 'parent-tree',
    title: 'a page without its key',
    spoil: (pdf) => {
      remove(pdf.page, 'StructParents');
    },
  },
  { rule: 'parent-tree', title: 'content of the tree that is not drawn', spoil: draw(/.*MCID 7.*\n/, '') },
  {
    rule: 'forms-once',
    title: 'a form with tagged words that is shown twice',
    spoil: (pdf) => {
      const { context } = pdf.document;
      const form = context.register(
        context.stream('/P <</MCID 0>> BDC 0 0 1 1 re f EMC', {
          Type: 'XObject',
          Subtype: 'Form',
          BBox: [0, 0, 9, 9],
          StructParents: 5,
        }),
      );
      set(pdf.page.lookup(PDFName.of('Resources'), PDFDict), 'XObject', context.obj({ X1: form }));
      pdf.content += '\n/X1 Do /X1 Do';
    },
  },
  {
    rule: 'figures-described',
    title: 'a picture without alternative text',
    spoil: ({ elements }) => {
      remove(elements['figure'], 'Alt');
    },
  },
  {
    rule: 'figures-described',
    title: 'a picture with a blank alternative text',
    spoil: ({ elements }) => {
      set(elements['figure'], 'Alt', PDFString.of(' '));
    },
  },
  { rule: 'formulas-described', title: 'a formula without words', spoil: rename('paragraph', 'Formula') },
  {
    rule: 'table-headers',
    title: 'a header cell that does not say what it heads',
    spoil: ({ elements }) => {
      remove(elements['head'], 'A');
    },
  },
  { rule: 'table-headers', title: 'a table without header cells', spoil: rename('head', 'TD') },
  {
    rule: 'list-numbering',
    title: 'a numbered list that does not say how it counts',
    spoil: ({ elements }) => {
      remove(elements['list'], 'A');
    },
  },
  {
    rule: 'list-numbering',
    title: 'a way of counting that nobody knows',
    spoil: ({ elements, document }) => {
      set(elements['list'], 'A', document.context.obj({ O: 'List', ListNumbering: 'Greek' }));
    },
  },
  {
    rule: 'links',
    title: 'a link without words',
    spoil: ({ annotation }) => {
      remove(annotation, 'Contents');
    },
  },
  {
    rule: 'links',
    title: 'a link outside of the tree',
    spoil: ({ annotation }) => {
      remove(annotation, 'StructParent');
    },
  },
  { rule: 'links', title: 'a link in a plain element', spoil: rename('link', 'Span') },
  {
    rule: 'links',
    title: 'a link element without its link',
    spoil: (pdf) => {
      kids(pdf, 'link', PDFNumber.of(2));
    },
  },
  {
    rule: 'links',
    title: 'a link that leads nowhere',
    spoil: ({ annotation }) => {
      remove(annotation, 'A');
    },
  },
  {
    rule: 'annotations',
    title: 'an annotation that is not tagged',
    spoil: ({ annotation }) => {
      set(annotation, 'Subtype', PDFName.of('Text'));
    },
  },
  {
    rule: 'tab-order',
    title: 'a page that does not say where Tab goes',
    spoil: ({ page }) => {
      remove(page, 'Tabs');
    },
  },
  {
    rule: 'fonts-inside',
    title: 'a font that is not in the file',
    spoil: (pdf) => {
      remove(below(pdf).lookup(PDFName.of('FontDescriptor'), PDFDict), 'FontFile2');
    },
  },
  {
    rule: 'glyphs',
    title: 'widths that are not those of the font',
    spoil: (pdf) => {
      set(below(pdf), 'W', pdf.document.context.obj([30, 60, 999]));
    },
  },
  {
    rule: 'glyphs',
    title: 'the sign for a missing letter',
    spoil: (pdf) => {
      pdf.content = pdf.content.replace(/<[0-9a-f]{4}/, '<0000');
    },
  },
  {
    rule: 'glyphs',
    title: 'a glyph that the font does not have',
    spoil: (pdf) => {
      pdf.content = pdf.content.replace(/<[0-9a-f]{4}/, '<fff0');
    },
  },
  {
    rule: 'glyphs',
    title: 'codes that lead to no glyphs',
    spoil: (pdf) => {
      remove(below(pdf), 'CIDToGIDMap');
    },
  },
  {
    rule: 'letters',
    title: 'glyphs without letters',
    spoil: ({ font }) => {
      remove(font, 'ToUnicode');
    },
  },
  {
    rule: 'letters',
    title: 'a glyph that stands for nothing',
    spoil: ({ document, font }) => {
      set(
        font,
        'ToUnicode',
        document.context.register(document.context.stream('1 beginbfchar <001e> <0000> endbfchar')),
      );
    },
  },
  {
    rule: 'archive-claim',
    title: 'a claim of another part',
    spoilBytes: inBytes('<pdfaid:part>2<', '<pdfaid:part>1<'),
  },
  {
    rule: 'archive-claim',
    title: 'a claim of another level',
    spoilBytes: inBytes('conformance>U<', 'conformance>X<'),
  },
  {
    rule: 'archive-schemas',
    title: 'a schema that is not described',
    spoilBytes: inBytes(
      '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua',
      '<pdfaSchema:namespaceURI>http://www.aiim.org/other',
    ),
  },
  {
    rule: 'archive-file',
    title: 'a file without a name',
    spoil: ({ document }) => {
      delete document.context.trailerInfo.ID;
    },
  },
  {
    rule: 'archive-file',
    title: 'a file that is not marked as binary',
    spoilBytes: (bytes) => bytes.fill(65, 10, 14),
  },
  {
    rule: 'archive-colours',
    title: 'colours that mean nothing',
    spoil: ({ document }) => {
      remove(document.catalog, 'OutputIntents');
    },
  },
  {
    rule: 'archive-colours',
    title: 'the colours of a printing press',
    spoil: draw('/Artifact BMC', '0 0 0 1 k /Artifact BMC'),
  },
  {
    rule: 'archive-colours',
    title: 'a profile that is none',
    spoil: ({ document }) => {
      const intent = document.context.lookup(
        document.catalog.lookup(PDFName.of('OutputIntents'), PDFArray).get(0),
        PDFDict,
      );
      set(
        intent,
        'DestOutputProfile',
        document.context.register(document.context.stream('x'.repeat(200), { N: 3 })),
      );
    },
  },
  {
    rule: 'archive-drawing',
    title: 'states that are kept too deep',
    spoil: (pdf) => {
      pdf.content += ` ${'q '.repeat(30)}${'Q '.repeat(30)}`;
    },
  },
  {
    rule: 'archive-drawing',
    title: 'a state of the device',
    spoil: (pdf) => {
      set(
        pdf.page.lookup(PDFName.of('Resources'), PDFDict),
        'ExtGState',
        pdf.document.context.obj({ G1: { TR: 'Identity' } }),
      );
      pdf.content += ' /G1 gs';
    },
  },
  {
    rule: 'archive-whole',
    title: 'a stream in another file',
    spoil: ({ document }) => {
      document.context.register(
        document.context.stream('', { Filter: 'FlateDecode', F: PDFString.of('other') }),
      );
    },
  },
  {
    rule: 'archive-annotations',
    title: 'a link that is not printed',
    spoil: ({ annotation }) => {
      set(annotation, 'F', PDFNumber.of(0));
    },
  },
  {
    rule: 'archive-letters',
    title: 'glyphs without letters in whose place words stand',
    spoil: (pdf) => {
      pdf.content = pdf.content.replace('/P <</MCID 1>> BDC <', '/P <</MCID 1 /ActualText (W)>> BDC <0001');
    },
  },
];

const spoilt = async ({ spoil, spoilBytes }: Trial): Promise<Uint8Array> => {
  const pdf = await wholePdf();
  spoil?.(pdf);
  const bytes = Buffer.from(await pdf.bytes());
  return spoilBytes ? spoilBytes(bytes) : bytes;
};

describe('the check of a PDF', () => {
  it('passes a whole file, which then claims that everyone can read it', async () => {
    const { pdf, check } = await proveClaims(await (await wholePdf()).bytes());
    expect(check.rules.filter(({ findings }) => findings.length > 0)).toEqual([]);
    expect(meets(check, 'universal')).toBe(true);
    for (const claim of Object.values(claims)) expect(Buffer.from(pdf).includes(claim)).toBe(true);
  });

  it.each(trials)('refuses $title ($rule)', async (trial) => {
    const check = await checkPdf(await spoilt(trial));
    expect(check.rules.filter(({ findings }) => findings.length > 0).map(({ id }) => id)).toContain(
      trial.rule,
    );
    const own = check.rules.filter(({ id }) => id === trial.rule);
    for (const { standard } of own) expect(meets(check, standard)).toBe(false);
  });

  it('has no rule that nothing breaks', () => {
    const tried = new Set(trials.map(({ rule }) => rule));
    for (const { id } of Object.values(standards).flat()) expect(tried, id).toContain(id);
  });

  it('takes the claim out of a file that does not pass, moving nothing', async () => {
    const trial = trials.find(({ rule }) => rule === 'figures-described');
    if (!trial) throw new Error('No such trial.');
    const before = await spoilt(trial);
    const { pdf } = await proveClaims(new Uint8Array(before));
    expect(pdf).toHaveLength(before.length);
    expect(Buffer.from(pdf).includes('pdfuaid:part')).toBe(false);
    const again = await checkPdf(pdf);
    expect(again.rules.find(({ id }) => id === 'cross-references')?.findings).toEqual([]);
  });
});
