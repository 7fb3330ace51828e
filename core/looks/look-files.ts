/** THE table of the files of a look: which there are, and which pages each is for. */
import { looksFolder } from '../places.ts';

export const lookFiles = ['tokens.css', 'web.css', 'brochure.css', 'brief.css', 'print.css'] as const;
export type LookFile = (typeof lookFiles)[number];

export interface LookPart {
  /** Selector of the pages that it is for; its rules hold there and nowhere else. */
  pages: string;
  medium: 'screen' | 'print';
  /** What it is for, as the copied file says it. */
  about: string;
  /** An example of a rule, as the copied file shows it. */
  example: string;
}

/** The files that hold rules; `tokens.css` holds tokens alone. */
export const lookParts: Readonly<Record<Exclude<LookFile, 'tokens.css'>, LookPart>> = {
  'web.css': {
    pages: '.house:is(.latest-news, .article-page)',
    medium: 'screen',
    about: 'Latest News and article pages, on the screen.',
    example: '.banner h1 { font-weight: 400; }',
  },
  'brochure.css': {
    pages: '.house.brochure',
    medium: 'screen',
    about: 'Brochures, on the screen.',
    example: '.item .headline { color: var(--accent); }',
  },
  'brief.css': {
    pages: '.house.brief-page',
    medium: 'screen',
    about: 'Briefs and profiles, on the screen.',
    example: '.brief > .headline { font-weight: 400; }',
  },
  'print.css': {
    pages: '.house',
    medium: 'print',
    about: 'Every page on paper and as PDF.',
    example: '.article > .headline { font-size: 20pt; }',
  },
};

/** Largest file of a look, in bytes. */
export const largestLookFile = 100_000;

export const isLookFile = (name: string): name is LookFile => lookFiles.some((file) => file === name);
export const lookPlaceOf = (file: LookFile): string => `${looksFolder}/${file}`;
