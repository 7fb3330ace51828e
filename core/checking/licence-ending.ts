import type { DocumentRule } from './checking.ts';

/** Days before its end in which a licence is spoken of: enough to ask for more. */
const ahead = 30;
const dayLength = 86_400_000;

/** Pictures that may not be used much longer. */
export const licenceEnding: DocumentRule<'licence-ending'> = {
  about: 'document',
  name: 'licence-ending',
  grade: 'warning',
  source: 'house',
  check: ({ pictures, today }) => {
    const last = new Date(Date.parse(today) + ahead * dayLength).toISOString().slice(0, 10);
    return pictures.flatMap((picture, index) =>
      picture.src !== null &&
      picture.licenceUntil &&
      picture.licenceUntil >= today &&
      picture.licenceUntil <= last
        ? [
            {
              given: { index, of: pictures.length, until: picture.licenceUntil },
              place: { part: 'picture' as const, index },
              about: `${picture.src} ${picture.licenceUntil}`,
            },
          ]
        : [],
    );
  },
};
