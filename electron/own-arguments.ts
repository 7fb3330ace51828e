/** Which arguments of a process are the desk's. */

/** Without the program, and without the folder of the desk that a program names where nothing is packed. */
export function ownArguments(argv: readonly string[], isPackaged: boolean): string[] {
  const args = argv.slice(1);
  if (isPackaged) return args;
  const own = args.findIndex((arg) => !arg.startsWith('-'));
  return args.filter((_arg, at) => at !== own);
}
