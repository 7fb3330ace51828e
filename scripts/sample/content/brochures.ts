import type { Brochure } from '../../../core/document.ts';
import { unodc } from '../writing.ts';

/** Two brochures: a finished edition, and one that is being put together. */
export const brochures: Brochure[] = [
  {
    kind: 'brochure',
    id: 'eu-unodc-brochure',
    title: 'EU-UNODC brochure',
    edition: '',
    introduction:
      'The European Union and the United Nations Office on Drugs and Crime meet, train, study and decide together nearly every week. This edition shows eight such occasions, from a workshop on nuclear terrorism to the mines on which clean energy depends.',
    items: [
      'critical-raw-materials',
      'children-targeted-by-terrorists',
      'equal-access-empowered-health',
      'second-anti-corruption-dialogue',
      'journee-mondiale-traite',
      'european-youth-event',
      'sport-asean',
      'icsant-south-eastern-europe',
    ],
    closing: { label: 'Older stories are on our website.', href: unodc('brulo/news.html') },
    dateForm: 'dotted',
    language: 'en',
    status: 'in-review',
    createdAt: '2024-03-14T10:00:00.000Z',
    updatedAt: '2024-03-18T16:10:00.000Z',
  },
  {
    kind: 'brochure',
    id: 'belgium-and-unodc',
    title: 'Belgium and UNODC: partners in 2019',
    edition: 'February to April 2019',
    introduction:
      'Host country, donor, source of expertise: Belgium supports the United Nations Office on Drugs and Crime in many ways. Here are four of them from one spring.',
    items: [
      'belgium-trust-fund',
      'icat-policy-exchange',
      'container-control-council',
      'wildlife-crime-central-africa',
    ],
    closing: { label: 'More about the liaison office in Brussels', href: unodc('brulo/') },
    dateForm: 'long',
    language: 'en',
    status: 'draft',
    createdAt: '2019-04-30T09:00:00.000Z',
    updatedAt: '2019-05-02T14:45:00.000Z',
  },
];
