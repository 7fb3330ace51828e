/** The text of a policy file -> what the desk goes by, and what is wrong with it. Each key is judged by itself. */
import type { z } from 'zod';
import { noPolicy, type OfficeProfile, type Policy } from './policy.ts';
import {
  policySchema,
  profileSchema,
  type PolicyFile,
  type PolicyKey,
  type ProfileKey,
  type ProfileSettings,
} from './policy-file.ts';

/** A policy as it was written: its folders may begin with variables. */
export interface ReadPolicy {
  policy: Policy;
  /** A sentence each. */
  problems: string[];
}

interface KeyFacts {
  /** What its value has to be. */
  rule: string;
  /** What the desk does where it is something else. */
  strictly: string;
  /** The same as a policy. */
  strict: Partial<Policy>;
}

const aFolder = 'has to be the whole path of a folder';

/** What each key has to be, and how the desk behaves where it is not. */
export const keyFacts: Record<Exclude<PolicyKey, 'officeProfile'>, KeyFacts> = {
  libraryFolders: {
    rule: 'has to be a list of whole paths of folders',
    strictly: 'no library is opened',
    strict: { libraryFolders: [] },
  },
  exportFolder: { rule: aFolder, strictly: 'nothing is exported', strict: { exportFolders: [] } },
  backupFolder: { rule: aFolder, strictly: 'no backup is made', strict: { backupFolders: [] } },
  updates: {
    rule: 'has to be “off” or “allowed”',
    strictly: 'the desk looks for no updates',
    strict: { updates: 'off' },
  },
  updateAddress: {
    rule: 'has to be an https:// address or the whole path of a folder',
    strictly: 'the desk looks for no updates',
    strict: { updates: 'off', updateAddress: null },
  },
  browserDoor: {
    rule: 'has to be “off” or “allowed”',
    strictly: 'the desk opens in no browser',
    strict: { browserDoor: 'off' },
  },
};

/** What a file asks for; keys in which it was wrong are left out of it. */
function asPolicy(file: PolicyFile): Policy {
  const { libraryFolders, exportFolder, backupFolder, updates, updateAddress, browserDoor } = file;
  return {
    ...noPolicy,
    libraryFolders: libraryFolders ?? null,
    exportFolders: exportFolder === undefined ? null : [exportFolder],
    backupFolders: backupFolder === undefined ? null : [backupFolder],
    updates: updates ?? noPolicy.updates,
    updateAddress: updateAddress ?? null,
    browserDoor: browserDoor ?? noPolicy.browserDoor,
  };
}

/** How the desk behaves where a policy is there and nobody can tell what it says. */
export const strictPolicy: Policy = {
  ...noPolicy,
  ...Object.assign({}, ...Object.values(keyFacts).map(({ strict }) => strict)),
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Never throws: of a text that is no JSON object, every key is taken in the strict way. */
export function readPolicyText(text: string): ReadPolicy {
  let held: unknown;
  try {
    held = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    return unreadable(`it is no JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  return isRecord(held) ? judge(held) : unreadable('it holds no object ({ … })');
}

/** A policy that is there and cannot be told. */
export const unreadable = (why: string): ReadPolicy => ({
  policy: strictPolicy,
  problems: [
    `The policy cannot be read: ${why}. Until that is mended, no library is opened, nothing is exported or backed up, the desk looks for no updates and opens in no browser.`,
  ],
});

function judge(held: Record<string, unknown>): ReadPolicy {
  const problems: string[] = [];
  const good: Record<string, unknown> = {};
  let strict: Partial<Policy> = {};
  for (const [key, value] of Object.entries(held)) {
    if (key === '$schema' || key === 'officeProfile') continue;
    if (!Object.hasOwn(keyFacts, key)) {
      problems.push(unknownKey(key));
      continue;
    }
    const known = key as keyof typeof keyFacts;
    const judged = (policySchema.shape[known] as z.ZodType).safeParse(value);
    // JSON's null is no way of leaving a key out: whoever wrote it meant something.
    if (judged.success && value !== null) good[key] = judged.data;
    else {
      const { rule, strictly } = keyFacts[known];
      problems.push(`“${key}” ${rule}. Until that is mended, ${strictly}.`);
      strict = { ...strict, ...keyFacts[known].strict };
    }
  }
  const officeProfile = judgeProfile(held['officeProfile'], problems);
  return { policy: { ...asPolicy(good), ...strict, officeProfile }, problems };
}

const unknownKey = (key: string): string =>
  `The desk knows no “${key}”, so nobody goes by it. Look at its spelling, or update the desk.`;

function judgeProfile(held: unknown, problems: string[]): OfficeProfile {
  if (held === undefined) return noPolicy.officeProfile;
  const all = Object.keys(profileSchema.shape) as ProfileKey[];
  const frozen: OfficeProfile = { preset: {}, locked: {}, lockedKeys: all };
  if (!isRecord(held)) {
    problems.push(
      '“officeProfile” has to be an object with “preset” and “locked”. Until that is mended, no setting of an office can be changed.',
    );
    return frozen;
  }
  for (const key of Object.keys(held).filter((name) => name !== 'preset' && name !== 'locked'))
    problems.push(unknownKey(`officeProfile.${key}`));
  const preset = judgeSettings('officeProfile.preset', held['preset'], problems);
  const locked = judgeSettings('officeProfile.locked', held['locked'], problems);
  return {
    preset: preset?.good ?? {},
    locked: locked?.good ?? {},
    lockedKeys: locked === null ? all : [...(Object.keys(locked.good) as ProfileKey[]), ...locked.wrong],
  };
}

/** The settings that are good, and the known ones that are not; null where there are none to be told. */
function judgeSettings(
  place: 'officeProfile.preset' | 'officeProfile.locked',
  held: unknown,
  problems: string[],
): { good: ProfileSettings; wrong: ProfileKey[] } | null {
  const isLocked = place.endsWith('locked');
  if (held === undefined) return { good: {}, wrong: [] };
  if (!isRecord(held)) {
    problems.push(
      `“${place}” has to be an object. Until that is mended, ${isLocked ? 'no setting of an office can be changed' : 'nothing is preset'}.`,
    );
    return null;
  }
  const good: Record<string, unknown> = {};
  const wrong: ProfileKey[] = [];
  for (const [key, value] of Object.entries(held)) {
    if (!Object.hasOwn(profileSchema.shape, key)) {
      problems.push(unknownKey(`${place}.${key}`));
      continue;
    }
    const judged = profileSchema.shape[key as ProfileKey].safeParse(value);
    if (judged.success && judged.data !== undefined) good[key] = judged.data;
    else {
      wrong.push(key as ProfileKey);
      const until = isLocked ? 'it stays in each library as it is' : 'it is not preset';
      problems.push(`“${place}.${key}” is not what that setting can be. Until that is mended, ${until}.`);
    }
  }
  return { good: good as ProfileSettings, wrong };
}
