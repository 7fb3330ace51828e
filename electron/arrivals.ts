/** How things come to the desk from outside: with its start, with a second start, and from macOS. */
import { app } from 'electron';
import { z } from 'zod';
import { namedPaths } from '../desk/given/named-paths.ts';
import { ArrivalQueue, nothing } from './arrival-queue.ts';
import { ownArguments } from './own-arguments.ts';

/** What a second start hands to the first, which does not trust it. Chromium changes the arguments that it hands over itself. */
const secondStart = z.object({
  args: z.array(z.string().max(32_768)).max(1_000),
  folder: z.string().max(32_768),
});

/** What comes, and whoever takes it. */
export class Arrivals extends ArrivalQueue {
  /** True where this is the first desk; else what was given went to that one. */
  readonly isFirst: boolean;

  /** Listens from now on, as macOS tells of files before the application is ready. */
  constructor() {
    super();
    const begun = {
      args: ownArguments(process.argv, app.isPackaged).slice(0, 1_000),
      folder: process.cwd(),
    };
    this.arrive(namedPaths(begun.args, begun.folder));
    this.isFirst = app.requestSingleInstanceLock(begun);
    app.on('open-file', (event, file) => {
      event.preventDefault();
      this.arrive({ paths: [file], refused: [] });
    });
    app.on('second-instance', (_event, _args, _folder, handed) => {
      const parsed = secondStart.safeParse(handed);
      this.arrive(parsed.success ? namedPaths(named(parsed.data.args), parsed.data.folder) : nothing);
    });
    // The icon in the Dock was pressed.
    app.on('activate', () => {
      this.arrive(nothing);
    });
  }
}

const option = '--library=';
/** The library that a second start names by its option is given like any other. */
const named = (args: readonly string[]): string[] =>
  args.map((arg) => (arg.startsWith(option) ? arg.slice(option.length) : arg));
