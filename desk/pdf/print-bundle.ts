/** The printing process as one file that Electron can run: its TypeScript is bundled where that is not done yet. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const bundle = path.join(root, 'out', 'print-job.mjs');
/** Everything that the bundle is made of, files or whole folders. */
const sources = [
  'electron/print-job.ts',
  'electron/printer.ts',
  'desk/pdf',
  'core/contract.ts',
  'core/writing/fit-items.ts',
  'core/export/pdf-check.ts',
  'package-lock.json',
];

async function lastChange(place: string): Promise<number> {
  const { mtimeMs } = await stat(place);
  const inside = await readdir(place).catch(() => []);
  return Math.max(mtimeMs, ...(await Promise.all(inside.map((name) => lastChange(path.join(place, name))))));
}

async function isFresh(): Promise<boolean> {
  if (!existsSync(bundle)) return false;
  const { mtimeMs } = await stat(bundle);
  const changes = await Promise.all(sources.map((source) => lastChange(path.join(root, source))));
  return changes.every((change) => change <= mtimeMs);
}

/** Path of the bundle, made anew where it is missing or older than what it is made of. Throws where Vite fails. */
export async function printBundle(): Promise<string> {
  if (await isFresh()) return bundle;
  const { build } = await import('vite');
  // Into a folder of its own first: two exports at once must not read each other's half.
  await mkdir(path.dirname(bundle), { recursive: true });
  const folder = await mkdtemp(path.join(path.dirname(bundle), 'print-'));
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'silent',
      ssr: { noExternal: true, external: ['electron'] },
      build: {
        ssr: path.join(root, 'electron/print-job.ts'),
        outDir: folder,
        target: 'node20',
        rollupOptions: { output: { format: 'es', entryFileNames: 'print-job.mjs' } },
      },
    });
    await rename(path.join(folder, 'print-job.mjs'), bundle);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return bundle;
}
