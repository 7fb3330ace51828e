/** Updates in the desk's own window: how the web is asked, and what this desk was installed from. */
import { app, session, shell } from 'electron';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Build } from '../core/about/about.ts';
import { packageKinds, type PackageKind } from '../core/updates/feed-files.ts';
import { packageKindOf, packageTypeFile } from '../desk/updates/package-kind.ts';
import type { UpdatePolicy, UpdatesShell } from '../desk/updates/updates-shell.ts';
import type { AskWeb } from '../desk/updates/web-source.ts';
import type { ClosingForUpdate } from './closing-for-update.ts';
import { installers } from './installers.ts';

interface Parts {
  build: Build;
  closing: ClosingForUpdate;
  /** What the organization allows; left out, the person at this computer decides. */
  policy?: (() => Promise<UpdatePolicy>) | undefined;
}

export function createUpdatesShell({ build, closing, policy }: Parts): UpdatesShell {
  const kind = kindHere();
  const prepare = installers[kind];
  return {
    version: build.version,
    key: build.updateKey === '' ? null : build.updateKey,
    system: process.platform,
    target: { kind, arch: process.arch },
    ask,
    installer: prepare && { prepare, quit: (last) => closing.quit(last) },
    show: (file) => {
      shell.showItemInFolder(file);
    },
    policy,
  };
}

/**
 * By Chromium, which knows the system's proxies and certificates; in a session of its own that keeps nothing, as the desk's
 * may ask for nothing but its own files. The session is made when somebody is asked for the first time.
 */
const ask: AskWeb = (address, options) =>
  session.fromPartition('updates', { cache: false }).fetch(address, {
    ...options,
    redirect: 'manual',
    credentials: 'omit',
    bypassCustomProtocolHandlers: true,
  });

function kindHere(): PackageKind {
  // A desk from its sources was not installed; trials say what it is to be taken for.
  const said = app.isPackaged ? undefined : process.env['DESK_PACKAGE_KIND'];
  const tried = packageKinds.find((kind) => kind === said);
  if (tried) return tried;
  const { resourcesPath: resources, execPath: executable, platform: system, env } = process;
  return packageKindOf({ system, executable, resources, env }, () => {
    try {
      return readFileSync(path.join(resources, packageTypeFile), 'utf8').slice(0, 20);
    } catch {
      return '';
    }
  });
}
