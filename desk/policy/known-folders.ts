/** The folders that a policy's variables stand for, by what the system knows of the account, never by its environment. */
import { userInfo } from 'node:os';
import path from 'node:path';
import type { FolderVariable } from '../../core/policy/policy-file.ts';
import { documentsFolder } from '../storage/documents-folder.ts';

/** What each variable stands for; null where the system does not say. */
export type KnownFolders = Readonly<Record<FolderVariable, string | null>>;

/** What this computer says of the account. */
export async function knownFolders(): Promise<KnownFolders> {
  let account: { username: string; homedir: string };
  try {
    account = userInfo();
  } catch {
    return { home: null, documents: null, user: null }; // an account without a name, as in some containers
  }
  const { username: user, homedir: home } = account;
  return { home, user, documents: await documentsOf(home) };
}

async function documentsOf(home: string): Promise<string> {
  const { platform } = process;
  const env = { USERPROFILE: home };
  const said = await documentsFolder({ platform, env, home });
  // On Linux a file of the person's says where their documents are: it is followed within their home.
  const way = path.relative(home, said);
  const isBelow = way !== '' && !way.startsWith('..') && !path.isAbsolute(way);
  return platform === 'win32' || isBelow ? said : path.join(home, 'Documents');
}

/** A folder of the policy as a path of this computer; null where it is none here, or a variable stands for nothing. */
export function expandFolder(folder: string, known: KnownFolders): string | null {
  let isKnown = true;
  const expanded = folder.replace(/\$\{(home|documents|user)\}/g, (_all, name: FolderVariable) => {
    const value = known[name];
    // A name with a sign of paths in it would lead elsewhere.
    if (value === null || (name === 'user' && !/^(?!\.+$)[^\\/:]+$/.test(value))) isKnown = false;
    return value ?? '';
  });
  return isKnown && path.isAbsolute(expanded) ? path.resolve(expanded) : null;
}
