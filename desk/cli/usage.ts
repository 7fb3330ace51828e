/** How the commands are called, and what is said where they are called wrongly. */
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { parts } from '../../core/finding/text-places.ts';
import { exportFormats, formats } from '../../core/export/formats.ts';

const either = (names: readonly string[]): string =>
  [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part !== '').join(' or ');

/** How each command is called. `run-command.ts` has what it does: a command that stands in only one of both does not compile. */
const commandUsage = {
  import: `  import <file…> --library <folder> [--as <form>] [--status <status>]
         [--language <language>] [--dry-run] [--take-over] [--json]
      Brings documents into a library; makes the library where there is none.
      <file> may be - (standard input).
      <form>: latest-news, brochure, article, profile or brief; left out, it is recognised.
      <status>: draft, in-review, cleared or published; left out, Latest News and brochures come in
      as published, everything else as drafts.
      <language>: of all that comes in (fr, ar, pt-BR); left out, it is told by the words of each.
      --dry-run says what would come in, and writes nothing.
      --take-over: see below.`,
  list: `  list --library <folder> [--kind <kind>] [--tag <tag>] [--status <status>]
       [--from <date>] [--to <date>] [--search <words>] [--json]
      Lists documents, newest first.
      <words>: all of them, in any place of a document; "words in quotation marks" one after another;
      days as people write them (July 2023, 30.07, last month); -word, tag:, status:, language:,
      from: and to: as in the search of the window.
      <kind>: news, brief or brochure. <status>: draft, in-review, cleared or published.`,
  set: `  set --library <folder> [--status <status>] [--language <language>] [--add-tag <tag>]…
      [--remove-tag <tag>]… [--assign <name>] [--due <date>] [--by <name>] <which>
      [--take-over] [--json]
      Changes many documents at once. --assign "" assigns them to nobody. <date>: a day as people
      write it (14 November 2023, 14.11.2023, 2023-11-14), or none. --by says who does it, and is
      noted where a document is cleared. <which>: --select <id or headline>, as often as wanted, or
      [--kind <kind>] [--tag <tag>] [--with-status <status>] [--from <date>] [--to <date>]
      [--search <words>] as in list, or --all. Documents that cannot have it are named, and the
      others are changed; History keeps the versions before.`,
  duplicate: `  duplicate --library <folder> <which> [--take-over] [--json]
      Copies documents as drafts of their own. <which>: as in set.`,
  export: `  export <format> --library <folder> --out <folder> [--brochure <id or title>] [--pdf]
         [--status <level>] [--drafts] [--tag <tag>] [--from <date>] [--to <date>]
         [--language <language>] [--select <id or page>]… [--report]
         [--renew] [--replace] [--withdrawn keep|remove|replace] [--json]
      Writes files. <format>: ${either(exportFormats)}.
      With no brochure named, the brochure is all news, newest first.
      --pdf makes a PDF beside the page of a ${either(exportFormats.filter((name) => formats[name].pdf))}.
      --report puts a report on its accessibility beside each PDF, and makes the PDF for it.
      <level>: published, cleared (published and cleared) or all; left out, it is what the office
      releases. all, or --drafts, is a proof: every page says so.
      What stays here is said, and nothing is written where nothing is released. Brochures and
      briefs go out with a mark on every page where something in them is not cleared.
      --tag and --language may be given more than once; an item needs one of each.
      --select takes only that news item or brief: its id, or the name of its page
      (2024-03-11-gold-rush), as often as wanted.
      In a folder whose pages hold more than what is chosen, that stops the export: --renew writes
      only the pages of the chosen items, --replace has the others hold only those.
      Files of an earlier export of the same are replaced. Others stop the export, unless
      --replace is given.
      Pages that earlier exports left and that no longer belong there are named; --withdrawn
      remove takes them away, replace leaves a page that says that they are no longer available.`,
  edition: `  edition <brochure> --library <folder> [--freeze [--by <name>]] [--take-corrections]
          [--edit-again] [--take-over] [--json]
      Says of a brochure, named by id or title, whether its edition is frozen, and what has changed in
      the library since, item by item.
      --freeze keeps the words of its items as they are now, for every export to come; refused while
      an item is not cleared, is under embargo or cannot be read.
      --take-corrections brings what was corrected since into the frozen edition.
      --edit-again lets the brochure follow the library as before.`,
  translation: `  translation <document> --library <folder> [--of <document> [--older]] [--part]
          [--take-over] [--json]
      Lists a document, named by id or headline, with its translations.
      --of makes it a translation of another one, up to date with it or, with --older, older than it.
      --part makes a translation a document of its own.`,
  compare: `  compare <file.docx> --library <folder> [--document <id>] [--accept-all] [--json]
      Lists the changes and comments of a Word file that came back, beside its document; of a
      brochure, its own changes and those of each item.
      The file says which document that is; --document names another.
      --accept-all saves each document with all of its changes as one revision. What was changed here
      since the file went out stays.`,
  backup: `  backup --library <folder> --out <folder or file.zip> [--json]
      Makes a backup with everything in it, and tries it before it counts.
      In a folder it becomes the next of ten generations; older ones of this library go.`,
  restore: `  restore <backup.zip> --library <new folder> [--partial] [--json]
      Restores a library into an empty or new folder, comparing every checksum.
      --partial takes what is whole out of a damaged backup.`,
  check: `  check --library <folder> [--rule <name>]… [--fix] [--take-over] [--json]
      Checks every document before it goes out: a line for each finding, with its grade and the name
      of its rule. Fails where errors are found; warnings alone are no failure.
      Files of the look are checked with them, as the rule look: its lines name the file and line.
      --rule names the rules that count, as often as wanted; left out, all of them.
      --fix mends what one step can mend, and saves it; History keeps the version before.`,
  replace: `  replace <words> <new words> --library <folder> [--whole-word] [--case] [--accents] [--regex]
          [--in <parts>] [--all] [--write] [--take-over] [--json]
      Lists every place where words are found, and what would stand there; writes nothing unless
      --write is given. History keeps the version before. Signs in the words mean themselves.
      --case and --accents find only what is written the same. New words follow the capitals of
      the old ones where both are typed in small letters and --case is not given.
      --regex: the words are a regular expression (in the syntax of RE2, which looks neither ahead nor
      back), and $1 in the new words is what its first brackets hold.
      <parts>, with commas: ${either(parts)}.
      Quotations, addresses and links whose words would be gone stay, unless --all is given.`,
  look: `  look copy|check|remove --library <folder> [--json]
      The look of publications: copy puts the built-in look into the library's folder looks, as CSS files
      to change; check says what is wrong with them, and fails where one cannot be used; remove sets
      them aside, so that the built-in look serves.`,
  doctor: `  doctor --library <folder> [--repair] [--backups <folder or file.zip>] [--take-over] [--json]
      Checks every file, reference and picture; fails where something is wrong.
      --repair puts right what can be put right without losing anything, and says what it did.
      --backups is where lost documents and pictures may come back from.`,
  policy: `  policy [--json]
      Says what the organization has decided for this computer, and where that stands. Fails where
      something is wrong with it.`,
  serve: `  serve [--library <folder>] [--port <number>] [--open] [--stay] [--user-data <folder>]
      Opens the desk in a browser on this computer: prints one line with its address, and serves
      until it is stopped. The address lets one browser in, once; nobody else gets in.
      With no library named, it is the one that was open last.
      --open opens the browser. A minute after its last page was closed the desk ends, unless
      --stay is given.`,
} satisfies Record<string, string>;
export type CommandName = keyof typeof commandUsage;

export const usage = `Usage: npm run -s desk -- <command> …

${Object.values(commandUsage).join('\n\n')}

--version says the version, and what the desk runs on.

A library that another desk has open cannot be changed. Where that desk is gone for good, as after a
crash of its computer, --take-over takes the library over: it says who had it and since when, watches
for a sign of that desk, and goes on only where there is none.

Exit status: 0 done, 1 failed, 2 called wrongly.`;

/** Thrown where a command is called wrongly; the message is a sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Parses a command's arguments. Throws UsageError with a sentence. */
export function parseCommand<T extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: T,
): ReturnType<typeof parseArgs<{ args: string[]; options: T; allowPositionals: true; strict: true }>> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const said = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new UsageError(`${said ?? 'The command is called wrongly'}.`);
  }
}

/** The value of an option that must be there. */
export function required(value: string | undefined, option: string): string {
  if (value === undefined || value.trim() === '') throw new UsageError(`--${option} is missing.`);
  return value;
}

/** A value that is one of the names allowed. */
export function oneOf<T extends string>(value: string, names: readonly T[], what: string): T {
  const found = names.find((name) => name === value);
  if (found === undefined) throw new UsageError(`“${value}” is no ${what}. Use one of: ${names.join(', ')}.`);
  return found;
}
