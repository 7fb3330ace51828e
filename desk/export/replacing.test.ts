import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isBlankBody } from '../../core/body/body.ts';
import type { ExportRequest } from '../../core/export/export-request.ts';
import { exportFormats } from '../../core/export/formats.ts';
import { sampleBrief, sampleBrochure, sampleNews } from '../../core/writing/testing/sample.ts';
import { exportSource as source } from '../testing/export-source.ts';
import { filesIn, temporaryFolder } from '../testing/folder.ts';
import { nothingChecked } from '../testing/nothing-checked.ts';
import { writeExport, type ExportSource } from './write-export.ts';
import { recordFile } from './export-record.ts';

const printer = {
  print: () => Promise.resolve({ pdf: new TextEncoder().encode('%PDF'), check: nothingChecked }),
};
const everything: ExportRequest['formats'] = [...exportFormats];

function place() {
  const folder = temporaryFolder();
  return {
    folder,
    at: (file: string) => path.join(folder, file),
    read: (file: string) => readFile(path.join(folder, file), 'utf8'),
    run: (given: Partial<ExportRequest> = {}, from: Partial<ExportSource> = {}) =>
      writeExport({ formats: everything, folder, pdf: true, ...given }, { ...source, ...from }, { printer }),
  };
}
const brochures: ExportRequest['formats'] = ['brochure'];
const autumn = { ...sampleBrochure, id: 'autumn', title: 'Autumn work', edition: '2024' };

