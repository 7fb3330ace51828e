/** Where the policy of an organization lies. Fixed for each system: a variable of the environment could lead around it. */

/** Where a policy is looked for, and who may have written it. */
export interface PolicyPlace {
  file: string;
  platform: NodeJS.Platform;
  /** Accounts (POSIX ids) whose files are believed: root's. */
  owners: readonly number[];
  /** Folders from this one upwards are not looked at; left out, all of them are. For trials. */
  within?: string | undefined;
}

const files: Partial<Record<NodeJS.Platform, string>> = {
  // Not %ProgramData%: whoever starts the desk can set that to a folder of their own.
  win32: 'C:\\ProgramData\\Liaison Desk\\policy.json',
  darwin: '/Library/Application Support/Liaison Desk/policy.json',
};

/** The place on this computer. */
export const policyPlace = (platform: NodeJS.Platform = process.platform): PolicyPlace => ({
  file: files[platform] ?? '/etc/liaison-desk/policy.json',
  platform,
  owners: [0],
});
