import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const read = (name: string): Promise<string> => readFile(path.join(root, name), 'utf8');

interface Package {
  version: string;
  engines: { node: string };
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
}
const described = async (name: string): Promise<Package> => JSON.parse(await read(name)) as Package;

/** Files of the desk that import something whose name matches. */
async function importers(folder: string, imported: RegExp): Promise<string[]> {
  const names = (await readdir(path.join(root, folder), { recursive: true })).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  );
  const found: string[] = [];
  for (const name of names)
    if (imported.test(await read(path.join(folder, name)))) found.push(path.posix.join(folder, name));
  return found;
}

describe('browsers from npm', () => {
  it('are never part of the packaged desk', async () => {
    const [, files = ''] = /^files:\n((?: {2}.*\n)+)/m.exec(await read('electron-builder.yml')) ?? [];
    const patterns = [...files.matchAll(/^ {2}- '?(.+?)'?$/gm)].map(([, pattern]) => pattern);
    expect(patterns).toContain('!node_modules');
    expect(patterns).toContain('!**/@sparticuz/**');
    expect(patterns.filter((pattern) => pattern?.includes('node_modules'))).toEqual(['!node_modules']);
  });

  it('may be left out when installing, and are of one exact version', async () => {
    const { dependencies, devDependencies, optionalDependencies } = await described('package.json');
    expect(optionalDependencies['@sparticuz/chromium']).toMatch(/^\d+\.\d+\.\d+$/);
    expect({ ...dependencies, ...devDependencies }).not.toHaveProperty('@sparticuz/chromium');
  });

  it('are driven by the Playwright that the tests have', async () => {
    const resolve = createRequire(import.meta.url).resolve;
    const core = await readFile(resolve('playwright-core/package.json'), 'utf8');
    const tests = await readFile(resolve('@playwright/test/package.json'), 'utf8');
    expect((JSON.parse(core) as Package).version).toBe((JSON.parse(tests) as Package).version);
    const { devDependencies } = await described('package.json');
    expect(devDependencies['playwright-core']).toBe(devDependencies['@playwright/test']);
  });

  it('are loaded by the printing process alone', async () => {
    expect(await importers('desk', /from 'playwright-core'|import\('playwright-core'\)/)).toEqual([
      'desk/pdf/browser-printer.ts',
    ]);
    expect(await importers('desk', /browser-printer\.ts'/)).toEqual(['desk/pdf/browser-job.ts']);
    expect(await importers('desk', /import .*browser-job\.ts|import\(.*browser-job\.ts/)).toEqual([]);
    expect(await importers('electron', /playwright|browser-printer|browser-job/)).toEqual([]);
  });

  it('are installed by every Node that the desk allows: npm leaves an optional one out in silence', async () => {
    const lock = JSON.parse(await read('package-lock.json')) as { packages: Record<string, Package> };
    const least = (range: string): number[] => (/\d+(\.\d+)*/.exec(range)?.[0] ?? '').split('.').map(Number);
    const [major = 0, minor = 0] = least((await described('package.json')).engines.node);
    const own = lock.packages['node_modules/@sparticuz/chromium']?.engines.node ?? '';
    expect(own).toMatch(/^>=/);
    const [neededMajor = 0, neededMinor = 0] = least(own);
    expect(major * 1000 + minor).toBeGreaterThanOrEqual(neededMajor * 1000 + neededMinor);
  });
});
