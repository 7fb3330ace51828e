/** What a file says of itself: metadata, title, languages, and nothing that runs (ISO 14289-1, 5, 6, 7.1, 7.2, 7.15, 7.16). */
import { PDFBool, PDFName } from '@cantoo/pdf-lib';
import { dictionaryAt, textAt } from '../../pdf-values.ts';
import { inCatalog, type PdfFile } from '../pdf-file.ts';
import { overall, type Finding, type Rule } from '../rule.ts';
import { xmpProperty } from '../xmp.ts';

/** A language tag by its form (RFC 5646, 2.1): language, script, region, variants, extensions. */
const languageTag =
  /^(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wyz\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?$/i;
export const isLanguageTag = (tag: string): boolean => languageTag.test(tag);

function* languages({ catalog, structure, drawing }: PdfFile): Generator<Finding> {
  const whole = textAt(catalog, 'Lang');
  if (whole !== null && !isLanguageTag(whole)) yield overall(`“${whole}” is no language`);
  for (const { dictionary } of structure.elements) {
    const own = textAt(dictionary, 'Lang');
    // An empty tag says that a language is not known.
    if (own !== null && own !== '' && !isLanguageTag(own)) yield overall(`“${own}” is no language`);
  }
  for (const { language, page } of drawing.content)
    if (language !== null && language !== '' && !isLanguageTag(language))
      yield { page, what: `“${language}” is no language` };
  if (whole !== null && whole !== '') return;
  yield overall('the document does not say its language');
}

const structural = /^%PDF-1\.[0-7]\s/;

function* runs(file: PdfFile): Generator<Finding> {
  const { catalog, annotations, document } = file;
  if (dictionaryAt(dictionaryAt(catalog, 'Names'), 'JavaScript')) yield overall('the file has scripts');
  for (const where of [catalog, ...document.getPages().map(({ node }) => node)])
    if (where.has(PDFName.of('AA'))) yield overall('something happens by itself');
  const begins = dictionaryAt(catalog, 'OpenAction');
  const actions = [begins, ...annotations.map(({ dictionary }) => dictionaryAt(dictionary, 'A'))];
  const quiet = new Set<unknown>(['GoTo', 'URI', 'GoToR', 'Named'].map((name) => PDFName.of(name)));
  for (const action of actions) {
    const kind = action?.lookup(PDFName.of('S'));
    if (kind !== undefined && !quiet.has(kind)) yield overall(`an action does ${kind.toString()}`);
  }
  const form = dictionaryAt(catalog, 'AcroForm');
  if (form?.has(PDFName.of('XFA'))) yield overall('the file has an XFA form');
}

export const documentRules: readonly Rule[] = [
  {
    id: 'version',
    clause: '6.1',
    checkpoints: [],
    says: 'The file is a PDF 1.x as ISO 32000-1 describes it, and is not encrypted.',
    *find({ bytes, document }) {
      const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
      if (!structural.test(head)) yield overall(`it begins with “${head.trim()}”`);
      if (document.context.trailerInfo.Encrypt) yield overall('it is encrypted');
    },
  },
  {
    id: 'cross-references',
    clause: '6.1',
    checkpoints: [],
    says: 'The table of objects leads to each object.',
    *find({ bytes }) {
      yield* brokenReferences(bytes);
    },
  },
  {
    id: 'claim',
    clause: '5',
    checkpoints: ['06-002'],
    says: 'The metadata say that it is PDF/UA-1.',
    *find({ xmp }) {
      if (xmpProperty(xmp, 'http://www.aiim.org/pdfua/ns/id/', 'pdfuaid', 'part') !== '1')
        yield overall('they do not (pdfuaid:part)');
    },
  },
  {
    id: 'title',
    clause: '7.1',
    checkpoints: ['06-001', '06-003', '07-001', '07-002'],
    says: 'The document has a title, which windows show.',
    *find(file) {
      if (file.xmp === null) yield overall('there are no metadata (XMP)');
      else if ((xmpProperty(file.xmp, 'http://purl.org/dc/elements/1.1/', 'dc', 'title') ?? '') === '')
        yield overall('the metadata have no title (dc:title)');
      const shown = dictionaryAt(file.catalog, 'ViewerPreferences')?.lookup(PDFName.of('DisplayDocTitle'));
      if (shown !== PDFBool.True) yield overall('windows show the name of the file (DisplayDocTitle)');
    },
  },
  {
    id: 'languages',
    clause: '7.2',
    checkpoints: ['11-001', '11-002', '11-003', '11-004', '11-006'],
    says: 'The document says its language, and so does each part in another one.',
    find: languages,
  },
  {
    id: 'nothing-runs',
    clause: '7.15',
    checkpoints: ['25-001'],
    says: 'There are no scripts, no XFA form, and nothing that happens by itself.',
    find: runs,
  },
  {
    id: 'attachments-named',
    clause: '7.11',
    checkpoints: ['21-001'],
    says: 'Every attached file has a name.',
    *find({ document }) {
      for (const [, object] of document.context.enumerateIndirectObjects()) {
        if (!('has' in object) || typeof object.has !== 'function') continue;
        const dictionary = object as { has: (key: PDFName) => boolean };
        if (dictionary.has(PDFName.of('EF')) && !['F', 'UF'].every((key) => dictionary.has(PDFName.of(key))))
          yield overall('an attached file has none (F and UF)');
      }
    },
  },
  {
    id: 'layers-named',
    clause: '7.10',
    checkpoints: ['20-001'],
    says: 'There are no layers that can be hidden.',
    *find(file) {
      if (inCatalog(file, 'OCProperties') !== undefined) yield overall('there are layers (OCProperties)');
    },
  },
];

/** Entries of a plain table of references that lead elsewhere than to their object. */
function* brokenReferences(bytes: Uint8Array): Generator<Finding> {
  const tail = Buffer.from(bytes.subarray(-1024)).toString('latin1');
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? -1);
  const table = start < 0 ? '' : Buffer.from(bytes.subarray(start)).toString('latin1');
  if (!table.startsWith('xref')) {
    // A stream of references (PDF 1.5) is read by whoever opens the file.
    if (!/^\d+ \d+ obj/.test(table)) yield overall('the end does not lead to it (startxref)');
    return;
  }
  const sections = /xref\s+([\s\S]*?)trailer/.exec(table)?.[1] ?? '';
  let number = 0;
  for (const line of sections.split(/\r\n|[\r\n]/)) {
    const entry = /^(\d{10}) (\d{5}) ([nf])/.exec(line);
    if (!entry) number = Number(/^(\d+) \d+\s*$/.exec(line)?.[1] ?? number);
    else {
      const at = Number(entry[1]);
      const head = Buffer.from(bytes.subarray(at, at + 24)).toString('latin1');
      if (entry[3] === 'n' && !head.startsWith(`${number} ${Number(entry[2])} obj`))
        yield overall(`object ${number} is not where the table says`);
      number += 1;
    }
  }
}
