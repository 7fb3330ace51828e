/** Reads an EPUB back, and tells what is wrong with how it is put together. */
import { SaxesParser } from 'saxes';
import { takeApart } from '../word/word-parts.ts';

interface Tag {
  name: string;
  attributes: Record<string, string>;
}

/** The start tags of an XML file and its words. Throws where it is not well-formed. */
export function readXml(xml: string): { tags: Tag[]; words: string } {
  const tags: Tag[] = [];
  const words: string[] = [];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => tags.push({ name, attributes }));
  parser.on('text', (text) => words.push(text));
  parser.write(xml).close();
  return { tags, words: words.join('') };
}

/** A book by the names of its files. */
export async function readEpub(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  return takeApart('the book', bytes, () => true);
}

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/') + 1);
const twice = (names: readonly string[]): string[] => names.filter((name, at) => names.indexOf(name) !== at);

/** True where the zip begins with what it is: stored, without anything beside it (OCF 3.3, 4.3). */
function* atTheStart(bytes: Uint8Array): Generator<string, void> {
  const zip = Buffer.from(bytes);
  if (zip.toString('latin1', 30, 58) !== 'mimetypeapplication/epub+zip')
    yield 'It does not begin with its type.';
  if (zip.readUInt16LE(8) !== 0) yield 'Its type is compressed.';
  if (zip.readUInt16LE(28) !== 0) yield 'Its type has further fields.';
}

/** Sentences about what is wrong; none for a book that is well put together. */
export async function epubFindings(bytes: Uint8Array): Promise<string[]> {
  const findings = [...atTheStart(bytes)];
  const files = await readEpub(bytes);
  const xml = new Map(
    [...files]
      .filter(([name]) => /\.(?:xml|opf|xhtml)$/.test(name))
      .map(([name, content]) => [name, readXml(content.toString('utf8'))]),
  );
  const packageFile = xml.get('META-INF/container.xml')?.tags.find(({ name }) => name === 'rootfile')
    ?.attributes['full-path'];
  const book = xml.get(packageFile ?? '');
  if (packageFile === undefined || !book) return [...findings, 'It has no package.'];
  const folder = folderOf(packageFile);
  const items = book.tags.filter(({ name }) => name === 'item').map(({ attributes }) => attributes);
  const listed = items.map(({ href }) => `${folder}${href ?? ''}`);
  const besides = new Set(['mimetype', 'META-INF/container.xml', packageFile]);
  for (const name of files.keys())
    if (!besides.has(name) && !listed.includes(name)) findings.push(`“${name}” is not in the manifest.`);
  for (const name of listed) if (!files.has(name)) findings.push(`“${name}” is missing.`);
  for (const name of twice(listed)) findings.push(`“${name}” is in the manifest twice.`);
  if (items.filter(({ properties }) => properties === 'nav').length !== 1)
    findings.push('It has no contents.');
  const ids = new Set(items.map(({ id }) => id));
  const spine = book.tags
    .filter(({ name }) => name === 'itemref')
    .map(({ attributes }) => attributes['idref']);
  for (const id of spine)
    if (!ids.has(id ?? '')) findings.push(`The spine names “${id ?? ''}”, which is nothing.`);
  if (spine.length !== items.filter((item) => item['media-type'] === 'application/xhtml+xml').length)
    findings.push('The spine does not have every page.');

  const idsIn = new Map(
    [...xml].map(([name, { tags }]) => [name, tags.flatMap(({ attributes }) => attributes['id'] ?? [])]),
  );
  for (const [name, own] of idsIn)
    for (const id of twice(own)) findings.push(`“${name}” has the id “${id}” twice.`);
  for (const [name, { tags }] of xml)
    for (const { attributes } of name === packageFile ? [] : tags)
      for (const address of [attributes['href'], attributes['src']]) {
        if (address === undefined || /^(?:https?|mailto|tel):/.test(address)) continue;
        const [file = '', anchor] = address.split('#');
        const target = file === '' ? name : folderOf(name) + file;
        if (!listed.includes(target))
          findings.push(`“${name}” leads to “${address}”, which is not in the book.`);
        else if (anchor !== undefined && !idsIn.get(target)?.includes(anchor))
          findings.push(`“${name}” leads to “${address}”, which has no such place.`);
      }
  return findings;
}
