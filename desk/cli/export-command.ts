/** `desk export`: files for readers, from a library. */
import path from 'node:path';
import { DeskError } from '../../core/desk-error.ts';
import { exportFormats } from '../../core/export/formats.ts';
import { withdrawals } from '../../core/export/withdrawn.ts';
import { oneLine } from './columns.ts';
import { cleanJson } from '../../core/text/clean-text.ts';
import { isNarrowed } from '../../core/export/export-request.ts';
import { LibraryFiles } from '../documents/library-files.ts';
import { AddressStore } from '../page-addresses/address-store.ts';
import { selectArgument } from './select-argument.ts';
import { releaseArgument, releaseCount, releaseOptions } from './release-argument.ts';
import { findBrochure } from './find-brochure.ts';
import type { CommandTerminal } from './terminal.ts';
import { oneOf, parseCommand, required, UsageError } from './usage.ts';
import { withDesk } from './windowless-desk.ts';
import { withdrawnLines } from './withdrawn-lines.ts';

/**
 * Prints the files written, one a line, or with --json the result; how many items went out, what stayed and why, and remarks
 * go to standard error.
 */
export async function exportCommand(args: readonly string[], terminal: CommandTerminal): Promise<void> {
  const { values, positionals } = parseCommand(args, {
    library: { type: 'string' },
    out: { type: 'string' },
    brochure: { type: 'string' },
    pdf: { type: 'boolean', default: false },
    report: { type: 'boolean', default: false },
    ...releaseOptions,
    select: { type: 'string', multiple: true, default: [] as string[] },
    replace: { type: 'boolean', default: false },
    renew: { type: 'boolean', default: false },
    withdrawn: { type: 'string', default: 'keep' },
    json: { type: 'boolean', default: false },
  });
  const [asked, ...more] = positionals;
  if (asked === undefined) throw new UsageError('What is to be exported?');
  if (more.length > 0) throw new UsageError(`“${more.join(' ')}” is too much.`);
  const format = oneOf(asked, exportFormats, 'format');
  const folder = required(values.library, 'library');
  const out = required(values.out, 'out');
  const withdrawn = oneOf(values.withdrawn, withdrawals, 'choice for --withdrawn');

  if (values.select.length > 0 && values.brochure !== undefined)
    throw new UsageError('--brochure has items of its own. Leave it out, or leave out --select.');
  const asksFor = releaseArgument(values);

  const printer = values.pdf || values.report ? (await import('../pdf/printers.ts')).createPrinter() : null;
  await withDesk(
    terminal,
    async (desk) => {
      const { tags } = await desk.open(folder, { lookOnly: true });
      const brochure =
        values.brochure === undefined
          ? undefined
          : findBrochure(await desk.api.list({ kind: 'brochure' }), values.brochure);
      const documents =
        values.select.length === 0
          ? undefined
          : await selectArgument(values.select, desk.api, new AddressStore(new LibraryFiles(folder)));
      const release = asksFor(tags);
      desk.allowExport(out);
      const result = await desk.api
        .export({
          formats: [format],
          folder: path.resolve(out),
          pdf: values.pdf || values.report,
          report: values.report,
          brochure,
          release,
          documents,
          replace: values.replace,
          renew: values.renew,
          withdrawn,
        })
        .catch(sayHowToReplace(isNarrowed({ documents, release })));
      if (values.json) terminal.print(cleanJson(result));
      else {
        for (const file of result.files) terminal.print(path.join(out, file));
        const count = releaseCount(result);
        if (count !== null) terminal.complain(count);
        for (const remark of [...result.remarks, ...withdrawnLines(result.withdrawn)])
          terminal.complain(oneLine(remark));
      }
    },
    printer,
  );
}

const sayHowToReplace =
  (isNarrowed: boolean) =>
  (error: unknown): never => {
    if (!(error instanceof DeskError) || error.code !== 'exists') throw error;
    const ways = [
      '--out names a folder',
      ...(isNarrowed ? ['--renew writes only the pages of the chosen items'] : []),
      '--replace has them replaced',
    ];
    throw new DeskError('exists', `${error.message} (${ways.join(', ')}.)`, { cause: error });
  };
