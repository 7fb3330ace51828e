// The desk on the command line: `npm run -s desk -- <command> …`. Plain JavaScript, as Node takes a tenth of a second to
// get ready for TypeScript, and need not where what is loaded below was compiled before.
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { cacheFolder } from './storage/cache-folder.mjs';

enableCompileCache(path.join(cacheFolder(), 'compiled'));
const { runCommand } = await import('./cli/run-command.ts');
const { terminal } = await import('./cli/terminal.ts');

// A reader that has seen enough (`| head`) closes the pipe; that is no failure.
process.stdout.on('error', (error) => {
  process.exit('code' in error && error.code === 'EPIPE' ? 0 : 1);
});

process.exitCode = await runCommand(process.argv.slice(2), terminal);
