/** What a PDF needs for the archive (PDF/A-2, ISO 19005-2) and Chromium leaves out: what its colours mean, and a name of its own. */
import { createHash } from 'node:crypto';
import { PDFHexString, PDFName, PDFString, type PDFDocument } from '@cantoo/pdf-lib';
import { srgbProfile } from './srgb-profile.ts';

/** Says that colours are those of sRGB, and names the file by what was printed (`printed`). */
export function setArchival(document: PDFDocument, printed: Uint8Array): void {
  const { context, catalog } = document;
  const profile = context.register(context.flateStream(srgbProfile(), { N: 3 }));
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB'),
    Info: PDFString.of('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  });
  catalog.set(PDFName.of('OutputIntents'), context.obj([context.register(intent)]));
  const name = PDFHexString.of(createHash('sha256').update(printed).digest('hex').slice(0, 32));
  context.trailerInfo.ID = context.obj([name, name]);
}
