/** `desk look`: the look of a library's publications. */
import { lookFiles, lookPlaceOf } from '../../core/looks/look-files.ts';
import { saidOf } from '../../core/looks/look-finding.ts';
import { DeskError } from '../../core/desk-error.ts';
import { cleanJson } from '../../core/text/clean-text.ts';
import { oneLine } from './columns.ts';
import type { CommandTerminal, Terminal } from './terminal.ts';
import { oneOf, parseCommand, required, UsageError } from './usage.ts';
import { withDesk } from './windowless-desk.ts';

const acts = ['copy', 'check', 'remove'] as const;

/** Prints the files of the look, and what is wrong with them. Throws DeskError where a file has an error. */
export async function lookCommand(args: readonly string[], terminal: CommandTerminal): Promise<void> {
  const { values, positionals } = parseCommand(args, {
    library: { type: 'string' },
    json: { type: 'boolean', default: false },
  });
  const [asked, ...more] = positionals;
  if (asked === undefined || more.length > 0) throw new UsageError('Say copy, check or remove.');
  const act = oneOf(asked, acts, 'thing to do with a look');
  const folder = required(values.library, 'library');
  await withDesk(terminal, async (desk) => {
    await desk.open(folder, { lookOnly: act === 'check' });
    if (act === 'remove') return removed(await desk.api.removeLook({}), terminal);
    const look = await (act === 'copy' ? desk.api.copyLook({}) : desk.api.look({}));
    if (values.json)
      terminal.print(cleanJson({ files: look.files.map(lookPlaceOf), findings: look.findings }));
    else {
      if (look.files.length === 0)
        terminal.complain(
          `The library has no look of its own; the built-in one serves. Files: ${lookFiles.join(', ')}.`,
        );
      for (const file of look.files) terminal.print(lookPlaceOf(file));
      for (const finding of look.findings) terminal.complain(`${finding.grade}: ${oneLine(saidOf(finding))}`);
    }
    const broken = new Set(look.findings.flatMap(({ grade, file }) => (grade === 'error' ? [file] : [])));
    if (broken.size > 0)
      throw new DeskError(
        'failed',
        `${[...broken].map(lookPlaceOf).join(', ')} cannot be used, so the built-in look serves in its place.`,
      );
  });
}

function removed(place: string | null, terminal: Terminal): void {
  terminal.complain(
    place === null
      ? 'The library has no look of its own; the built-in one serves.'
      : `The built-in look serves again. What was there is kept in ${place}.`,
  );
}
