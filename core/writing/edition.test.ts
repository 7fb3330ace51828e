import { describe, expect, it } from 'vitest';
import { editionOf } from './edition.ts';

describe('an edition', () => {
  it.each([
    [['2019-04-11'], 'en', 'April 2019'],
    [['2019-04-11', '2019-01-31', '2019-02-07'], 'en', 'January to April 2019'],
    [['2018-11-20', '2019-02-01'], 'en', 'November 2018 to February 2019'],
    [['2019-04-11', '2019-01-31'], 'fr', 'Janvier à avril 2019'],
    [['2019-04-11', '2019-01-31'], 'es', 'Enero a abril de 2019'],
    [['2019-04-11', '2019-01-31'], 'nl', 'Januari tot april 2019'],
    [['2019-04-11', '2019-01-31'], 'de', 'Januar bis April 2019'],
    [['2019-04-11', '2019-01-31'], 'pt', 'Janeiro a abril de 2019'],
    [[], 'en', ''],
  ])('of %j in %s is %j', (days, language, edition) => {
    expect(
      editionOf(
        days.map((start) => ({ start })),
        language,
      ),
    ).toBe(edition);
  });

  it('reaches to the last day of a range, and passes over what is undated', () => {
    expect(editionOf([null, { start: '2023-12-28', end: '2024-01-03' }], 'en')).toBe(
      'December 2023 to January 2024',
    );
  });
});
