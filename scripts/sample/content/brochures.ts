import type { Brochure } from '../../../core/document.ts';
import { beginDocument } from '../../../core/fields/fields.ts';

/** Two brochures: a finished edition, and one that is being put together. */
export const brochures: Brochure[] = [
  {
    ...beginDocument('brochure', { id: 'port-albany-brochure', at: '2024-03-14T10:00:00.000Z' }),
    title: 'Port Albany brochure',
    edition: '',
    introduction:
      'What the liaison office in Port Albany writes about in a year fits on a few pages. This edition shows eight pieces of work, from a workshop on nuclear terrorism to the mines on which clean energy depends.',
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
    closing: { label: 'Older stories are on our website.', href: 'https://port-albany.example/news' },
    dateForm: 'dotted',
    language: 'en',
    status: 'in-review',
    ignoredChecks: [],
    createdAt: '2024-03-14T10:00:00.000Z',
    updatedAt: '2024-03-18T16:10:00.000Z',
  },
  {
    ...beginDocument('brochure', { id: 'a-spring-with-belgium', at: '2024-03-14T10:00:00.000Z' }),
    title: 'A spring with Belgium',
    edition: 'February to April 2019',
    introduction:
      'Money, expertise, a place to meet: a partner can help in many ways. Port Albany noted four of them in one spring.',
    items: [
      'belgium-trust-fund',
      'icat-policy-exchange',
      'container-control-council',
      'wildlife-crime-central-africa',
    ],
    closing: { label: 'More about the liaison office', href: 'https://port-albany.example/' },
    dateForm: 'long',
    language: 'en',
    status: 'draft',
    ignoredChecks: [],
    createdAt: '2019-04-30T09:00:00.000Z',
    updatedAt: '2019-05-02T14:45:00.000Z',
  },
];
