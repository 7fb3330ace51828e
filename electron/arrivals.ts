/** How things come to the desk from outside: with its start, with a second start, and from macOS. */
import { app } from 'electron';
import { z } from 'zod';
import { namedPaths, type Named } from '../desk/given/named-paths.ts';
import { ownArguments } from './own-arguments.ts';

/** What a second start hands to the first, which does not trust it. Chromium changes the arguments that it hands over itself. */
const secondStart = z.object({
  args: z.array(z.string().max(32_768)).max(1_000),
  folder: z.string().max(32_768),
});

/** What has come so far, and whoever takes it. */
export class Arrivals {
  readonly #begun = {
    args: ownArguments(process.argv, app.isPackaged).slice(0, 1_000),
    folder: process.cwd(),
  };
  #waiting: Named[] = [namedPaths(this.#begun.args, this.#begun.folder)];
  #take: ((named: Named) => void) | null = null;

  /** True where this is the first desk; else what was given went to that one. */
  readonly isFirst: boolean = app.requestSingleInstanceLock(this.#begun);

  /** Listens from now on, as macOS tells of files before the application is ready. */
  constructor() {
    app.on('open-file', (event, file) => {
      event.preventDefault();
      this.#arrive({ paths: [file], refused: [] });
    });
    app.on('second-instance', (_event, _args, _folder, handed) => {
      const parsed = secondStart.safeParse(handed);
      this.#arrive(parsed.success ? namedPaths(named(parsed.data.args), parsed.data.folder) : nothing);
    });
  }

  /** What came before there was a desk. What comes from now on goes to `take`, also where a second start gave nothing. */
  follow(take: (named: Named) => void): Named {
    const first = this.#waiting;
    this.#waiting = [];
    this.#take = take;
    return {
      paths: first.flatMap(({ paths }) => paths),
      refused: first.flatMap(({ refused }) => refused),
    };
  }

  #arrive(named: Named): void {
    if (this.#take) this.#take(named);
    else this.#waiting.push(named);
  }
}

const option = '--library=';
/** The library that a second start names by its option is given like any other. */
const named = (args: readonly string[]): string[] =>
  args.map((arg) => (arg.startsWith(option) ? arg.slice(option.length) : arg));

const nothing: Named = { paths: [], refused: [] };
