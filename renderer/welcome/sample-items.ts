/** The three newest items of the sample, shown before it is opened. */
import type { Tag } from '../../core/document.ts';

export interface SampleItem {
  date: string;
  headline: string;
  colour: Tag['colour'];
}

export const sampleItems: readonly SampleItem[] = [
  { date: '11 March 2024', headline: 'Clean mines for clean energy', colour: 'green' },
  { date: '22 February 2024', headline: 'Recruited at twelve', colour: 'rust' },
  { date: '5 October 2023', headline: 'One list of things to do', colour: 'amber' },
];
