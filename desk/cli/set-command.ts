/** `desk set`, `desk duplicate`: what the list does to many documents, on the command line. */
import { statuses } from '../../core/document.ts';
import type { NotDone } from '../../core/many/change.ts';
import { cleanJson } from '../../core/text/clean-text.ts';
import { DeskError } from '../../core/desk-error.ts';
import { oneLine } from './columns.ts';
import { selectDocuments, selectionOptions } from './document-selection.ts';
import { sayHowToTakeOver, sayWatching } from './take-over.ts';
import { findTag } from './tag-argument.ts';
import type { CommandTerminal, Terminal } from './terminal.ts';
import { oneOf, parseCommand, required, UsageError } from './usage.ts';
import { withDesk } from './windowless-desk.ts';

const common = {
  library: { type: 'string' },
  'take-over': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  ...selectionOptions,
} as const;

/** Names what was left as it was, and fails then: everything else was done. Throws DeskError. */
function sayNotDone(notDone: readonly NotDone[], terminal: Terminal): void {
  for (const { id, headline, reason } of notDone)
    terminal.complain(oneLine(`“${headline || id}”: ${reason}`));
  if (notDone.length > 0) throw new DeskError('failed', `${notDone.length} left as they were.`);
}

/** Sets status or language, and adds or removes tags. */
export async function setCommand(args: readonly string[], terminal: CommandTerminal): Promise<void> {
  const { values, positionals } = parseCommand(args, {
    ...common,
    status: { type: 'string' },
    language: { type: 'string' },
    'add-tag': { type: 'string', multiple: true, default: [] },
    'remove-tag': { type: 'string', multiple: true, default: [] },
  });
  if (positionals.length > 0) throw new UsageError(`“${positionals.join(' ')}” is too much.`);
  const folder = required(values.library, 'library');
  const status = values.status === undefined ? undefined : oneOf(values.status, statuses, 'status');
  const { language } = values;
  if (
    status === undefined &&
    language === undefined &&
    values['add-tag'].length + values['remove-tag'].length === 0
  )
    throw new UsageError('Set what? Give --status, --language, --add-tag or --remove-tag.');
  const takeOver = values['take-over'] ? sayWatching(terminal) : undefined;
  await withDesk(terminal, async (desk) => {
    const { tags } = await desk
      .open(folder, { takeOver })
      .catch(sayHowToTakeOver(folder, takeOver !== undefined));
    const chosen = await selectDocuments(desk, values, tags);
    const { changed, notDone } = await desk.api.changeMany({
      ids: chosen.map(({ id }) => id),
      change: {
        status,
        language,
        addTags: values['add-tag'].map((tag) => findTag(tags, tag).id),
        removeTags: values['remove-tag'].map((tag) => findTag(tags, tag).id),
      },
    });
    if (values.json) terminal.print(cleanJson({ changed, notDone }));
    else terminal.print(`${changed.length} of ${chosen.length} changed.`);
    sayNotDone(notDone, terminal);
  });
}

/** Copies documents as drafts. */
export async function duplicateCommand(args: readonly string[], terminal: CommandTerminal): Promise<void> {
  const { values, positionals } = parseCommand(args, common);
  if (positionals.length > 0) throw new UsageError(`“${positionals.join(' ')}” is too much.`);
  const folder = required(values.library, 'library');
  const takeOver = values['take-over'] ? sayWatching(terminal) : undefined;
  await withDesk(terminal, async (desk) => {
    const { tags } = await desk
      .open(folder, { takeOver })
      .catch(sayHowToTakeOver(folder, takeOver !== undefined));
    const chosen = await selectDocuments(desk, values, tags);
    const { made, notDone } = await desk.api.duplicate({ ids: chosen.map(({ id }) => id) });
    if (values.json) terminal.print(cleanJson({ made, notDone }));
    else
      for (const { id } of made) {
        const { document } = await desk.api.read({ id });
        terminal.print(oneLine(`${id} ${document.kind === 'brochure' ? document.title : document.headline}`));
      }
    sayNotDone(notDone, terminal);
  });
}
