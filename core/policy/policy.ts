/** The policy of an organization as the desk goes by it. */
import type { Office } from '../document.ts';
import type { ProfileKey, ProfileSettings, Switch } from './policy-file.ts';

/** Folders in which something may lie, or below: null is everywhere, none is nowhere. */
export type AllowedFolders = readonly string[] | null;

/** Settings of offices that an organization has decided about. */
export interface OfficeProfile {
  /** What new libraries begin with. */
  preset: ProfileSettings;
  /** What holds in every library. */
  locked: ProfileSettings;
  /** Settings that nobody may change here: those of `locked`, and those for which its value was no good. */
  lockedKeys: readonly ProfileKey[];
}

/** What holds on this computer. */
export interface Policy {
  libraryFolders: AllowedFolders;
  exportFolders: AllowedFolders;
  backupFolders: AllowedFolders;
  updates: Switch;
  /** Null where the policy names none. */
  updateAddress: string | null;
  officeProfile: OfficeProfile;
  browserDoor: Switch;
}

/** Where a policy came from, and what is wrong with it. */
export interface PolicyInForce {
  /** Where the file is, or would be. */
  file: string;
  /** `none`: there is no file. `not-believed`: others than administrators could have written it, so nobody goes by it. */
  state: 'none' | 'active' | 'not-believed';
  /** A sentence each. */
  problems: readonly string[];
  policy: Policy;
}

/** Nobody has decided anything. */
export const noPolicy: Policy = {
  libraryFolders: null,
  exportFolders: null,
  backupFolders: null,
  updates: 'allowed',
  updateAddress: null,
  officeProfile: { preset: {}, locked: {}, lockedKeys: [] },
  browserDoor: 'allowed',
};

/** What a desk goes by that nobody manages. */
export const unmanaged = (file = ''): PolicyInForce => ({
  file,
  state: 'none',
  problems: [],
  policy: noPolicy,
});

/** What the desk may do about updates: the one place that asks the policy. */
export const updatePolicy = ({ policy }: PolicyInForce): Pick<Policy, 'updates' | 'updateAddress'> => ({
  updates: policy.updates,
  updateAddress: policy.updateAddress,
});

/** The office of a new library: what was said of it, else what is preset; what is locked in any case. */
export const newOfficeBy = (
  { preset, locked }: OfficeProfile,
  plain: Office,
  said: Partial<Office>,
): Office => ({ ...plain, ...preset, ...said, ...locked });

/** An office with the settings that are locked. `known`: what holds where the policy locks a setting without a value. */
export function withLocked(
  { locked, lockedKeys }: OfficeProfile,
  office: Office,
  known: Office = office,
): Office {
  if (lockedKeys.length === 0) return office;
  const held = Object.fromEntries(lockedKeys.map((key) => [key, locked[key] ?? known[key]]));
  return { ...office, ...(held as ProfileSettings) };
}

/** The locked settings that a change of an office would touch. */
export const lockedChanges = (
  { lockedKeys }: OfficeProfile,
  before: Office,
  after: Office,
): readonly ProfileKey[] =>
  lockedKeys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
