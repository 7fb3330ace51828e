/** The desk on the command line: `npm run -s desk -- <command> …`. */
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { cacheFolder } from './storage/cache-folder.ts';

// Before anything else is loaded: compiled code is kept for the next time.
enableCompileCache(path.join(cacheFolder(), 'compiled'));
const { runCommand } = await import('./cli/run-command.ts');
const { terminal } = await import('./cli/terminal.ts');

// A reader that has seen enough (`| head`) closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

process.exitCode = await runCommand(process.argv.slice(2), terminal);
