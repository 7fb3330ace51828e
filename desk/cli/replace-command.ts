/** `desk replace`: hits of words in a library, and other words in their place. */
import { DeskError } from '../../core/desk-error.ts';
import { loadExpressions, troubleOf } from '../../core/finding/expression.ts';
import type { LibraryHit } from '../../core/finding/library-hits.ts';
import { longestNeedle } from '../../core/finding/needle.ts';
import { newWordsAmong } from '../../core/finding/new-words.ts';
import { parts, type Part } from '../../core/finding/text-places.ts';
import { cleanJson } from '../../core/text/clean-text.ts';
import { aligned, oneLine } from './columns.ts';
import { sayHowToTakeOver, sayWatching } from './take-over.ts';
import type { CommandTerminal } from './terminal.ts';
import { oneOf, parseCommand, required, UsageError } from './usage.ts';
import { withDesk } from './windowless-desk.ts';

/** Why a hit stays as it is unless `--all` is given. */
const whyLeft = {
  quotation: 'left: a quotation',
  address: 'left: an address',
  link: 'left: the link would be gone',
} as const;

/**
 * Prints a line for each hit (document, place, the words with what they become), or with --json one object. Writes nothing
 * unless --write is given.
 */
export async function replaceCommand(args: readonly string[], terminal: CommandTerminal): Promise<void> {
  const { values, positionals } = parseCommand(args, {
    library: { type: 'string' },
    'whole-word': { type: 'boolean', default: false },
    case: { type: 'boolean', default: false },
    accents: { type: 'boolean', default: false },
    regex: { type: 'boolean', default: false },
    in: { type: 'string' },
    all: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
    'take-over': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  });
  const [words, becomes, ...more] = positionals;
  if (words === undefined || words === '') throw new UsageError('Which words are to be found?');
  if (becomes === undefined) throw new UsageError('What are they to become? "" takes them away.');
  if (more.length > 0) throw new UsageError(`“${more.join(' ')}” is too much.`);
  if (words.length > longestNeedle)
    throw new UsageError(`No more than ${String(longestNeedle)} characters can be found.`);
  if (/\p{Cc}/u.test(becomes))
    throw new UsageError('The new words hold a line break or another control character.');
  if (values.write && values['dry-run']) throw new UsageError('--write and --dry-run exclude each other.');
  if (values['take-over'] && !values.write) throw new UsageError('--take-over goes with --write.');
  const folder = required(values.library, 'library');
  const among: Part[] | undefined = values.in?.split(',').map((name) => oneOf(name.trim(), parts, 'part'));
  const needle = {
    words,
    case: values.case,
    wholeWord: values['whole-word'],
    accents: values.accents,
    regex: values.regex,
  };
  if (values.regex) await loadExpressions();
  const trouble = troubleOf(needle);
  if (trouble) throw new UsageError(`The expression cannot be read at “${trouble.part}”.`);
  const takes = ({ caution }: LibraryHit): boolean => values.all || caution === null;
  const takeOver = values['take-over'] ? sayWatching(terminal) : undefined;

  await withDesk(terminal, async (desk) => {
    const { troubled } = await desk
      .open(folder, values.write ? { takeOver } : { lookOnly: true })
      .catch(sayHowToTakeOver(folder, takeOver !== undefined));
    const {
      documents,
      total,
      more: unlisted,
      unread,
    } = await desk.api.findInLibrary({ needle, becomes, among });
    const chosen = documents.flatMap(({ id, rev, hits }) => {
      const keys = hits.filter(takes).map(({ key }) => key);
      return keys.length > 0 ? [{ id, rev, keys }] : [];
    });
    const done = values.write ? await desk.api.replaceInLibrary({ needle, becomes, chosen }) : null;
    if (values.json) terminal.print(cleanJson({ total, documents, replaced: done }));
    else {
      for (const line of aligned(
        documents.flatMap(({ id, status, hits }) =>
          hits.map((hit) => {
            const [before, old, behind] = hit.excerpt;
            const shown = takes(hit)
              ? `${before}[${old} → ${newWordsAmong(needle, becomes, hit.excerpt)}]${behind}`
              : `${before}[${old}]${behind}  (${whyLeft[hit.caution ?? 'address']})`;
            return [id, status, hit.part, oneLine(shown)];
          }),
        ),
      ))
        terminal.print(line);
      const count = chosen.reduce((sum, { keys }) => sum + keys.length, 0);
      const inSome = (many: number, some: number): string =>
        `${String(many)} ${many === 1 ? 'hit' : 'hits'} in ${String(some)} ${some === 1 ? 'document' : 'documents'}`;
      terminal.print(
        done
          ? `Replaced ${inSome(done.replaced, done.documents.length)}. History keeps the version before.`
          : `${inSome(total, documents.length + unlisted)}; ${String(count)} would be replaced. Nothing was written: --write does.`,
      );
    }
    if (unlisted > 0)
      terminal.complain(
        `${String(unlisted)} more documents were not looked into. Run the command again once these hits are replaced.`,
      );
    for (const headline of [...unread, ...troubled.map(({ path }) => path)])
      terminal.complain(oneLine(`${headline}: This document could not be read. “desk doctor” says why.`));
    const left = [
      ...(done?.changedMeanwhile ?? []).map(
        (headline) => `“${headline}” has been changed meanwhile. Nothing was written in it.`,
      ),
      ...(done?.failed ?? []).map(({ headline, reason }) => `“${headline}”: ${reason}`),
      ...(done && done.refused > 0
        ? [`${String(done.refused)} in addresses stay: what they would become may not stand in a text.`]
        : []),
    ];
    for (const sentence of left) terminal.complain(oneLine(sentence));
    if (left.length > 0) throw new DeskError('failed', 'Not everything was replaced.');
  });
}
