import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextGeneration } from '../backup/generations.ts';
import { makeBackup } from '../backup/backup.ts';
import { openBackup } from '../backup/open-backup.ts';
import { temporaryFolder } from '../testing/folder.ts';
import { fullLibrary } from '../testing/full-library.ts';
import { largestCount } from '../storage/counting.ts';
import { OpenedLibrary } from './opened-library.ts';

const large = [1e12, largestCount, largestCount + 1, Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER];
const counts = fc.oneof(
  fc.constantFrom(...large, 0, 2 ** 53, 1e300, 1.5),
  fc.nat(),
  fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
);

type Language = 'fr' | 'de' | 'en';

/** Writes another revision into a file, which stays whole by its checksum. */
function setRevision(file: string, rev: number): void {
  const envelope = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...envelope, rev }));
}

const opening = (root: string): Promise<OpenedLibrary> => OpenedLibrary.open(root, { stays: false });

async function saveWords(opened: OpenedLibrary, id: string, language: Language): Promise<void> {
  const { document, rev } = await opened.read(id);
  const saved = await opened.library.save({ ...document, language }, rev);
  expect(saved.rev).toBeGreaterThan(rev);
}

describe('A number in a file that nobody reaches by counting', () => {
  it('as a revision keeps nobody from saving, again and again, nor from what was there before', async () => {
    await fc.assert(
      fc.asyncProperty(counts, async (rev) => {
        const base = temporaryFolder();
        const root = path.join(base, 'library');
        await fullLibrary(root);
        const [news, settings] = [path.join(root, 'news/two.json'), path.join(root, 'library.json')];
        setRevision(news, rev);
        setRevision(settings, rev);
        for (const language of ['fr', 'de', 'fr'] as const) {
          const opened = await opening(root);
          expect(opened.library.state()).toMatchObject({ troubled: [], readOnly: null });
          for (const one of [language, 'en'] as const) {
            await saveWords(opened, 'two', one);
            await opened.library.changeSettings((now) => ({
              ...now,
              office: { ...now.office, name: `Office ${one}` },
            }));
          }
          await saveWords(opened, 'two', language);
          await opened.close();
        }
        const opened = await opening(root);
        expect((await opened.library.read('two')).document.language).toBe('fr');
        expect(opened.library.settings.office.name).toBe('Office en');
        const conflicts = await opened.conflicts.conflicts();
        expect(conflicts.filter(({ id }) => id === 'two')).toEqual([]);
        await opened.library.remove('two');
        await opened.library.restore('two');
        await saveWords(opened, 'two', 'de');
        await opened.close();
      }),
      { numRuns: 8, examples: large.map((rev) => [rev]) },
    );
  }, 60_000);

  it('as the order of a version is followed by versions that are found again', async () => {
    for (const order of ['99999999', '900000000000000', '9007199254740991']) {
      const root = path.join(temporaryFolder(), 'library');
      await fullLibrary(root);
      const folder = path.join(root, '.desk/history/one');
      const [version = ''] = readdirSync(folder);
      renameSync(path.join(folder, version), path.join(folder, version.replace(/^\d+/, order)));
      const opened = await opening(root);
      const { document, rev } = await opened.library.read('one');
      const kept = {
        document: { ...document, language: 'fr' as const },
        rev,
        savedAt: new Date().toISOString(),
      };
      await opened.history.keep(kept);
      await opened.history.keep({ ...kept, document });
      await opened.history.keep(kept);
      const versions = await opened.history.versions('one');
      expect(versions).toHaveLength(4);
      const languages = await Promise.all(
        versions.map(
          async ({ version: name }) => (await opened.history.readVersion('one', name)).document.language,
        ),
      );
      expect(languages.filter((language) => language === 'fr')).toHaveLength(2);
      await opened.close();
    }
  });

  it('in the name of a copy of the settings, or of a backup, is followed by ones that can be read', async () => {
    const base = temporaryFolder();
    const [root, backups] = [path.join(base, 'library'), path.join(base, 'backups')];
    const { library } = await fullLibrary(root);
    mkdirSync(path.join(root, '.desk/settings'), { recursive: true });
    writeFileSync(path.join(root, `.desk/settings/${'9'.repeat(30)}.0123456789ab.json`), '{}');
    mkdirSync(backups);
    writeFileSync(path.join(backups, `x backup ${'9'.repeat(30)} (2024-03-11 1032).zip`), '');
    await library.changeSettings((now) => ({ ...now, office: { ...now.office, name: 'Renamed' } }));
    const opened = await opening(root);
    expect(opened.library.state()).toMatchObject({ troubled: [], readOnly: null });
    expect(opened.library.settings.office.name).toBe('Renamed');
    const { file } = await makeBackup(opened.library, { folder: backups });
    (await openBackup(file)).close();
    expect(await nextGeneration(backups)).toBeLessThanOrEqual(Number.MAX_SAFE_INTEGER);
    await opened.close();
  });
});
