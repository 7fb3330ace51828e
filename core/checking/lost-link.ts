import { ofArticles } from './basis/found.ts';
import { houseRule, type DocumentRule } from './checking.ts';

/** Links that came in without their addresses. */
export const lostLink: DocumentRule = {
  about: 'document',
  name: 'lost-link',
  grade: 'warning',
  source: houseRule,
  check: ofArticles((document) => [
    ...(document.furtherInformation?.links ?? []).flatMap(({ label, href }, index) =>
      href === undefined
        ? [
            {
              message: `“${label}” under further information has no address.`,
              remedy: 'Add the address',
              place: { part: 'further-information' as const, index },
              about: label,
            },
          ]
        : [],
    ),
    ...(document.kind === 'news' && document.more !== null && document.more.href === undefined
      ? [
          {
            message: `The address behind “${document.more.label}” was lost.`,
            remedy: 'Say where it leads',
            place: { part: 'more' as const },
            about: document.more.label,
          },
        ]
      : []),
  ]),
};
