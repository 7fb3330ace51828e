/** Trial: library.json is damaged while nobody looks. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { settingsFile } from '../core/places.ts';
import { createLibrary, openLibrary } from '../desk/opening/open-library.ts';
import type { Damage } from './damage.ts';
import { remark, timed, type Figures } from './figures.ts';
import { story, versionOf } from './story.ts';

/**
 * Puts each damaged library.json into a library with a story and opens it. Damage is: the opening fails, the story is
 * not there, the file is changed, or the settings are other ones and nothing says so.
 */
export function lookAtSettingsDamage(
  what: string,
  folder: string,
  damages: (whole: Uint8Array) => Iterable<Damage>,
): Promise<Figures> {
  return timed(what, 'desk', async (figures) => {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const library = await createLibrary(path.join(folder, 'library'));
    const { root } = library.files;
    await library.create(story('story', 1, 1));
    const saved = JSON.stringify(library.settings);
    const file = path.join(root, settingsFile);
    for (const { label, bytes } of damages(await readFile(file))) {
      figures.trials += 1;
      await writeFile(file, bytes);
      const wrong = await judge(bytes).catch(String);
      if (wrong === null) continue;
      figures.corrupt += 1;
      figures.failed += 1;
      remark(figures, `${label}: ${wrong}`);
    }

    async function judge(bytes: Uint8Array): Promise<string | null> {
      const opened = await openLibrary(root);
      if (versionOf((await opened.read('story')).document, 1) !== 1) return 'the story suffered';
      if (!(await readFile(file)).equals(bytes)) return 'the opening changed the file';
      const [trouble] = opened.state().troubled;
      if (trouble) return trouble.path === settingsFile ? null : `“${trouble.path}” is troubled`;
      return JSON.stringify(opened.settings) === saved ? null : 'other settings, and nothing says so';
    }
  });
}
