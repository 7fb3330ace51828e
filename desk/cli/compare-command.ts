/** `desk compare`: a Word file that came back beside its document, change by change. */
import { compareReturned, placelessWords, takeChanges } from '../../core/clearance/clearance.ts';
import type { ListedChange } from '../../core/clearance/change-list.ts';
import type { Clash } from '../../core/clearance/three-way.ts';
import type { ReturnedComment } from '../../core/clearance/tracked.ts';
import { sayTheSame } from '../../core/comparing/say-the-same.ts';
import { DeskError } from '../../core/desk-error.ts';
import { cleanJson } from '../../core/text/clean-text.ts';
import { titleOf } from '../../core/list/listing.ts';
import { fetchFile } from '../import/read-file.ts';
import { oneLine } from './columns.ts';
import type { Terminal } from './terminal.ts';
import { parseCommand, required, UsageError } from './usage.ts';
import { withDesk } from './windowless-desk.ts';

const largest = 100 * 1024 * 1024;

/** Prints every change, or with --json all of the comparison; with --accept-all, saves them as one revision. */
export async function compareCommand(args: readonly string[], terminal: Terminal): Promise<void> {
  const { values, positionals } = parseCommand(args, {
    library: { type: 'string' },
    document: { type: 'string' },
    'accept-all': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  });
  const [name, ...more] = positionals;
  if (name === undefined) throw new UsageError('Which Word file is to be compared?');
  if (more.length > 0) throw new UsageError(`“${more.join(' ')}” is too much.`);
  const folder = required(values.library, 'library');
  const accepts = values['accept-all'];
  const input = await fetchFile(name, largest);
  if (input.refusal !== undefined) throw new DeskError('refused', input.refusal);
  await withDesk(async (desk) => {
    const { office } = await desk.open(folder, { lookOnly: !accepts });
    const returned = await desk.api.readReturned({
      name: input.name,
      bytes: input.bytes,
      id: values.document,
    });
    const compared = compareReturned(returned, office.rangeMark);
    const every = new Set(compared.changes.map(({ change }) => change));
    const taken = takeChanges(compared, returned.present, every, new Set(), office.rangeMark);
    const { comments } = compared.file;
    const notices = placelessWords(compared, office.rangeMark);
    const isNew = !sayTheSame(taken.document, returned.present);
    const saves = accepts && isNew;
    const saved = saves
      ? (await desk.api.takeReturned({ document: taken.document, rev: returned.rev })).stored.rev
      : null;
    const { clashes } = taken;
    const { id } = returned.present;
    const { matchedBy } = returned;
    if (values.json) {
      terminal.print(
        cleanJson({ document: id, matchedBy, changes: compared.changes, comments, clashes, notices, saved }),
      );
      return;
    }
    terminal.print(`${input.name}: “${oneLine(titleOf(returned.present))}” (${id})`);
    for (const line of compared.changes.map(changeLine)) terminal.print(line);
    if (compared.changes.length === 0) terminal.print('  No changes.');
    for (const comment of comments) terminal.print(commentLine(comment));
    for (const clash of clashes) terminal.complain(clashLine(clash));
    for (const notice of notices) terminal.complain(oneLine(notice));
    if (accepts && compared.changes.length > 0 && !isNew)
      terminal.print('Nothing was saved: the document has all of these changes that it can take.');
    if (saved !== null)
      terminal.print(`Saved as revision ${saved}; the state before is kept in the document's history.`);
  });
}

const day = (at: string | null): string => (at === null ? '' : `, ${at.slice(0, 10)}`);

/** "1. Ada, 2024-03-12: replaced in body: met in [-Vienna-] {+Brussels+} today." */
const changeLine = ({ by, at, kind, part, words }: ListedChange, index: number): string => {
  const told = words.map(({ text, change }) =>
    change === 'added' ? `{+${text}+}` : change === 'removed' ? `[-${text}-]` : text,
  );
  return `  ${index + 1}. ${by === null ? 'Not tracked' : oneLine(by)}${day(at)}: ${kind} in ${part}: ${oneLine(told.join(''))}`;
};

const commentLine = ({ by, at, text, about }: ReturnedComment): string =>
  `  Comment by ${oneLine(by ?? 'somebody')}${day(at)}${about === '' ? '' : ` on “${oneLine(about)}”`}: ${oneLine(text)}`;

const clashLine = ({ field, mine, theirs }: Clash): string =>
  `Changed here and in the file (${field}), so what is here stays: “${oneLine(mine.join(' '))}”. The file has: “${oneLine(theirs.join(' '))}”.`;
