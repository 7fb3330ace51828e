/** `desk compare`: a Word file that came back beside its document, change by change. */
import {
  compareReturned,
  placelessWords,
  takeChanges,
  type Returned,
} from '../../core/clearance/clearance.ts';
import { compare } from '../../core/comparing/compare.ts';
import type { Part } from '../../core/comparing/compare-text.ts';
import type { DeskApi } from '../../core/contract.ts';
import type { Article, Office } from '../../core/document.ts';
import type { ListedChange } from '../../core/clearance/change-list.ts';
import type { Clash } from '../../core/clearance/three-way.ts';
import type { ReturnedComment } from '../../core/clearance/tracked.ts';
import { sayTheSame } from '../../core/comparing/say-the-same.ts';
import { DeskError } from '../../core/desk-error.ts';
import { cleanJson } from '../../core/text/clean-text.ts';
import { titleOf } from '../../core/list/listing.ts';
import { fetchFile } from '../import/read-file.ts';
import { oneLine } from './columns.ts';
import type { CommandTerminal, Terminal } from './terminal.ts';
import { parseCommand, required, UsageError } from './usage.ts';
import { withDesk } from './windowless-desk.ts';

const largest = 100 * 1024 * 1024;

/** Prints every change, or with --json all of the comparison; with --accept-all, saves them as one revision. */
export async function compareCommand(args: readonly string[], terminal: CommandTerminal): Promise<void> {
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
  await withDesk(terminal, async (desk) => {
    const { office } = await desk.open(folder, { lookOnly: !accepts });
    const returned = await desk.api.readReturned({
      name: input.name,
      bytes: input.bytes,
      id: values.document,
    });
    const one = (item: Returned): Promise<ComparedFile> => compareOne(desk.api, item, office, accepts);
    if (returned.kind === 'brochure') {
      const { present, notices, comments } = returned;
      const fields = compare(present, returned.returned);
      const saves = accepts && fields.length > 0;
      const saved = saves
        ? (await desk.api.takeReturned({ document: returned.returned, rev: returned.rev })).stored.rev
        : null;
      const items: ComparedFile[] = [];
      for (const item of returned.items) items.push(await one(item));
      if (values.json) {
        terminal.print(
          cleanJson({
            document: present.id,
            fields,
            saved,
            comments,
            notices,
            items: items.map(({ present: _, isNew: __, ...rest }) => rest),
          }),
        );
        return;
      }
      terminal.print(`${input.name}: “${oneLine(present.title)}” (${present.id})`);
      for (const { field, parts } of fields) terminal.print(`  ${field}: ${wordsLine(parts)}`);
      if (fields.length === 0) terminal.print('  No changes.');
      for (const comment of comments) terminal.print(commentLine(comment));
      for (const notice of notices) terminal.complain(oneLine(notice));
      if (saved !== null) terminal.print(savedLine(saved));
      for (const item of items) {
        terminal.print(`“${oneLine(titleOf(item.present))}” (${item.document})`);
        printOne(item, accepts, terminal);
      }
      return;
    }
    const item = await one(returned);
    const { present, isNew: _, ...told } = item;
    if (values.json) {
      terminal.print(cleanJson(told));
      return;
    }
    terminal.print(`${input.name}: “${oneLine(titleOf(present))}” (${item.document})`);
    printOne(item, accepts, terminal);
  });
}

interface ComparedFile {
  document: string;
  matchedBy: Returned['matchedBy'];
  changes: ListedChange[];
  comments: ReturnedComment[];
  clashes: Clash[];
  notices: string[];
  /** The new revision; null where nothing was saved. */
  saved: number | null;
  present: Article;
  /** False where the document has all of the changes already. */
  isNew: boolean;
}

async function compareOne(
  api: Pick<DeskApi, 'takeReturned'>,
  returned: Returned,
  { rangeMark }: Pick<Office, 'rangeMark'>,
  accepts: boolean,
): Promise<ComparedFile> {
  const compared = compareReturned(returned, rangeMark);
  const every = new Set(compared.changes.map(({ change }) => change));
  const taken = takeChanges(compared, returned.present, every, new Set(), rangeMark);
  const isNew = !sayTheSame(taken.document, returned.present);
  return {
    document: returned.present.id,
    matchedBy: returned.matchedBy,
    changes: compared.changes,
    comments: compared.file.comments,
    clashes: taken.clashes,
    notices: placelessWords(compared, rangeMark),
    saved:
      accepts && isNew
        ? (await api.takeReturned({ document: taken.document, rev: returned.rev })).stored.rev
        : null,
    present: returned.present,
    isNew,
  };
}

function printOne(
  { changes, comments, clashes, notices, saved, isNew }: ComparedFile,
  accepts: boolean,
  terminal: Terminal,
): void {
  for (const line of changes.map(changeLine)) terminal.print(line);
  if (changes.length === 0) terminal.print('  No changes.');
  for (const comment of comments) terminal.print(commentLine(comment));
  for (const clash of clashes) terminal.complain(clashLine(clash));
  for (const notice of notices) terminal.complain(oneLine(notice));
  if (accepts && changes.length > 0 && !isNew)
    terminal.print('Nothing was saved: the document has all of these changes that it can take.');
  if (saved !== null) terminal.print(savedLine(saved));
}

const savedLine = (rev: number): string =>
  `Saved as revision ${rev}; the state before is kept in the document's history.`;

/** "met in [-Vienna-] {+Brussels+} today" */
const wordsLine = (words: readonly Part[]): string =>
  oneLine(
    words
      .map(({ text, change }) =>
        change === 'added' ? `{+${text}+}` : change === 'removed' ? `[-${text}-]` : text,
      )
      .join(''),
  );

const day = (at: string | null): string => (at === null ? '' : `, ${at.slice(0, 10)}`);

/** "1. Ada, 2024-03-12: replaced in body: met in [-Vienna-] {+Brussels+} today." */
const changeLine = ({ by, at, kind, part, words }: ListedChange, index: number): string =>
  `  ${index + 1}. ${by === null ? 'Not tracked' : oneLine(by)}${day(at)}: ${kind} in ${part}: ${wordsLine(words)}`;

const commentLine = ({ by, at, text, about }: ReturnedComment): string =>
  `  Comment by ${oneLine(by ?? 'somebody')}${day(at)}${about === '' ? '' : ` on “${oneLine(about)}”`}: ${oneLine(text)}`;

const clashLine = ({ field, mine, theirs }: Clash): string =>
  `Changed here and in the file (${field}), so what is here stays: “${oneLine(mine.join(' '))}”. The file has: “${oneLine(theirs.join(' '))}”.`;
