/** deb and rpm from the folder that electron-builder packed, with the tools of the system alone. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { layOut } from './lay-out.ts';
import { makeDeb } from './make-deb.ts';
import { makeRpm } from './make-rpm.ts';
import { processors, readFacts, type LinuxPackage, type Processor } from './package-facts.ts';

/** When the commit was made that is packed, in seconds; SOURCE_DATE_EPOCH goes before. */
function madeAt(root: string): number {
  const given = process.env['SOURCE_DATE_EPOCH'];
  const said = given ?? execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8' });
  const seconds = Number(said);
  if (!Number.isInteger(seconds)) throw new Error(`“${said}” is no time of a commit.`);
  return seconds;
}

/**
 * Makes the packages of a processor into `dist`, uncompressed where it is to be quick; gives their paths. Throws where nothing is packed
 * for it yet. `other` gives another version and file, for trials.
 */
export async function makePackages(
  root: string,
  kinds: readonly LinuxPackage[],
  processor: Processor,
  quick: boolean,
  other: { version?: string; out?: string } = {},
): Promise<string[]> {
  const dist = path.join(root, 'dist');
  const unpacked = path.join(dist, processors[processor].folder);
  await stat(unpacked).catch(() => {
    throw new Error(`There is no packed desk in “${unpacked}”.`);
  });
  const own = await readFacts(root);
  const facts = { ...own, version: other.version ?? own.version };
  const made = madeAt(root);
  const outs: string[] = [];
  for (const kind of kinds) {
    const work = await mkdtemp(path.join(tmpdir(), 'desk-package-'));
    try {
      const tree = path.join(work, 'tree');
      const paths = await layOut(tree, { unpacked, root, facts, kind, made });
      const out = other.out ?? path.join(dist, `${facts.name}-${facts.version}-linux-${processor}.${kind}`);
      const given = { facts, processor, root, made, quick, out };
      if (kind === 'deb') await makeDeb(tree, paths, given);
      else await makeRpm(tree, paths, { ...given, work: path.join(work, 'rpm') });
      outs.push(out);
    } finally {
      await rm(work, { recursive: true, force: true });
    }
  }
  return outs;
}
