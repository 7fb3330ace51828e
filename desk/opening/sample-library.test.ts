import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bodyPictures, bodyText, checkBody } from '../../core/body/body.ts';
import {
  documentSchema,
  librarySettingsSchema,
  schemaVersion,
  type Article,
  type BodyNode,
  type Brochure,
  type Document,
} from '../../core/document.ts';
import { judgeAddress } from '../../core/addresses/address.ts';
import { checkDocument } from '../../core/checking/rules.ts';
import { openLibrary } from './open-library.ts';
import { sampleFiles } from '../../scripts/sample/sample-files.ts';

const library = join(import.meta.dirname, '../../data/library');
const seeds = join(import.meta.dirname, '../../../shared/seeds');

const envelopeSchema = z.strictObject({
  schema: z.literal(schemaVersion),
  id: z.string(),
  rev: z.int().positive(),
  savedAt: z.iso.datetime(),
  sha256: z.string().regex(/^[a-f0-9]{64}$/),
  document: z.unknown(),
});

const folders = ['news', 'briefs', 'brochures'] as const;
const paths = folders.flatMap((folder) =>
  readdirSync(join(library, folder)).map((name) => `${folder}/${name}`),
);
const text = (path: string): string => readFileSync(join(library, path), 'utf8');
const open = (path: string): z.infer<typeof envelopeSchema> => envelopeSchema.parse(JSON.parse(text(path)));

const settings = librarySettingsSchema.parse(open('library.json').document);
const documents = paths.map((path): Document => documentSchema.parse(open(path).document));
const articles = documents.filter((document): document is Article => document.kind !== 'brochure');
const brochures = documents.filter((document): document is Brochure => document.kind === 'brochure');

const nodesOf = (node: BodyNode): BodyNode[] => [node, ...(node.content ?? []).flatMap(nodesOf)];

/** Everything that a document says to its readers, each part by itself. */
function wordsOf(document: Document): string[] {
  if (document.kind === 'brochure')
    return [document.title, document.edition, document.introduction, document.closing?.label ?? ''];
  const pictures = bodyPictures(document.body).flatMap((picture) => [picture.alt, picture.caption]);
  const links = document.furtherInformation?.links.map((link) => link.label) ?? [];
  return [
    document.headline,
    document.teaser,
    ...bodyText(document.body).split('\n\n'),
    ...pictures,
    ...links,
  ];
}

