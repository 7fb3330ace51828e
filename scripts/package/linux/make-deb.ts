/** A package for Debian, Ubuntu and those made from them. */
import { createHash } from 'node:crypto';
import { chmod, lstat, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  needs,
  processors,
  systemVersion,
  wrapped,
  type PackageFacts,
  type Processor,
} from './package-facts.ts';
import { readScripts } from './read-scripts.ts';
import { runTool } from './run-tool.ts';

/** What `control` says. */
export function debControl(facts: PackageFacts, processor: Processor, kilobytes: number): string {
  const [first = '', ...rest] = facts.description.split(': ');
  // Lists of packages leave out the article that a sentence begins with.
  const short = first.replace(/^(?:The|An?) (.)/, (_all, letter: string) => letter.toUpperCase());
  return `${[
    `Package: ${facts.name}`,
    `Version: ${systemVersion(facts.version)}`,
    `Architecture: ${processors[processor].deb}`,
    `Maintainer: ${facts.maintainer}`,
    `Installed-Size: ${kilobytes}`,
    `Depends: ${needs.deb.join(', ')}`,
    'Section: editors',
    'Priority: optional',
    `Homepage: ${facts.homepage}`,
    `Description: ${short}`,
    ...wrapped(rest.join(': ')).map((line) => ` ${line}`),
    ' .',
    ' Removing this package keeps libraries and settings of the people who used it.',
  ].join('\n')}\n`;
}

/** Makes the package of a tree (`layOut`), with `dpkg-deb`. */
export async function makeDeb(
  tree: string,
  paths: readonly string[],
  given: {
    facts: PackageFacts;
    processor: Processor;
    root: string;
    made: number;
    quick: boolean;
    out: string;
  },
): Promise<void> {
  const control = path.join(tree, 'DEBIAN');
  await mkdir(control);
  let [bytes, sums] = [0, ''];
  for (const one of paths) {
    const stats = await lstat(path.join(tree, one));
    if (!stats.isFile()) continue;
    bytes += stats.size;
    const sum = createHash('md5')
      .update(await readFile(path.join(tree, one)))
      .digest('hex');
    sums += `${sum}  ${one}\n`;
  }
  await writeFile(
    path.join(control, 'control'),
    debControl(given.facts, given.processor, Math.ceil(bytes / 1024)),
  );
  await writeFile(path.join(control, 'md5sums'), sums);
  const [refresh, removed] = await readScripts(given.root);
  for (const [name, script] of Object.entries({ postinst: refresh, postrm: refresh + removed })) {
    await writeFile(path.join(control, name), script);
    await chmod(path.join(control, name), 0o755);
  }
  await runTool(
    'dpkg-deb',
    ['--root-owner-group', given.quick ? '-Znone' : '-Zxz', '--build', tree, given.out],
    {
      SOURCE_DATE_EPOCH: String(given.made),
    },
  );
}
