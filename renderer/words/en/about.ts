/** English: About. */
import { num, plural } from './numbers.ts';

export const about = {
  title: 'About Liaison Desk',
  what: 'The editorial desk of a liaison office. It works offline, and calls nobody unless you turn on looking for updates.',
  version: (version: string) => `Version ${version}`,
  versionAndAge: (version: string, age: string) => `Version ${version}, ${age}`,
  age: {
    days: (days: number) =>
      days === 0 ? 'built today' : plural({ one: 'built yesterday', other: 'built # days ago' })(days),
    months: plural({ one: 'built a month ago', other: 'built # months ago' }),
    years: plural({ one: 'built a year ago', other: 'built # years ago' }),
  },
  updates: 'Updates',
  updatesOff: 'Off: the desk asks nobody for new versions',
  updatesOn: (address: string) => `Looked for at ${address}`,
  updatesByOrganization: 'Turned off by your organization',
  updatesByDoor: 'Not in a browser: get new versions where you got this one',
  builtFrom: 'Built from',
  unknown: 'not known',
  electron: 'Electron',
  chromium: 'Chromium',
  node: 'Node',
  system: 'System',
  licence: 'Licence',
  ownLicence: 'MIT',
  libraries: (n: number) => `${num(n)} libraries and fonts are part of it:`,
  electronLicences:
    'Licences of Electron and Chromium lie beside the program as LICENSE.electron.txt and LICENSES.chromium.html.',
  unread: 'What About shows could not be read. Install the desk again if this goes on.',
};
