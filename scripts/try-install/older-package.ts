/** Packs the desk in dist/ once more under an older number: node older-package.ts <deb|rpm> <version> <file>. */
import path from 'node:path';
import { makePackages } from '../package/linux/make-packages.ts';
import { linuxPackages } from '../package/linux/package-facts.ts';

const [kind, version, out] = process.argv.slice(2);
const found = linuxPackages.find((one) => one === kind);
if (found === undefined || version === undefined || out === undefined)
  throw new Error('Say which kind, version and file: older-package.ts deb 0.0.9 older.deb');
await makePackages(path.resolve(import.meta.dirname, '../..'), [found], 'x64', true, { version, out });
