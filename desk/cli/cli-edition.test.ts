import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { NewsItem } from '../../core/document.ts';
import type { Library } from '../library/library.ts';
import { createLibrary, openLibrary } from '../opening/open-library.ts';
import { addPicture, listPictures } from '../pictures/media.ts';
import { bodyOf, brochure, newsItem } from '../testing/documents.ts';
import { temporaryFolder } from '../testing/folder.ts';
import { png } from '../testing/pictures.ts';
import { readEpub } from '../testing/read-epub.ts';
import { runDesk } from '../testing/run-desk.ts';
import { takeApart } from '../word/word-parts.ts';

const words = (which: string): string => `The ${which} words of the story stand here.`;

/** A library with a brochure of two published items, the first with a picture. */
async function made(): Promise<{ root: string; src: string; library: Library }> {
  const root = path.join(temporaryFolder(), 'library');
  const library = await createLibrary(root);
  const { src } = await addPicture(library, 'one.png', png(8, 8));
  const body = bodyOf(words('first'));
  const picture = { type: 'picture', attrs: { src, alt: 'A grey field', caption: '', credit: '' } };
  await library.create(
    newsItem({
      id: 'one',
      headline: 'One',
      status: 'published',
      note: 'Only for us',
      body: { ...body, content: [picture, ...(body.content ?? [])] },
    }),
  );
  await library.create(newsItem({ id: 'two', headline: 'Two', status: 'published', teaser: 'Short of it.' }));
  await library.create(
    brochure({ id: 'edition', title: 'Edition', status: 'published', items: ['one', 'two'] }),
  );
  return { root, src, library };
}
async function correct(library: Library, id: string, fields: Partial<NewsItem>): Promise<void> {
  const { document, rev } = await library.read(id);
  await library.save({ ...(document as NewsItem), ...fields }, rev);
}
/** Everything that a file of an export says. */
async function textOf(file: string): Promise<string> {
  const bytes = await readFile(file);
  if (file.endsWith('.epub'))
    return [...(await readEpub(bytes)).values()].map((part) => part.toString('utf8')).join('\n');
  if (file.endsWith('.docx'))
    return [...(await takeApart('the file', bytes, () => true)).values()]
      .map((part) => part.toString('utf8'))
      .join('\n');
  return bytes.toString('utf8');
}

describe('desk edition', () => {
  it('freezes an edition, and every form of the brochure keeps its words and pictures', async () => {
    const { root, src, library } = await made();
    const frozen = await runDesk(['edition', 'Edition', '--library', root, '--freeze', '--by', 'Ada']);
    expect([frozen.status, frozen.err]).toEqual([0, '']);
    expect(frozen.out).toMatch(/^Frozen on \d{4}-\d\d-\d\d by Ada, with 2 items\.$/m);

    const kept = await readFile(path.join(root, 'brochures/edition.json'), 'utf8');
    expect(kept).not.toContain('Only for us');
    const found = await runDesk([
      'list',
      '--library',
      root,
      '--search',
      '"first words of the story"',
      '--json',
    ]);
    expect((JSON.parse(found.out) as { id: string }[]).map(({ id }) => id)).toEqual(['one']);
    const other = await openLibrary(root);
    await correct(other, 'one', { body: bodyOf(words('second')), headline: 'One, corrected' });
    await other.remove('two');

    const told = await runDesk(['edition', 'edition', '--library', root]);
    expect(told.out).toMatch(/“One”: corrected since: 2 words added, \d+ removed/);
    expect(told.out).toContain('“Two”: no longer in the library');

    for (const format of ['brochure', 'epub', 'text', 'word']) {
      const out = path.join(root, '..', `out-${format}`);
      const run = await runDesk([
        ...['export', format, '--library', root, '--brochure', 'edition', '--out', out],
      ]);
      expect(run.status, format).toBe(0);
      expect(run.err, format).toContain('2 of its items have been changed or removed in the library since.');
      const file = (await readdir(out)).find((name) => /^brochure\.(?:html|epub|txt|docx)$/.test(name)) ?? '';
      const text = await textOf(path.join(out, file));
      expect(text, format).toContain(words('first'));
      expect(text, format).not.toContain(words('second'));
      expect(text, format).toContain('Short of it.');
      expect(text, format).not.toContain('One, corrected');
    }
    expect(library.files.root).toBe(root);
    const again = await openLibrary(root);
    // No item shows the picture any more: the edition does.
    expect((await listPictures(again)).find((one) => one.src === src)?.usedBy).toEqual(['edition']);
    const doctor = await runDesk(['doctor', '--library', root]);
    expect([doctor.status, doctor.err]).toEqual([0, '']);
  }, 60_000);

  it('takes corrections in, and lets the brochure follow the library again', async () => {
    const { root } = await made();
    const edition = (...args: string[]) => runDesk(['edition', 'edition', '--library', root, ...args]);
    await edition('--freeze');
    await correct(await openLibrary(root), 'one', { headline: 'One, corrected' });
    expect((await edition('--take-corrections')).out).toContain('“One, corrected”: as published');
    expect((await edition('--edit-again')).out).toContain('Not frozen');
    expect((await edition('--edit-again')).err).toContain('This edition is not frozen.');
    const { document } = await (await openLibrary(root)).read('edition');
    expect(document).toMatchObject({ frozen: null, items: ['one', 'two'] });
  }, 60_000);

  it('names every item that keeps an edition from being frozen', async () => {
    const { root, library } = await made();
    await correct(library, 'one', { status: 'in-review' });
    await correct(library, 'two', { notBefore: '2999-01-01' });
    const { status, err } = await runDesk(['edition', 'edition', '--library', root, '--freeze']);
    expect(status).toBe(1);
    expect(err).toContain('The edition was not frozen. “One”');
    expect(err).toContain('“Two” is under embargo until 1 January 2999.');
    expect((await (await openLibrary(root)).read('edition')).document).toMatchObject({ frozen: null });
  });

  it('is frozen once where two desks freeze it at the same time, and the other is told', async () => {
    const { root } = await made();
    const tries = await Promise.all(
      ['Ines Marek', 'Tomas Kral'].map(async (by) => ({
        by,
        ...(await runDesk(['edition', 'edition', '--library', root, '--freeze', '--by', by])),
      })),
    );
    const [won, ...others] = tries.filter(({ status }) => status === 0);
    expect(others).toEqual([]);
    const lost = tries.find((one) => one !== won);
    expect(lost?.err).toMatch(/frozen already|open in another|is open|somebody else|another desk/i);
    const { document } = await (await openLibrary(root)).read('edition');
    expect(document.kind === 'brochure' && document.frozen?.by).toBe(won?.by);
  });
});
