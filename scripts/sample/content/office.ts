import type { LibrarySettings } from '../../../core/document.ts';

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
