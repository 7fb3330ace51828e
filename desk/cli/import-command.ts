/** `desk import`: files into a library, or with --dry-run only a look at what would come in. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { DeskError } from '../../core/desk-error.ts';
import type { ImportPlan, ImportResult, PlannedFile } from '../../core/import/import-plan.ts';
import { forms, statuses, type Form, type Status } from '../../core/document.ts';
import { langOf } from '../../core/languages/locale.ts';
import type { Reading } from '../../core/import/reading.ts';
import type { Desk } from '../desk.ts';
import { isEmptyFolder } from '../documents/library-files.ts';
import { fetchFile, longestText, type InputFile } from '../import/read-file.ts';
import { importLines, planLines } from './import-lines.ts';
import { cleanJson } from '../../core/text/clean-text.ts';
import { sayHowToTakeOver, sayWatching } from './take-over.ts';
import type { CommandTerminal, Terminal } from './terminal.ts';
import { oneOf, parseCommand, required, UsageError } from './usage.ts';
import { withDesk } from './windowless-desk.ts';

/** Nothing is written unless every file can be read. */
export async function importCommand(args: readonly string[], terminal: CommandTerminal): Promise<void> {
  const { values, positionals } = parseCommand(args, {
    library: { type: 'string' },
    as: { type: 'string' },
    status: { type: 'string' },
    language: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    'take-over': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  });
  if (positionals.length === 0) throw new UsageError('Which file is to be imported?');
  const as = values.as === undefined ? undefined : oneOf(values.as, forms, 'form');
  const status = values.status === undefined ? undefined : oneOf(values.status, statuses, 'status');
  const { language } = values;
  if (language !== undefined && langOf(language) === 'und')
    throw new UsageError(`“${language}” is no language. Use a tag such as fr, ar or pt-BR.`);
  const dry = values['dry-run'];
  const folder = dry ? values.library : required(values.library, 'library');

  const takeOver = values['take-over'] && !dry ? sayWatching(terminal) : undefined;
  const bringAll = withDesk(terminal, async (desk) => {
    const exists = folder !== undefined && !(await isFree(folder));
    if (exists) await desk.open(folder, { lookOnly: dry, takeOver });
    const inputs = await fetchAll(positionals, terminal);
    const plan = await desk.planFiles(inputs, as);
    const refused = plan.files.flatMap((file) => file.refused ?? []);
    if (refused.length > 0) throw new DeskError('refused', refused.join('\n'));

    if (dry) {
      await look(desk, plan, { json: values.json, language }, terminal);
      return;
    }
    if (!exists) await desk.create(required(folder, 'library'));
    // One file after the other, so that each is told apart and later files see what earlier ones brought.
    for (const input of inputs) await bring(desk, input, { as, status, language }, values.json, terminal);
  });
  await bringAll.catch(sayHowToTakeOver(folder, takeOver !== undefined));
}

async function look(
  desk: Desk,
  plan: ImportPlan,
  { json, language }: { json: boolean; language: string | undefined },
  terminal: Terminal,
): Promise<void> {
  const { dryRun } = await import('../../core/reading/dry-run.ts');
  desk.readings(plan.id).forEach((reading, index) => {
    const file = plan.files[index];
    if (reading === null || file === undefined) return;
    if (json) terminal.print(cleanJson(dryRun(inLanguage(reading, language))));
    else for (const line of planLines(file)) terminal.print(line);
  });
}

/** The same reading with every document in a language that was said; as it was told where none was. */
const inLanguage = (reading: Reading, language: string | undefined): Reading =>
  language === undefined
    ? reading
    : { ...reading, drafts: reading.drafts.map((draft) => ({ ...draft, language: langOf(language) })) };

async function bring(
  desk: Desk,
  input: InputFile,
  {
    as,
    status,
    language,
  }: { as: Form | undefined; status: Status | undefined; language: string | undefined },
  json: boolean,
  terminal: Terminal,
): Promise<void> {
  const plan = await desk.planFiles([input], as);
  const [file] = plan.files;
  const [reading] = desk.readings(plan.id);
  if (!file || !reading) throw new DeskError('failed', `“${input.name}” could not be read again.`);
  const fresh = file.documents.flatMap(({ existing, index }) => (existing === null ? [index] : []));
  const already: ImportResult['imported'] = file.documents.flatMap(({ existing, kind, headline }) =>
    existing === null ? [] : [{ id: existing, kind, headline }],
  );
  if (reading.brochure !== null && file.brochure === null)
    already.push(...(await brochuresNamed(desk, reading.brochure.title)));
  const { imported, remarks } = await desk.api.confirmImport({
    plan: plan.id,
    keep: [fresh],
    statuses: [status ?? file.status],
    languages: [
      language === undefined
        ? {}
        : Object.fromEntries(file.documents.map(({ index }) => [index, langOf(language)])),
    ],
  });
  if (json) terminal.print(cleanJson({ ...outcome(file, imported, already), remarks }));
  else for (const line of importLines(file, imported, already, remarks)) terminal.print(line);
}

const outcome = (
  { name, form, notices }: PlannedFile,
  imported: ImportResult['imported'],
  already: ImportResult['imported'],
): object => ({ file: name, form, imported, already, notices });

async function brochuresNamed(desk: Desk, title: string): Promise<ImportResult['imported']> {
  const brochures = await desk.api.list({ kind: 'brochure' });
  return brochures
    .filter(({ headline }) => headline === title)
    .map(({ id, kind, headline }) => ({ id, kind, headline }));
}

/** True where a library can be made: nothing there, or an empty folder. */
const isFree = (folder: string): Promise<boolean> =>
  stat(folder).then(
    async (found) => found.isDirectory() && (await isEmptyFolder(path.resolve(folder))),
    () => true,
  );

async function fetchAll(names: readonly string[], terminal: Terminal): Promise<InputFile[]> {
  const inputs: InputFile[] = [];
  for (const name of names)
    inputs.push(
      name === '-' ? { name, bytes: await terminal.readInput(longestText) } : await fetchFile(name),
    );
  const refusals = inputs.flatMap(({ refusal }) => refusal ?? []);
  if (refusals.length > 0) throw new DeskError('refused', refusals.join('\n'));
  return inputs;
}
