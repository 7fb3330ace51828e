/** `desk backup`: one file with everything that a library has. */
import path from 'node:path';
import { makeBackup } from '../backup/backup.ts';
import { openLibrary } from '../opening/open-library.ts';
import { mustBeAllowed } from '../policy/allowed-folders.ts';
import { oneLine } from './columns.ts';
import { cleanJson } from '../../core/text/clean-text.ts';
import type { CommandTerminal } from './terminal.ts';
import { parseCommand, required, UsageError } from './usage.ts';

/** Prints the backup's file, or with --json what is in it; remarks go to standard error. */
export async function backupCommand(args: readonly string[], terminal: CommandTerminal): Promise<void> {
  const { values, positionals } = parseCommand(args, {
    library: { type: 'string' },
    out: { type: 'string' },
    json: { type: 'boolean', default: false },
  });
  if (positionals.length > 0) throw new UsageError(`“${positionals.join(' ')}” is too much.`);
  const folder = required(values.library, 'library');
  const out = required(values.out, 'out');
  const isFile = out.toLowerCase().endsWith('.zip');

  const { libraryFolders, backupFolders } = terminal.policy.policy;
  await mustBeAllowed(libraryFolders, folder, 'libraries');
  await mustBeAllowed(backupFolders, isFile ? path.dirname(path.resolve(out)) : out, 'backups');
  // The library is only looked at, so that it can be backed up while it is open in a desk.
  const library = await openLibrary(folder, { lookOnly: true });
  const target = isFile ? { file: path.resolve(out) } : { folder: path.resolve(out) };
  const { file, bytes, header, removed, remarks } = await makeBackup(library, target);
  if (values.json) {
    const { generation, createdAt, documents, files } = header;
    terminal.print(cleanJson({ file, bytes, generation, createdAt, documents, files, removed, remarks }));
  } else terminal.print(file);
  for (const remark of remarks) terminal.complain(oneLine(remark));
}
