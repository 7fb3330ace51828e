import type { Rule } from './checking.ts';

/** Links that came in without their addresses. */
export const lostLink: Rule = {
  name: 'lost-link',
  grade: 'warning',
  check: (document) => [
    ...(document.furtherInformation?.links ?? [])
      .filter((link) => link.href === undefined)
      .map((link) => ({
        message: `“${link.label}” under further information has no address.`,
        remedy: 'Add the address',
        place: { part: 'further-information' as const },
      })),
    ...(document.kind === 'news' && document.more !== null && document.more.href === undefined
      ? [
          {
            message: `The address behind “${document.more.label}” was lost.`,
            remedy: 'Say where it leads',
            place: { part: 'more' as const },
          },
        ]
      : []),
  ],
};
