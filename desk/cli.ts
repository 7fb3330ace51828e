/** The desk on the command line: `npm run -s desk -- <command> …`. */
import { runCommand } from './cli/run-command.ts';
import { terminal } from './cli/terminal.ts';

// A reader that has seen enough (`| head`) closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

process.exitCode = await runCommand(process.argv.slice(2), terminal);
