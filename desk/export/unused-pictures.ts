/** Pictures in the folder of an export that no page there shows any more: they go with the pages that showed them. */
import type { ExportRecord } from './export-record.ts';
import type { OutFolder } from './out-folder.ts';
import { severalAtOnce } from './several-at-once.ts';

const picture = /^pictures\/[^/]+$/;
/** What may name a picture. */
const mayShow = /\.(?:html|atom|rss|json|xml|txt|md)$/;

/** Files that are read side by side. */
const sideBySide = 12;

/**
 * Removes those that exports wrote, that stand as they were written, and that no file of any export in the folder names. Throws
 * DeskError `disk`.
 */
export async function removeUnusedPictures(record: ExportRecord, out: OutFolder): Promise<void> {
  const unused = new Set([...record.files.keys()].filter((file) => picture.test(file)));
  if (unused.size === 0) return;
  await severalAtOnce(
    [...record.files.keys()].filter((file) => mayShow.test(file)),
    sideBySide,
    async (file) => {
      const words = await out.read(file).then(
        (bytes) => bytes.toString('utf8'),
        () => '',
      );
      for (const [shown] of words.matchAll(/pictures\/[\w.-]+/g)) unused.delete(shown);
    },
  );
  for (const file of unused) {
    const of = record.files.get(file)?.of ?? '';
    if ((await record.standing(file, of)) !== 'own') continue;
    await out.remove(file);
    record.forget(file);
  }
}
