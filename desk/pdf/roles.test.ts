import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { areRolesKnown, mapRoles } from './roles.ts';
import { isUniversal } from './universal.ts';

/** A tagged document whose tree has one element of each kind. */
async function documentOf(kinds: readonly string[], roleMap?: Record<string, string>): Promise<PDFDocument> {
  const document = await PDFDocument.create();
  const { context, catalog } = document;
  const elements = kinds.map((kind) => context.register(context.obj({ Type: 'StructElem', S: kind })));
  const root = context.obj({ Type: 'StructTreeRoot', K: elements });
  if (roleMap) root.set(PDFName.of('RoleMap'), context.obj(roleMap));
  catalog.set(PDFName.of('StructTreeRoot'), context.register(root));
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  return document;
}

const mapOf = (document: PDFDocument): string | undefined =>
  document.catalog
    .lookup(PDFName.of('StructTreeRoot'), PDFDict)
    .lookupMaybe(PDFName.of('RoleMap'), PDFDict)
    ?.toString()
    .replace(/\s+/g, ' ');

describe('the kinds of tags in a PDF', () => {
  it('need no map where all are standard', async () => {
    const document = await documentOf(['Document', 'P', 'Art']);
    mapRoles(document);
    expect(mapOf(document)).toBeUndefined();
    expect(isUniversal(document)).toBe(true);
  });

  it('are mapped where they are newer, and only then may the PDF claim that everyone can read it', async () => {
    const document = await documentOf(['Document', 'Strong', 'Em', 'P']);
    expect(isUniversal(document)).toBe(false);
    mapRoles(document);
    expect(mapOf(document)).toBe('<< /Strong /Span /Em /Span >>');
    expect(isUniversal(document)).toBe(true);
  });

  it('keep the claim away where one is unknown, even to us', async () => {
    const document = await documentOf(['Document', 'Sparkle', 'constructor']);
    mapRoles(document);
    expect(areRolesKnown(document)).toBe(false);
    expect(isUniversal(document)).toBe(false);
  });

  it('may be mapped over several steps, but not in a circle, and standard ones not at all', async () => {
    expect(areRolesKnown(await documentOf(['A'], { A: 'B', B: 'Span' }))).toBe(true);
    expect(areRolesKnown(await documentOf(['A'], { A: 'B', B: 'A' }))).toBe(false);
    expect(areRolesKnown(await documentOf(['P'], { P: 'Span' }))).toBe(false);
  });
});
