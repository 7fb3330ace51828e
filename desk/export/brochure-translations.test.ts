import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Brochure } from '../../core/document.ts';
import type { ExportRequest, ExportResult } from '../../core/export/export-request.ts';
import { findingsOf } from '../../core/writing/testing/validate.ts';
import { createLibrary } from '../opening/open-library.ts';
import type { Library } from '../library/library.ts';
import { bodyOf, brochure, newsItem } from '../testing/documents.ts';
import { temporaryFolder } from '../testing/folder.ts';
import { Exports } from './exports.ts';

const site = 'https://office.example/news/';
const translated = { of: 'water', at: '2024-03-11T09:00:00.000Z', digest: '' };
const water: Partial<Brochure> = { id: 'water', title: 'Water', introduction: 'On water.' };
const eau: Partial<Brochure> = {
  id: 'eau',
  title: 'Eau',
  introduction: 'Sur l’eau.',
  language: 'fr',
  translation: translated,
};

interface Desk {
  library: Library;
  out: (id: string, more?: Partial<ExportRequest>) => Promise<ExportResult>;
  read: (file: string) => string;
}

async function desk(brochures: Partial<Brochure>[], pagesAddress = site): Promise<Desk> {
  const base = temporaryFolder();
  const library = await createLibrary(path.join(base, 'library'));
  await library.create(newsItem({ id: 'rivers', status: 'published', body: bodyOf('Text.') }));
  for (const one of brochures)
    await library.create(brochure({ items: ['rivers'], status: 'published', edition: 'Spring', ...one }));
  await library.changeSettings((now) => ({ ...now, office: { ...now.office, pagesAddress } }));
  const folder = path.join(base, 'out');
  const exports = new Exports(null, () => undefined);
  exports.allow(folder, true);
  return {
    library,
    out: (id, more) =>
      exports.run(library, {
        formats: ['brochure'],
        brochure: id,
        ownName: true,
        folder,
        pdf: false,
        ...more,
      }),
    read: (file) => readFileSync(path.join(folder, file), 'utf8'),
  };
}
const linkTo = (language: string, file: string): string =>
  `<link rel="alternate" hreflang="${language}" href="${file}">`;
const english = 'water-spring.html';
const french = 'eau-spring.html';

describe('the page of a brochure and of its translation', () => {
  it('lead to each other once both are there, and until then the export says which is to be exported again', async () => {
    const { out, read } = await desk([water, eau]);
    expect((await out('water')).remarks.join()).not.toContain('lead');
    expect(read(english)).not.toMatch(/hreflang|class="languages"/);

    expect((await out('eau')).remarks).toContain(
      `The page of “Water” (${english}) does not lead to this one yet. Export that brochure again into the same folder.`,
    );
    expect((await out('water')).remarks.join()).not.toContain('lead');
    for (const file of [english, french]) {
      expect(read(file)).toContain(linkTo('en', `${site}${english}`));
      expect(read(file)).toContain(linkTo('fr', `${site}${french}`));
      expect(await findingsOf(read(file))).toEqual([]);
    }
    expect(read(english)).toContain(
      `<a href="${french}" hreflang="fr" lang="fr" dir="ltr" rel="alternate">Français</a>`,
    );
    expect((await out('eau')).unchanged).toBeGreaterThan(0);
  });

  it('lead to each other beside themselves where nobody has said where they will stand', async () => {
    const { out, read } = await desk([water, eau], '');
    await out('water');
    await out('eau');
    expect(read(french)).toContain(linkTo('en', english) + linkTo('fr', french));
  });

  it('never lead to a page that is not for the public, nor from one', async () => {
    const { out, read } = await desk([{ ...water, status: 'draft' }, eau]);
    await out('water', { release: { level: 'all' } });
    await out('eau');
    expect(read(french)).not.toContain('hreflang');
    await out('water', { release: { level: 'all' } });
    expect(read(english)).not.toContain('hreflang');
  });

  it('lead to none where it is not plain which of two pages it is', async () => {
    const { library, out, read } = await desk([water, eau]);
    await out('water');
    const stored = await library.read('water');
    await library.save({ ...stored.document, title: 'Waters' } as Brochure, stored.rev);
    await out('water');
    await out('eau');
    expect(read(french)).not.toContain('hreflang');
  });

  it('say nothing of languages where a brochure has no translation', async () => {
    const { out, read } = await desk([water]);
    await out('water');
    await out('water');
    expect(read(english)).not.toMatch(/hreflang|class="languages"/);
  });
});
