/** English: spelling. */

export const spelling = {
  title: 'Spelling',
  check: 'Check spelling',
  checkHint:
    'Words that are in no dictionary are underlined, in the language of the document or passage. Everything happens on this computer.',
  officeWords: 'Words of the office',
  officeWordsHint:
    'One a line: names, terms and abbreviations that are right although no dictionary has them. Words in small letters count with a capital too. Everyone who works with this library has them.',
  saved: (count: number) =>
    count === 0 ? 'No words are kept.' : count === 1 ? 'Saved: 1 word.' : `Saved: ${String(count)} words.`,
  languages: (names: string) =>
    `There are dictionaries for ${names}. English follows the United Nations: organization, programme, centre.`,
  noDictionary: (language: string) => `There is no dictionary for ${language}: spelling is not checked.`,
  seemsToBe: (name: string) => `This text seems to be in ${name}.`,
  notTranslated: (from: string, into: string) =>
    `Not translated yet: the words are still ${from}. Spelling is checked once they are ${into}.`,
  maybeOther: (name: string) => `Most words of this text are in no ${name} dictionary.`,
  setLanguage: (name: string) => `Set the language to ${name}`,
  languageSet: (name: string) => `The language is now ${name}.`,
  chooseLanguage: 'Choose the language',
  checkAnyway: 'Check it now',
  keepLanguage: (name: string) => `Keep ${name}`,
  wrongLanguage: 'Language of this document',
  off: 'Spelling is not checked.',
  on: 'Spelling is checked.',
  menu: (word: string) => `Spelling of “${word}”`,
  noSuggestions: 'No suggestions',
  add: (word: string) => `Add “${word}” to the office’s words`,
  adding: (word: string) => `adding “${word}”`,
  added: (word: string) => `“${word}” is now one of the office’s words.`,
  notAdded: 'The office’s words could not be saved.',
  ignoreHere: 'Ignore in this document',
  ignoring: (word: string) => `ignoring “${word}”`,
  ignored: (word: string) => `“${word}” is ignored in this document.`,
  next: 'Next misspelling',
  none: 'No misspelt words.',
  found: (at: number, of: number, word: string) =>
    `${String(at)} of ${String(of)}: “${word}”. Suggestions are in the context menu.`,
};
