/** What the settings of an office are called where they are changed. */
import type { ProfileKey } from '../../core/policy/policy-file.ts';
import { messages } from './messages.ts';

const { common, people, pictures, settings, spelling } = messages;

export const settingNames = {
  name: common.officeName,
  latestNewsTitle: settings.pageTitle,
  rangeMark: settings.dateRanges,
  language: settings.languageOfNewDocuments,
  teaserLimit: settings.teaserLimit,
  pagesAddress: settings.pagesAddress,
  brochureTitle: settings.titleOfNewBrochures,
  brochureIntroduction: settings.introductionOfNewBrochures,
  brochureClosing: settings.closingOfNewBrochures,
  site: settings.site,
  accent: settings.accent,
  imprint: settings.imprint,
  disclaimer: settings.disclaimer,
  contact: settings.contact,
  identifiers: settings.identifiers,
  releases: settings.releases,
  newsletterTitle: settings.newsletterTitle,
  newsletterSender: settings.newsletterSender,
  newsletterNote: settings.newsletterNote,
  newsletterUnsubscribe: settings.unsubscribeLabel,
  copiedElements: settings.copiedElements,
  people: people.people,
  wordGoals: settings.wordGoals,
  spellingWords: spelling.officeWords,
  keepOriginals: pictures.originals.keep,
} satisfies Record<ProfileKey, string>;
