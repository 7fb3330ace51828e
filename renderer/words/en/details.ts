/** English: details, picture and checks of an item. */
import { num, plural } from './numbers.ts';

const formerAddresses = plural({
  one: 'Its former address leads here.',
  other: 'Its # former addresses lead here.',
});

export const details = {
  allChecksPassed: 'All checks passed.',
  dateExample: 'e.g. 14-15 November 2023',
  chooseDate: 'Choose date',
  calendar: 'Calendar',
  notADate: 'This is not a date the desk recognises. It is kept as you typed it',
  trySuchDates: '. Try 14-15 November 2023 or 14.11.2023',
  dateInBrochure: (date: string) => `Brochure: ${date}`,
  useDate: (date: string) => `Use ${date}`,
  notBefore: 'Not before (embargo)',
  noEmbargo: 'No embargo',
  embargoHint: 'Until that day it is in no export, whatever its status.',
  days: 'Days',
  oneDay: 'One day',
  severalDays: 'Several days',
  firstAndLastDay: 'First and last day',
  day: 'Day',
  addToABrochure: 'Add to a brochure…',
  notInAnyBrochureYet: 'Not in any brochure yet.',
  linkRemoved: 'Link removed.',
  linkOf: (position: number, total: number) => `Link ${num(position)} of ${num(total)}.`,
  headingOfFurtherInformation: 'Heading of further information',
  textOfLink: (position: number) => `Text of link ${num(position)}`,
  linkText: 'Link text',
  addressOfLink: (position: number) => `Address of link ${num(position)}`,
  moveLinkUp: (position: number) => `Move link ${num(position)} up`,
  moveLinkDown: (position: number) => `Move link ${num(position)} down`,
  removeLink: (position: number) => `Remove link ${num(position)}`,
  addLink: 'Add link',
  removeHeading: 'Remove heading',
  linksTo: (usual: string) => `“${usual}” links to`,
  theExportedArticlePage: 'The exported article page',
  anotherAddress: 'Another address',
  addressFor: (usual: string) => `Address for “${usual}”`,
  untilAnAddress: 'Until you enter an address, it links to the article page.',
  pageAddress: 'Page address',
  addressUntilExport: 'It follows date and headline until the first export, then it stays.',
  formerAddresses,
  addressTaken: ({
    headline,
    isDeleted,
    isFormer,
  }: {
    headline: string | null;
    isDeleted: boolean;
    isFormer: boolean;
  }) => {
    const whose = headline === null ? 'a deleted item' : `“${headline.trim() || 'Untitled'}”`;
    const where = headline !== null && isDeleted ? ', which is in the trash' : '';
    return isFormer
      ? `This is a former address of ${whose}${where}. Choose another.`
      : `This is the address of ${whose}${where}. Choose another.`;
  },
  addressEmpty: (name: string) => `A page needs an address. It is still “${name}”.`,
  addressTooLong: (name: string) => `This is too long for an address. It is still “${name}”.`,
  pictureOf: (position: number, total: number) => `Picture ${num(position)} of ${num(total)}`,
  previous: 'Previous',
  next: 'Next',
  pictureFileMissing: 'The picture file was not imported, only its text.',
  alternativeText: 'Alternative text',
  altHint: 'Describe the picture for people who cannot see it',
  caption: 'Caption',
  credit: 'Credit',
  creditExample: 'e.g. Image © UNODC',
  decorative: 'Decorative: there is nothing to describe',
  sameCredit: (credit: string) => `Same as last: ${credit}`,
  licence: 'Licence',
  licenceExample: 'e.g. UN, CC BY 4.0, bought',
  licences: ['UN', 'CC BY 4.0', 'CC BY-SA 4.0', 'CC0', 'Public domain', 'Bought', 'With permission'],
  licenceUntil: 'Licence ends',
  licenceHint: 'Leave it empty where the picture may be used without an end.',
  replaceFile: 'Replace file',
  removeFromText: 'Remove from text',
  noPictureInThisText: 'No picture in this text',
  insertPictureHint: 'Insert one here, or paste or drop it into the text.',
  insertPicture: 'Insert a picture…',
  sourceExample: 'e.g. UNODC Vienna',
  addressOfTheOriginal: 'Address of the original',
  addressOptional: 'Address (optional)',
};
