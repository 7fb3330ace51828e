/** `desk serve`: the desk in a browser on this computer. */
import path from 'node:path';
import { DeskError } from '../../core/desk-error.ts';
import { builtPage } from '../serve/built-page.ts';
import { openBrowser, userDataFolder } from '../serve/computer.ts';
import { endOnSignals } from '../serve/end-on-signals.ts';
import { findRunning } from '../serve/running.ts';
import { mustOpenInBrowser, serve } from '../serve/serve.ts';
import { oneLine } from './columns.ts';
import type { CommandTerminal, Terminal } from './terminal.ts';
import { parseCommand, UsageError } from './usage.ts';

/** Seconds after its last page was closed in which a page may come back, before the desk ends. */
const idleSeconds = 60;

/**
 * Prints the address, alone on a line, and serves until it is stopped, or some time after its last page was closed. Where
 * the library is served already, it prints a new address of that desk and ends.
 */
export async function serveCommand(args: readonly string[], terminal: CommandTerminal): Promise<void> {
  const { values, positionals } = parseCommand(args, {
    library: { type: 'string' },
    port: { type: 'string' },
    open: { type: 'boolean', default: false },
    stay: { type: 'boolean', default: false },
    'user-data': { type: 'string' },
  });
  if (positionals.length > 0) throw new UsageError(`“${positionals.join(' ')}” is too much.`);
  const port = values.port === undefined ? undefined : portOf(values.port);
  const library = values.library === undefined ? undefined : path.resolve(values.library);
  const userData = path.resolve(values['user-data'] ?? userDataFolder());

  mustOpenInBrowser(terminal.policy);
  const running = await findRunning(userData, library ?? null);
  if (running !== null) {
    terminal.complain('The desk is open on this library already. This is a new address for it:');
    await show(running, values.open, terminal);
    return;
  }
  const rendererFolder = await builtPage();
  const { createPrinter } = await import('../pdf/printers.ts');
  const desk = await serve({
    userData,
    policy: terminal.policy,
    library,
    port,
    rendererFolder,
    shippedSample: path.resolve(import.meta.dirname, '../../data/library'),
    printer: createPrinter(),
    idle: values.stay ? null : idleSeconds * 1_000,
  });
  endOnSignals(() => desk.end());
  await show(desk.newAddress(), values.open, terminal);
  void desk.opened.then((why) => {
    if (why instanceof DeskError) terminal.complain(oneLine(why.message));
  });
  await desk.ended;
}

function portOf(given: string): number {
  const port = Number(given);
  if (!/^\d+$/.test(given) || port < 1 || port > 65_535)
    throw new UsageError(`“${given}” is no port. Use a number from 1 to 65535.`);
  return port;
}

/** Prints the address, and opens the browser of this computer where that is wanted and there is one. */
async function show(address: string, open: boolean, terminal: Terminal): Promise<void> {
  terminal.print(address);
  if (!open) return;
  terminal.complain(
    (await openBrowser(address))
      ? 'The desk opens in your browser. Where it does not, use the address above: it lets one browser in, once.'
      : 'Open this address in a browser on this computer: it lets one browser in, once.',
  );
}
