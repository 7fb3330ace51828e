/** `desk check`: what checks find in a library, and mends what can be mended. */
import type { LibraryFinding } from '../../core/checking/library/library-checks.ts';
import { sayFinding } from '../../core/checking/saying.ts';
import { checking } from '../../core/words/en/checking.ts';
import { ruleNames } from '../../core/checking/rules.ts';
import { lookPlaceOf } from '../../core/looks/look-files.ts';
import { DeskError } from '../../core/desk-error.ts';
import { cleanJson } from '../../core/text/clean-text.ts';
import { aligned, oneLine } from './columns.ts';
import { sayHowToTakeOver, sayWatching } from './take-over.ts';
import type { CommandTerminal } from './terminal.ts';
import { oneOf, parseCommand, required, UsageError } from './usage.ts';
import { withDesk } from './windowless-desk.ts';

/** Stands for what is found in the files of the look, which belong to no document. */
const lookRule = 'look';
/** More findings than a library can have. */
const all = 10_000;
/** Rules whose fixes are guesses, however good: nobody's words are changed by them unless they are named. */
const guesses = ['spelling'];
/** Times that the fixes go round, at most. */
const mostPasses = 5;

/**
 * Prints what was mended, then a line for each finding (grade, rule, document or file of the look, sentence), or with --json one object with all of
 * it. Fails where errors are found; warnings alone are no failure.
 */
export async function checkCommand(args: readonly string[], terminal: CommandTerminal): Promise<void> {
  const { values, positionals } = parseCommand(args, {
    library: { type: 'string' },
    fix: { type: 'boolean', default: false },
    rule: { type: 'string', multiple: true, default: [] },
    'take-over': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  });
  if (positionals.length > 0) throw new UsageError(`“${positionals.join(' ')}” is too much.`);
  if (values['take-over'] && !values.fix) throw new UsageError('--take-over goes with --fix.');
  const folder = required(values.library, 'library');
  const asked = values.rule.map((name) => oneOf(name, [...ruleNames, lookRule], 'rule'));
  const takeOver = values['take-over'] ? sayWatching(terminal) : undefined;

  await withDesk(terminal, async (desk) => {
    const { troubled } = await desk
      .open(folder, values.fix ? { takeOver } : { lookOnly: true })
      .catch(sayHowToTakeOver(folder, takeOver !== undefined));
    const { api } = desk;
    let counts = await api.checkLibrary({});
    const fixed: { rule: string; findings: number; documents: string[] }[] = [];
    const failed: string[] = [];
    if (values.fix) {
      // What one rule mends may be for another one to look at: a language that is set right has signs of its own.
      for (let pass = 0; pass < mostPasses; pass += 1) {
        let done = 0;
        for (const { rule } of counts.rules.filter((one) => one.fixable > 0 && isAsked(one.rule, guesses))) {
          const mended = await api.fixChecks({ rule });
          done += mended.findings;
          const known = fixed.find((one) => one.rule === rule);
          if (known) {
            known.findings += mended.findings;
            known.documents = [...new Set([...known.documents, ...mended.documents])];
          } else fixed.push({ rule, findings: mended.findings, documents: mended.documents });
          for (const { id, reason } of mended.failed)
            if (!failed.includes(`${id}: ${reason}`)) failed.push(`${id}: ${reason}`);
        }
        counts = await api.checkLibrary({});
        if (done === 0) break;
      }
    }
    const findings: LibraryFinding[] = [];
    for (;;) {
      const part = await api.libraryFindings({ from: findings.length, most: all });
      findings.push(...part.findings);
      if (findings.length >= part.total || part.findings.length === 0) break;
    }
    const shown = findings.filter(({ rule }) => isAsked(rule)).map(inEnglish);
    const look = isAsked(lookRule) ? (await api.look({})).findings : [];
    const { documents } = counts;
    // Files that are no documents as they stand: nobody can say that all is well with them.
    const unread = [...counts.unread, ...troubled.map(({ path }) => path)];
    if (values.json) terminal.print(cleanJson({ documents, unread, fixed, failed, findings: shown, look }));
    else {
      for (const { rule, findings: many, documents: in_ } of fixed)
        terminal.print(
          `fixed  ${rule}  ${many} in ${in_.length} ${in_.length === 1 ? 'document' : 'documents'}`,
        );
      for (const line of aligned([
        ...shown.map(({ grade, rule, document, message }) => [grade, rule, document, oneLine(message)]),
        ...look.map(({ grade, file, line, says }) => [
          grade,
          lookRule,
          `${lookPlaceOf(file)}${line === null ? '' : `:${line}`}`,
          oneLine(says),
        ]),
      ]))
        terminal.print(line);
    }
    for (const sentence of failed) terminal.complain(oneLine(sentence));
    for (const id of unread)
      terminal.complain(`${id}: This document could not be read. “desk doctor” says why.`);
    const errors = [...shown, ...look].filter(({ grade }) => grade === 'error').length;
    if (errors > 0) throw new DeskError('failed', `${errors} ${errors === 1 ? 'error' : 'errors'} found.`);
    if (failed.length > 0) throw new DeskError('failed', 'Not everything could be fixed.');
  });

  function isAsked(rule: string, unless: readonly string[] = []): boolean {
    return asked.length === 0 ? !unless.includes(rule) : asked.some((name) => name === rule);
  }
}

/** A finding as this command writes it: in English, whatever the window speaks. */
function inEnglish(finding: LibraryFinding) {
  const { rule, grade, source, place, about, document } = finding;
  const { message, remedy, fix } = sayFinding(checking, finding);
  return {
    rule,
    grade,
    source: checking.sources[source],
    message,
    remedy,
    place,
    about,
    document,
    ...(fix === null ? {} : { fix }),
  };
}
