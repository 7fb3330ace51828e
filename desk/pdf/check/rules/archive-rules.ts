/** What a file for the archive must hold besides (PDF/A-2u, ISO 19005-2:2011). */
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import { bytesOf, dictionaryAt, nameAt, numberAt, streamAt } from '../../pdf-values.ts';
import { colourSpaceName } from '../drawing.ts';
import { inCatalog, type PdfFile } from '../pdf-file.ts';
import { overall, type Finding, type Rule } from '../rule.ts';
import { xmpProperty } from '../xmp.ts';

const archive = 'http://www.aiim.org/pdfa/ns/id/';

/** Every dictionary of the file, those of streams included. */
function* dictionaries({ document }: PdfFile): Generator<PDFDict> {
  for (const [, object] of document.context.enumerateIndirectObjects())
    if (object instanceof PDFDict) yield object;
    else if (object instanceof PDFRawStream) yield object.dict;
}

function profile(file: PdfFile): PDFRawStream | undefined {
  const intents = inCatalog(file, 'OutputIntents');
  const all = intents instanceof PDFArray ? intents.asArray().map((_, at) => intents.lookup(at)) : [];
  const ours = all.find((one) => one instanceof PDFDict && nameAt(one, 'S') === 'GTS_PDFA1');
  return streamAt(ours instanceof PDFDict ? ours : undefined, 'DestOutputProfile');
}

function* colours(file: PdfFile): Generator<Finding> {
  const stream = profile(file);
  if (!stream) {
    yield overall('it does not say what its colours mean (OutputIntent)');
    return;
  }
  const bytes = Buffer.from(bytesOf(stream));
  const isProfile = bytes.toString('latin1', 36, 40) === 'acsp' && bytes.readUInt32BE(0) === bytes.length;
  if (!isProfile || bytes.toString('latin1', 16, 20) !== 'RGB ' || numberAt(stream.dict, 'N') !== 3)
    yield overall('the profile of its colours is none of RGB');
  const known = new Set<string | null>(
    'DeviceGray DeviceRGB CalGray CalRGB Lab ICCBased Indexed Pattern'.split(' '),
  );
  for (const colour of file.drawing.colours)
    if (!known.has(colour)) yield overall(`colours are in “${colour}”`);
  for (const { dict } of file.drawing.pictures) {
    if (dict.lookup(PDFName.of('ImageMask'))?.toString() === 'true') continue;
    const space = colourSpaceName(dict.lookup(PDFName.of('ColorSpace')));
    if (!known.has(space)) yield overall(`a picture's colours are in “${space ?? 'nothing'}”`);
  }
}

const blends = new Set(
  'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion Hue Saturation Color Luminosity'.split(
    ' ',
  ),
);

function* drawing({ drawing: { states, pictures, forms, deepest } }: PdfFile): Generator<Finding> {
  if (deepest > 28) yield overall(`states are kept ${deepest} deep; 28 are allowed`);
  for (const state of states) {
    for (const key of ['TR', 'HTP']) if (state.has(PDFName.of(key))) yield overall(`a state has ${key}`);
    const blend = nameAt(state, 'BM');
    if (blend !== null && !blends.has(blend)) yield overall(`colours blend as “${blend}”`);
  }
  for (const { dict } of pictures) {
    if (dict.lookup(PDFName.of('Interpolate'))?.toString() === 'true') yield overall('a picture is smoothed');
    for (const key of ['Alternates', 'OPI'])
      if (dict.has(PDFName.of(key))) yield overall(`a picture has ${key}`);
  }
  for (const { dict } of forms)
    for (const key of ['OPI', 'PS', 'Ref']) if (dict.has(PDFName.of(key))) yield overall(`a form has ${key}`);
}

function* outside(file: PdfFile): Generator<Finding> {
  for (const dictionary of dictionaries(file)) {
    const filters = dictionary.lookup(PDFName.of('Filter'));
    const names = filters instanceof PDFArray ? filters.asArray() : [filters];
    if (names.some((name) => name === PDFName.of('LZWDecode'))) yield overall('a stream is packed by LZW');
    if (names[0] !== undefined && dictionary.has(PDFName.of('F')))
      yield overall('a stream stands in another file');
    if (dictionary.has(PDFName.of('EF'))) yield overall('a file is attached');
  }
}

export const archiveRules: readonly Rule[] = [
  {
    id: 'archive-claim',
    clause: '6.6.4',
    checkpoints: [],
    says: 'The metadata say that it is PDF/A-2u.',
    *find({ xmp }) {
      if (xmpProperty(xmp, archive, 'pdfaid', 'part') !== '2') yield overall('they do not (pdfaid:part)');
      if (xmpProperty(xmp, archive, 'pdfaid', 'conformance') !== 'U')
        yield overall('they do not (pdfaid:conformance)');
    },
  },
  {
    id: 'archive-schemas',
    clause: '6.6.2.3',
    checkpoints: [],
    says: 'The metadata describe every schema that the standard does not know.',
    *find({ xmp }) {
      const used = xmp?.includes('http://www.aiim.org/pdfua/ns/id/') ?? false;
      if (used && !/<pdfaSchema:namespaceURI>http:\/\/www\.aiim\.org\/pdfua\/ns\/id\/</.test(xmp ?? ''))
        yield overall('that of PDF/UA is not described (pdfaExtension)');
    },
  },
  {
    id: 'archive-file',
    clause: '6.1',
    checkpoints: [],
    says: 'The file has a name of its own, is marked as binary, and ends where it says.',
    *find({ bytes, document }) {
      if (!(document.context.trailerInfo.ID instanceof PDFArray)) yield overall('it has no name (ID)');
      const head = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
      if (!/^%PDF-1\.\d[\r\n]+%[\x80-\xff]{4}/.test(head)) yield overall('it is not marked as binary');
    },
  },
  {
    id: 'archive-colours',
    clause: '6.2.4',
    checkpoints: [],
    says: 'It says what its colours mean, and uses no others.',
    find: colours,
  },
  {
    id: 'archive-drawing',
    clause: '6.2',
    checkpoints: [],
    says: 'Nothing is drawn in ways that depend on the device.',
    find: drawing,
  },
  {
    id: 'archive-whole',
    clause: '6.1.7',
    checkpoints: [],
    says: 'Nothing of it stands in another file, and nothing is attached.',
    find: outside,
  },
  {
    id: 'archive-annotations',
    clause: '6.3',
    checkpoints: [],
    says: 'Links are printed with the page, and nothing else lies over it.',
    *find({ annotations }) {
      for (const { kind, page, dictionary } of annotations) {
        const flags = dictionary.lookup(PDFName.of('F'));
        const bits = flags instanceof PDFNumber ? flags.asNumber() : 0;
        if ((bits & 4) === 0 || (bits & 0b100011) !== 0)
          yield { page, what: `an annotation “${kind}” is not printed` };
        if (kind !== 'Link' && !dictionaryAt(dictionary, 'AP'))
          yield { page, what: `“${kind}” has no looks (AP)` };
      }
    },
  },
];
