import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { NewsItem } from '../../core/document.ts';
import { findingsOf } from '../../core/writing/testing/validate.ts';
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

/** Twenty items of each of some years, as many as fill the page, each with a text. */
const ofYears = (language: string, ...years: number[]): Partial<NewsItem>[] =>
  years.flatMap((year) =>
    Array.from({ length: 20 }, (_, at) => ({
      id: `${language}-${year}-${at}`,
      headline: `${language} ${year} ${at}`,
      language,
      date: { start: `${year}-03-${at + 10}` },
      body: bodyOf('Text.'),
    })),
  );
/** Attributes of the elements of a name, as a strict parser reads them; throws where the XML is not well-formed. */
function all(xml: string, name: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    if (tag.name === name) found.push({ ...tag.attributes });
  });
  parser.write(xml).close();
  return found;
}

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

  it('has past stories, RSS and JSON feeds for each language, which lead to each other', async () => {
    const site = 'https://office.example/news/';
    const { files, read } = await exported(
      [...ofYears('en', 2023, 2021), ...ofYears('fr', 2023, 2022, 2021)],
      site,
    );
    expect(files.filter((file) => file.startsWith('latest-news'))).toEqual([
      'latest-news-2021-fr.html',
      'latest-news-2021.html',
      'latest-news-2022-fr.html',
      'latest-news-2022.html',
      'latest-news-fr.atom',
      'latest-news-fr.html',
      'latest-news-fr.json',
      'latest-news-fr.rss',
      'latest-news.atom',
      'latest-news.html',
      'latest-news.json',
      'latest-news.rss',
    ]);
    const past = read('latest-news-2021-fr.html');
    expect(await findingsOf(past)).toEqual([]);
    expect(past).toContain('<html lang="fr">');
    expect(past).toContain('<h1>Nouvelles passées 2021</h1>');
    expect(past).toContain('<a href="latest-news-fr.html">Retour à Dernières nouvelles</a>');
    expect(past).toContain('<a href="latest-news-2022-fr.html">2022</a>');
    for (const page of ['latest-news-2021.html', 'latest-news-2021-fr.html'])
      for (const [language, file] of [
        ['en', 'latest-news-2021.html'],
        ['fr', 'latest-news-2021-fr.html'],
      ])
        expect(read(page)).toContain(`<link rel="alternate" hreflang="${language}" href="${site}${file}">`);
    expect(past).toContain(`<link rel="canonical" href="${site}latest-news-2021-fr.html">`);
    const article =
      files.find((file) => /^articles\/.*2021/.test(file) && /<html lang="fr"/.test(read(file))) ?? '';
    expect(read(article)).toContain(
      '<a href="../latest-news-2021-fr.html">Retour à Nouvelles passées 2021</a>',
    );

    for (const [file, type] of [
      ['latest-news-fr.atom', 'application/atom+xml'],
      ['latest-news-fr.rss', 'application/rss+xml'],
      ['latest-news-fr.json', 'application/feed+json'],
    ] as const)
      expect(past).toContain(
        `<link rel="alternate" type="${type}" href="${file}" title="Dernières nouvelles">`,
      );
    for (const [file, other] of [
      ['latest-news-fr', 'latest-news'],
      ['latest-news', 'latest-news-fr'],
    ] as const) {
      const [own, others] = other === 'latest-news' ? ['fr', 'en'] : ['en', 'fr'];
      const atom = all(read(`${file}.atom`), 'link').slice(0, 3);
      expect(atom).toEqual([
        { rel: 'self', type: 'application/atom+xml', href: `${site}${file}.atom` },
        { rel: 'alternate', type: 'text/html', href: `${site}${file}.html` },
        { rel: 'alternate', type: 'application/atom+xml', hreflang: others, href: `${site}${other}.atom` },
      ]);
      expect(read(`${file}.atom`)).toContain(`xml:lang="${own}"`);
      expect(all(read(`${file}.rss`), 'atom:link')).toEqual([
        { rel: 'self', type: 'application/rss+xml', href: `${site}${file}.rss` },
        { rel: 'alternate', type: 'application/rss+xml', hreflang: others, href: `${site}${other}.rss` },
      ]);
      expect(read(`${file}.rss`)).toContain(`<language>${own}</language>`);
      expect(JSON.parse(read(`${file}.json`))).toMatchObject({
        feed_url: `${site}${file}.json`,
        home_page_url: `${site}${file}.html`,
        language: own,
        title: own === 'fr' ? 'Dernières nouvelles - Liaison Office' : 'Latest News - Liaison Office',
        _translations: {
          feeds: [
            { language: others, home_page_url: `${site}${other}.html`, feed_url: `${site}${other}.json` },
          ],
        },
      });
    }
    const listed = [...read('sitemap.xml').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc = '']) => loc);
    expect(listed.slice(0, 6)).toEqual(
      ['', '-2022', '-2021', '-fr', '-2022-fr', '-2021-fr'].map((end) => `${site}latest-news${end}.html`),
    );
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed.map((loc) => loc.slice(site.length)).sort()).toEqual(
      files.filter((file) => file.endsWith('.html')).sort(),
    );
  });

  it('leads an entry of a feed to the page of its year in its language', async () => {
    const old = ofYears('fr', 2023, 2022, 2021).map(({ body: _, ...item }) => item);
    const { read } = await exported([english, ...old], 'https://office.example/news/');
    const { items } = JSON.parse(read('latest-news-fr.json')) as { items: { url: string }[] };
    expect(new Set(items.map(({ url }) => url.slice('https://office.example/news/'.length)))).toEqual(
      new Set(['latest-news-fr.html', 'latest-news-2022-fr.html']),
    );
  });

  it('is the same whatever order its items were written in', async () => {
    const items = [...ofYears('en', 2023), ...ofYears('fr', 2023, 2021), ...ofYears('ar', 2022)];
    const [one, other] = [
      await exported(items, 'https://office.example/'),
      await exported([...items].reverse(), 'https://office.example/'),
    ];
    // Ids of entries are made of the library's.
    const contents = ({ files, read }: typeof one) =>
      files
        .filter((file) => /\.(?:html|atom|rss|json|xml)$/.test(file) && !file.startsWith('.'))
        .map((file) => [file, read(file).replace(/urn:uuid:[-0-9a-f]+/g, 'urn:uuid')]);
    expect(contents(other)).toEqual(contents(one));
  });

  it('is one page, at the address of the front page, where all items are in one other language', async () => {
    const { files, read } = await exported(
      [
        { id: 'ports', headline: 'Les ports', language: 'fr', body: bodyOf('Un texte.') },
        { id: 'rivers', headline: 'Les fleuves', language: 'fr', teaser: 'Un registre.' },
      ],
      'https://office.example/news/',
    );
    expect(files.filter((file) => file.startsWith('latest-news'))).toEqual([
      'latest-news.atom',
      'latest-news.html',
      'latest-news.json',
      'latest-news.rss',
    ]);
    const page = read('latest-news.html');
    expect(page).toContain('<html lang="fr">');
    expect(page).toContain('<h1>Dernières nouvelles</h1>');
    expect(page).not.toContain('hreflang');
    expect(read('latest-news.rss')).toContain('<language>fr</language>');
    const article = files.find((file) => file.startsWith('articles/')) ?? '';
    expect(read(article)).toContain('<a href="../latest-news.html">Retour à Dernières nouvelles</a>');
  });
});
