import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { exportFormats, type ExportFormat } from '../../core/export/formats.ts';
import { bodyPictures } from '../../core/body/body.ts';
import { readMarkdown } from '../../core/clearance/returned-markdown.ts';
import { kindOf } from '../../core/pictures/picture-size.ts';
import { body, newsItem, paragraph, picture, sampleBrief } from '../../core/writing/testing/sample.ts';
import { copyDocuments } from '../copying/copy-documents.ts';
import { createLibrary } from '../opening/open-library.ts';
import { addPicture } from '../pictures/media.ts';
import { temporaryFolder } from '../testing/folder.ts';
import { decoded, photograph } from '../testing/photographs.ts';
import { takeApart } from '../word/word-parts.ts';
import { Exports } from './exports.ts';

/** Whether files of a format have pictures. Whoever adds a format says so here. */
const shows = {
  'latest-news': true,
  article: true,
  brochure: true,
  brief: true,
  epub: true,
  text: false,
  word: true,
  markdown: true,
  newsletter: true,
} satisfies Record<ExportFormat, boolean>;

/** The orange left of the photograph, without the blue right and the black edge. */
const crop = '5 5 40 60';
const [orange, blue] = [
  [220, 120, 40],
  [40, 90, 200],
];
const isNear = (colour: readonly number[], other: readonly number[] = []): boolean =>
  colour.every((band, at) => Math.abs(band - (other[at] ?? 0)) < 60);

async function library() {
  const made = await createLibrary(path.join(temporaryFolder(), 'library'));
  const { src } = await addPicture(made, 'quay.jpg', photograph({ width: 2400, height: 1600 }));
  const cut = picture({ src, alt: 'A quay', caption: 'The quay.' });
  cut.attrs = { ...cut.attrs, crop, focus: '20 30' };
  const words = body(cut, paragraph('Words.'));
  await made.create(newsItem('one', { body: words, status: 'published', teaser: 'A teaser.' }));
  await made.create({ ...sampleBrief, id: 'two', body: words, status: 'published' });
  return { made, src };
}

/** The pictures in a file: itself, or those in a packed one or an e-mail. */
async function picturesIn(name: string, bytes: Buffer): Promise<Uint8Array[]> {
  if (/\.(docx|epub)$/.test(name))
    return [...(await takeApart(name, bytes, () => true)).values()].filter((part) => kindOf(part));
  if (name.endsWith('.eml'))
    return (await PostalMime.parse(bytes)).attachments
      .map(({ content }) => new Uint8Array(content as ArrayBuffer))
      .filter((part) => kindOf(part));
  return kindOf(bytes) ? [bytes] : [];
}

function mustBeCut(bytes: Uint8Array, where: string): void {
  const { at } = decoded(bytes);
  for (const [x, y] of [
    [0.5, 0.5],
    [0.98, 0.02],
    [0.98, 0.98],
    [0.02, 0.98],
  ] as const)
    expect({ where, near: isNear(at(x, y).slice(0, 3), orange) }).toEqual({ where, near: true });
}

describe('a picture of which a part is shown', () => {
  it('is told from the whole one', () => {
    const { at } = decoded(photograph());
    expect(isNear(at(0.9, 0.2), blue)).toBe(true);
    expect(() => mustBeCut(photograph(), 'the whole')).toThrow();
  });

  it.each(exportFormats)(
    'goes out as that part alone: %s',
    async (format) => {
      const { made } = await library();
      const folder = path.join(temporaryFolder(), 'out');
      const exports = new Exports(null, () => undefined);
      exports.allow(folder, true);
      await exports.run(made, { formats: [format], folder, pdf: false });
      const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
      const found: string[] = [];
      for (const name of names.filter((one) => path.extname(one) !== '')) {
        const file = path.join(folder, name);
        for (const bytes of await picturesIn(name, readFileSync(file))) {
          found.push(name);
          mustBeCut(bytes, name);
        }
      }
      expect(found.length > 0).toBe(shows[format]);
    },
    60_000,
  );

  it.each(['cms', 'mail'] as const)('is copied as that part alone: for %s', async (as) => {
    const { made } = await library();
    await made.changeSettings((now) => ({
      ...now,
      office: {
        ...now.office,
        copiedElements: [...now.office.copiedElements, { element: 'img', attributes: ['src', 'alt'] }],
      },
    }));
    const { html } = await copyDocuments(made, { as, documents: ['one'] });
    const found = [...html.matchAll(/base64,([\w+/=]+)/g)];
    expect(found).toHaveLength(1);
    for (const [, base64 = ''] of found) mustBeCut(Buffer.from(base64, 'base64'), as);
  });

  it('comes back from Markdown as the same picture, with its part and its point', async () => {
    const { made, src } = await library();
    const folder = path.join(temporaryFolder(), 'out');
    const exports = new Exports(null, () => undefined);
    exports.allow(folder, true);
    await exports.run(made, { formats: ['markdown'], folder, pdf: false });
    const [name = ''] = readdirSync(path.join(folder, 'articles'));
    const text = readFileSync(path.join(folder, 'articles', name), 'utf8');
    const [, file = ''] = /!\[A quay\]\((\S+)\)/.exec(text) ?? [];
    expect(file).toMatch(/^\.\.\/pictures\/[a-f0-9]+\.jpg$/);
    mustBeCut(readFileSync(path.join(folder, 'articles', file)), file);
    const { fields, pictures } = readMarkdown(text);
    expect(bodyPictures(fields.body)).toEqual([
      { src, alt: 'A quay', caption: 'The quay.', credit: '', crop, focus: '20 30' },
    ]);
    expect(pictures).toEqual([file]);
  }, 60_000);
});
