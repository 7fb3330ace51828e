/** Trial: two processes work on the same library at the same time. */
import { spawn } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLibrary, openLibrary } from '../open-library.ts';
import { remark, timed, type Figures } from './figures.ts';
import { story, versionOf } from './story.ts';

const program = fileURLToPath(new URL('writing-child.ts', import.meta.url));
const ids = ['first', 'second', 'third'];

/** What two writers came to. `corrupt` counts torn reads, `lost` acknowledged saves that were written over unseen. */
export interface TwoWritersFigures extends Figures {
  /** Saves that were refused because the story had been changed. */
  conflicts: number;
  /** Saves that were refused because the other one has the library. */
  refused: number;
}

/**
 * Two processes read and save three stories for so long. Every version tells which one its writer had read; from what
 * is there in the end the way back must lead over every acknowledged version.
 */
export async function twoWriters(folder: string, milliseconds: number): Promise<TwoWritersFigures> {
  let [conflicts, refused] = [0, 0];
  const figures = await timed('two writers', 'desk', async (counted) => {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const root = path.join(folder, 'library');
    const library = await createLibrary(root);
    for (const id of ids) await library.create(story(id, 0));
    const lines = (await Promise.all([write(root, 0, milliseconds), write(root, 1, milliseconds)])).flat();
    const bases = new Map<string, number>();
    const acknowledged = new Set<string>();
    for (const line of lines) {
      const [what, id = '', version = '', base] = line.split(' ');
      if (what === 'begin') bases.set(`${id} ${version}`, Number(base));
      else if (what === 'saved') acknowledged.add(`${id} ${version}`);
      else if (what === 'conflict') conflicts += 1;
      else if (what === 'refused') refused += 1;
      else if (what === 'torn') {
        counted.corrupt += 1;
        remark(counted, line);
      }
    }
    counted.trials = bases.size;
    counted.acknowledged = acknowledged.size;
    const opened = await openLibrary(root);
    for (const id of ids)
      for (
        let version: number | undefined = versionOf((await opened.read(id)).document);
        version !== undefined;
        version = bases.get(`${id} ${version}`)
      )
        acknowledged.delete(`${id} ${version}`);
    counted.lost = acknowledged.size;
    counted.failed = counted.lost + counted.corrupt;
    const [example] = acknowledged;
    if (example) remark(counted, `“${example}” was acknowledged, and is no ancestor of what is there.`);
  });
  return { ...figures, conflicts, refused };
}

function write(root: string, writer: number, milliseconds: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [program, root, String(writer), String(milliseconds), ids.join(',')],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(out.split('\n'));
      else reject(new Error(`Writer ${writer} ended with ${String(code)}.`));
    });
  });
}
