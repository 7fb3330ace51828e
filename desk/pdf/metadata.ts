/** Title, author, keywords and language of a PDF, in all the places where readers look for them. */
import { localeOf } from '../../core/languages/locale.ts';
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

const xmp = (
  { title, language, author, keywords }: PdfMetadata,
  universal: boolean,
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
}<xmp:CreatorTool>${creator}</xmp:CreatorTool>
${universal ? '<pdfuaid:part>1</pdfuaid:part>\n' : ''}</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;

/** Sets title (shown in the reader's window), author, keywords, language and XMP; `universal` claims PDF/UA-1. */
export function setMetadata(document: PDFDocument, said: PdfMetadata, universal: boolean): void {
  const { context, catalog } = document;
  document.setTitle(cleanLine(said.title));
  document.setCreator(creator);
  if (said.author !== '') document.setAuthor(cleanLine(said.author));
  if (said.keywords.length > 0) document.setKeywords([cleanLine(said.keywords.join(', '))]);
  catalog.set(PDFName.of('Lang'), PDFString.of(localeOf(said.language)));
  const preferences = catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict) ?? context.obj({});
  preferences.set(PDFName.of('DisplayDocTitle'), context.obj(true));
  catalog.set(PDFName.of('ViewerPreferences'), preferences);
  const stream = context.stream(new TextEncoder().encode(xmp(said, universal)), {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  catalog.set(PDFName.of('Metadata'), context.register(stream));
}
