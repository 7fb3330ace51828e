import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportFormats, formats } from '../../core/export/formats.ts';
import { office, sampleBrief, sampleBrochure, sampleNews } from '../../core/writing/testing/sample.ts';
import { usage } from '../cli/usage.ts';
import { png } from '../testing/pictures.ts';
import { writeExport } from './write-export.ts';
import { pdfOf } from './planned-files.ts';
import type { ExportSource } from './selection.ts';

const source: ExportSource = {
  library: 'library-1',
  office,
  tags: [],
  news: sampleNews,
  briefs: [sampleBrief],
  brochure: sampleBrochure,
  readPicture: async () => png(120, 80),
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'formats-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe.each(exportFormats)('the format “%s”', (format) => {
  const { pages, pdf } = formats[format];

  it('writes files of its own, and pages with their style where it has pages', async () => {
    const request = { formats: [format], folder, pdf: false };
    const { files } = await writeExport(request, source, { printer: null });
    const own = files.filter((file) => !/^(assets|pictures)\//.test(file));
    expect(own.length).toBeGreaterThan(0);
    expect(own.some((file) => file.endsWith('.html'))).toBe(pages);
    expect(files.some((file) => file.startsWith('assets/'))).toBe(pages);
  });

  it('has a PDF beside each page where it has any, and none else', async () => {
    const printer = { print: async () => new Uint8Array([37, 80, 68, 70]) };
    const { files } = await writeExport({ formats: [format], folder, pdf: true }, source, { printer });
    const expected = pdf ? files.filter((file) => file.endsWith('.html')).map(pdfOf) : [];
    expect(files.filter((file) => file.endsWith('.pdf'))).toEqual(expected);
  });

  it('is named by the command line', () => {
    const named = /<format>: (.*)\.\n/.exec(usage.slice(usage.indexOf('export <format>')))?.[1];
    expect(named?.split(/, | or /)).toContain(format);
  });
});

describe('all formats at once', () => {
  it('write each file once, and all that each of them writes by itself', async () => {
    const all = await writeExport({ formats: [...exportFormats], folder, pdf: false }, source, {
      printer: null,
    });
    expect(new Set(all.files).size).toBe(all.files.length);
    for (const format of exportFormats) {
      const request = { formats: [format], folder, pdf: false, replace: true };
      const { files } = await writeExport(request, source, { printer: null });
      expect(all.files).toEqual(expect.arrayContaining(files));
    }
  });
});
