/** Title, author, keywords and language of a PDF, in all the places where readers look for them. */
import { localeOf } from '../../core/languages/locale.ts';
import { claims } from './claim.ts';
import { cleanLine } from '../../core/text/clean-text.ts';
import { PDFDict, PDFName, PDFString, type PDFDocument } from '@cantoo/pdf-lib';

const escapeXml = (text: string): string =>
  text
    // XML 1.0 has no way of writing control characters.
    .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '')
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** What a PDF says of itself. */
export interface PdfMetadata {
  title: string;
  /** BCP 47 tag. */
  language: string;
  /** Who publishes it; empty where that is not known. */
  author: string;
  keywords: readonly string[];
}

/** The program that made the page, before a browser printed it. */
const creator = 'Liaison Desk';

/** PDF/A wants every schema described that it does not know, and that of PDF/UA is younger. */
const schemas = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

/** What the file's own dictionary says of how it was made, said once more. */
function madeBy(document: PDFDocument): string {
  const date = (day: Date | undefined): string | undefined => day?.toISOString().replace(/\.\d+Z/, 'Z');
  const said: [string, string | undefined][] = [
    ['xmp:CreatorTool', document.getCreator()],
    ['pdf:Producer', document.getProducer()],
    ['xmp:CreateDate', date(document.getCreationDate())],
    ['xmp:ModifyDate', date(document.getModificationDate())],
  ];
  return said.map(([name, words]) => (words ? `<${name}>${escapeXml(words)}</${name}>\n` : '')).join('');
}

const xmp = (
  { title, language, author, keywords }: PdfMetadata,
  made: string,
): string => `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(cleanLine(title))}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${localeOf(language)}</rdf:li></rdf:Bag></dc:language>
${author === '' ? '' : `<dc:creator><rdf:Seq><rdf:li>${escapeXml(cleanLine(author))}</rdf:li></rdf:Seq></dc:creator>\n`}${
  keywords.length === 0
    ? ''
    : `<dc:subject><rdf:Bag>${keywords.map((word) => `<rdf:li>${escapeXml(cleanLine(word))}</rdf:li>`).join('')}</rdf:Bag></dc:subject>
<pdf:Keywords>${escapeXml(cleanLine(keywords.join(', ')))}</pdf:Keywords>\n`
}${claims.universal}
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
${claims.archival}
${made}</rdf:Description>
${schemas}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;

/**
 * Sets title (shown in the reader's window), author, keywords, language and XMP. It claims what the check of the finished
 * file then has to find true (claim.ts).
 */
export function setMetadata(document: PDFDocument, said: PdfMetadata): void {
  const { context, catalog } = document;
  document.setTitle(cleanLine(said.title));
  document.setCreator(creator);
  if (said.author !== '') document.setAuthor(cleanLine(said.author));
  if (said.keywords.length > 0) document.setKeywords([cleanLine(said.keywords.join(', '))]);
  catalog.set(PDFName.of('Lang'), PDFString.of(localeOf(said.language)));
  const preferences = catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict) ?? context.obj({});
  preferences.set(PDFName.of('DisplayDocTitle'), context.obj(true));
  catalog.set(PDFName.of('ViewerPreferences'), preferences);
  const stream = context.stream(new TextEncoder().encode(xmp(said, madeBy(document))), {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  catalog.set(PDFName.of('Metadata'), context.register(stream));
}
