/** What a PDF says of itself in its metadata, and how it is taken back where the check of that very file does not pass. */
import { meets, pdfStandards, type PdfStandard } from '../../core/export/pdf-check.ts';
import type { PrintedPdf } from '../ports.ts';
import { checkPdf } from './check/check-pdf.ts';

/** Claims as they stand in the metadata. */
export const claims: Readonly<Record<PdfStandard, string>> = {
  universal: '<pdfuaid:part>1</pdfuaid:part>',
  archival: '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>',
};

/**
 * The same file without a claim. Blanks take its place, so that nothing in the file moves; the bytes given are changed. Throws
 * where the claim is not there.
 */
export function withdraw(pdf: Uint8Array, standard: PdfStandard): Uint8Array {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const at = bytes.indexOf(claims[standard]);
  if (at === -1) throw new Error(`The PDF does not claim “${claims[standard]}”.`);
  bytes.fill(32, at, at + claims[standard].length);
  return pdf;
}

/** Checks a finished file that claims everything, and leaves it the claims that are true. */
export async function proveClaims(pdf: Uint8Array): Promise<PrintedPdf> {
  const check = await checkPdf(pdf);
  for (const standard of pdfStandards) if (!meets(check, standard)) withdraw(pdf, standard);
  return { pdf, check };
}
