import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { libraryFileEnding } from '../../core/given/given.ts';
import { allFuses, fuseNames, fuses, fusesUpTo } from './fuses.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): Promise<string> => readFile(path.join(root, file), 'utf8');
const config = parse(await read('electron-builder.yml')) as Record<string, unknown>;
/** electron-builder's own check against its schema; it throws with a sentence. */
const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
const { validateConfiguration } = builder('app-builder-lib/out/util/config/config.js') as {
  validateConfiguration(config: unknown, log: { isEnabled: boolean }): Promise<void>;
};

it('is told to electron-builder in its own words', async () => {
  await validateConfiguration(config, { isEnabled: false });
  await expect(validateConfiguration({ ...config, fusez: {} }, { isEnabled: false })).rejects.toThrow(
    'fusez',
  );
});

it('installs on Windows without an administrator, and for everybody by the MSI or where an administrator says so', () => {
  const { win, nsis, portable, msi } = z
    .object({
      win: z.object({ target: z.array(z.string()), requestedExecutionLevel: z.string() }),
      nsis: z.record(z.string(), z.unknown()),
      portable: z.record(z.string(), z.unknown()),
      msi: z.object({ perMachine: z.boolean(), upgradeCode: z.string() }),
    })
    .parse(config);
  expect(win).toEqual({ target: ['nsis', 'portable', 'msi'], requestedExecutionLevel: 'asInvoker' });
  // Only an installer that asks knows /allusers. Its folder is not for choosing: it is removed with all that is in it.
  expect(nsis).toMatchObject({
    oneClick: false,
    perMachine: false,
    selectPerMachineByDefault: false,
    allowToChangeInstallationDirectory: false,
    packElevateHelper: false,
  });
  expect(portable).toMatchObject({ requestExecutionLevel: 'user' });
  expect(msi.perMachine).toBe(true);
  // Another code would make Windows keep the older version beside the new one.
  expect(msi.upgradeCode).toBe('5B0C6C0E-4E0D-4B8B-9B35-6F1D2C2E7A41');
});

it('is the program of its own files alone, and takes what is dropped on its icon', () => {
  const { fileAssociations, mac, linux } = z
    .object({
      fileAssociations: z.array(
        z.object({ ext: z.string(), mimeType: z.string(), role: z.string(), rank: z.string() }),
      ),
      mac: z.object({
        extendInfo: z.object({
          CFBundleDocumentTypes: z.array(
            z.object({ LSHandlerRank: z.string(), LSItemContentTypes: z.array(z.string()) }),
          ),
        }),
      }),
      linux: z.looseObject({}),
    })
    .parse(config);
  expect(fileAssociations.map(({ ext }) => `.${ext}`)).toEqual([libraryFileEnding]);
  expect(linux).not.toHaveProperty('fileAssociations');
  const types = mac.extendInfo.CFBundleDocumentTypes;
  expect(types.flatMap(({ LSItemContentTypes }) => LSItemContentTypes)).toContain('public.folder');
  for (const { LSHandlerRank } of types) expect(LSHandlerRank).toBe('Alternate');
});

it('removes nobody’s settings or words with the desk, and says so', async () => {
  expect(config['nsis']).toMatchObject({ deleteAppDataOnUninstall: false });
  // electron-builder takes the file in by its place; another `include` would replace it.
  expect(config['nsis']).not.toHaveProperty('include');
  expect(config['directories']).toMatchObject({ buildResources: 'build' });
  const script = await read('build/installer.nsh');
  const macros = [...script.matchAll(/^!macro (\w+)/gm)].map((found) => found[1]);
  expect(macros).toEqual(['customUnInit', 'customUnInstall']);
  const templates = path.dirname(builder.resolve('app-builder-lib/package.json'));
  const uninstaller = await readFile(path.join(templates, 'templates/nsis/uninstaller.nsh'), 'utf8');
  for (const macro of macros) expect(uninstaller).toContain(`!insertmacro ${macro ?? ''}`);
  // The look for libraries comes before anything is removed, and each box has an answer where nobody is there to give one.
  expect(uninstaller.indexOf('customUnInit')).toBeLessThan(uninstaller.indexOf('RMDir'));
  const boxes = script.split('\n').filter((line) => line.includes('MessageBox'));
  expect(boxes).toHaveLength(2);
  for (const box of boxes) expect(box).toMatch(/ \/SD IDOK$/);
  // What the look passes over is a library that comes with the program.
  expect(config['extraResources']).toContainEqual({ from: 'data/library', to: 'sample-library' });
  expect(script).toContain('"$INSTDIR\\resources\\sample-library"');
  expect(script).toContain('stay where they are');
  expect(script).not.toMatch(/\bDelete\b|RMDir|DeleteReg/);
});

it('gives each package a name of its own, without spaces', () => {
  const names = [config, config['nsis'], config['portable']].map(
    (part) => z.object({ artifactName: z.string() }).parse(part).artifactName,
  );
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^liaison-desk-\$\{version\}-\S+\.\$\{ext\}$/);
});

it('is made for both kinds of Mac, hardened, with no more rights than compiling JavaScript', async () => {
  const mac = z
    .object({
      target: z.array(z.object({ target: z.string(), arch: z.array(z.string()) })),
      hardenedRuntime: z.boolean(),
      entitlements: z.string(),
      entitlementsInherit: z.string(),
    })
    .parse(config['mac']);
  expect(mac.target).toEqual(['dmg', 'zip'].map((target) => ({ target, arch: ['x64', 'arm64'] })));
  expect(mac.hardenedRuntime).toBe(true);
  for (const file of [mac.entitlements, mac.entitlementsInherit]) {
    const keys = [...(await read(file)).matchAll(/<key>(.*?)<\/key>/g)].map((found) => found[1]);
    expect(keys).toEqual(['com.apple.security.cs.allow-jit']);
  }
});

it('names no certificate, password or server: they come from the environment', () => {
  expect(JSON.stringify(config)).not.toMatch(
    /csc(Link|KeyPassword|Name)|certificate|"identity|appleId|teamId|https?:/i,
  );
  expect(config['publish']).toBeNull();
});

it('packs only what was built, as one archive, and says nothing of fuses that the hook does not', () => {
  expect(config['asar']).toBe(true);
  expect(config['files']).toContain('!node_modules');
  expect(config['afterPack']).toBe('./scripts/package/after-pack.ts');
  // Two tables would contradict each other one day; electron-builder would set its own after the hook.
  expect(config).not.toHaveProperty('electronFuses');
  expect(config).not.toHaveProperty('disableAsarIntegrity');
});

it('sets all nine fuses, each by name, and refuses an Electron that has another', () => {
  expect(fuseNames).toHaveLength(9);
  expect(allFuses.strictlyRequireAllFuses).toBe(true);
  expect(Object.entries(fuses).flatMap(([name, on]) => (on ? [name] : []))).toEqual([
    'EnableCookieEncryption',
    'EnableEmbeddedAsarIntegrityValidation',
    'OnlyLoadAppFromAsar',
    'WasmTrapHandlers',
  ]);
  expect(Object.keys(fusesUpTo(8)).filter((key) => /^\d/.test(key))).toHaveLength(8);
});

it('has an icon of every size that the systems ask for, each as large as its name says', async () => {
  const sizes = [16, 24, 32, 48, 64, 128, 256, 512];
  const files = await readdir(path.join(root, 'build', 'icons'));
  expect(files.sort()).toEqual(sizes.map((size) => `${size}x${size}.png`).sort());
  for (const size of sizes) {
    const png = await readFile(path.join(root, 'build', 'icons', `${size}x${size}.png`));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  }
});
