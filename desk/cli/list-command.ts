/** `desk list`: the documents of a library, newest first. */
import { kinds, statuses } from '../../core/document.ts';
import { select, type Summary } from '../../core/list/listing.ts';
import { withDesk } from './windowless-desk.ts';
import { aligned, isoDays, oneLine } from './columns.ts';
import { firstDay, lastDay } from './day-argument.ts';
import { cleanJson } from '../../core/text/clean-text.ts';
import { findTag } from './tag-argument.ts';
import type { CommandTerminal } from './terminal.ts';
import { oneOf, parseCommand, required, UsageError } from './usage.ts';

/** A summary as it is printed for other programs: without what only colleagues see, and what the desk keeps for itself. */
function shared({ work: _work, said: _said, ...summary }: Summary): Omit<Summary, 'work' | 'said'> {
  return summary;
}

/** Prints a line a document (days, status, kind, headline, tags), or with --json one array of summaries. */
export async function listCommand(args: readonly string[], terminal: CommandTerminal): Promise<void> {
  const { values, positionals } = parseCommand(args, {
    library: { type: 'string' },
    kind: { type: 'string' },
    tag: { type: 'string', multiple: true, default: [] },
    status: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    search: { type: 'string' },
    json: { type: 'boolean', default: false },
  });
  if (positionals.length > 0) throw new UsageError(`“${positionals.join(' ')}” is too much.`);
  const folder = required(values.library, 'library');
  const query = {
    kind: values.kind === undefined ? undefined : oneOf(values.kind, kinds, 'kind'),
    status: values.status === undefined ? undefined : oneOf(values.status, statuses, 'status'),
    from: values.from === undefined ? undefined : firstDay(values.from, 'from'),
    to: values.to === undefined ? undefined : lastDay(values.to, 'to'),
  };

  await withDesk(terminal, async (desk) => {
    const { tags: known, troubled } = await desk.open(folder, { lookOnly: true });
    const tags = values.tag.map((tag) => findTag(known, tag).id);
    const found =
      values.search === undefined ? null : new Set(await desk.api.search({ words: values.search }));
    const summaries = select(await desk.api.list({}), { ...query, tags }).filter(
      ({ id }) => found?.has(id) ?? true,
    );
    const named = summaries.map((summary) => ({
      ...shared(summary),
      tags: summary.tags.map((id) => known.find((tag) => tag.id === id)?.name ?? id),
    }));

    if (values.json) terminal.print(cleanJson(named));
    else
      for (const line of aligned(
        named.map(({ date, status, kind, headline, tags: names }) => [
          isoDays(date),
          status,
          kind,
          oneLine(headline),
          oneLine(names.join(', ')),
        ]),
      ))
        terminal.print(line);
    for (const { path, reason } of troubled) terminal.complain(oneLine(`${path}: ${reason}`));
  });
}
