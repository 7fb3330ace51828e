/** Finds the command, runs it, and turns what goes wrong into a sentence and an exit status. */
import { cleanText } from '../../core/text/clean-text.ts';
import { DeskError } from '../../core/desk-error.ts';
import { readPolicy } from '../policy/read-policy.ts';
import { policyPlace, type PolicyPlace } from '../policy/policy-place.ts';
import type { CommandTerminal, Terminal } from './terminal.ts';
import { usage, UsageError, type CommandName } from './usage.ts';

type Command = (args: readonly string[], terminal: CommandTerminal) => Promise<void>;

/** Commands by name; each is loaded when it is called. */
const commands: Readonly<Record<CommandName, () => Promise<Command>>> = {
  import: async () => (await import('./import-command.ts')).importCommand,
  list: async () => (await import('./list-command.ts')).listCommand,
  set: async () => (await import('./set-command.ts')).setCommand,
  duplicate: async () => (await import('./set-command.ts')).duplicateCommand,
  export: async () => (await import('./export-command.ts')).exportCommand,
  edition: async () => (await import('./edition-command.ts')).editionCommand,
  translation: async () => (await import('./translation-command.ts')).translationCommand,
  compare: async () => (await import('./compare-command.ts')).compareCommand,
  backup: async () => (await import('./backup-command.ts')).backupCommand,
  restore: async () => (await import('./restore-command.ts')).restoreCommand,
  serve: async () => (await import('./serve-command.ts')).serveCommand,
  check: async () => (await import('./check-command.ts')).checkCommand,
  replace: async () => (await import('./replace-command.ts')).replaceCommand,
  look: async () => (await import('./look-command.ts')).lookCommand,
  policy: async () => (await import('./policy-command.ts')).policyCommand,
  doctor: async () => (await import('./doctor-command.ts')).doctorCommand,
};

const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name);

/** Wraps the terminal so that all output of a command is stripped of control characters, which a terminal would act on. */
const cleanly = (terminal: Terminal): Terminal => ({
  print: (line) => {
    terminal.print(cleanText(line));
  },
  complain: (line) => {
    terminal.complain(cleanText(line));
  },
  readInput: (limit) => terminal.readInput(limit),
});

/** Runs `desk <args>`, by the policy that lies in that place. Gives 0 done, 1 failed (a sentence on standard error), 2 called wrongly. */
export async function runCommand(
  args: readonly string[],
  given: Terminal,
  place: PolicyPlace = policyPlace(),
): Promise<0 | 1 | 2> {
  const terminal = cleanly(given);
  const [name, ...rest] = args;
  if (name === 'help' || args.includes('--help') || args.includes('-h')) {
    terminal.print(usage);
    return 0;
  }
  if (name === '--version') {
    const { versionLines } = await import('./version.ts');
    for (const line of await versionLines()) terminal.print(line);
    return 0;
  }
  try {
    if (name === undefined) throw new UsageError('Which command?');
    if (!isCommand(name)) throw new UsageError(`There is no command “${name}”.`);
    const command = await commands[name]();
    await command(rest, { ...terminal, policy: await readPolicy(place) });
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.complain(`${error.message}\n\n${usage}`);
      return 2;
    }
    const sentence =
      error instanceof DeskError
        ? error.message
        : `The desk failed: ${error instanceof Error ? error.message : String(error)}`;
    terminal.complain(sentence);
    return 1;
  }
}