describe('an export into a folder that has been used', () => {
  it('replaces what it wrote itself, and leaves other files alone', async () => {
    const { at, run, read } = place();
    await writeFile(at('mine.txt'), 'mine');
    await run();
    const changed = sampleNews.map((item) => ({ ...item, headline: `${item.headline} again` }));
    await run({}, { news: changed });
    expect(await read('mine.txt')).toBe('mine');
    expect(await read('latest-news.html')).toContain('Students question the panel again');
  });

  it.each(['latest-news.html', 'brochure.pdf', 'articles/2019-04-28-x.txt', 'assets/house.css'])(
    'stops before the first file where an editor changed %s, and says so',
    async (file) => {
      const { folder, at, run } = place();
      const news = sampleNews.map((item, index) => (index === 0 ? { ...item, headline: 'X' } : item));
      await run({}, { news });
      await writeFile(at(file), 'Changed by hand.');
      const before = filesIn(folder);
      await expect(run({}, { news })).rejects.toMatchObject({
        code: 'exists',
        message: expect.stringContaining(`“${file}” was changed since it was exported`) as string,
      });
      expect(filesIn(folder)).toEqual(before);
    },
  );

  it('stops at a file that no export wrote, and replaces it where that is said', async () => {
    const { at, folder, run, read } = place();
    await writeFile(at('latest-news.html'), 'Mine.');
    await expect(run({ formats: ['latest-news'] })).rejects.toMatchObject({
      code: 'exists',
      message: `Nothing was exported, since it would replace files in “${folder}”: “latest-news.html” was not written by this desk. Choose another folder, or have them replaced.`,
    });
    expect(Object.keys(filesIn(folder))).toEqual(['latest-news.html']);
    await run({ formats: ['latest-news'], replace: true });
    expect(await read('latest-news.html')).toMatch(/^<!DOCTYPE html>/);
    await run({ formats: ['latest-news'] });
  });

  it('puts no proof in the place of what is for the public, unless that is said', async () => {
    const { folder, run, read } = place();
    const proof = { release: { level: 'all' as const } };
    const pages: ExportRequest['formats'] = ['latest-news', 'brief', 'brochure', 'text'];
    const news = sampleNews.map((item, at) => (at === 0 ? { ...item, status: 'draft' as const } : item));
    await run({ formats: pages }, { news });
    const before = filesIn(folder);
    for (const formats of pages.map((format) => [format]))
      await expect(run({ formats, ...proof }, { news })).rejects.toMatchObject({
        code: 'exists',
        message: expect.stringMatching(/(?:is|are) for the public, and this is a proof/) as string,
      });
    expect(filesIn(folder)).toEqual(before);

    // Working copies are neither.
    await run({ formats: ['word', 'markdown'] }, { news });
    await run({ formats: ['word', 'markdown'], ...proof }, { news });

    // A proof deals with proofs alone.
    const replaced = await run(
      { formats: pages, replace: true, withdrawn: 'remove', ...proof },
      { news: [] },
    );
    expect(replaced.withdrawn).toEqual([]);
    await run({ formats: pages, replace: true, ...proof }, { news });
    await run({ formats: pages, ...proof }, { news });
    expect(await read('latest-news.html')).toContain('Proof, not for release');

    // What is for the public takes its place, and what is left of it is told.
    const back = await run({ formats: pages }, { news });
    expect(await read('latest-news.html')).not.toContain('Proof');
    expect(back.withdrawn.map(({ why, done }) => `${why} ${done}`)).toContain('proof kept');
    await run({ formats: pages, withdrawn: 'replace' }, { news });
    const marked = Object.entries(filesIn(folder)).filter(([, content]) =>
      /Proof, not for release/.test(content),
    );
    expect(marked.map(([file]) => file)).toEqual([]);
  });

  it('leaves no part of the stories in the place of all of them, unless that is said', async () => {
    const { folder, run, read } = place();
    const [first, second] = sampleNews;
    const formats: ExportRequest['formats'] = ['latest-news', 'text', 'brochure'];
    const whole = { formats, pdf: false };
    const parts: Partial<ExportRequest>[] = [
      { documents: [second?.id ?? ''] },
      { release: { tags: ['some'] } },
      { release: { leaveOut: [first?.id ?? ''] } },
    ];
    const news = sampleNews.map((item, at) => (at === 1 ? { ...item, tags: ['some'] } : item));
    await run(whole, { news, brochure: null });
    const before = filesIn(folder);
    for (const part of parts)
      for (const format of formats)
        await expect(
          run({ ...whole, ...part, formats: [format] }, { news, brochure: null }),
        ).rejects.toMatchObject({
          code: 'exists',
          message: expect.stringMatching(
            /“(?:latest-news|brochure)\.\w+”.* (?:hold|holds) more than what is chosen now, and would be left with that alone/,
          ) as string,
        });
    expect(filesIn(folder)).toEqual(before);

    // What leaves nothing out is no part.
    await run({ ...whole, release: { from: '1990-01-01' } }, { news, brochure: null });

    // Once it was said, a part may follow a part, and the whole comes back unasked.
    await run({ ...whole, ...parts[0], replace: true }, { news, brochure: null });
    await run({ ...whole, ...parts[1] }, { news, brochure: null });
    expect(await read('latest-news.html')).not.toContain(first?.headline);
    await run(whole, { news, brochure: null });
    expect(filesIn(folder)['latest-news.html']).toEqual(before['latest-news.html']);
  });

  it('renews the chosen articles alone, each as the whole export has it', async () => {
    const { folder, run } = place();
    const formats: ExportRequest['formats'] = ['latest-news'];
    const bodied = sampleNews.filter(({ body }) => !isBlankBody(body));
    expect(bodied.length).toBeGreaterThan(1);
    const [, second] = bodied;
    const changed = sampleNews.map((item) =>
      item.id === second?.id ? { ...item, teaser: 'A teaser of its own.', headline: 'Renewed' } : item,
    );
    await run({ formats, pdf: false });
    const before = filesIn(folder);
    const chosen = { formats, pdf: false, documents: [second?.id ?? ''], renew: true };
    const { files } = await run(chosen, { news: changed });
    const after = filesIn(folder);
    const differs = Object.keys(after).filter((file) => after[file] !== before[file]);
    const pages = differs.filter((file) => !file.startsWith('.'));
    expect(pages).toHaveLength(1);
    expect(files).toContain(pages[0]);
    // Its neighbours are those of the whole export.
    const renewed = after[pages[0] ?? ''];
    await run({ formats, pdf: false }, { news: changed });
    expect(filesIn(folder)[pages[0] ?? '']).toBe(renewed);

    await expect(run({ ...chosen, formats: brochures }, { brochure: null })).rejects.toMatchObject({
      code: 'refused',
    });
  });

  it('says of a renewed article that no list names it yet', async () => {
    const { folder, run } = place();
    const formats: ExportRequest['formats'] = ['latest-news'];
    const bodied = sampleNews.filter(({ body }) => !isBlankBody(body));
    const late = bodied[0];
    await run({ formats, pdf: false }, { news: sampleNews.filter((item) => item !== late) });
    const front = filesIn(folder)['latest-news.html'];
    const { remarks } = await run({ formats, pdf: false, documents: [late?.id ?? ''], renew: true });
    expect(remarks.join('\n')).toContain(
      'has a page now, and the pages that list everything do not name it yet',
    );
    expect(filesIn(folder)['latest-news.html']).toBe(front);
  });

  it.each(['brief', 'brochure'] as const)('marks no cleared %s as a draft unasked', async (format) => {
    const { folder, run } = place();
    const cleared = { status: 'published' as const };
    const news = sampleNews.map((item) => ({ ...item, ...cleared }));
    const brief = { ...sampleBrief, ...cleared };
    const good = { news, briefs: [brief], brochure: { ...sampleBrochure, ...cleared } };
    const back = {
      news,
      briefs: [{ ...brief, status: 'draft' as const }],
      brochure: { ...sampleBrochure, status: 'draft' as const },
    };
    await run({ formats: [format] }, good);
    const before = filesIn(folder);
    await expect(run({ formats: [format] }, back)).rejects.toMatchObject({
      code: 'exists',
      message: expect.stringContaining(
        'are cleared, and would be marked “Draft, not cleared” on every page',
      ) as string,
    });
    expect(filesIn(folder)).toEqual(before);
    await run({ formats: [format], replace: true }, back);
    await run({ formats: [format] }, { ...back, office: { ...source.office, name: 'Another office' } });
    await run({ formats: [format] }, good);
    expect(Object.values(filesIn(folder)).join('')).not.toContain('Draft, not cleared');
  });

  it('names a few of many files', async () => {
    const { at, run } = place();
    await run();
    await writeFile(at(recordFile), 'null');
    await expect(run()).rejects.toMatchObject({
      message: expect.stringMatching(
        /“latest-news\.html”, “latest-news\.atom”, “articles\/[^”]+” and \d+ more were not written by this desk/,
      ) as string,
    });
  });

  it('takes no file of another library', async () => {
    const { run } = place();
    await run({ formats: ['latest-news'] });
    await expect(run({ formats: ['latest-news'] }, { library: 'library-2' })).rejects.toMatchObject({
      code: 'exists',
      message: expect.stringContaining('belong to the export of another brochure or library') as string,
    });
  });

  it('needs no question for pictures, style and fonts that are there already', async () => {
    const { at, run } = place();
    await run({ formats: brochures });
    await writeFile(at(recordFile), 'null');
    await run({ formats: ['article'], documents: ['story-2'] });
  });

  it('knows what was written before it was stopped', async () => {
    const { folder, at, run } = place();
    const request = { formats: brochures, folder, pdf: true };
    await expect(writeExport(request, source, { printer: null })).rejects.toMatchObject({
      code: 'no-printer',
    });
    expect(existsSync(at('brochure.html'))).toBe(true);
    await run({ formats: brochures });
  });
});

