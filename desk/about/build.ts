/** Version and commit of this desk, as its build noted them. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Build } from '../../core/about/about.ts';

const noted = z.object({
  version: z.string(),
  commit: z.string(),
  built: z.string(),
  updateKey: z.string(),
});

/** Reads `about.json`, which lies beside the built page. Throws where the desk is not built. */
export const readBuild = async (note: URL): Promise<Build> =>
  noted.parse(JSON.parse(await readFile(note, 'utf8')));
