import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { everyScript } from '../../core/writing/testing/every-script.ts';
import { office, sampleBrochure } from '../../core/writing/testing/sample.ts';
import { writeExport, type ExportSource } from './write-export.ts';

it('Files of documents in every script have names that any system takes, and that tell what is in them', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'names-'));
  try {
    const [russian] = everyScript.filter(({ language }) => language === 'ru');
    const source: ExportSource = {
      library: 'library-1',
      office,
      tags: [],
      news: [...everyScript],
      briefs: [],
      brochure: {
        ...sampleBrochure,
        language: 'ru',
        title: 'Работаем вместе',
        items: everyScript.map(({ id }) => id),
      },
      readPicture: () => Promise.reject(new Error('There are no pictures.')),
    };
    const { files } = await writeExport(
      { formats: ['latest-news', 'brochure', 'text'], folder, pdf: false, ownName: true },
      source,
      { printer: null },
    );
    for (const file of files) {
      expect(file).toMatch(/^(?:[a-z]+\/)*[A-Za-z0-9-]+\.\w+$/);
      expect(file).not.toContain('untitled');
    }
    expect(files).toContain('rabotaem-vmeste-mart-2024-g.txt');
    expect(new Set(files).size).toBe(files.length);
    const articles = (await readdir(path.join(folder, 'articles'))).filter((file) => file.endsWith('.txt'));
    expect(articles).toHaveLength(everyScript.length);
    const texts = await Promise.all(
      articles.map((file) => readFile(path.join(folder, 'articles', file), 'utf8')),
    );
    expect(texts.some((text) => text.includes(russian?.headline ?? 'none'))).toBe(true);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
