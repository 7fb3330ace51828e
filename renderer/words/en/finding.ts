/** English: finding and replacing words. */
import type { Caution } from '../../../core/finding/find-in-document.ts';
import type { ExpressionTrouble } from '../../../core/finding/expression.ts';
import type { Part } from '../../../core/finding/text-places.ts';
import { plural } from './numbers.ts';

const hits = plural({ one: '# hit', other: '# hits' });
const items = plural({ one: '# document', other: '# documents' });

export const finding = {
  parts: {
    headline: 'Headline',
    teaser: 'Teaser',
    text: 'Text',
    captions: 'Caption',
    credits: 'Credit',
    alternatives: 'Alternative text',
    links: 'Link',
    further: 'Further information',
    details: 'Details',
  } satisfies Record<Part, string>,
  partTabs: {
    headline: 'Headlines',
    teaser: 'Teasers',
    text: 'Text',
    captions: 'Captions',
    credits: 'Credits',
    alternatives: 'Alternative texts',
    links: 'Links',
    further: 'Further information',
    details: 'Details',
  } satisfies Record<Part, string>,
  paragraph: (number: number) => `Text, paragraph ${String(number)}`,
  quotation: 'Text, quotation',
  why: {
    quotation: 'A quotation: left as it was said',
    address: 'An address: would break',
    link: 'The words of a link: the link would be gone',
  } satisfies Record<Caution, string>,
  findInItem: 'Find in this item',
  find: 'Find',
  replaceWith: 'Replace with',
  matchCase: 'Match capitals',
  wholeWord: 'Whole word',
  matchAccents: 'Match accents',
  regex: 'Regular expression',
  signs: { case: 'Aa', wholeWord: 'word', accents: 'é', regex: '.*' },
  /** Why an expression cannot be read; `part`: what of it is meant. */
  troubles: {
    open: () => 'A bracket ( is not closed.',
    closed: () => 'A bracket ) is closed that was never opened.',
    'open-class': () => 'A bracket [ is not closed.',
    'nothing-to-repeat': (part) => `${part} has nothing before it to repeat.`,
    'repeated-twice': (part) => `${part} repeats what is repeated already.`,
    'repeated-too-often': (part) => `${part} is no number of times; 1,000 is the most.`,
    backslash: () => 'A \\ at the end needs a sign after it.',
    escape: (part) => `${part} means nothing here.`,
    range: (part) => `${part} is no range of signs.`,
    unknown: (part) => `${part} is not known here: nothing can look ahead or back.`,
    other: (part) => `This expression cannot be read: ${part}`,
  } satisfies Record<ExpressionTrouble['kind'], (part: string) => string>,
  /** `at` is 0 before anybody has gone to a hit. */
  position: (at: number, of: number) => (at === 0 ? hits(of) : `${String(at)} of ${String(of)}`),
  nothing: 'Not found',
  next: 'Next hit',
  previous: 'Previous hit',
  showReplace: 'Replace',
  hideReplace: 'Find only',
  listHits: 'List of hits',
  close: 'Close finding',
  replace: 'Replace',
  replaceAll: (n: number) => (n === 0 ? 'Replace all' : `Replace all ${String(n)}`),
  inLibrary: 'In the whole library…',
  replaced: (n: number) => `${hits(n)} replaced`,
  stays: (n: number) => `${hits(n)} in quotations, addresses or links ${n === 1 ? 'stays' : 'stay'}.`,
  refused: 'This would become an address that may not stand in a text. Nothing was changed.',
  step: (from: string, to: string) => (to === '' ? `removing “${from}”` : `“${from}” to “${to}”`),
  title: 'Find and replace',
  invitation: 'Words to find in every document',
  keepsCapitals: 'keeps capitals',
  in: 'In',
  kinds: 'Kinds of documents',
  onlyFound: (n: number) => (n === 1 ? 'Only the one found' : `Only the ${String(n)} found`),
  filteredOut: (n: number) =>
    `${items(n)} with these words ${n === 1 ? 'is' : 'are'} left out by the choices above.`,
  all: 'All',
  places: 'Places',
  looking: 'Looking…',
  nothingFound: 'Nothing found',
  nothingContains: (words: string) =>
    `No document contains “${words}”. Documents in the trash were not looked through.`,
  begin:
    'Type what is to be found. Every hit is shown with what would stand in its place before anything is written.',
  sum: (n: number, documents: number) => `${hits(n)} in ${items(documents)}.`,
  more: (n: number) =>
    `${items(n)} more ${n === 1 ? 'was' : 'were'} not looked into. Replace these hits first, then look again.`,
  unread: (names: string) => `Could not be read, and stays as it is: ${names}`,
  chosenOf: (n: number, of: number) => `${String(n)} of ${String(of)}`,
  choose: (headline: string) => `All hits in “${headline}”`,
  gone: (n: number) =>
    `${plural({ one: '# document is', other: '# documents are' })(n)} cleared or published already.`,
  leaveOut: 'Leave them out',
  takeIn: 'Take them in',
  kept: 'A version of each is kept; one Undo brings all back.',
  cancel: 'Cancel',
  replaceChosen: (n: number, of: number, documents: number) =>
    of === 0 ? 'Replace' : `Replace ${String(n)} of ${String(of)} in ${items(documents)}`,
  removeChosen: (n: number, of: number, documents: number) =>
    of === 0 ? 'Replace' : `Remove ${String(n)} of ${String(of)} in ${items(documents)}`,
  done: (n: number, documents: number) => `${hits(n)} replaced in ${items(documents)}`,
  changedMeanwhile: (names: string) => `Changed meanwhile, and left as it is: ${names}`,
  failed: (headline: string, reason: string) => `“${headline}” was not changed. ${reason}`,
  refusedIn: (n: number) => `${hits(n)} in addresses stay: what they would become may not stand in a text.`,
  turnedBut: (names: string) => `Changed since, and left as it is: ${names}`,
  turned: 'Nothing could be taken back: the documents have been changed since.',
  preview: 'Preview',
  previewOf: (at: number, of: number) => `${String(at)} of ${String(of)} here`,
  keys: 'F3 next, Shift F3 back, Space takes a hit in or out',
  openItem: 'Open the item',
};
