/** What an EPUB says of itself: metadata, every file that it is made of, and the order of its pages (EPUB 3.3, 5). */
import { directionOf } from '../languages/direction.ts';
import { langOf } from '../languages/locale.ts';
import { el, type Element } from '../markup.ts';
import { toXml } from './xml.ts';

/** Folder of everything but the two files that a reading program looks for first. */
export const epubFolder = 'EPUB';
const packageFile = `${epubFolder}/book.opf`;

export interface EpubMetadata {
  /** The same for every edition of the file ("urn:uuid:…"). */
  identifier: string;
  title: string;
  /** BCP 47 tag of the brochure. */
  language: string;
  /** Further languages of its items. */
  languages: readonly string[];
  /** The office. */
  publisher: string;
  description: string;
  subjects: readonly string[];
  rights: string;
  /** When anything in it was changed last, as an instant. */
  modified: string;
}

export interface EpubResource {
  /** Name within the folder ("item-3.xhtml", "pictures/2.jpg"). */
  file: string;
  type: string;
  /** "nav", "cover-image". */
  properties?: string | undefined;
}

export interface EpubManifest {
  resources: readonly EpubResource[];
  /** Files of the pages, in order of reading. */
  pages: readonly string[];
  /** True where every picture has words in its place; null where there are no pictures. */
  described: boolean | null;
}

/** Where a reading program finds the rest (OCF 3.3, 4.2.6.3.1). */
export const epubContainer = (): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(
    el(
      'container',
      { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' },
      el(
        'rootfiles',
        {},
        el('rootfile', { 'full-path': packageFile, 'media-type': 'application/oebps-package+xml' }),
      ),
    ),
  )}\n`;

const idOf = (file: string): string => `f-${file.replace(/[^A-Za-z0-9]+/g, '-')}`;

/** What can be said of anyone who reads it by ear or touch. No conformance is claimed: that is for a person to judge. */
function accessibility(described: boolean | null): Element[] {
  const pictures =
    described === null
      ? 'It has no pictures.'
      : described
        ? 'Every picture has a text in its place.'
        : 'Some pictures have no text in their place.';
  const schema = (property: string, ...values: string[]): Element[] =>
    values.map((value) => el('meta', { property: `schema:${property}` }, value));
  return [
    ...schema('accessMode', 'textual', ...(described === null ? [] : ['visual'])),
    ...schema(
      'accessModeSufficient',
      ...(described === null || described ? ['textual'] : ['textual,visual']),
    ),
    ...schema(
      'accessibilityFeature',
      'structuralNavigation',
      'tableOfContents',
      'readingOrder',
      'displayTransformability',
      ...(described === true ? ['alternativeText'] : []),
    ),
    ...schema('accessibilityHazard', 'none'),
    el(
      'meta',
      { property: 'schema:accessibilitySummary', 'xml:lang': 'en' },
      `Text that flows, with headings, lists, quotations and contents that can be followed; the language of each part is given. ${pictures}`,
    ),
  ];
}

function metadataOf(
  about: EpubMetadata,
  described: boolean | null,
  cover: EpubResource | undefined,
): Element {
  const { identifier, title, language, languages, publisher, description, subjects, rights, modified } =
    about;
  const instant = `${new Date(modified).toISOString().slice(0, 19)}Z`;
  const given = (name: string, text: string): Element | null =>
    text.trim() === '' ? null : el(name, {}, text);
  return el(
    'metadata',
    { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
    el('dc:identifier', { id: 'identifier' }, identifier),
    el('dc:title', {}, title),
    [...new Set([language, ...languages].map(langOf))].map((tag) => el('dc:language', {}, tag)),
    el('dc:creator', {}, publisher),
    el('dc:publisher', {}, publisher),
    el('dc:date', {}, instant.slice(0, 10)),
    given('dc:description', description),
    subjects.map((subject) => given('dc:subject', subject)),
    given('dc:rights', rights),
    el('meta', { property: 'dcterms:modified' }, instant),
    accessibility(described),
    // Programs of before EPUB 3 find the cover by this.
    cover ? el('meta', { name: 'cover', content: idOf(cover.file) }) : null,
  );
}

/** The files at the root of an EPUB and the package itself, by their names in it. */
export function epubPackage(about: EpubMetadata, manifest: EpubManifest): { file: string; text: string } {
  const { resources, pages, described } = manifest;
  const direction = directionOf(about.language);
  const cover = resources.find(({ properties }) => properties === 'cover-image');
  const text = toXml(
    el(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'identifier',
        'xml:lang': langOf(about.language),
        dir: direction,
      },
      metadataOf(about, described, cover),
      el(
        'manifest',
        {},
        resources.map(({ file, type, properties }) =>
          el('item', { id: idOf(file), href: file, 'media-type': type, properties }),
        ),
      ),
      el(
        'spine',
        { 'page-progression-direction': direction },
        pages.map((file) => el('itemref', { idref: idOf(file) })),
      ),
    ),
  );
  return { file: packageFile, text: `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n` };
}
