/** Libraries that were opened before, as the system's menus show them. Pure. */
import type { JumpListCategory } from 'electron';
import type { RecentLibrary } from '../core/library/library-state.ts';
import { shortPath } from '../core/library/short-path.ts';
import { cleanLine } from '../core/text/clean-text.ts';

/** A library in a menu. */
export interface RecentItem {
  label: string;
  path: string;
}

const longestLabel = 80;

/** Those that are there, each by its office and the end of its path. */
export const recentItems = (libraries: readonly RecentLibrary[]): RecentItem[] =>
  libraries
    .filter(({ gone }) => !gone)
    .map(({ officeName, path }) => ({ label: labelOf(officeName, path), path }));

function labelOf(officeName: string, path: string): string {
  const label = cleanLine(`${officeName} — ${shortPath(path)}`);
  return label.length > longestLabel ? `${label.slice(0, longestLabel - 1)}…` : label;
}

/** A label as menus have it, where a single “&” would stand for a key. */
export const asMenuLabel = (label: string): string => label.replaceAll('&', '&&');

/**
 * The list on the task bar of Windows: each starts `program` with its path. What the person has taken out of it (`removed`, by
 * the arguments) stays out, or Windows refuses the list.
 */
export function jumpList(
  items: readonly RecentItem[],
  { title, program, removed }: { title: string; program: string; removed: readonly string[] },
): JumpListCategory[] {
  const tasks = items
    .map(({ label, path }) => ({
      type: 'task' as const,
      title: label,
      description: path,
      program,
      args: quoted(path),
      iconPath: program,
      iconIndex: 0,
    }))
    .filter(({ args }) => !removed.includes(args));
  return tasks.length === 0 ? [] : [{ type: 'custom', name: title, items: tasks }];
}

/** One argument of a command line of Windows: a backslash at its end would take its quotation mark away. */
const quoted = (path: string): string => `"${path.replace(/\\+$/, '$&$&')}"`;
