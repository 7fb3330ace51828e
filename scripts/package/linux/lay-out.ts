/** Where each file of the desk lies on a Linux system: the tree that deb and rpm hold. */
import {
  chmod,
  copyFile,
  cp,
  lstat,
  mkdir,
  readdir,
  readFile,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { packageTypeFile } from '../../../desk/updates/package-kind.ts';
import type { LinuxPackage, PackageFacts } from './package-facts.ts';

/** Folder of the desk itself. */
export const home = 'opt/liaison-desk';

/** Helper that keeps Chromium's pages in, where the kernel lets nobody else do it: it has to belong to root and run as root. */
export const sandboxHelper = `${home}/chrome-sandbox`;

/** What a tree is made of. */
export interface Sources {
  /** The folder that electron-builder packed. */
  unpacked: string;
  /** The project. */
  root: string;
  facts: PackageFacts;
  /** Which kind of package the tree is for: the desk then knows what it was installed from. */
  kind: LinuxPackage;
  /** When this version was made, in seconds: the time of every file, so that the same sources give the same package. */
  made: number;
}

/** Makes the tree in an empty folder; gives the paths of everything in it, without the folder's own, sorted. */
export async function layOut(
  tree: string,
  { unpacked, root, facts, kind, made }: Sources,
): Promise<string[]> {
  const put = async (from: string, to: string, mode = 0o644): Promise<void> => {
    await mkdir(path.dirname(path.join(tree, to)), { recursive: true });
    await copyFile(from, path.join(tree, to));
    await chmod(path.join(tree, to), mode);
  };
  const linux = path.join(root, 'build', 'linux');
  await cp(unpacked, path.join(tree, home), { recursive: true });
  await writeFile(path.join(tree, home, 'resources', packageTypeFile), `${kind}\n`);
  await mkdir(path.join(tree, 'usr/bin'), { recursive: true });
  await symlink(`/${home}/${facts.name}`, path.join(tree, 'usr/bin', facts.name));
  await put(path.join(linux, 'liaison-desk.desktop'), 'usr/share/applications/liaison-desk.desktop');
  await put(path.join(linux, 'liaison-desk.xml'), 'usr/share/mime/packages/liaison-desk.xml');
  await put(path.join(root, 'LICENSE'), `usr/share/doc/${facts.name}/copyright`);
  for (const icon of await readdir(path.join(root, 'build', 'icons')))
    await put(
      path.join(root, 'build', 'icons', icon),
      `usr/share/icons/hicolor/${path.parse(icon).name}/apps/${facts.name}.png`,
    );
  await put(path.join(root, 'build', 'icon.svg'), `usr/share/icons/hicolor/scalable/apps/${facts.name}.svg`);
  const about = await readFile(path.join(linux, 'org.liaisondesk.desk.metainfo.xml'), 'utf8');
  await mkdir(path.join(tree, 'usr/share/metainfo'), { recursive: true });
  await writeFile(
    path.join(tree, 'usr/share/metainfo/org.liaisondesk.desk.metainfo.xml'),
    describe(about, facts, made),
  );

  const paths = (await readdir(tree, { recursive: true })).sort();
  for (const one of paths) await settle(path.join(tree, one), made);
  await settle(tree, made);
  await chmod(path.join(tree, sandboxHelper), 0o4755);
  return paths;
}

/** The AppStream description with what only a build knows. */
export const describe = (text: string, { version, homepage }: PackageFacts, made: number): string =>
  text
    .replace('@version@', version)
    .replace('@homepage@', homepage)
    .replace('@date@', new Date(made * 1000).toISOString().slice(0, 10));

/** Everybody may read it, nobody but its owner may change it, and it is as old as the version. */
async function settle(file: string, made: number): Promise<void> {
  const stats = await lstat(file);
  if (stats.isSymbolicLink()) return;
  await chmod(file, stats.isDirectory() || (stats.mode & 0o100) !== 0 ? 0o755 : 0o644);
  await utimes(file, made, made);
}
