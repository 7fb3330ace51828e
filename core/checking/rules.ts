/** The table of rules. */
import type { Article, Office } from '../document.ts';
import type { Finding, Rule } from './checking.ts';
import { emptyFurtherInformation } from './empty-further-information.ts';
import { longTeaser } from './long-teaser.ts';
import { lostLink } from './lost-link.ts';
import { missingDate } from './missing-date.ts';
import { missingHeadline } from './missing-headline.ts';
import { missingPicture } from './missing-picture.ts';
import { missingTeaser } from './missing-teaser.ts';
import { pictureWithoutAlt } from './picture-without-alt.ts';
import { pictureWithoutCredit } from './picture-without-credit.ts';

/** Every rule, in the order in which findings are shown. */
export const rules: readonly Rule[] = [
  missingHeadline,
  missingDate,
  missingTeaser,
  longTeaser,
  emptyFurtherInformation,
  lostLink,
  missingPicture,
  pictureWithoutAlt,
  pictureWithoutCredit,
];

/** Findings of all rules about a news item or brief. */
export const checkDocument = (document: Article, office: Office): Finding[] =>
  rules.flatMap((rule) =>
    rule.check(document, office).map((finding) => ({ rule: rule.name, grade: rule.grade, ...finding })),
  );
