/** English: About. */
import { num } from './numbers.ts';

export const about = {
  title: 'About Liaison Desk',
  what: 'The editorial desk of a liaison office. It works offline and sends nothing anywhere.',
  version: (version: string) => `Version ${version}`,
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
