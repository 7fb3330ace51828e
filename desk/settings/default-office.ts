/** The office of a library in which nobody has said anything about it yet. */
import type { Office } from '../../core/document.ts';
import { emptyOffice, officeFields } from '../../core/fields/office-fields.ts';

export const defaultOfficeName = officeFields.name.empty();

/** Settings of a new library. */
export const newOffice = (
  name: string = defaultOfficeName,
  language: string = officeFields.language.empty(),
): Office => ({ ...emptyOffice(), name, language });

/** True where nobody has chosen words for brochures yet. */
export const hasDefaultBrochure = (office: Office): boolean =>
  office.brochureTitle === officeFields.brochureTitle.empty() &&
  office.brochureIntroduction === officeFields.brochureIntroduction.empty() &&
  office.brochureClosing === null;
