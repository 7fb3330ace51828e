import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportFormats, formats } from '../../core/export/formats.ts';
import { brochureName } from '../../core/page-addresses/slug.ts';
import { usage } from '../cli/usage.ts';
import { exportSource as source } from '../testing/export-source.ts';
import { nothingChecked } from '../testing/nothing-checked.ts';
import { writeExport } from './write-export.ts';
import { pdfOf } from './planned-files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'formats-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe.each(exportFormats)('the format “%s”', (format) => {
  const { pages, mail, articlePages, pdf } = formats[format];

  it('writes files of its own, and pages with their style where it has pages', async () => {
    const request = { formats: [format], folder, pdf: false };
    const { files } = await writeExport(request, source, { printer: null });
    const own = files.filter((file) => !/^(assets|pictures)\//.test(file));
    expect(own.length).toBeGreaterThan(0);
    expect(own.some((file) => file.endsWith('.html'))).toBe(pages || mail);
    expect(files.some((file) => file.startsWith('assets/'))).toBe(pages);
  });

  it('has a page for each news item with a text where it says so', async () => {
    const { files } = await writeExport({ formats: [format], folder, pdf: false }, source, { printer: null });
    expect(files.some((file) => /^articles\/.*\.html$/.test(file))).toBe(articlePages);
  });

  it('leads nowhere but to its own files', async () => {
    const { files } = await writeExport({ formats: [format], folder, pdf: false }, source, { printer: null });
    for (const file of files.filter((name) => name.endsWith('.html'))) {
      const html = await readFile(path.join(folder, file), 'utf8');
      const addresses = [...html.matchAll(/(?:href|src)="([^"#]+)"/g)].map(([, address = '']) => address);
      for (const address of addresses.filter((one) => !/^(?:https?|mailto|tel):/.test(one)))
        expect(files, `${file} leads to ${address}`).toContain(path.posix.join(path.dirname(file), address));
    }
  });

  it('has no file of which a brochure could have the name (core/writing/slug.ts keeps them apart)', async () => {
    const { files } = await writeExport({ formats: [format], folder, pdf: false }, source, { printer: null });
    const names = files.filter((file) => !file.includes('/')).map((file) => path.parse(file).name);
    for (const name of names) expect(brochureName(name, '')).not.toBe(name);
  });

  it('has a PDF beside each of its own pages where it has any, and none else', async () => {
    const printer = { print: async () => ({ pdf: new Uint8Array([37, 80, 68, 70]), check: nothingChecked }) };
    const { files } = await writeExport({ formats: [format], folder, pdf: true }, source, { printer });
    // Latest News leads to article pages; a PDF of each comes with the articles themselves.
    const own = files.filter((file) => format !== 'latest-news' || !file.startsWith('articles/'));
    const expected = pdf ? own.filter((file) => file.endsWith('.html')).map(pdfOf) : [];
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
