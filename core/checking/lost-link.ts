import { ofArticles } from './basis/found.ts';
import type { DocumentRule } from './checking.ts';

/** Links that came in without their addresses. */
export const lostLink: DocumentRule<'lost-link'> = {
  about: 'document',
  name: 'lost-link',
  grade: 'warning',
  source: 'house',
  check: ofArticles((document) => [
    ...(document.furtherInformation?.links ?? []).flatMap(({ label, href }, index) =>
      href === undefined
        ? [
            {
              given: { words: label, isMore: false },
              place: { part: 'further-information' as const, index },
              about: label,
            },
          ]
        : [],
    ),
    ...(document.kind === 'news' && document.more !== null && document.more.href === undefined
      ? [
          {
            given: { words: document.more.label, isMore: true },
            place: { part: 'more' as const },
            about: document.more.label,
          },
        ]
      : []),
  ]),
};
