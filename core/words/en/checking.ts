/**
 * English: what the checks say, by rule. A rule that is not here does not compile, and neither does one that gives its sentences
 * something else than they ask for. `remedy`: the words of the button that goes there; `fix`: of the one that mends it.
 */
import { sayRefusal, type AddressRefusal } from '../../addresses/refusal.ts';
import { languageNamesIn } from '../language-name.ts';
import { addresses } from './addresses.ts';

const language = languageNamesIn('en');
const headlineOr = (headline: string): string => headline || 'Untitled';

/** A picture by its index, among how many. */
interface PictureGiven {
  index: number;
  of: number;
}
/** “The picture”, or “Picture 2” where there are several. */
const picture = ({ index, of }: PictureGiven): string =>
  of === 1 ? 'The picture' : `Picture ${String(index + 1)}`;

/** Words, and what stands in their place once that is mended. */
interface Better {
  words: string;
  becomes: string;
}
const write = ({ becomes }: { becomes: string }): string => `Write “${becomes}”`;
const use = ({ likely }: { likely: string }): string => `Use ${likely}`;

const twoWays = {
  message: ({ odd, usual }: { odd: string; usual: string }) => `“${odd}” and “${usual}”: is this one name?`,
  remedy: 'Show it',
};

const doubts = {
  wrapped: () => 'is wrapped by Outlook, and tells it who follows the link',
  twice: () => 'begins with “https://” twice',
  inside: (site: string) => `leads to “${site}”, which readers outside the office cannot reach`,
  trailing: () => 'ends in a sign that may belong to the sentence',
};

