import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { NewsItem } from '../../core/document.ts';
import { createLibrary } from '../opening/open-library.ts';
import { bodyOf, newsItem } from '../testing/documents.ts';
import { filesIn, temporaryFolder } from '../testing/folder.ts';
import { Exports } from './exports.ts';

async function exported(
  items: readonly Partial<NewsItem>[],
  pagesAddress = '',
): Promise<{ files: string[]; read: (file: string) => string }> {
  const base = temporaryFolder();
  const library = await createLibrary(path.join(base, 'library'));
  for (const item of items)
    await library.create(newsItem({ status: 'published', date: { start: '2024-03-11' }, ...item }));
  await library.changeSettings((now) => ({ ...now, office: { ...now.office, pagesAddress } }));
  const out = path.join(base, 'out');
  const exports = new Exports(null, () => undefined);
  exports.allow(out, true);
  await exports.run(library, { formats: ['latest-news'], folder: out, pdf: false });
  return { files: Object.keys(filesIn(out)), read: (file) => readFileSync(path.join(out, file), 'utf8') };
}
const translation = (of: string) => ({ of, at: '2024-03-11T09:00:00.000Z', digest: '' });
const ports = { id: 'ports', headline: 'موانئ تتشارك في سجل', language: 'ar', body: bodyOf('نص.') };
const english = {
  id: 'ports-en',
  headline: 'Ports share a register',
  language: 'en',
  body: bodyOf('Text.'),
  translation: translation('ports'),
};

describe('Latest News of an office with items in several languages', () => {
  it('has a page and a feed for each language, which lead to each other', async () => {
    const { files, read } = await exported([
      ports,
      english,
      { id: 'secret', headline: 'Secret', language: 'fr', status: 'cleared' },
    ]);
    expect(files.filter((file) => file.startsWith('latest-news'))).toEqual([
      'latest-news-ar.atom',
      'latest-news-ar.html',
      'latest-news.atom',
      'latest-news.html',
    ]);
    const [front, arabic] = [read('latest-news.html'), read('latest-news-ar.html')];
    expect(front).toContain('Ports share a register');
    expect(front).not.toContain('موانئ');
    expect(front).toMatch(/<link rel="alternate" hreflang="ar" href="latest-news-ar\.html">/);
    expect(front).toMatch(
      /<a href="latest-news-ar\.html" hreflang="ar" lang="ar" dir="rtl" rel="alternate">العربية<\/a>/,
    );
    expect(arabic).toMatch(/<html lang="ar" dir="rtl"/);
    expect(arabic).toContain('آخر الأخبار');
    expect(arabic).toContain('موانئ');
    expect(arabic).not.toContain('Ports share');
    expect(arabic).toMatch(/hreflang="en" href="latest-news\.html"/);
    expect(read('latest-news-ar.atom')).toContain('xml:lang="ar"');
    const article =
      files.find((file) => file.startsWith('articles/') && read(file).includes('<html lang="ar"')) ?? '';
    expect(read(article)).toContain('href="../latest-news-ar.html"');
  });

  it('says in all feeds of the front page what stands on it, so that every entry leads to where it stands', async () => {
    // It has no page of its own: it leads to the page that lists it.
    const teaser = { id: 'ports', headline: 'Les ports', language: 'fr', teaser: 'Un registre.' };
    const { read } = await exported([teaser, english], 'https://office.example/news/');
    for (const feed of ['latest-news.atom', 'latest-news.rss', 'latest-news.json']) {
      expect(read(feed)).toContain('Ports share a register');
      expect({ feed, says: read(feed).includes('Les ports') }).toEqual({ feed, says: false });
    }
    expect(read('latest-news-fr.atom')).toContain('https://office.example/news/latest-news-fr.html');
  });

  it('is what it was where all items are in one language', async () => {
    const { files, read } = await exported([english, { id: 'rivers', headline: 'Rivers', language: 'en' }]);
    expect(files.filter((file) => file.startsWith('latest-news'))).toEqual([
      'latest-news.atom',
      'latest-news.html',
    ]);
    for (const file of files.filter((one) => /\.(html|atom)$/.test(one)))
      expect(read(file)).not.toMatch(/hreflang|class="languages"|latest-news-[a-z]/);
  });
});
