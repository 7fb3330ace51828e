/** `desk policy`: what the organization has decided for this computer. */
import { policyLines } from '../../core/policy/policy-lines.ts';
import { DeskError } from '../../core/desk-error.ts';
import { cleanJson } from '../../core/text/clean-text.ts';
import { oneLine } from './columns.ts';
import type { CommandTerminal } from './terminal.ts';
import { parseCommand, UsageError } from './usage.ts';

/** Prints what is in force, a line each, or with --json all of it. Throws DeskError where something is wrong. */
export function policyCommand(args: readonly string[], terminal: CommandTerminal): Promise<void> {
  const { values, positionals } = parseCommand(args, { json: { type: 'boolean', default: false } });
  if (positionals.length > 0) throw new UsageError(`“${positionals.join(' ')}” is too much.`);
  const { policy } = terminal;
  if (values.json) terminal.print(cleanJson(policy));
  else for (const line of policyLines(policy)) terminal.print(oneLine(line));
  if (policy.problems.length === 0) return Promise.resolve();
  throw new DeskError('failed', policy.problems.map(oneLine).join('\n'));
}
