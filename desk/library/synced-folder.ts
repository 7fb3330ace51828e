/** Looks on this computer whether a folder is one that a service copies to other computers. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { syncServiceOf, syncWarning, type SyncService } from '../../core/library/synced-folder.ts';

/** The service that syncs a folder and the sentence about it, or null. Folders that cannot be read tell nothing. */
export async function findSyncService(
  folder: string,
): Promise<{ service: SyncService; warning: string } | null> {
  const names = new Map<string, string[]>();
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    names.set(at, await readdir(at).catch(() => []));
    if (at === path.dirname(at)) break;
  }
  const service = syncServiceOf({
    path: path.resolve(folder),
    namesIn: (above) => names.get(above) ?? [],
    environment: process.env,
  });
  return service && { service, warning: syncWarning(service) };
}