describe('the sample library', () => {
  it('holds nothing that work in it leaves behind, such as addresses of exported pages', () => {
    expect(readdirSync(library).sort()).toEqual(['briefs', 'brochures', 'library.json', 'media', 'news']);
  });

  it.each(['library.json', ...paths])('%s is an envelope whose checksum agrees', (path) => {
    const file = open(path);
    const sha256 = createHash('sha256').update(JSON.stringify(file.document)).digest('hex');
    expect(file.sha256).toBe(sha256);
    expect(text(path)).toBe(`${JSON.stringify(file, null, 2)}\n`);
    if (path !== 'library.json') expect(path).toMatch(new RegExp(`/${file.id}\\.json$`));
  });

  it('is what its script makes, every time', () => {
    const made = sampleFiles();
    expect([...made.keys()].sort()).toEqual(['library.json', ...paths].sort());
    for (const [path, content] of made) expect(text(path), path).toBe(content);
    expect(sampleFiles()).toEqual(made);
  });

  it('shows what the desk can do: kinds, statuses, ranges, languages, forms, marks and blocks', () => {
    const news = articles.filter((article) => article.kind === 'news');
    expect(news.length).toBeGreaterThanOrEqual(12);
    expect(articles.flatMap((article) => (article.kind === 'brief' ? article.form : [])).sort()).toEqual([
      'policy',
      'profile',
    ]);
    expect(brochures.map((brochure) => brochure.dateForm).sort()).toEqual(['dotted', 'long']);
    expect(new Set(news.map((item) => item.status)).size).toBe(4);
    expect(new Set(news.map((item) => item.language))).toEqual(new Set(['en', 'fr']));
    expect(news.some((item) => item.date?.end !== undefined)).toBe(true);
    expect(news.some((item) => item.source !== null)).toBe(true);
    const nodes = articles.flatMap((article) => nodesOf(article.body));
    const used = new Set([
      ...nodes.map((node) => node.type),
      ...nodes.flatMap((node) => node.marks?.map((mark) => mark.type) ?? []),
    ]);
    for (const part of [
      'heading',
      'bold',
      'italic',
      'link',
      'bulletList',
      'orderedList',
      'blockquote',
      'picture',
    ])
      expect(used, part).toContain(part);
  });

  it('has bodies that the editor knows', () => {
    for (const article of articles) expect(checkBody(article.body)).toBe(article.body);
  });

  it('has teasers within 280 characters, and none missing', () => {
    for (const article of articles) {
      expect(article.teaser.length, article.id).toBeGreaterThan(0);
      expect(article.teaser.length, article.id).toBeLessThanOrEqual(280);
    }
  });

  it('refers only to tags, items and pictures that exist, and uses all of its tags', () => {
    const tags = settings.tags.map((tag) => tag.id);
    const ids = documents.map((document) => document.id);
    expect(new Set(ids).size).toBe(ids.length);
    const used = new Set(articles.flatMap((article) => article.tags));
    expect([...used].sort()).toEqual([...tags].sort());
    const news = articles.filter((article) => article.kind === 'news').map((item) => item.id);
    for (const brochure of brochures) for (const item of brochure.items) expect(news).toContain(item);
    const shown = new Set(
      articles.flatMap((article) => bodyPictures(article.body).map((picture) => picture.src)),
    );
    const kept = readdirSync(join(library, 'media')).map((name) => `media/${name}`);
    expect([...shown].sort()).toEqual(kept.sort());
  });

  it('has pictures of at most 250 KB, named after their bytes, all of them credited', () => {
    for (const name of readdirSync(join(library, 'media'))) {
      const bytes = readFileSync(join(library, 'media', name));
      expect(name).toBe(`${createHash('sha256').update(bytes).digest('hex')}.jpg`);
      expect(bytes.length).toBeLessThanOrEqual(250_000);
    }
    for (const article of articles)
      for (const picture of bodyPictures(article.body)) expect(picture.credit).toMatch(/^Image © /);
  });

  it('links only to addresses that the policy allows', () => {
    const links = documents.flatMap((document) =>
      document.kind === 'brochure'
        ? [document.closing]
        : [
            document.source,
            document.kind === 'news' ? document.more : null,
            ...(document.furtherInformation?.links ?? []),
          ],
    );
    for (const link of links)
      if (link?.href !== undefined) expect(judgeAddress(link.href)).toEqual({ ok: true, href: link.href });
  });

  it('has findings about two items only: a heading without links, a picture without alternative text', () => {
    const findings = articles.flatMap((article) =>
      checkDocument(article, settings.office).map(({ rule }) => `${article.id}: ${rule}`),
    );
    expect(findings.sort()).toEqual([
      'equal-access-empowered-health: empty-further-information',
      'fair-play-south-asia: picture-without-alt',
    ]);
  });

  it('opens as a library with nothing troubled, and reads back what was written', async () => {
    const copy = await mkdtemp(join(tmpdir(), 'sample-library-'));
    try {
      await cp(library, copy, { recursive: true });
      const opened = await openLibrary(copy);
      expect(opened.state().troubled).toEqual([]);
      expect(opened.state().readOnly).toBeNull();
      expect(opened.state().office).toEqual(settings.office);
      expect(opened.list()).toHaveLength(documents.length);
      for (const document of documents) expect((await opened.read(document.id)).document).toEqual(document);
    } finally {
      await rm(copy, { recursive: true });
    }
  });

  // Official names are as long as they are; each counts as one word.
  const names = [
    'United Nations Office on Drugs and Crime',
    'United Nations Convention against Transnational Organized Crime',
    'Inter-Agency Coordination Group against Trafficking in Persons',
    'International Convention for the Suppression of Acts of Nuclear Terrorism',
    'Association of Southeast Asian Nations',
    'European Union',
  ];
  const words = (passage: string): string[] => {
    let plain = passage.toLowerCase();
    names.forEach((name, index) => {
      plain = plain.replaceAll(name.toLowerCase(), `name${String(index)}`);
    });
    return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  };
  const runs = (passage: string): string[] => {
    const all = words(passage);
    return all.slice(7).map((_, index) => all.slice(index, index + 8).join(' '));
  };

  it.skipIf(!existsSync(seeds))(
    'shares no run of eight words with the seeds (skipped where ../shared/seeds is missing)',
    () => {
      const taken = new Set(
        readdirSync(seeds).flatMap((name) => runs(readFileSync(join(seeds, name), 'utf8'))),
      );
      expect(taken.size).toBeGreaterThan(1000);
      const repeated = documents
        .flatMap((document) => wordsOf(document).flatMap(runs))
        .filter((run) => taken.has(run));
      expect(repeated).toEqual([]);
    },
  );
});
