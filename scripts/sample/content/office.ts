import type { LibrarySettings } from '../../../core/document.ts';

/** The office and its tags. */
export const settings: LibrarySettings = {
  kind: 'library',
  id: 'sample-library',
  office: {
    name: 'UNODC Brussels Liaison Office',
    latestNewsTitle: 'Latest News',
    rangeMark: '-',
    language: 'en',
    teaserLimit: 280,
    brochureTitle: 'EU-UNODC brochure',
    brochureIntroduction:
      'These pages gather recent work that the European Union and the United Nations Office on Drugs and Crime have done side by side.',
    brochureClosing: {
      label: 'Older stories are on our website.',
      href: 'https://www.unodc.org/brulo/news.html',
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
