/** English: what the organization has decided for this computer. */

export const policy = {
  setByOrganization: 'Set by your organization.',
  librariesIn: (folders: string) => `Your organization keeps libraries in ${folders}.`,
  exportsIn: (folders: string) => `Your organization keeps exports in ${folders}, or in a folder inside.`,
  backupsIn: (folders: string) => `Your organization keeps backups in ${folders}, or in a folder inside.`,
  noLibraries: 'Your organization’s policy allows no folder for libraries.',
  noExports: 'Your organization’s policy allows no folder for exports.',
  noBackups: 'Your organization’s policy allows no folder for backups.',
  wordsAreSet: 'The office’s words are set by your organization, so nothing was added.',
  title: 'Policy of your organization',
  states: {
    active: (file: string) => `In force on this computer, by ${file}`,
    'not-believed': (file: string) => `There is a policy that nobody goes by: ${file}`,
  },
  libraries: 'Libraries',
  exports: 'Exports',
  backups: 'Backups',
  updates: 'Updates',
  updateAddress: 'Updates come from',
  browser: 'In a browser',
  locked: 'Settings that are set',
  anywhere: 'anywhere',
  nowhere: 'nowhere',
  switches: { off: 'off', allowed: 'allowed' },
  problems: 'What is wrong with it',
};
