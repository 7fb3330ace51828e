import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { foreignKindOf, type ForeignKind } from '../../core/pictures/foreign-kind.ts';
import { kindOf, measure, type PictureKind } from '../../core/pictures/picture-size.ts';
import { createLibrary } from '../opening/open-library.ts';
import { everyKind } from '../testing/every-kind.ts';
import { temporaryFolder } from '../testing/folder.ts';
import { decoded } from '../testing/photographs.ts';
import { addPicture } from './media.ts';

/** What the desk makes of each kind without a window; a sentence where it takes none. What the window decodes is tried in e2e. */
const becomes = {
  png: 'png',
  jpg: 'jpg',
  webp: 'webp',
  gif: 'gif',
  tiff: 'png',
  bmp: /is a BMP picture\. Put it in through the desk’s window/,
  avif: /is an AVIF picture\. Put it in through the desk’s window/,
  svg: /is a drawing \(SVG\)\. Put it in through the desk’s window/,
  heic: null,
  jxl: null,
  psd: null,
  pdf: null,
} satisfies Record<PictureKind | ForeignKind, PictureKind | RegExp | null>;

describe('a file of each kind of picture', () => {
  it.each(Object.entries(becomes))('is taken in, or refused with what helps: %s', async (kind, wanted) => {
    const bytes = everyKind[kind as keyof typeof becomes];
    expect(bytes === null).toBe(wanted === null);
    if (bytes === null || wanted === null) return;
    expect(kindOf(bytes) ?? foreignKindOf(bytes)).toBe(kind);
    if (kind !== 'svg') expect(measure(bytes)).toMatchObject({ width: 64, height: 48 });
    const library = await createLibrary(path.join(temporaryFolder(), 'library'));
    const adding = addPicture(library, `a.${kind}`, Buffer.from(bytes));
    if (typeof wanted !== 'string') {
      await expect(adding).rejects.toThrow(wanted);
      return;
    }
    const { src, width, height } = await adding;
    expect([width, height]).toEqual([64, 48]);
    const kept = readFileSync(path.join(library.files.root, src));
    expect(kindOf(kept)).toBe(wanted);
    // One that moves still does.
    expect(decoded(kept).frames).toBe(kind === 'gif' ? 4 : 1);
  });
});
