/** `desk restore`: a library from a backup. */
import { DeskError } from '../../core/desk-error.ts';
import { DamagedBackup, restoreBackup } from '../backup/restore-backup.ts';
import { mustBeAllowed } from '../policy/allowed-folders.ts';
import { oneLine } from './columns.ts';
import { cleanJson } from '../../core/text/clean-text.ts';
import type { CommandTerminal } from './terminal.ts';
import { parseCommand, required, UsageError } from './usage.ts';

/** Prints what was restored; of a damaged backup, which files are lost in it, or with --json also which are whole. */
export async function restoreCommand(args: readonly string[], terminal: CommandTerminal): Promise<void> {
  const { values, positionals } = parseCommand(args, {
    library: { type: 'string' },
    partial: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  });
  const [zip, ...more] = positionals;
  if (zip === undefined) throw new UsageError('Which backup is to be restored?');
  if (more.length > 0) throw new UsageError(`“${more.join(' ')}” is too much.`);
  const folder = required(values.library, 'library');
  const { partial, json } = values;
  await mustBeAllowed(terminal.policy.policy.libraryFolders, folder, 'libraries');

  const restored = await restoreBackup(zip, folder, { partial }).catch((error: unknown) => {
    if (error instanceof DamagedBackup) {
      const { whole, lost } = error;
      if (json) terminal.print(cleanJson({ library: null, whole, lost }));
      else for (const place of lost) terminal.complain(`lost  ${oneLine(place)}`);
      throw new DeskError(error.code, `${error.message} That is what --partial does.`, { cause: error });
    }
    throw error;
  });
  const { folder: library, documents, files, createdAt, lost, remarks } = restored;
  if (json) terminal.print(cleanJson({ library, documents, files, createdAt, lost, remarks }));
  else terminal.print(`${documents} ${documents === 1 ? 'document' : 'documents'} restored to ${library}`);
  for (const place of lost) terminal.complain(`lost  ${oneLine(place)}`);
  for (const remark of remarks) terminal.complain(oneLine(remark));
}
