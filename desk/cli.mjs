// The desk on the command line: `npm run -s desk -- <command> …`. Plain JavaScript, as Node takes a tenth of a second to
// get ready for TypeScript, and need not where what is loaded below was compiled before.
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { isFreshBundle } from './storage/fresh-bundle.mjs';
import { cacheFolder } from './storage/cache-folder.mjs';

enableCompileCache(path.join(cacheFolder(), 'compiled'));
// What is built loads sooner than the many files that it is made of; it is used only while those are as they were.
const root = path.resolve(import.meta.dirname, '..');
const [{ runCommand }, { terminal }] = isFreshBundle(root)
  ? [await import('../out/cli/run-command.js'), await import('../out/cli/terminal.js')]
  : [await import('./cli/run-command.ts'), await import('./cli/terminal.ts')];

// A reader that has seen enough (`| head`) closes the pipe; that is no failure.
process.stdout.on('error', (error) => {
  process.exit('code' in error && error.code === 'EPIPE' ? 0 : 1);
});

process.exitCode = await runCommand(process.argv.slice(2), terminal);
