import { mkdirSync, readdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { beginDocument } from '../../core/fields/fields.ts';
import { createLibrary } from '../opening/open-library.ts';
import { addPicture } from '../pictures/media.ts';
import { bodyOf, newsItem } from '../testing/documents.ts';
import { temporaryFolder } from '../testing/folder.ts';
import { png } from '../testing/pictures.ts';
import { Exports } from './exports.ts';

describe('an export of a picture', () => {
  it('leaves out what is not the picture that was put in, and says of which document', async () => {
    const folder = temporaryFolder();
    const library = await createLibrary(path.join(folder, 'library'));
    const out = path.join(folder, 'out');
    const exports = new Exports(null, () => undefined);
    exports.allow(out, true);
    const whole = png(30, 20);
    const { src } = await addPicture(library, 'quay.png', whole);
    const picture = { type: 'picture', attrs: { src, alt: 'A quay', caption: '', credit: '' } };
    const content = [...(bodyOf('Ships came in.').content ?? []), picture];
    await library.create(
      newsItem({ headline: 'At the quay', status: 'published', body: { type: 'doc', content } }),
    );
    const damaged = Buffer.from(whole);
    damaged[whole.length - 20] = 0x55;
    const file = path.join(library.files.root, src);
    for (const other of [damaged, png(30, 20, 7), null]) {
      if (other) writeFileSync(file, other);
      else unlinkSync(file);
      const { remarks, files } = await exports.run(library, {
        formats: ['article'],
        folder: out,
        pdf: false,
      });
      expect(remarks).toContainEqual(
        expect.stringMatching(new RegExp(`^“At the quay”: the picture “${src}” is left out\\. `)),
      );
      expect(files.filter((name) => name.startsWith('pictures/'))).toEqual([]);
    }
    await addPicture(library, 'quay.png', whole);
    const { remarks } = await exports.run(library, { formats: ['article'], folder: out, pdf: false });
    expect(remarks).toEqual([]);
  });
});

describe('an export of a library with a file that was damaged while it was open', () => {
  const begun = async () => {
    const folder = temporaryFolder();
    const library = await createLibrary(path.join(folder, 'library'));
    const [whole, damaged] = [
      newsItem({ headline: 'Ports compare notes', status: 'published' }),
      newsItem({ headline: 'Cut off' }),
    ];
    for (const item of [whole, damaged]) await library.create(item);
    await library.create({
      ...beginDocument('brief', { id: 'quays', at: whole.createdAt }),
      headline: 'Quays',
    });
    const file = library.files.pathOf('news', damaged.id);
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, 100));
    const out = path.join(folder, 'out');
    mkdirSync(out);
    const exports = new Exports(null, () => undefined);
    exports.allow(out, true);
    return { library, damaged, out, exports };
  };

  it('has everything else, and says what it lacks', async () => {
    const { library, out, exports } = await begun();
    const { remarks } = await exports.run(library, { formats: ['latest-news'], folder: out, pdf: false });
    expect(readFileSync(path.join(out, 'latest-news.html'), 'utf8')).toContain('Ports compare notes');
    const lacking = 'One news item is not in this export, as the file cannot be read. See “Needs attention”.';
    expect(remarks).toContain(lacking);
    // A brochure of all news lacks it too; one of chosen items does not.
    const brochure = await exports.run(library, { formats: ['brochure'], folder: out, pdf: false });
    expect(brochure.remarks).toContain(lacking);
    const briefs = await exports.run(library, { formats: ['brief'], folder: out, pdf: false });
    expect(briefs.remarks).not.toContain(lacking);
  });

  it('is refused where nothing at all can be read, as from a failing disk', async () => {
    const { library, out, exports } = await begun();
    for (const { id, kind } of library.list()) writeFileSync(library.files.pathOf(kind, id), '');
    const asked = { formats: ['latest-news' as const], folder: out, pdf: false };
    await expect(exports.run(library, asked)).rejects.toThrow(/None of the 3 documents/);
    expect(readdirSync(out)).toEqual([]);
  });

  it('is refused where that very document is asked for', async () => {
    const { library, damaged, out, exports } = await begun();
    const asked = { formats: ['article' as const], folder: out, pdf: false, documents: [damaged.id] };
    await expect(exports.run(library, asked)).rejects.toMatchObject({
      code: 'failed',
      message: expect.stringMatching(/cannot be read/) as string,
    });
  });
});
