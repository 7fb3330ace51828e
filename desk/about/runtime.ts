/** What this desk runs on. */
import type { Runtime } from '../../core/about/about.ts';

/** Versions of this process; behind the browser door and on the command line it is Node alone. */
export function thisRuntime(): Runtime {
  const versions: Record<string, string | undefined> = process.versions;
  return {
    node: process.versions.node,
    electron: versions['electron'] ?? null,
    chromium: versions['chrome'] ?? null,
    system: `${process.platform} ${process.arch}`,
  };
}
