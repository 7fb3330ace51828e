/** English: an item in several languages. */
import { num, plural } from './numbers.ts';

export const translations = {
  heading: 'Translations',
  translate: 'translation',
  translateInto: 'Translate into…',
  into: (language: string) => `Into ${language}`,
  begun: (headline: string, language: string) =>
    `Translation of “${headline}” into ${language} begun. Write over the words; the original is beside them.`,
  original: 'Original',
  originalOf: (language: string) => `Original, ${language}`,
  open: (language: string, headline: string) => `Open ${language}: ${headline}`,
  openOriginal: 'Open the original',
  compare: 'Read the original beside it',
  older: 'Older than the original',
  olderSince: (time: string) => `The original has changed since ${time}.`,
  upToDate: 'Up to date with the original',
  bringUpNow: 'Up to date now',
  bringUpHint: 'Say that this translation says what the original says now',
  bringUp: 'bringing the translation up to date',
  isUpToDate: 'The translation is up to date with its original.',
  changes: (changes: string) => `Changed in the original: ${changes}`,
  changesUnknown:
    'The state that was translated is no longer in the history, so what has changed cannot be shown.',
  gone: 'The original is not in the library. It may be in the trash.',
  loading: 'Loading the original…',
  part: 'parting from the original',
  partNow: 'No translation any more',
  partedOne: (headline: string) => `“${headline}” is no translation any more.`,
  partThis: (headline: string) => `“${headline}”: no translation any more`,
  link: 'linking as a translation',
  linkExisting: 'Link an existing one…',
  linkTitle: 'Link as a translation',
  linkHint: 'Both stay as they are. From now on, each knows of the other.',
  linkAs: 'What is open is',
  parts: {
    translation: 'a translation of the chosen one',
    original: 'the original of the chosen one',
  },
  standing: 'The translation',
  standings: {
    now: 'says what the original says now',
    older: 'is older than the original',
  },
  linkSearch: 'Search by title or language',
  linkFound: 'What it can be linked with',
  linkNow: 'Link',
  noneToLink: 'There is nothing in another language that it could be linked with.',
  noneFound: (words: string) => `Nothing found for “${words}”.`,
  moreToLink: plural({
    one: 'One more: type a word of its title.',
    other: '# more: type a word of the title.',
  }),
  linked: (headline: string, language: string, original: string) =>
    `“${headline}” (${language}) is now a translation of “${original}”.`,
  languageTaken: (language: string, headline: string) =>
    `There is one in ${language} already: “${headline}”. Part it from the original first.`,
  cannotLink: 'These cannot be linked: one of them has changed meanwhile. Choose again.',
  linkedAsOlder: 'Linked as older than the original: what it was translated from is not known.',
  brochureBegun: (title: string, language: string) =>
    `Translation of “${title}” into ${language} begun. Write over its words; the original is beside them.`,
  missing: (n: number, language: string) =>
    n === 1 ? `One item is not in ${language} yet:` : `${num(n)} items are not in ${language} yet:`,
  beginMissing: plural({ one: 'Begin its translation', other: 'Begin their translations' }),
  beganMissing: plural({
    one: 'Translation of one item begun, in its place.',
    other: 'Translations of # items begun, in their places.',
  }),
  beginMissingLabel: 'beginning translations of items',
  waiting: (n: number, language: string) =>
    n === 1
      ? `One item has been translated into ${language}.`
      : `${num(n)} items have been translated into ${language}.`,
  putIn: plural({ one: 'Put it in', other: 'Put them in' }),
  putInLabel: 'putting translations in',
  translationOf: (title: string, language: string) => `Translation of “${title}” (${language})`,
  languagesOfTheItem: (languages: string) => `In several languages: ${languages}`,
};
