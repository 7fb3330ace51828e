/** The office of a library in which nobody has said anything about it yet. */
import type { Office } from '../../core/document.ts';

export const defaultOfficeName = 'Liaison Office';

const blank: Omit<Office, 'name'> = {
  latestNewsTitle: 'Latest News',
  rangeMark: '-',
  language: 'en',
  teaserLimit: 280,
  brochureTitle: 'Brochure',
  brochureIntroduction: '',
  brochureClosing: null,
};

/** Settings of a new library. */
export const newOffice = (name: string = defaultOfficeName, language: string = blank.language): Office => ({
  ...blank,
  name,
  language,
});

/** True where nobody has chosen words for brochures yet. */
export const hasDefaultBrochure = (office: Office): boolean =>
  office.brochureTitle === blank.brochureTitle &&
  office.brochureIntroduction === blank.brochureIntroduction &&
  office.brochureClosing === null;
