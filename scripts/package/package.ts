/**
 * npm run package: the packages of this system, or of the one that is named, into dist/.
 *
 *   npm run package                       all kinds for this system
 *   npm run package -- --win              NSIS, portable and MSI
 *   npm run package -- --mac              DMG and zip, for both processors
 *   npm run package -- --linux            AppImage, deb and rpm
 *   npm run package -- --linux deb rpm    only these, which need no download
 *
 * Other arguments are electron-builder's: `--arm64`, `-c.electronDist=<folder>`, `-c.compression=store` (quick, for trials).
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { makePackages } from './linux/make-packages.ts';
import { planPackages, unsignedMac } from './package-arguments.ts';

const root = path.resolve(import.meta.dirname, '../..');

async function makeAll(): Promise<void> {
  const given = process.argv.slice(2);
  const plan = planPackages(given, process.platform, process.arch);
  const builder = path.join(root, 'node_modules', 'electron-builder', 'cli.js');
  const args = [...plan.builder, ...unsignedMac(given, process.env), '--publish', 'never'];
  const { status, error } = spawnSync(process.execPath, [builder, ...args], { cwd: root, stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0)
    throw new Error(`electron-builder ended with ${status ?? 'a signal'}; its last lines say why.`);
  if (plan.own.length === 0) return;
  for (const processor of plan.processors)
    for (const made of await makePackages(root, plan.own, processor, plan.quick))
      console.log(`  • made ${made}`);
}

try {
  await makeAll();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
