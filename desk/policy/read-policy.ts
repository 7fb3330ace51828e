/** The policy of this computer: read once, when a desk starts. */
import type { AllowedFolders, PolicyInForce } from '../../core/policy/policy.ts';
import { unmanaged } from '../../core/policy/policy.ts';
import type { ReadPolicy } from '../../core/policy/read-policy.ts';
import { policyPlace, type PolicyPlace } from './policy-place.ts';
import { readTrusted } from './trusted-file.ts';

/** Never throws: what is wrong with the policy is said in it. */
export async function readPolicy(place: PolicyPlace = policyPlace()): Promise<PolicyInForce> {
  const { file } = place;
  const found = await readTrusted(place);
  if (found.kind === 'none') return unmanaged(file);
  // Most computers have no policy, and start sooner without what reads it.
  const { readPolicyText, unreadable } = await import('../../core/policy/read-policy.ts');
  switch (found.kind) {
    case 'not-believed':
      return {
        ...unmanaged(file),
        state: 'not-believed',
        problems: [
          `The policy is not believed: others than administrators could have written it. ${found.why}`,
        ],
      };
    case 'unreadable':
      return inForce(file, unreadable(found.why));
    case 'read':
      return inForce(file, readPolicyText(found.text));
  }
}

/** Puts folders of this computer in the place of variables. */
async function inForce(file: string, { policy, problems }: ReadPolicy): Promise<PolicyInForce> {
  const { expandFolder, knownFolders } = await import('./known-folders.ts');
  const known = await knownFolders();
  const said = [...problems];
  const expand = (folders: AllowedFolders): AllowedFolders =>
    folders?.flatMap((folder) => {
      const expanded = expandFolder(folder, known);
      if (expanded === null)
        said.push(`“${folder}” is no folder of this computer, so nothing may lie there.`);
      return expanded ?? [];
    }) ?? null;
  return {
    file,
    state: 'active',
    policy: {
      ...policy,
      libraryFolders: expand(policy.libraryFolders),
      exportFolders: expand(policy.exportFolders),
      backupFolders: expand(policy.backupFolders),
    },
    problems: said,
  };
}
