/** The list with one entry moved to another place; unchanged where that place does not exist. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list];
  if (to < 0 || to >= list.length || from < 0 || from >= list.length) return next;
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}