const rules = {
  'missing-headline': { name: 'Headline missing', message: 'No headline.', remedy: 'Write one' },
  'missing-date': {
    name: 'Date missing',
    message: 'No date. Lists and brochures are sorted by date.',
    remedy: 'Add the date',
  },
  'missing-teaser': {
    name: 'Teaser missing',
    message: 'No teaser. Latest News will show only the headline.',
    remedy: 'Write one',
  },
  'nothing-to-read': {
    name: 'Neither text nor teaser',
    message: 'Neither text nor teaser. Articles and brochures would show only the headline.',
    remedy: 'Write the text',
  },
  'long-teaser': {
    name: 'Teaser too long',
    message: ({ characters, limit }: { characters: number; limit: number }) =>
      `The teaser has ${String(characters)} characters; the office’s limit is ${String(limit)}.`,
    remedy: 'Shorten it',
  },
  'teaser-repeats-text': {
    name: 'Teaser repeats the text',
    message: 'The teaser is the same as the first paragraph.',
    remedy: 'Write another teaser',
  },
  'date-against-text': {
    name: 'Date contradicts the text',
    /** Dates and weekdays are written in the document's language. */
    message: (
      given: { opensWith: string; date: string } | { weekday: string; date: string; weekdays: string },
    ) =>
      'opensWith' in given
        ? `The text opens with ${given.opensWith}, and the date is ${given.date}.`
        : `The text says ${given.weekday}; ${given.date} is a ${given.weekdays}.`,
    remedy: 'Show it',
  },
  'language-not-set': {
    name: 'Language not set',
    message: 'The language of the text is not set.',
    remedy: 'Choose the language',
  },
  'text-in-another-language': {
    name: 'Text in another language',
    message: ({ like, chosen, isTranslation }: { like: string; chosen: string; isTranslation: boolean }) =>
      isTranslation
        ? `The text is not translated yet: it still reads like ${language(like)}.`
        : `The text reads like ${language(like)}, and another language is chosen (${chosen}).`,
    remedy: ({ isTranslation }: { isTranslation: boolean }) =>
      isTranslation ? 'Translate it' : 'Choose the language',
    fix: (given: { language: string }) => `Set to ${language(given.language)}`,
  },
  'untagged-language': {
    name: 'Passage in another script',
    message: ({ words, script }: { words: string; script: string }) =>
      `“${words}” is in ${script} letters, and nothing says in which language.`,
    remedy: 'Show it',
    fix: (given: { language: string }) => `It is ${language(given.language)}`,
  },
  'empty-further-information': {
    name: 'Further information without links',
    message: ({ heading }: { heading: string }) => `“${heading}” has a heading but no links.`,
    remedy: 'Add a link',
  },
  'lost-link': {
    name: 'Link without an address',
    message: ({ words, isMore }: { words: string; isMore: boolean }) =>
      isMore
        ? `The address behind “${words}” was lost.`
        : `“${words}” under further information has no address.`,
    remedy: ({ isMore }: { isMore: boolean }) => (isMore ? 'Say where it leads' : 'Add the address'),
  },
  'unsafe-address': {
    name: 'Address that cannot be published',
    message: ({ words, refusal }: { words: string; refusal: AddressRefusal }) =>
      `The link “${words}” leads nowhere that may be published. ${sayRefusal(addresses, refusal)}`,
    remedy: 'Change the address',
    fix: use,
  },
  'doubtful-address': {
    name: 'Doubtful address',
    message: ({ words, doubt, site }: { words: string; doubt: keyof typeof doubts; site: string }) =>
      `The address of “${words}” ${doubts[doubt](site)}.`,
    remedy: 'Change the address',
    fix: use,
  },
  'vague-link': {
    name: 'Link that says “here” or “more”',
    message: ({ words }: { words: string }) => `The link “${words}” does not say where it leads.`,
    remedy: 'Name what it leads to',
  },
  'missing-picture': {
    name: 'Picture file missing',
    message: ({ words }: { words: string }) =>
      `A picture file is missing; only its text was imported (“${words || 'no text'}”).`,
    remedy: 'Add the picture',
  },
  'licence-expired': {
    name: 'Picture licence ended',
    message: ({ until, ...given }: PictureGiven & { until: string }) =>
      `${picture(given)} may not be used any more: its licence ended on ${until}.`,
    remedy: 'Replace the picture, or change the day',
  },
  'licence-ending': {
    name: 'Picture licence ends soon',
    message: ({ until, ...given }: PictureGiven & { until: string }) =>
      `${picture(given)} may be used until ${until} only.`,
    remedy: 'Ask for longer, or replace the picture',
  },
  'picture-without-alt': {
    name: 'Alternative text missing',
    message: (given: PictureGiven) => `${picture(given)} has no alternative text.`,
    remedy: 'Describe it, or say that it is decorative',
  },
  'file-name-as-alt': {
    name: 'File name as alternative text',
    message: ({ alt, ...given }: PictureGiven & { alt: string }) =>
      `${picture(given)} has a file name for alternative text: “${alt}”.`,
    remedy: 'Describe it',
  },
  'picture-without-caption': {
    name: 'Caption missing',
    message: (given: PictureGiven) => `${picture(given)} has no caption.`,
    remedy: 'Add the caption',
  },
  'picture-without-credit': {
    name: 'Credit missing',
    message: (given: PictureGiven) => `${picture(given)} has no credit.`,
    remedy: 'Add the credit',
  },
  'picture-too-small': {
    name: 'Picture too small for print',
    message: ({
      width,
      density,
      needed,
      ...given
    }: PictureGiven & { width: number; density: number; needed: number }) =>
      `${picture(given)} is too small for print: ${String(width)} pixels wide are ${String(density)} pixels per inch at its place. It needs ${String(needed)}.`,
    remedy: 'Replace it with a larger file',
  },
  'picture-too-heavy': {
    name: 'Picture file too large',
    message: ({ bytes, most, ...given }: PictureGiven & { bytes: number; most: number }) =>
      `${picture(given)} has ${(bytes / 1e6).toFixed(1)} MB; ${String(most)} MB are enough for a full page in print.`,
    remedy: 'Replace it with a smaller file',
  },
  capitals: {
    name: 'Headline in capitals',
    message: ({ words }: { words: string }) => `“${words}” is all in capitals.`,
    remedy: 'Write it in small letters',
    fix: write,
  },
  'skipped-heading-level': {
    name: 'Heading level skipped',
    message: ({ words }: { words: string }) => `The heading “${words}” skips a level.`,
    remedy: 'Show it',
    fix: ({ level }: { level: number }) => (level === 2 ? 'Make it a heading' : 'Raise it one level'),
  },
  'double-space': {
    name: 'Double spaces',
    message: ({ times }: { times: number }) =>
      times === 1 ? 'Two spaces between words.' : `Two spaces between words, ${String(times)} times.`,
    remedy: 'Show it',
    fix: 'Make it one space',
  },
  'percent-sign': {
    name: 'Per cent',
    message: ({ words, becomes }: Better) => `“${words}” is written “${becomes}”.`,
    remedy: 'Show it',
    fix: write,
  },
  'straight-quotes': {
    name: 'Straight quotation marks',
    message: ({ words, isApostrophe }: { words: string; isApostrophe: boolean }) =>
      `${isApostrophe ? 'Straight apostrophe' : 'Straight quotation marks'}: ${words}`,
    remedy: 'Show it',
    fix: ({ signs }: { signs: string }) => `Use ${signs}`,
  },
  'un-spelling': {
    name: 'United Nations spelling',
    message: ({ words, becomes }: Better) => `“${words}” is spelt “${becomes}” in United Nations texts.`,
    remedy: 'Show it',
    fix: write,
  },
  spelling: {
    name: 'Words not in the dictionary',
    message: (given: { word: string; times: number } | { language: string }) =>
      'language' in given
        ? `Most words are not in the dictionary of ${language(given.language)}. They may be in another language.`
        : `“${given.word}” is not in the dictionary${given.times > 1 ? ` (${String(given.times)} times)` : ''}.`,
    remedy: (given: { word: string } | { language: string }) =>
      'language' in given ? 'Choose the language' : 'Show it',
    fix: write,
  },
  'name-in-two-ways': { name: 'Name spelt in two ways', ...twoWays, fix: write },
  'missing-closing-line': {
    name: 'Closing line missing',
    message: 'No closing line.',
    remedy: 'Write one',
    fix: ({ words }: { words: string }) => `Use “${words}”`,
  },
  'mixed-date-forms': {
    name: 'Dates in two forms',
    message: ({ words, becomes }: Better) =>
      `“${words}” is written otherwise than the other dates of this brochure: “${becomes}”.`,
    remedy: 'Show it',
    fix: write,
  },
  'name-in-two-ways-in-brochure': {
    name: 'Name spelt in two ways in a brochure',
    ...twoWays,
    fix: write,
  },
  duplicate: {
    name: 'Duplicate',
    /** `of`: headlines of those with the same text; null where headline and date are the same. */
    message: ({ of }: { of: readonly string[] | null }) =>
      of === null
        ? 'Another item has the same headline and date.'
        : `The text is the same as that of ${of.map((headline) => `“${headlineOr(headline)}”`).join(', ')}.`,
    remedy: 'Show it',
  },
  'name-in-two-ways-in-library': { name: 'Name spelt in two ways in the library', ...twoWays },
  'translation-older': {
    name: 'Translation older than its original',
    message: ({ headline }: { headline: string }) =>
      `“${headlineOr(headline)}” has been changed since this was translated from it.`,
    remedy: 'Compare',
  },
  'translation-behind': {
    name: 'Translation not finished',
    message: (given: { language: string }) =>
      `The original is published, and its translation into ${language(given.language)} is not finished.`,
    remedy: 'Show it',
  },
  untranslated: {
    name: 'Not translated yet',
    message: ({ words }: { words: string }) => `“${words}” is as in the original, and not translated.`,
    remedy: 'Show it',
  },
};

/** Where rules come from: a standard, a style guide, the office’s settings, or the house itself. */
const sources = {
  house: 'House rule',
  'office-teaser': 'Office settings: longest teaser',
  'wcag-1.1.1': 'WCAG 2.2, success criterion 1.1.1',
  'wcag-1.3.1': 'WCAG 2.2, success criterion 1.3.1',
  'wcag-2.4.4': 'WCAG 2.2, success criterion 2.4.4',
  'wcag-3.1.1': 'WCAG 2.2, success criterion 3.1.1',
  'wcag-3.1.2': 'WCAG 2.2, success criterion 3.1.2',
  'un-spelling': 'United Nations Editorial Manual, spelling',
  numbers:
    'United Nations Editorial Manual, numbers; EU Interinstitutional Style Guide; for Dutch, Taaladvies.net',
};

export const checking = { rules, sources };
