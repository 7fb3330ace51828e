/** English: updates of the desk. */
import type { NoticeKind } from '../../../core/updates/update-notice.ts';
import type { UpdateStep } from '../../../core/updates/updates-state.ts';

export const updates = {
  title: 'Updates',
  look: 'Look for updates',
  lookHint:
    'At each start and once a day, the desk asks the address below for a newer version, and nobody else. It downloads and installs only when you say so.',
  off: 'The desk asks nobody for new versions.',
  address: 'Address of new versions',
  addressHint: 'A web folder (https://…) or a shared folder, as your organization gives it.',
  addressFirst: 'Give the address of new versions; looking begins with it.',
  addressSet: 'Set by your organization.',
  offByOrganization: 'Turned off by your organization',
  offByOrganizationHint: 'New versions come from your IT.',
  offByDoor: 'The desk in a browser is not updated from here. Get new versions where you got this one.',
  signed: 'Only versions signed by your organization are taken.',
  unsigned:
    'This desk was built without a key: it verifies that a download is complete and unchanged, not who made it. Use an address that only people you trust can write to.',
  lookNow: 'Look now',
  looking: 'Looking for a new version…',
  lookedAt: (when: string) => `Last looked: ${when}.`,
  neverLooked: 'Nobody has looked yet.',
  nothingNewer: (when: string) => `There is no newer version. Last looked: ${when}.`,
  status: 'State of updates',
  found: (version: string) => `Version ${version} is there`,
  released: (day: string, size: string) => `Released ${day}, ${size}`,
  notes: 'What is new',
  download: 'Download',
  downloadAgain: 'Download again',
  progress: 'Download of the new version',
  downloading: (done: string, total: string) => `Downloading: ${done} of ${total}`,
  downloadingStep: 'Downloading the new version',
  cancel: 'Cancel download',
  ready: 'Downloaded and verified.',
  readyHint: 'The desk saves everything, closes, and opens again as the new version.',
  handsOver:
    'This computer installs programs in its own way. Ask your IT to install the file, or open it if you may install programs.',
  install: 'Save and install',
  installing: 'Saving, then closing for the new version…',
  showFile: 'Show the file',
  notSaved: 'Not everything could be saved, so nothing is installed. Save first, then try again.',
  notInstalled: 'The desk stayed open, so nothing was installed.',
  show: 'Show',
  later: 'Later',
  announcements: {
    available: {
      title: 'A new version is there',
      words: (version: string) => `Version ${version} of Liaison Desk can be downloaded.`,
    },
    downloading: {
      title: 'A new version is being downloaded',
      words: (version: string, percent: number) => `Version ${version}: ${String(percent)} %`,
    },
    ready: {
      title: 'A new version is ready',
      words: (version: string) => `Version ${version} is downloaded and verified.`,
    },
    unsaved: {
      title: 'A new version is waiting',
      words: (version: string) =>
        `Version ${version} is not installed while something is not saved. Save it, then install.`,
    },
    installing: {
      title: 'A new version is being installed',
      words: (version: string) => `The desk closes for version ${version} once everything is saved.`,
    },
    failed: {
      title: 'The new version is not ready',
      words: (version: string) => `Version ${version} could not be downloaded or installed.`,
    },
    older: {
      title: 'An older version was refused',
      words: (version: string) =>
        `The address for updates offers version ${version}, which is older than this desk.`,
    },
  } satisfies Record<NoticeKind, { title: string; words: (version: string, percent: number) => string }>,
  turnedOff: {
    resting: 'Updates are off.',
    looking: 'Updates are off. The desk has stopped looking.',
    downloading: 'Updates are off. The download was stopped and removed.',
    ready: 'Updates are off. The downloaded version was removed.',
    installing: 'Updates are off. Nothing is installed.',
    failed: 'Updates are off.',
  } satisfies Record<UpdateStep['kind'], string>,
  olderRefused: (version: string) =>
    `Version ${version} is offered, which is older than this desk. It was not taken.`,
};
