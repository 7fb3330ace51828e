/** Which arguments of a process are the desk's. */

/** Without the program, and without the folder of the desk that a program names where nothing is packed. */
export function ownArguments(argv: readonly string[], isPackaged: boolean): string[] {
  const args = argv.slice(1);
  if (isPackaged) return args;
  const own = args.findIndex((arg) => !arg.startsWith('-'));
  return args.filter((_arg, at) => at !== own);
}

/** What the next start is given: the same switches, and nothing that this one has opened already. */
export function switchesOf(argv: readonly string[], isPackaged: boolean): string[] {
  const args = argv.slice(1);
  const own = isPackaged ? undefined : args.find((arg) => !arg.startsWith('-'));
  const switches = args.filter((arg) => arg.startsWith('-') && !arg.startsWith('--library='));
  return own === undefined ? switches : [own, ...switches];
}
