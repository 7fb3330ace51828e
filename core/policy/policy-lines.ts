/** A policy as lines, as the command line prints it. */
import type { AllowedFolders, PolicyInForce } from './policy.ts';

const states: Record<PolicyInForce['state'], (file: string) => string> = {
  none: (file) => `There is no policy on this computer. It would be ${file}`,
  active: (file) => `The policy of your organization is in force: ${file}`,
  'not-believed': (file) => `There is a policy that nobody goes by: ${file}`,
};

const foldersLine = (folders: AllowedFolders): string =>
  folders === null ? 'anywhere' : folders.length === 0 ? 'nowhere' : folders.join(', ');

/** Without its problems. */
export function policyLines({ file, state, policy }: PolicyInForce): string[] {
  const first = states[state](file);
  if (state !== 'active') return [first];
  const { preset, lockedKeys } = policy.officeProfile;
  const names = (keys: readonly string[]): string => (keys.length === 0 ? 'nothing' : keys.join(', '));
  return [
    first,
    `libraries: ${foldersLine(policy.libraryFolders)}`,
    `exports: ${foldersLine(policy.exportFolders)}`,
    `backups: ${foldersLine(policy.backupFolders)}`,
    `updates: ${policy.updates}`,
    `update address: ${policy.updateAddress ?? 'not set'}`,
    `browser: ${policy.browserDoor}`,
    `office, preset: ${names(Object.keys(preset))}`,
    `office, locked: ${names(lockedKeys)}`,
  ];
}
