import type { LibrarySettings } from '../../../core/document.ts';
import { usualElements } from '../../../core/fields/office-fields.ts';

/** The office, which does not exist, and its tags. */
export const settings: LibrarySettings = {
  kind: 'library',
  id: 'sample-library',
  office: {
    name: 'Port Albany Liaison Office',
    latestNewsTitle: 'Latest News',
    rangeMark: '-',
    language: 'en',
    teaserLimit: 280,
    brochureTitle: 'Port Albany brochure',
    brochureIntroduction:
      'These pages gather what the liaison office in Port Albany has reported lately, theme by theme.',
    brochureClosing: {
      label: 'Older stories are on our website.',
      href: 'https://port-albany.example/news',
    },
    pagesAddress: 'https://port-albany.example/news/',
    site: 'https://port-albany.example/',
    emblems: [],
    accent: '#009edb',
    imprint:
      '© Port Albany Liaison Office, 2024. Text may be quoted and copied for any purpose that is not commercial, as long as its source is named.',
    disclaimer:
      'This brochure has not been formally edited. What it says is not necessarily the position of any organization that it names. Names and borders on maps imply no opinion on the legal status of a territory.\n\nThe office does not exist, and what it reports is made up.',
    contact: '1 Harbour Square\nPort Albany\noffice@port-albany.example\n+000 555 0100',
    identifiers: 'Issue: 7\nISSN: 0000-0000',
    releases: 'published',
    newsletterTitle: 'News from Port Albany',
    newsletterSender: 'office@port-albany.example',
    newsletterNote: 'You receive this because you asked the office for it.',
    newsletterUnsubscribe: {
      label: 'No longer',
      href: 'mailto:office@port-albany.example?subject=No%20more%20news%20please',
    },
    copiedElements: usualElements(),
    people: ['Ines Marek', 'Jonas Okafor', 'Amélie Roth', 'Tomas Kral'],
    wordGoals: { news: 400, policy: 1200, profile: 600 },
    spellingWords: ['Albany', 'ICSANT', 'Okafor'],
    keepOriginals: false,
  },
  tags: [
    { id: 'corruption', name: 'Corruption', colour: 'amber' },
    { id: 'human-trafficking', name: 'Human trafficking', colour: 'violet' },
    { id: 'terrorism', name: 'Terrorism', colour: 'rust' },
    { id: 'drugs-and-health', name: 'Drugs and health', colour: 'teal' },
    { id: 'environment', name: 'Environment', colour: 'green' },
    { id: 'container-control', name: 'Container control', colour: 'blue' },
    { id: 'children-and-youth', name: 'Children and youth', colour: 'rose' },
    { id: 'sport', name: 'Sport', colour: 'slate' },
  ],
};
