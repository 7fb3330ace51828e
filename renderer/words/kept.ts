/** Where an organization keeps things, in words. */
import type { AllowedFolders } from '../../core/policy/policy.ts';
import { messages } from './messages.ts';

type Say = Pick<
  typeof messages.policy,
  'librariesIn' | 'exportsIn' | 'backupsIn' | 'noLibraries' | 'noExports' | 'noBackups'
>;
const kinds = {
  libraries: ['librariesIn', 'noLibraries'],
  exports: ['exportsIn', 'noExports'],
  backups: ['backupsIn', 'noBackups'],
} as const satisfies Record<string, readonly [keyof Say, keyof Say]>;

/** A sentence; null where they may lie anywhere. */
export function sayKept(folders: AllowedFolders, kept: keyof typeof kinds): string | null {
  if (folders === null) return null;
  const [some, none] = kinds[kept];
  if (folders.length === 0) return messages.policy[none];
  const list = new Intl.ListFormat('en', { type: 'disjunction' }).format(folders.map((one) => `“${one}”`));
  return messages.policy[some](list);
}
