import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportFormats, formats } from '../../core/export/formats.ts';
import {
  newsItem,
  office,
  sampleBrief,
  sampleBrochure,
  sampleNews,
} from '../../core/writing/testing/sample.ts';
import { everyScript } from '../../core/writing/testing/every-script.ts';
import { writeExport } from './write-export.ts';
import { electronSwitches } from '../pdf/chromium-switches.ts';
import { findElectron } from '../pdf/find-electron.ts';
import { png } from '../testing/pictures.ts';
import { readEpub } from '../testing/read-epub.ts';

const electron = findElectron();
if (electron === null && process.env['CI'])
  throw new Error('CI needs Electron to look at pages with, and there is none.');

interface Findings {
  file: string;
  width: number;
  checked: number;
  violations: string[];
  incomplete: string[];
}

describe.skipIf(electron === null)(
  'exported pages, looked at by axe (skipped where there is no Electron)',
  () => {
    let folder: string;
    let pages: string[];
    beforeAll(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'accessible-'));
      const foreign = newsItem('foreign', {
        language: 'fr',
        headline: 'Une réunion',
        date: { start: '2018-12-30', end: '2019-01-02' },
      });
      // Enough for pages of past stories.
      const older = [2018, 2017, 2016].flatMap((year) =>
        Array.from({ length: 5 }, (_, index) =>
          newsItem(`n${year}-${index}`, { date: { start: `${year}-0${index + 1}-11` } }),
        ),
      );
      const source = {
        library: 'library-1',
        office,
        tags: [],
        news: [...sampleNews, foreign, ...older, ...everyScript],
        briefs: [sampleBrief],
        brochure: { ...sampleBrochure, items: [...sampleBrochure.items, ...everyScript.map(({ id }) => id)] },
        readPicture: () => Promise.resolve(png(300, 130)),
      };
      const formatsWithPages = exportFormats.filter(
        (format) => formats[format].pages || formats[format].mail,
      );
      const request = { formats: formatsWithPages, folder, pdf: false };
      const { files } = await writeExport(request, source, { printer: null });
      const book = path.join(folder, 'book');
      const { files: books } = await writeExport(
        { ...request, formats: ['epub'], folder: book, release: { level: 'all' } },
        source,
        { printer: null },
      );
      const inBook: string[] = [];
      for (const [name, bytes] of await readEpub(await readFile(path.join(book, books[0] ?? '')))) {
        await mkdir(path.dirname(path.join(book, name)), { recursive: true });
        // Black behind the pages is the reading program's own, which axe would take for white.
        const night = name.endsWith('.css')
          ? '@media (prefers-color-scheme: dark) { html { background: #000000; } }'
          : '';
        await writeFile(path.join(book, name), Buffer.concat([bytes, Buffer.from(night)]));
        if (/(?:[a-z]|-\d*[25])\.xhtml$/.test(name)) inBook.push(path.join('book', name));
      }
      const proof = await writeExport(
        { ...request, folder: path.join(folder, 'proof'), release: { level: 'all' } },
        source,
        { printer: null },
      );
      expect(files).toContain('latest-news-2016.html');
      const articles = files.filter((file) => file.startsWith('articles/')).slice(0, 4);
      pages = [
        ...files.filter((file) => file.endsWith('.html') && !file.startsWith('articles/')),
        ...articles,
        ...[
          'latest-news.html',
          'brochure.html',
          articles[0] ?? '',
          ...proof.files.filter((file) => /^briefs.*html$/.test(file)),
        ].map((file) => path.join('proof', file)),
        ...inBook,
      ];
      expect(inBook.length).toBeGreaterThan(7);
    }, 60_000);
    afterAll(async () => {
      await rm(folder, { recursive: true, force: true });
    });

    it.each(['light', 'dark'])(
      'have no findings in %s',
      async (theme) => {
        if (electron === null) throw new Error('No Electron.');
        const { ELECTRON_RUN_AS_NODE: _asNode, ...env } = process.env;
        const script = path.join(import.meta.dirname, '../../electron/testing/axe-page.mjs');
        const files = pages.map((file) => path.join(folder, file));
        const { stdout } = await promisify(execFile)(
          electron,
          [...electronSwitches(process.env), script, ...(theme === 'dark' ? ['--dark'] : []), ...files],
          { env, timeout: 90_000 },
        );
        const findings = stdout
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as Findings);
        expect(findings).toHaveLength(pages.length);
        for (const { file, width, checked, violations, incomplete } of findings) {
          expect([width, checked > 80]).toEqual([1000, true]);
          expect({ file, violations, incomplete }).toEqual({ file, violations: [], incomplete: [] });
        }
      },
      120_000,
    );
  },
);
