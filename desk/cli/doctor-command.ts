/** `desk doctor`: checks a library, and repairs what can be repaired. */
import path from 'node:path';
import { DeskError } from '../../core/desk-error.ts';
import { backupsFor } from '../backup/generations.ts';
import { repair } from '../doctor/repair.ts';
import { examine, type Examination } from '../doctor/doctor.ts';
import { openLibrary } from '../opening/open-library.ts';
import { mustBeAllowed } from '../policy/allowed-folders.ts';
import { aligned, oneLine } from './columns.ts';
import { cleanJson } from '../../core/text/clean-text.ts';
import { sayHowToTakeOver, sayWatching } from './take-over.ts';
import type { CommandTerminal } from './terminal.ts';
import { parseCommand, required, UsageError } from './usage.ts';

/**
 * Prints what was done, one sentence a line, then a line for each finding (level, code, path, sentence), or with --json
 * one object with all of it. Fails where errors or warnings remain.
 */
export async function doctorCommand(args: readonly string[], terminal: CommandTerminal): Promise<void> {
  const { values, positionals } = parseCommand(args, {
    library: { type: 'string' },
    repair: { type: 'boolean', default: false },
    backups: { type: 'string' },
    'take-over': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  });
  if (positionals.length > 0) throw new UsageError(`“${positionals.join(' ')}” is too much.`);
  if (values.backups !== undefined && !values.repair) throw new UsageError('--backups goes with --repair.');
  if (values['take-over'] && !values.repair) throw new UsageError('--take-over goes with --repair.');
  const folder = required(values.library, 'library');
  await mustBeAllowed(terminal.policy.policy.libraryFolders, folder, 'libraries');
  const takeOver = values['take-over'] ? sayWatching(terminal) : undefined;

  const { done, failed, after } = values.repair
    ? await repair(folder, { backups: await findBackups(folder, values.backups), takeOver }).catch(
        sayHowToTakeOver(folder, takeOver !== undefined),
      )
    : { done: [], failed: [], after: await examine(folder) };
  const { library, documents, healthy, findings } = after;
  if (values.json) terminal.print(cleanJson({ library, documents, healthy, findings, done, failed }));
  else {
    for (const sentence of done) terminal.print(`done  ${oneLine(sentence)}`);
    for (const line of aligned(
      findings.map(({ level, code, path: place, message }) => [
        level,
        code,
        oneLine(place),
        oneLine(message),
      ]),
    ))
      terminal.print(line);
  }
  for (const sentence of failed) terminal.complain(oneLine(sentence));
  if (!healthy) throw new DeskError('failed', advice(after, values.repair));
}

function advice({ findings }: Examination, repaired: boolean): string {
  const count = findings.filter(({ level }) => level !== 'note').length;
  const remain = `${count} ${count === 1 ? 'finding needs' : 'findings need'} attention.`;
  return repaired
    ? `${remain} Name a folder with backups (--backups), or open the library in the desk and decide there.`
    : `${remain} --repair puts right what can be put right without losing anything.`;
}

async function findBackups(folder: string, place: string | undefined): Promise<string[]> {
  if (place === undefined) return [];
  const library = await openLibrary(folder, { lookOnly: true });
  const found = await backupsFor(path.resolve(place), {
    id: library.settings.id,
    name: library.state().name,
    origins: library.identity.origins.map(({ id }) => id),
  }).catch((error: unknown) => {
    throw new DeskError('disk', `“${place}” cannot be read. Name a folder with backups, or one of them.`, {
      cause: error,
    });
  });
  if (found.length === 0)
    throw new DeskError('not-found', `“${place}” holds no backup of this library. Name another folder.`);
  return found;
}
