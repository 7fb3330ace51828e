/** Tags that library.json does not name, and items of brochures that nothing has any more. */
import { documentCandidates } from '../recovery/candidates.ts';
import type { Brochure } from '../../core/document.ts';
import { settingsFile } from '../../core/places.ts';
import { withTags } from '../settings/library-settings.ts';
import { attempt, counted, type RepairContext } from './repair-context.ts';

export async function repairTags(context: RepairContext): Promise<void> {
  const { library } = context.opened;
  const known = new Set(library.settings.tags.map(({ id }) => id));
  const unknown = [...new Set(library.list().flatMap(({ tags }) => tags))]
    .filter((id) => !known.has(id))
    .sort();
  if (unknown.length === 0) return;
  await attempt(context, settingsFile, async () => {
    await library.changeSettings((settings) => withTags(settings, unknown));
    return `${counted(unknown.length, 'tag')} of documents that library.json did not name: ${unknown.join(', ')}. Give them names in the desk.`;
  });
}

/**
 * Takes items out of brochures that are neither in the library nor anywhere in it from where they could come back: trash,
 * history, conflict copies, what was set aside. The brochure as it was is kept as a version.
 */
export async function repairBrochures(context: RepairContext): Promise<void> {
  const { library, history } = context.opened;
  const places = new Set((await library.files.documentFiles()).map(({ id }) => id));
  for (const { id, kind } of library.list()) {
    if (kind !== 'brochure') continue;
    await attempt(context, `brochures/${id}.json`, async () => {
      const stored = await library.read(id);
      const brochure = stored.document as Brochure;
      if (brochure.frozen) return null; // it needs none of them
      const lost: string[] = [];
      for (const item of new Set(brochure.items))
        if (!places.has(item) && (await documentCandidates(library.files, item)).length === 0)
          lost.push(item);
      if (lost.length === 0) return null;
      await history.keep(stored);
      const items = brochure.items.filter((item) => !lost.includes(item));
      await library.save({ ...brochure, items }, stored.rev);
      return `“${brochure.title}” was cleared of ${counted(lost.length, 'item')} that the library has nothing of any more: ${lost.join(', ')}.`;
    });
  }
}
