import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExportRequest } from '../../core/export/export-request.ts';
import { DeskError } from '../../core/desk-error.ts';
import { OpenedLibrary } from '../opening/opened-library.ts';
import { filesIn, temporaryFolder } from '../testing/folder.ts';
import { fullLibrary } from '../testing/full-library.ts';
import type { Printer } from '../ports.ts';
import type { Hold } from './address-memory.ts';
import { Exports } from './exports.ts';
import { exportFormats } from '../../core/export/formats.ts';
import { nothingChecked } from '../testing/nothing-checked.ts';
import { recordFile } from './export-record.ts';

const script = new URL('./export-worker.ts', import.meta.url);
const printer: Printer = {
  print: (file, options) =>
    Promise.resolve({
      pdf: new TextEncoder().encode(`%PDF ${path.relative(options?.folder ?? '', file)}`),
      check: nothingChecked,
    }),
};

async function place(print: Printer | null = printer) {
  const base = temporaryFolder();
  const root = path.join(base, 'library');
  await fullLibrary(root);
  const opened = await OpenedLibrary.open(root, { stays: false });
  const told: string[] = [];
  const exportsWith = (worker?: URL): Exports => {
    const made = new Exports(print, (name) => told.push(name), undefined, worker);
    made.allow(base, true);
    return made;
  };
  const request = (name: string, given: Partial<ExportRequest> = {}): ExportRequest => ({
    formats: [...exportFormats],
    folder: path.join(base, name),
    pdf: true,
    ...given,
  });
  const hold: Hold = (job) => opened.whileMine(job);
  return { base, root, opened, told, exportsWith, request, hold };
}
const without = (folder: string): object => {
  const { [recordFile]: _record, ...files } = filesIn(folder);
  return files;
};

describe('an export in a thread of its own', () => {
  it('writes what one in this thread writes, and says the same', async () => {
    const { base, root, opened, told, exportsWith, request, hold } = await place();
    const here = await exportsWith().run(opened.library, request('here'), hold);
    const steps = told.splice(0);
    const aside = await exportsWith(script).run(opened.library, request('aside'), hold);
    expect(aside).toEqual({ ...here, folder: path.join(base, 'aside') });
    expect(without(path.join(base, 'aside'))).toEqual(without(path.join(base, 'here')));
    expect(told).toEqual(steps);
    expect(aside.files).toContain('brochure.pdf');
    expect(readFileSync(path.join(root, 'addresses.json'), 'utf8')).toContain('2024-03-11-item-one');
    await opened.close();
  });

  it('remembers addresses only while the library is its own', async () => {
    const { base, root, opened, exportsWith, request, hold } = await place();
    await opened.library.change('two', (document) => ({ ...document, status: 'published' }));
    const two = (): boolean => /"two":/.test(readFileSync(path.join(root, 'addresses.json'), 'utf8'));
    const refuse: Hold = () => Promise.reject(new DeskError('read-only', 'Another desk has it.'));
    const exports = exportsWith(script);
    const { files } = await exports.run(opened.library, request('out'), refuse);
    expect(two()).toBe(false);
    await exports.run(opened.library, request('out'), hold);
    expect(two()).toBe(true);
    expect(
      readdirSync(path.join(base, 'out', 'articles')).filter((name) => name.endsWith('.html')),
    ).toHaveLength(files.filter((file) => /^articles\/.*html$/.test(file)).length);
    await opened.close();
  });

  it('deals with what no longer belongs there, and writes nothing else', async () => {
    const { base, opened, exportsWith, request, hold } = await place();
    const exports = exportsWith(script);
    await exports.run(opened.library, request('out'), hold);
    await opened.library.remove('one');
    const page = path.join(base, 'out', 'articles/2024-03-11-item-one.html');
    const found = await exports.withdrawn(opened.library, request('out'), hold);
    expect(found.map(({ file, done }) => `${file} ${done}`)).toContain(
      'articles/2024-03-11-item-one.html kept',
    );
    expect(existsSync(page)).toBe(true);
    await exports.withdrawn(opened.library, request('out', { withdrawn: 'remove' }), hold);
    expect(existsSync(page)).toBe(false);
    await opened.close();
  });

  it('fails with the same sentences, and can be cancelled', async () => {
    const { base, opened, exportsWith, request, hold } = await place(null);
    const failure = (worker?: URL, given?: Partial<ExportRequest>): Promise<unknown> =>
      exportsWith(worker)
        .run(opened.library, request('out', given), hold)
        .catch((error: unknown) => error);
    for (const given of [{}, { documents: ['nobody'] }, { brochure: 'one' }]) {
      const aside = await failure(script, given);
      expect(aside).toBeInstanceOf(DeskError);
      expect(aside).toEqual(await failure(undefined, given));
    }
    const exports: Exports = new Exports(printer, () => exports.cancel(), undefined, script);
    exports.allow(base);
    const running = exports.run(opened.library, request('cancelled'), hold);
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    await opened.close();
  });
});
