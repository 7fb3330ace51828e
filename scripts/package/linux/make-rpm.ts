/** A package for Fedora, Red Hat, SUSE and those made from them. */
import { lstat, mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sandboxHelper } from './lay-out.ts';
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

/** Folders that belong to this package alone; all others are the system's. */
const isOwn = (folder: string): boolean =>
  /^(opt\/liaison-desk|usr\/share\/doc\/liaison-desk)(\/|$)/.test(folder);

/** The package's specification; `files` has what it holds, `scripts` what runs after installing and removing. */
export function rpmSpec(
  facts: PackageFacts,
  files: readonly string[],
  scripts: readonly [refresh: string, removed: string],
): string {
  const [refresh, removed] = scripts.map((script) => script.replaceAll('%', '%%')); // a single one is rpm's own

  return `${[
    `Name: ${facts.name}`,
    `Version: ${systemVersion(facts.version)}`,
    'Release: 1',
    `Summary: ${facts.description.split(': ')[0] ?? ''}`,
    `License: ${facts.license}`,
    `URL: ${facts.homepage}`,
    `Packager: ${facts.maintainer}`,
    'Group: Applications/Editors',
    // Electron's libraries are its own; what it needs of the system stands here.
    'AutoReqProv: no',
    ...needs.rpm.map((need) => `Requires: ${need}`),
    '%description',
    ...wrapped(facts.description),
    'Removing this package keeps libraries and settings of the people who used it.',
    '%post',
    refresh,
    '%postun',
    `${refresh}${removed}`,
    '%files',
    '%defattr(-,root,root,-)',
    ...files,
  ].join('\n')}\n`;
}

/** The lines of `%files` for a tree: its files, and the folders that are its own. */
async function fileLines(tree: string, paths: readonly string[]): Promise<string[]> {
  const lines: string[] = [];
  for (const one of paths) {
    const folder = (await lstat(path.join(tree, one))).isDirectory();
    if (folder && !isOwn(one)) continue;
    const mode = one === sandboxHelper ? '%attr(4755,root,root) ' : '';
    lines.push(`${folder ? '%dir ' : mode}"/${one}"`);
  }
  return lines;
}

/** Makes the package of a tree (`layOut`), with `rpmbuild`. */
export async function makeRpm(
  tree: string,
  paths: readonly string[],
  given: {
    facts: PackageFacts;
    processor: Processor;
    root: string;
    made: number;
    quick: boolean;
    work: string;
    out: string;
  },
): Promise<void> {
  const { facts, work } = given;
  const [refresh, removed] = await readScripts(given.root);
  const spec = path.join(work, 'desk.spec');
  await mkdir(work, { recursive: true });
  await writeFile(
    spec,
    rpmSpec(facts, await fileLines(tree, paths), [refresh.replace(/^#!.*\n/, ''), removed]),
  );
  const settings = {
    _topdir: work,
    _rpmdir: work,
    _build_name_fmt: 'made.rpm',
    _build_id_links: 'none',
    _binary_payload: given.quick ? 'w0.gzdio' : 'w6T0.xzdio',
    _buildhost: 'localhost',
    __os_install_post: '%{nil}', // nothing is stripped or compressed again
    clamp_mtime_to_source_date_epoch: '1',
    use_source_date_epoch_as_buildtime: '1',
  };
  await runTool(
    'rpmbuild',
    [
      '-bb',
      '--quiet',
      '--target',
      `${processors[given.processor].rpm}-linux`,
      '--buildroot',
      tree,
      ...Object.entries(settings).flatMap(([name, value]) => ['--define', `${name} ${value}`]),
      spec,
    ],
    { SOURCE_DATE_EPOCH: String(given.made) },
  );
  await rename(path.join(work, 'made.rpm'), given.out);
}