describe('brochures in one folder', () => {
  it('are called after title and edition where that is asked for, and stand beside one another', async () => {
    const { at, run } = place();
    const named = { formats: brochures, ownName: true };
    const first = await run(named);
    expect(first.files).toContain('working-together-january-to-april-2019.pdf');
    const second = await run(named, { brochure: autumn });
    expect(second.files).toContain('autumn-work-2024.html');
    expect(existsSync(at('working-together-january-to-april-2019.html'))).toBe(true);
  });

  it('get a number where another has the same name, and keep it', async () => {
    const { run } = place();
    const named = { formats: brochures, ownName: true };
    await run(named, { brochure: autumn });
    for (let time = 0; time < 2; time += 1) {
      const { files } = await run(named, { brochure: { ...autumn, id: 'other' } });
      expect(files.filter((file) => file.startsWith('autumn'))).toEqual([
        'autumn-work-2024-2.html',
        'autumn-work-2024-2.pdf',
      ]);
    }
  });

  it('are called “brochure” elsewhere, and never replace another one unasked', async () => {
    const { run, read } = place();
    await run({ formats: brochures });
    await expect(run({ formats: brochures }, { brochure: autumn })).rejects.toMatchObject({
      code: 'exists',
      message: expect.stringContaining(
        '“brochure.html” and “brochure.pdf” belong to the export of another brochure or library',
      ) as string,
    });
    expect(await read('brochure.html')).toContain('>Working together</h1>');
    await run({ formats: brochures, replace: true }, { brochure: autumn });
    expect(await read('brochure.html')).toContain('>Autumn work</h1>');
  });

  it('of all news are called “brochure” always', async () => {
    const { run } = place();
    expect((await run({ formats: brochures, ownName: true }, { brochure: null })).files).toContain(
      'brochure.html',
    );
  });
});
